// Which cells of a table of counts must be hidden so that no small group can be read or worked out. A group is small when 0 < n < minN.

/** Counts by row and column. Every row's total and every column's total is taken to be printed too. */
export type Counts = readonly (readonly number[])[];

/** Why a cell is not shown: it is small itself, or it would give a small one away. */
export type Hidden = 'small' | 'complement';

export type HiddenCells = readonly (readonly (Hidden | null)[])[];

interface Cell {
  readonly row: number;
  readonly column: number;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * The range of values that a hidden cell could have, as a reader who knows every shown cell, every total and that counts are not negative works it out.
 * Found by a maximal flow: raising or lowering the cell along cycles of hidden cells, each of which must stay at 0 or above.
 */
const widestChange = (counts: Counts, hidden: readonly Cell[], target: Cell, direction: 1 | -1): number => {
  // A change of the target is made good along a path from its column back to its row through other hidden cells,
  // down where it was raised and up where it was lowered, in turn. Raising is free; lowering stops at 0.
  const rows = counts.length;
  const node = { row: (row: number): number => row, column: (column: number): number => rows + column };
  const edges = new Map<number, Map<number, number>>();
  const join = (from: number, to: number, room: number): void => {
    const out = edges.get(from) ?? new Map<number, number>();
    edges.set(from, out);
    out.set(to, (out.get(to) ?? 0) + room);
  };
  for (const { row, column } of hidden) {
    if (row === target.row && column === target.column) continue;
    const value = counts[row]?.[column] ?? 0;
    // From a row to a column: the cell grows. From a column to a row: it shrinks, to 0 at most.
    join(node.row(row), node.column(column), Number.MAX_SAFE_INTEGER);
    join(node.column(column), node.row(row), value);
  }
  // Raising the target sends flow from its column to its row, lowering it the other way.
  const [source, sink] =
    direction === 1 ? [node.column(target.column), node.row(target.row)] : [node.row(target.row), node.column(target.column)];
  const limit = direction === 1 ? Number.MAX_SAFE_INTEGER : (counts[target.row]?.[target.column] ?? 0);
  return Math.min(limit, maximalFlow(edges, source, sink));
};

/** Edmonds–Karp on a small graph; stops early once the flow is beyond any count. Source: Cormen et al., Introduction to Algorithms, ch. 26. */
const maximalFlow = (edges: ReadonlyMap<number, Map<number, number>>, source: number, sink: number): number => {
  const room = new Map([...edges].map(([from, out]) => [from, new Map(out)]));
  let flow = 0;
  for (;;) {
    const cameFrom = new Map<number, number>([[source, source]]);
    const queue = [source];
    for (let at = 0; at < queue.length && !cameFrom.has(sink); at += 1) {
      const from = queue[at] ?? source;
      for (const [to, left] of room.get(from) ?? []) {
        if (left <= 0 || cameFrom.has(to)) continue;
        cameFrom.set(to, from);
        queue.push(to);
      }
    }
    if (!cameFrom.has(sink)) return flow;
    let most = Number.MAX_SAFE_INTEGER;
    for (let to = sink; to !== source; to = cameFrom.get(to) ?? source)
      most = Math.min(most, room.get(cameFrom.get(to) ?? source)?.get(to) ?? 0);
    for (let to = sink; to !== source; to = cameFrom.get(to) ?? source) {
      const from = cameFrom.get(to) ?? source;
      const [out, back] = [room.get(from) ?? new Map<number, number>(), room.get(to) ?? new Map<number, number>()];
      room.set(from, out.set(to, (out.get(to) ?? 0) - most));
      room.set(to, back.set(from, (back.get(from) ?? 0) + most));
    }
    flow += most;
    if (flow >= Number.MAX_SAFE_INTEGER / 4) return flow;
  }
};

/** What a reader can narrow a hidden cell down to. */
export const rangeOf = (counts: Counts, hidden: HiddenCells, target: Cell): { readonly low: number; readonly high: number } => {
  const cells = hidden.flatMap((line, row) => line.flatMap((state, column) => (state === null ? [] : [{ row, column }])));
  const value = counts[target.row]?.[target.column] ?? 0;
  return { low: value - widestChange(counts, cells, target, -1), high: value + widestChange(counts, cells, target, 1) };
};

/** A reader must not be able to tell a small count from 0 on one side, nor keep it below minN on the other. */
const isSafe = (counts: Counts, hidden: HiddenCells, cell: Cell, minN: number): boolean => {
  const { low, high } = rangeOf(counts, hidden, cell);
  return low <= 0 && high >= minN;
};

/**
 * Hides every small cell, then as few others as a greedy choice finds, until no small cell can be worked out from the rest and the totals.
 * The next cell hidden is the smallest shown one above 0 in the row or column of a cell that is not yet safe; where a row and a column have none
 * left, zeros too. In the worst case everything is hidden. Method: cell suppression with an attacker's bounds, after Cox (1980), JASA 75.
 */
export const suppress = (counts: Counts, minN: number): HiddenCells => {
  const hidden: (Hidden | null)[][] = counts.map((line) => line.map((count) => (count > 0 && count < minN ? 'small' : null)));
  const cellsOf = (state: (found: Hidden | null) => boolean): readonly Cell[] =>
    hidden.flatMap((line, row) => line.flatMap((found, column) => (state(found) ? [{ row, column }] : [])));
  for (;;) {
    const open = cellsOf((state) => state === 'small').find((cell) => !isSafe(counts, hidden, cell, minN));
    if (open === undefined) return hidden;
    const shown = cellsOf((state) => state === null);
    const near = shown.filter(({ row, column }) => row === open.row || column === open.column);
    // A cell in the lines of other hidden cells closes a cycle; without a cycle nothing can be traded.
    const closing = shown.filter(
      ({ row, column }) => hidden[row]?.some((state) => state !== null) === true && hidden.some((line) => line[column] !== null),
    );
    const weight = ({ row, column }: Cell): number => {
      const count = counts[row]?.[column] ?? 0;
      return (count === 0 ? 1e9 : count) + (near.some((cell) => cell.row === row && cell.column === column) ? 0 : 1e4);
    };
    const choice = [...new Set([...near, ...closing, ...(near.length + closing.length === 0 ? shown : [])])].sort(
      (a, b) => weight(a) - weight(b) || sumOf([a.row, a.column]) - sumOf([b.row, b.column]),
    )[0];
    if (choice === undefined) return hidden;
    const line = hidden[choice.row];
    if (line !== undefined) line[choice.column] = 'complement';
  }
};

/** A percentage as outsiders see it: coded at the tails, hidden where those inside or those outside are few. */
export const sharedPercent = (part: number, whole: number, rule: { readonly minN: number; readonly tail: number }): string => {
  if (whole < rule.minN) return notShown(rule.minN);
  if ((part > 0 && part < rule.minN) || (whole - part > 0 && whole - part < rule.minN))
    return part * 2 < whole
      ? `under ${Math.max(rule.tail, shareOf(rule.minN, whole))}%`
      : `over ${Math.min(100 - rule.tail, 100 - shareOf(rule.minN, whole))}%`;
  const percent = Math.round((100 * part) / whole);
  if (percent < rule.tail) return `under ${rule.tail}%`;
  return percent > 100 - rule.tail ? `over ${100 - rule.tail}%` : `${percent}%`;
};

const shareOf = (count: number, whole: number): number => Math.ceil((100 * count) / whole);

/** The one wording for a group that is not shown; the count is never printed. */
export const notShown = (minN: number): string => `not shown (fewer than ${minN})`;

/** False where even with every cell hidden the totals give a small one away: such a table is printed without its totals, or not at all. */
export const totalsAreSafe = (counts: Counts, hidden: HiddenCells, minN: number): boolean =>
  hidden.every((line, row) => line.every((state, column) => state !== 'small' || isSafe(counts, hidden, { row, column }, minN)));
