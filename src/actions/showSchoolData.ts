// Action: one school's classes as small charts, on one fixed scale an assessment and subject.
import * as z from 'zod/mini';
import { schoolPage } from '../outputs/schoolPage';
import { done, failed } from '../problems/result';
import { defineAction } from './action';
import { leftOutRows, openChartDesk } from './steps/chartDesk';
import { skippedShape } from './jobReply';

/** Charts a call can make well within its time; a school with more asks for one subject or assessment at a time. */
const mostCharts = 60;

export const showSchoolData = defineAction({
  name: 'showSchoolData',
  about:
    'Writes the sheet School data: the growth of each class of one school as small charts, on one scale for each assessment and subject.',
  twice: 'The sheet is rewritten and its charts are used again; the same scores give the same sheet.',
  halfway: 'Running it again rewrites the sheet.',
  request: z.strictObject({
    schoolId: z.string(),
    /** Absent means every subject, one after the other. */
    subject: z.optional(z.string()),
  }),
  reply: z.object({
    charts: z.number(),
    /** Classes beyond what one call can draw. */ notDrawn: z.number(),
    link: z.string(),
    skipped: z.array(skippedShape),
  }),
  example: { schoolId: 'S-1', subject: 'Math' },
  needs: ['tracker'],
  run: (host, { schoolId, subject }) =>
    host.withLock(() => {
      const desk = openChartDesk(host, subject ?? null);
      if (!desk.ok) return desk;
      const read = host.tracker.read(['schools']);
      if (!read.ok) return read;
      const school = read.value.schools.records.find((each) => each.schoolId === schoolId);
      if (school === undefined) return failed({ code: 'noSuchRecord', table: 'Schools', id: schoolId });
      const own = desk.value.teachersAt(schoolId);
      const scores = [...desk.value.scoresOf].flatMap(([teacherId, each]) => (own.has(teacherId) ? each : []));
      if (scores.length === 0) return failed({ code: 'noScoresToDraw', teacher: school.name });
      const { notDrawn, page } = schoolPage({
        school: school.name,
        subject: subject ?? null,
        scores,
        mostCharts,
        nameOf: desk.value.nameOf,
        scaleOf: desk.value.scaleOf,
      });
      const shown = host.charts.showPage(page);
      if (!shown.ok) return shown;
      host.log('showSchoolData', { charts: page.charts.length });
      return done({ charts: page.charts.length, notDrawn, link: shown.value.link, skipped: leftOutRows(desk.value.unreadable) });
    }),
});
