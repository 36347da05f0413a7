// Action: the growth report as a sheet, for reading, sorting and handing on.
import * as z from 'zod/mini';
import { growthPage } from '../outputs/growthPage';
import { done, failed, type Result } from '../problems/result';
import { defineAction } from './action';
import { growthReport, reportRequestShape } from './growthReport';
import { skippedShape } from './jobReply';

const replyShape = z.object({
  rows: z.number(),
  /** Rows that are not shown to this audience. */
  hidden: z.number(),
  link: z.string(),
  skipped: z.array(skippedShape),
});

export const showGrowthReport = defineAction({
  name: 'showGrowthReport',
  about: 'Writes the growth report on the sheet Growth report: each number with its n, and what every number means under the table.',
  twice: 'The sheet is rewritten; the same scores give the same sheet.',
  halfway: 'Running it again rewrites the sheet.',
  request: reportRequestShape,
  reply: replyShape,
  example: { by: 'school' as const, audience: 'beyond' as const },
  needs: ['tracker'],
  run: (host, request) =>
    host.withLock((): Result<z.output<typeof replyShape>> => {
      const report = growthReport.run(host, request);
      if (!report.ok) return report;
      const { rows, hidden, hiddenWords, definitions, skipped } = report.value;
      if (rows.length + hidden === 0) return failed({ code: 'nothingToCompare' });
      const shown = host.charts.showPage(
        growthPage(
          request.by,
          rows.map((row) => ({ ...row, isEveryone: row.group === null })),
          hiddenWords,
          hidden,
          definitions,
        ),
      );
      if (!shown.ok) return shown;
      return done({ rows: rows.length, hidden, link: shown.value.link, skipped });
    }),
});
