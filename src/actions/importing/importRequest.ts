// What is sent to import or preview files: texts, pieces of big files, and what a person decided about columns, days and teachers.
import * as z from 'zod/mini';

export const dateOrderShape = z.enum(['month first', 'day first', 'year first']);

export const chosenColumnsShape = z.object({
  columns: z.record(z.string(), z.string()),
  groups: z.optional(z.record(z.string(), z.string())),
  wide: z.optional(
    z.array(
      z.object({
        window: z.string(),
        subject: z.optional(z.string()),
        score: z.string(),
        level: z.optional(z.string()),
        testedOn: z.optional(z.string()),
      }),
    ),
  ),
  assessment: z.optional(z.string()),
  subject: z.optional(z.string()),
  window: z.optional(z.string()),
  dateOrder: z.optional(dateOrderShape),
});

export const importFileShape = z.object({
  name: z.string(),
  text: z.string(),
  /** For a later piece of a big file: the import it belongs to, and how many lines of the file stand before its first record. */
  importId: z.optional(z.nullable(z.string())),
  linesBefore: z.optional(z.number()),
  /** The columns a person chose in the preview; remembered for files with the same headers under `remember`. */
  chosen: z.optional(z.nullable(chosenColumnsShape)),
  remember: z.optional(z.nullable(z.string())),
  /** For what the file itself does not say. */
  dateOrder: z.optional(z.nullable(dateOrderShape)),
  assessment: z.optional(z.nullable(z.string())),
  subject: z.optional(z.nullable(z.string())),
  window: z.optional(z.nullable(z.string())),
});

export const importRequestShape = z.strictObject({
  files: z.array(importFileShape),
  /** Teachers a person confirmed: the id or name in the file, to a teacher's id here, or to "new". */
  teachers: z.optional(z.record(z.string(), z.string())),
});

export type ImportRequest = z.output<typeof importRequestShape>;
