// The numbered versions of the workbook's layout, and which sheets and columns came after the first. A new version adds lines here and nothing else.

/** The version that a fresh set-up makes. */
export const layoutVersion = 3;

/** "table" or "table.field" to the version that brought it; what is not listed was there in the first. */
const broughtBy: Readonly<Record<string, number>> = {
  'actionSteps.resource': 2,
  'goals.counts': 3,
  'goals.assessment': 3,
  'goals.subject': 3,
  'goals.atLeast': 3,
};

/** True when a workbook of that version cannot have the sheet or column yet, so that its absence is no one's doing. Null: a set-up that was never finished. */
export const addedAfter = (version: number | null, table: string, field?: string): boolean =>
  version === null || (broughtBy[field === undefined ? table : `${table}.${field}`] ?? 1) > version;
