// A tab's cells as the text of a CSV file, so that tabs are read by the one parser that reads files. Source: RFC 4180.

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** Blank rows stay, so that line numbers are the tab's own row numbers. */
export const tabText = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(quoted).join(',')).join('\n');
