import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sharingRule } from '../../src/sharing/audience';
import { notShown, rangeOf, sharedPercent, suppress, totalsAreSafe, type Counts } from '../../src/sharing/suppression';

const counts = (most: number) =>
  fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

/** Tables with more possibilities are left to the flow; enough are small. */
const mostSteps = 60_000;

/** Every table of counts that a reader of the shown cells and all totals must take for possible; the honest attacker, without cleverness. */
const possibleTables = (table: Counts, hidden: ReturnType<typeof suppress>): readonly Counts[] | null => {
  let steps = 0;
  const rowTotals = table.map((line) => line.reduce((sum, value) => sum + value, 0));
  const columnTotals = (table[0] ?? []).map((_, column) => table.reduce((sum, line) => sum + (line[column] ?? 0), 0));
  const cells = hidden.flatMap((line, row) => line.flatMap((state, column) => (state === null ? [] : [{ row, column }])));
  const found: Counts[] = [];
  const draft = table.map((line, row) => line.map((value, column) => (hidden[row]?.[column] === null ? value : 0)));
  const fits = (): boolean =>
    draft.every((line, row) => line.reduce((sum, value) => sum + value, 0) === rowTotals[row]) &&
    columnTotals.every((total, column) => draft.reduce((sum, line) => sum + (line[column] ?? 0), 0) === total);
  const fill = (at: number): void => {
    steps += 1;
    if (steps > mostSteps) return;
    const cell = cells[at];
    if (cell === undefined) {
      if (fits()) found.push(draft.map((line) => [...line]));
      return;
    }
    const line = draft[cell.row] ?? [];
    const left = Math.min(
      (rowTotals[cell.row] ?? 0) - line.reduce((sum, value) => sum + value, 0),
      (columnTotals[cell.column] ?? 0) - draft.reduce((sum, other) => sum + (other[cell.column] ?? 0), 0),
    );
    for (let value = 0; value <= left; value += 1) {
      line[cell.column] = value;
      fill(at + 1);
    }
    line[cell.column] = 0;
  };
  fill(0);
  return steps > mostSteps ? null : found;
};

describe('suppress', () => {
  it('hides three English learners of 24, and those who are not with them', () => {
    const hidden = suppress(
      [
        [3, 21],
        [40, 60],
      ],
      10,
    );
    expect(hidden).toEqual([
      ['small', 'complement'],
      ['complement', 'complement'],
    ]);
  });

  it('shows everything where every group is large enough, and at exactly minN', () =>
    expect(
      suppress(
        [
          [10, 14],
          [12, 0],
        ],
        10,
      ),
    ).toEqual([
      [null, null],
      [null, null],
    ]));

  it('hides a group of minN less one', () =>
    expect(
      suppress(
        [
          [9, 30, 30],
          [30, 30, 30],
        ],
        10,
      )[0]?.[0],
    ).toBe('small'));

  it('says when the totals alone give a group away', () => {
    const table = [
      [1, 0],
      [0, 1],
    ];
    expect(totalsAreSafe(table, suppress(table, 3), 3)).toBe(false);
  });

  it('a reader who tries every table finds each small cell possible at 0 and at minN', () => {
    fc.assert(
      fc.property(counts(5), (table) => {
        const minN = 3;
        const hidden = suppress(table, minN);
        const possible = possibleTables(table, hidden);
        if (possible === null) return;
        table.forEach((line, row) =>
          line.forEach((value, column) => {
            if (hidden[row]?.[column] !== 'small') return;
            const values = possible.map((each) => each[row]?.[column] ?? 0);
            expect(values).toContain(value);
            // Where even hiding everything is not enough, the totals are said to be too telling to print.
            if (totalsAreSafe(table, hidden, minN)) expect([Math.min(...values) <= 0, Math.max(...values) >= minN]).toEqual([true, true]);
          }),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('works out the same bounds as trying every table', () => {
    fc.assert(
      fc.property(counts(5), fc.infiniteStream(fc.boolean()), (table, coin) => {
        const hidden = table.map((line) => line.map(() => ((coin.next().value as boolean) ? ('small' as const) : null)));
        const possible = possibleTables(table, hidden);
        if (possible === null) return;
        table.forEach((line, row) =>
          line.forEach((_, column) => {
            if (hidden[row]?.[column] === null) return;
            const values = possible.map((each) => each[row]?.[column] ?? 0);
            expect(rangeOf(table, hidden, { row, column })).toEqual({ low: Math.min(...values), high: Math.max(...values) });
          }),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('what is shown of a share', () => {
  const rule = sharingRule('district', 10);
  it.each([
    [12, 24, '50%'],
    [3, 24, 'under 42%'],
    [21, 24, 'over 58%'],
    [0, 24, 'under 5%'],
    [4, 9, notShown(10)],
    [200, 205, 'over 95%'],
    [0, 300, 'under 5%'],
  ])('%s of %s: %s', (part, whole, words) => expect(sharedPercent(part, whole, rule)).toBe(words));

  it('is everything inside the circle', () => expect(sharedPercent(3, 24, sharingRule('circle', 10))).toBe('13%'));
});
