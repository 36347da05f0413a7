// Borders of the cells of an area: edges, and the lines between.
import type { Rectangle } from '../layers';
import type { BorderRecord, CellFormatRecord } from '../records';

/** True draws, false removes, null leaves as it is. */
export interface BorderWish {
  readonly top: boolean | null;
  readonly left: boolean | null;
  readonly bottom: boolean | null;
  readonly right: boolean | null;
  readonly vertical: boolean | null;
  readonly horizontal: boolean | null;
}

/** The format of the cell so far down and across in the area, with its borders drawn. */
export function withBorders(
  format: CellFormatRecord,
  area: Rectangle,
  down: number,
  across: number,
  wish: BorderWish,
  line: BorderRecord,
): CellFormatRecord {
  const lastRow = area.bottom - area.top - 1;
  const lastColumn = area.right - area.left - 1;
  const borders = { ...format.borders };
  const draw = (side: 'top' | 'left' | 'bottom' | 'right', wanted: boolean | null): void => {
    if (wanted === true) borders[side] = line;
    else if (wanted === false) delete borders[side];
  };
  draw('top', down === 0 ? wish.top : wish.horizontal);
  draw('bottom', down === lastRow ? wish.bottom : wish.horizontal);
  draw('left', across === 0 ? wish.left : wish.vertical);
  draw('right', across === lastColumn ? wish.right : wish.vertical);
  return { ...format, borders };
}
