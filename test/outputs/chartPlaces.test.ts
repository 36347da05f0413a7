import { describe, expect, it } from '@jest/globals';
import { planBoard } from '../../src/outputs/chartPlaces';
import { axisOver, bandColours, type ChartBlock, type ChartSpec } from '../../src/outputs/chartSpec';

const chart = (key: string, values: readonly number[], title = 'A sentence'): ChartSpec => ({
  key,
  type: 'column',
  title,
  subtitle: 'n = 3',
  rows: [['Window', 'Score'], ...values.map((value, index): readonly [string, number] => [`W${index}`, value])],
  series: [{ colour: '#0072B2', draw: 'bars', inLegend: false }],
  stacked: false,
  domainTitle: '',
  values: { title: 'Score', min: 0, max: 10 },
  summary: 'In words.',
});
const block = (key: string, ...charts: readonly ChartSpec[]): ChartBlock => ({ key, heading: `About ${key}`, charts });

/** Column 0 of the sheet after these writes. */
const keysAfter = (before: readonly string[], plan: ReturnType<typeof planBoard>): readonly string[] => {
  const keys = [...before];
  for (const { row, cells } of plan.writes) cells.forEach((line, at) => (keys[row + at] = String(line[0] ?? '')));
  return Array.from(keys, (key) => key ?? '');
};

describe('planBoard', () => {
  it('gives each chart a band of its own and writes all bands of a first drawing at once', () => {
    const plan = planBoard([], [block('T1', chart('bands', [1, 2]), chart('growth', [3])), block('T2', chart('bands', [4]))], 0);
    expect(plan.charts.map(({ row, before }) => [row, before])).toEqual([
      [0, null],
      [21, null],
      [42, null],
    ]);
    expect(plan.writes).toHaveLength(1);
    expect(plan.writes[0]?.cells[0]?.slice(1, 2)).toEqual(['About T1']);
    expect(plan.writes[0]?.cells[1]?.slice(1, 2)).toEqual(['In words.']);
    expect(plan.writes[0]?.cells[3]?.slice(8)).toEqual(['W0', 1]);
  });

  it('keeps every band where it is when other teachers are drawn or numbers change', () => {
    const first = planBoard([], [block('T1', chart('bands', [1])), block('T2', chart('bands', [2]))], 0);
    const again = planBoard(keysAfter([], first), [block('T2', chart('bands', [9])), block('T3', chart('bands', [5]))], 10);
    expect(again.charts.map(({ row, before, changed }) => [row, before, changed])).toEqual([
      [21, 23, false],
      [42, null, true],
    ]);
    expect(again.writes.map(({ row, cells }) => [row, cells.length])).toEqual([[21, 42]]);
  });

  it('says that a chart changed when its title or the size of its table did', () => {
    const first = planBoard([], [block('T1', chart('bands', [1]), chart('growth', [1]))], 0);
    const again = planBoard(keysAfter([], first), [block('T1', chart('bands', [1], 'Another sentence'), chart('growth', [1, 2]))], 10);
    expect(again.charts.map(({ changed, before }) => [changed, before])).toEqual([
      [true, 2],
      [true, 23],
    ]);
  });

  it('moves a chart whose table outgrew its band, and clears the old band', () => {
    const first = planBoard([], [block('T1', chart('students', [1])), block('T2', chart('bands', [2]))], 0);
    const many = Array.from({ length: 30 }, (_, index) => index);
    const again = planBoard(keysAfter([], first), [block('T1', chart('students', many))], 10);
    expect(again.charts.map(({ row, rows, before }) => [row, rows, before])).toEqual([[42, 34, 2]]);
    expect(again.writes[0]).toMatchObject({ row: 0, cells: expect.arrayContaining([Array(10).fill(null)]) });
    expect(planBoard(keysAfter(keysAfter([], first), again), [block('T1', chart('students', many))], 10).charts[0]).toMatchObject({
      row: 42,
      changed: false,
    });
  });
});

describe('axes and colours', () => {
  it('end on round numbers a little outside the data', () => {
    expect(axisOver([185, 232])).toEqual({ min: 180, max: 240 });
    expect(axisOver([3.2, 6.1], true)).toEqual({ min: 0, max: 8 });
    expect(axisOver([])).toEqual({ min: 0, max: 1 });
    expect(axisOver([5]).min).toBeLessThan(5);
  });

  it('go from light to dark for as many levels as there are', () => {
    expect(bandColours(4)).toEqual(['#D6E4EE', '#9DC3DE', '#2B78AD', '#0A3F66']);
    expect([0, 1, 2, 5].map((levels) => bandColours(levels).length)).toEqual([0, 1, 2, 5]);
  });
});
