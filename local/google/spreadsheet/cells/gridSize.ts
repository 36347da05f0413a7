// Checks that a table of values has the size of its range, in Google's words.
import { ScriptException } from '../../../host/errors';
import type { Rectangle } from '../layers';

export function checkSize(values: readonly (readonly unknown[])[], area: Rectangle): void {
  const rows = area.bottom - area.top;
  const columns = area.right - area.left;
  if (values.length !== rows) {
    throw new ScriptException(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
    );
  }
  for (const row of values) {
    const width = Array.isArray(row) ? row.length : 0;
    if (width !== columns) {
      throw new ScriptException(
        `The number of columns in the data does not match the number of columns in the range. The data has ${width} but the range has ${columns}.`,
      );
    }
  }
}
