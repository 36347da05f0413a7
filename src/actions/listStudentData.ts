// Action: what a coach chooses from under Student data: schools, and the imports that can be taken back.
import * as z from 'zod/mini';
import { done } from '../problems/result';
import { defineAction } from './action';

/** More imports than a year of a school has; older ones stand in the sheet Imports. */
const importsShown = 30;

export const listStudentData = defineAction({
  name: 'listStudentData',
  about: 'Lists the schools, and the latest imports that were not undone.',
  twice: 'Reads only: the same question has the same answer.',
  halfway: 'Nothing is written, so nothing is left.',
  request: z.strictObject({}),
  reply: z.object({
    schools: z.array(z.object({ id: z.string(), name: z.string() })),
    /** The latest first. */
    imports: z.array(z.object({ importId: z.string(), file: z.string(), at: z.nullable(z.string()), by: z.string(), stored: z.number() })),
  }),
  example: {},
  needs: ['tracker'],
  run: (host) => {
    const read = host.tracker.read(['schools', 'imports']);
    if (!read.ok) return read;
    const { schools, imports } = read.value;
    return done({
      schools: schools.records.map(({ schoolId, name }) => ({ id: schoolId, name })),
      imports: imports.records
        .filter(({ undone }) => undone === null)
        .slice(-importsShown)
        .reverse()
        .map(({ importId, file, at, by, stored }) => ({ importId, file, at, by, stored })),
    });
  },
});
