// What actions need to read a tab that a person filled or imported into the workbook: its cells as text. It is never written.
import type { Result } from '../problems/result';

export interface OpenTabs {
  /** The tab of this name, or the one that is open; fails for a sheet of the tracker itself. Days as yyyy-MM-dd, blank cells as "". */
  read: (name: string | null) => Result<{ readonly name: string; readonly rows: readonly (readonly string[])[] }>;
}
