// The tracker's own record of what was done: ids, codes and counts, never names or scores.
import type { Host } from '../../ports/host';
import type { TableChange } from '../../ports/trackerStore';
import type { TrackerRecord } from '../../tracker/tables';

/** The moment as the tracker keeps it, "2026-01-05T14:40:00Z". */
export const instantNow = (host: Host): string => `${new Date(host.now()).toISOString().slice(0, 19)}Z`;

type LogRow = TrackerRecord<'log'>;
type Step = 'intended' | 'done' | 'skipped' | 'failed';

export const logRow = (host: Host, action: string, subject: string | null, detail: string | null, step: Step = 'done'): LogRow => ({
  logId: host.newId('log'),
  at: instantNow(host),
  by: host.user(),
  action,
  step,
  subject,
  detail,
});

/** One row for the log, to be saved together with what it tells of. */
export const logged = (
  host: Host,
  action: string,
  subject: string | null,
  detail: string | null,
  step: Step = 'done',
): TableChange<'log'> => ({
  table: 'log',
  insert: [logRow(host, action, subject, detail, step)],
});
