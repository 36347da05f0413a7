// Action: show the numbers and charts of one teacher on the sheet Teacher data: the one asked for, or the one chosen in its drop-down.
import * as z from 'zod/mini';
import { teacherPage, teacherPageKey } from '../outputs/teacherPage';
import { done, failed } from '../problems/result';
import { openChartDesk, leftOutRows, type ChartDesk } from './steps/chartDesk';
import { defineAction } from './action';
import { skippedShape } from './jobReply';

/** A name for each teacher in the list; two of one name are told apart by their ids. */
const choicesOf = (desk: ChartDesk): ReadonlyMap<string, string> => {
  const ids = [...desk.scoresOf.keys()];
  const times = new Map<string, number>();
  for (const id of ids) times.set(desk.nameOf(id), (times.get(desk.nameOf(id)) ?? 0) + 1);
  const named = ids.map((id) => [(times.get(desk.nameOf(id)) ?? 0) > 1 ? `${desk.nameOf(id)} (${id})` : desk.nameOf(id), id] as const);
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)));
};

export const showTeacherData = defineAction({
  name: 'showTeacherData',
  about: 'Rewrites the sheet Teacher data for one teacher: every number with its n, and the charts under it.',
  twice: 'The sheet holds one teacher at a time; its charts are used again.',
  halfway: 'The sheet may show the numbers of one teacher over the charts of another; showing a teacher again puts it right.',
  request: z.strictObject({
    /** Absent means the teacher chosen in the sheet's drop-down, or the first of the list. */
    teacherId: z.optional(z.string()),
  }),
  reply: z.object({ teacherId: z.string(), teacher: z.string(), charts: z.number(), link: z.string(), skipped: z.array(skippedShape) }),
  example: { teacherId: 'T-01' },
  needs: ['tracker'],
  run: (host, { teacherId }) =>
    host.withLock(() => {
      const desk = openChartDesk(host, null);
      if (!desk.ok) return desk;
      const choices = choicesOf(desk.value);
      const chosen = teacherId === undefined ? host.charts.chosenOn(teacherPageKey) : done(null);
      if (!chosen.ok) return chosen;
      const id = teacherId ?? choices.get(chosen.value ?? '') ?? [...choices.values()][0];
      const scores = desk.value.scoresOf.get(id ?? '') ?? [];
      if (id === undefined || scores.length === 0)
        return failed({ code: 'noScoresToDraw', teacher: id === undefined ? 'any teacher' : desk.value.nameOf(id) });
      const label = [...choices].find(([, each]) => each === id)?.[0] ?? desk.value.nameOf(id);
      const page = teacherPage(label, [...choices.keys()], scores, scores.map(desk.value.blockOf));
      const shown = host.charts.showPage(page);
      if (!shown.ok) return shown;
      host.log('showTeacherData', { charts: page.charts.length });
      return done({
        teacherId: id,
        teacher: desk.value.nameOf(id),
        charts: page.charts.length,
        link: shown.value.link,
        skipped: leftOutRows(desk.value.unreadable),
      });
    }),
});
