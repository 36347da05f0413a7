// Action: the overview of every class on one sheet: means by window and a small line for each teacher and subject.
import * as z from 'zod/mini';
import { classesPage } from '../outputs/classesPage';
import { done, failed } from '../problems/result';
import { defineAction } from './action';
import { leftOutRows, openChartDesk } from './steps/chartDesk';
import { skippedShape } from './jobReply';

export const showClasses = defineAction({
  name: 'showClasses',
  about: 'Writes the sheet Classes at a glance: for each teacher and subject the mean of each window with n, and a line on one scale.',
  twice: 'The sheet is rewritten; the same scores give the same sheet.',
  halfway: 'Running it again rewrites the sheet.',
  request: z.strictObject({ subject: z.optional(z.string()) }),
  reply: z.object({ rows: z.number(), link: z.string(), skipped: z.array(skippedShape) }),
  example: { subject: 'Math' },
  needs: ['tracker'],
  run: (host, { subject }) =>
    host.withLock(() => {
      const desk = openChartDesk(host, subject ?? null);
      if (!desk.ok) return desk;
      const all = [...desk.value.scoresOf.values()].flat();
      if (all.length === 0) return failed({ code: 'noScoresToDraw', teacher: 'any teacher' });
      const shown = host.charts.showPage(classesPage(all, desk.value.nameOf, desk.value.scaleOf));
      if (!shown.ok) return shown;
      host.log('showClasses', { rows: all.length });
      return done({ rows: all.length, link: shown.value.link, skipped: leftOutRows(desk.value.unreadable) });
    }),
});
