// What importing and previewing a tab share: the request, and the tab as one file of an ordinary import.
import * as z from 'zod/mini';
import type { Host } from '../../ports/host';
import { done, type Result } from '../../problems/result';
import { tabText } from '../../students/importing/tabText';
import { importFileShape, type ImportRequest } from './importRequest';

const { chosen, remember, dateOrder, assessment, subject, window } = importFileShape.shape;

export const tabRequestShape = z.strictObject({
  /** The tab's name; absent means the one that is open. */
  tab: z.optional(z.string()),
  chosen,
  remember,
  dateOrder,
  assessment,
  subject,
  window,
  teachers: z.optional(z.record(z.string(), z.string())),
});

export const tabAsFile = (host: Host, { tab, teachers, ...wishes }: z.output<typeof tabRequestShape>): Result<ImportRequest> => {
  const read = host.tabs.read(tab ?? null);
  if (!read.ok) return read;
  const files = [{ name: read.value.name, text: tabText(read.value.rows), ...wishes }];
  return done(teachers === undefined ? { files } : { files, teachers });
};
