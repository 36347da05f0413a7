// Cells as the tracker reads them: a date cell becomes wall-clock text of the workbook's zone. Each distinct moment is asked for once.
import type { Cell } from '../tracker/table';

export const makeCellText = (zone: string): ((value: unknown) => Cell) => {
  const known = new Map<number, string>();
  return (value) => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    if (!(value instanceof Date)) return '';
    const moment = value.getTime();
    const found = known.get(moment);
    if (found !== undefined) return found;
    // A time without a day lies in 1899, where offsets have seconds: only Utilities takes them off as Sheets put them on.
    const text = Utilities.formatDate(value, zone, 'yyyy-MM-dd HH:mm:ss');
    known.set(moment, text);
    return text;
  };
};
