// Looks for what is broken in the tracker's sheets, shows what would mend it, and mends it when asked. Never deletes anything.
import * as z from 'zod/mini';
import { mayHoldStudentData, readCoachingSettings } from '../coaching/settings';
import { shippedPhaseRows } from '../coaching/shippedModels';
import type { Host } from '../ports/host';
import { done, failed, type Result } from '../problems/result';
import { changeWords, planRepair } from '../tracker/repair';
import { tableNames, tables, type TableName } from '../tracker/tables';
import { defineAction } from './action';
import { missingRows, shippedSettings } from './steps/shippedRows';
import { logged } from './steps/trackerLog';
import type { InspectedLayout } from '../tracker/layoutParts';

const request = z.strictObject({
  /** False, or left out, only looks. */
  apply: z.optional(z.boolean()),
  /** For questions of the preview: which column, counted from 0, is the field's; null brings a missing one back empty. */
  choices: z.optional(z.array(z.strictObject({ table: z.string(), field: z.string(), column: z.nullable(z.number()) }))),
});

const reply = z.object({
  applied: z.boolean(),
  /** What is mended, or would be, in words; empty when nothing is broken. */
  repairs: z.array(z.string()),
  /** What only a person can say; pass the answers back as `choices`. */
  questions: z.array(
    z.object({
      table: z.string(),
      field: z.string(),
      sheet: z.string(),
      header: z.string(),
      kind: z.enum(['missing', 'twice']),
      candidates: z.array(z.object({ column: z.number(), header: z.string() })),
      guess: z.nullable(z.number()),
    }),
  ),
  /** Sheets that are there more than once; a person renames or deletes one. */
  doubled: z.array(z.object({ table: z.string(), titles: z.array(z.string()) })),
});

/** Sheets this workbook should have: those of student data only where it may hold some. */
const wantedTables = (host: Host, present: InspectedLayout): Result<readonly TableName[]> => {
  if (!present.sheets.some((sheet) => sheet.table === 'settings')) return done(tableNames);
  const read = host.tracker.read(['settings']);
  // Settings that cannot be read are themselves what is mended first.
  const allowed = read.ok ? mayHoldStudentData(readCoachingSettings(read.value.settings.records)) : true;
  const there = new Set(present.sheets.map((sheet) => sheet.table));
  return done(tableNames.filter((name) => allowed || tables[name].group !== 'students' || there.has(name)));
};

const run = (host: Host, asked: z.output<typeof request>): Result<z.output<typeof reply>> => {
  const inspected = host.tracker.inspect(true);
  if (!inspected.ok) return inspected;
  const present = inspected.value;
  if (present.version === null) return failed({ code: 'notSetUp' });
  const wanted = wantedTables(host, present);
  if (!wanted.ok) return wanted;
  const plan = planRepair(present, wanted.value, asked.choices ?? []);
  const apply = asked.apply === true && plan.changes.length > 0;
  if (apply) {
    const firstRows = (name: TableName) => (name === 'settings' ? shippedSettings(new Map()) : name === 'phases' ? shippedPhaseRows() : []);
    const changes = plan.changes.map((change) => (change.kind === 'createSheet' ? { ...change, rows: firstRows(change.table) } : change));
    const laidOut = host.tracker.applyLayout(changes);
    if (!laidOut.ok) return laidOut;
    const content = host.tracker.read(['settings', 'log']);
    // While a question on these very sheets is open, their rows wait for the next repair.
    const rows = content.ok ? missingRows(content.value.settings.records, 1, new Map()) : [];
    const saved = content.ok
      ? host.tracker.save([...rows, logged(host, 'repairTracker', null, `${plan.changes.length} changes`)])
      : done(null);
    if (!saved.ok) return saved;
  }
  return done({
    applied: apply,
    repairs: plan.changes.map(changeWords),
    questions: plan.questions.map((question) => ({ ...question, candidates: [...question.candidates] })),
    doubled: present.doubled.map(({ table, titles }) => ({ table, titles: [...titles] })),
  });
};

export const repairTracker = defineAction({
  name: 'repairTracker',
  about:
    'Finds sheets, headers, columns and drop-downs that were lost or can no longer be told, shows what would mend them, and mends them when asked.',
  twice: 'The second run finds nothing to mend.',
  halfway: 'The next run finds what is still to mend. Nothing is ever removed.',
  request,
  reply,
  example: { apply: false },
  needs: ['tracker', 'identity'],
  run: (host, asked) => host.withLock(() => run(host, asked)),
});
