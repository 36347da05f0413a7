// How a request gives a day.
import * as z from 'zod/mini';
import { isDate } from '../time/calendarDate';

/** "yyyy-MM-dd", of a day that exists. */
export const dayShape = z.string().check(z.refine(isDate, { error: 'a day such as 2026-01-26' }));
