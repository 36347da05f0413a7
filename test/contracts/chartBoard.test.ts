// Charts on sheets of the local host: drawn twice is drawn once, pages are rewritten in place, and text stays text.
import { describe, expect, it } from '@jest/globals';
import { scoreFiles } from '../../local/sampleDistrict/scoreFiles';
import type { SheetRecord, SpreadsheetsById } from '../../local/google/spreadsheet/records';
import { schools, teachers } from '../../local/sampleDistrict/people';
import { staffFiles } from '../../local/sampleDistrict/staffFiles';
import { openTrackerWorkbook, type TrackerWorkbook } from '../support/trackerWorkbook';

const [one, two] = [teachers[0]?.id ?? '', teachers[1]?.id ?? ''];

const sheetNamed = (book: TrackerWorkbook, title: string): SheetRecord => {
  const books = Object.values(book.host.world.sheets as SpreadsheetsById);
  const found = books.flatMap(({ sheets }) => sheets).find((sheet) => sheet.properties.title === title);
  if (found === undefined) throw new Error(`No sheet ${title}.`);
  return found;
};

const district = (): TrackerWorkbook => {
  const book = openTrackerWorkbook();
  book.act('setUpTracker', { workbook: 'one coach' });
  book.act('importStaff', { files: staffFiles() });
  book.act('importScores', { files: scoreFiles() });
  return book;
};

const book = district();

describe('charts on their sheet', () => {
  const draw = () => book.act<{ done: { id: string; link: string }[] }>('drawCharts', { teacherIds: [one, two] });

  it('are drawn once however often they are drawn', () => {
    const first = draw();
    const before = JSON.stringify(sheetNamed(book, 'Charts').charts);
    const calls = book.host.trace.length;
    const second = draw();
    expect(book.host.trace.slice(calls).filter(({ kind }) => kind === 'write')).toEqual([]);
    expect(second.done).toEqual(first.done);
    expect(JSON.stringify(sheetNamed(book, 'Charts').charts)).toBe(before);
    expect(first.done.map(({ link }) => link)).toEqual([expect.stringMatching(/#gid=\d+&range=B1$/), expect.stringMatching(/range=B\d+$/)]);
  });

  it('stand beside the numbers they show, each on its own range', () => {
    const { charts } = sheetNamed(book, 'Charts');
    expect(charts.length).toBeGreaterThanOrEqual(10);
    expect(new Set(charts.map(({ ranges }) => JSON.stringify(ranges))).size).toBe(charts.length);
  });
});

describe('the sheet Teacher data', () => {
  const show = (fields: object = {}) => book.act<{ teacherId: string; teacher: string; charts: number }>('showTeacherData', fields);

  it('shows the teacher asked for, and then the one chosen in its drop-down', () => {
    const first = show({ teacherId: two });
    expect(sheetNamed(book, 'Teacher data').charts).toHaveLength(first.charts);
    const { teacher } = show({ teacherId: one });
    show({ teacherId: two });
    const { values } = sheetNamed(book, 'Teacher data').grid;
    values[2] = ['Teacher', teacher];
    expect(show()).toMatchObject({ teacherId: one, teacher });
    expect(sheetNamed(book, 'Teacher data').grid.values[2]?.[1]).toBe(teacher);
  });

  it('uses its charts again, and takes away those too many', () => {
    const idsFor = (teacherId: string) => {
      show({ teacherId });
      return sheetNamed(book, 'Teacher data').charts.map(({ chartId }) => chartId);
    };
    const [ofOne, ofTwo, again] = [idsFor(one), idsFor(two), idsFor(one)];
    expect(ofTwo.filter((chartId) => ofOne.includes(chartId)).length).toBe(Math.min(ofOne.length, ofTwo.length));
    expect(again).toHaveLength(ofOne.length);
  });

  it('holds values only', () => {
    show({ teacherId: one });
    expect(
      book
        .formulas('Teacher data')
        .flat()
        .filter((formula) => formula !== ''),
    ).toEqual([]);
  });
});

describe('the sheet Growth report', () => {
  const report = (fields: object) => book.act<{ rows: number; hidden: number; link: string }>('showGrowthReport', fields);

  it('is written on a blank sheet that a stopped run left, and says what its numbers mean', () => {
    book.addOwnSheet('Growth report');
    sheetNamed(book, 'Growth report').grid.values = [];
    const { rows } = report({ by: 'teacher', subject: 'Reading' });
    expect(book.titles().filter((title) => title.startsWith('Growth report'))).toEqual(['Growth report']);
    const values = book.values('Growth report');
    expect(values[4]?.slice(0, 6)).toEqual(['Teacher', 'Assessment', 'Subject', 'From', 'To', 'With both scores (n)']);
    expect(values[5 + rows + 1]?.[0]).toBe('What the numbers mean');
    expect(values[5 + rows + 2]?.slice(0, 2)).toEqual(['With both scores (n)', expect.stringContaining('both windows')]);
  });
});

describe('Classes at a glance and School data', () => {
  it('draws a line in a cell for each class, on one scale for a subject', () => {
    const { rows } = book.act<{ rows: number }>('showClasses', { subject: 'Reading' });
    const lines = book
      .formulas('Classes at a glance')
      .flat()
      .filter((formula) => formula !== '');
    expect(lines).toHaveLength(rows);
    const settings = lines.map((formula) => /^=SPARKLINE\(\$E\$\d+:\$G\$\d+,(\$\w+\$\d+:\$\w+\$\d+)\)$/.exec(formula)?.[1]);
    expect(new Set(settings).size).toBe(1);
    const [, column = '', row = '0'] = /^\$([A-Z]+)\$(\d+)/.exec(settings[0] ?? '') ?? [];
    const at = column.charCodeAt(0) - 'A'.charCodeAt(0);
    const cells = book.values('Classes at a glance').slice(Number(row) - 1, Number(row) + 3);
    expect(cells.map((line) => line[at])).toEqual(['ymin', 'ymax', 'color', 'linewidth']);
    expect(Number(cells[0]?.[at + 1])).toBeLessThan(Number(cells[1]?.[at + 1]));
  });

  it('gives every class of a school a small chart on one scale', () => {
    const { charts } = book.act<{ charts: number }>('showSchoolData', { schoolId: schools[0].id, subject: 'Reading' });
    const seen = sheetNamed(book, 'School data').charts;
    expect(seen).toHaveLength(charts);
    expect(charts).toBeGreaterThan(1);
    expect(new Set(seen.map(({ options }) => JSON.stringify((options.vAxis as { viewWindow: unknown }).viewWindow))).size).toBe(1);
  });
});
