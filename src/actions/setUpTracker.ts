// Makes the tracker's sheets in the open workbook and fills in what a new tracker needs. Touches nothing of the user's own.
import * as z from 'zod/mini';
import { consequencesOf, mayHoldStudentData, readCoachingSettings, workbookKinds } from '../coaching/settings';
import { shippedPhaseRows } from '../coaching/shippedModels';
import type { Host } from '../ports/host';
import { messageFor } from '../problems/messages';
import { done, type Result } from '../problems/result';
import { layoutChanges, layoutFaults } from '../tracker/layout';
import type { InspectedLayout } from '../tracker/layoutParts';
import { tableNames, tables, type TableName } from '../tracker/tables';
import { layoutVersion } from '../tracker/upgrades';
import { defineAction } from './action';
import { messageShape } from './jobReply';
import { missingRows, shippedSettings, type ChosenValues } from './steps/shippedRows';
import { logRow, logged } from './steps/trackerLog';

const request = z.strictObject({
  /** Whose workbook it is. A team's holds student data and private notes only where the district's policy lets everyone in it see them. */
  workbook: z.optional(z.enum(workbookKinds)),
  teamStudentData: z.optional(z.boolean()),
  teamPrivateNotes: z.optional(z.boolean()),
  schoolYear: z.optional(z.string()),
});

const reply = z.object({
  version: z.number(),
  /** Titles of sheets that were made now; empty when everything was there. */
  created: z.array(z.string()),
  /** How many changes were made to the workbook. */
  changes: z.number(),
  /** What the choice of workbook means, in words; empty when nothing was chosen now. */
  consequences: z.array(z.string()),
  /** Columns a person moved, renamed or removed so that they cannot be told; repairTracker mends them. */
  needsYou: z.array(messageShape),
});

type Request = z.output<typeof request>;
type Reply = z.output<typeof reply>;

const yesOrNo = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'yes' : 'no');

const chosenValues = (asked: Request): ChosenValues =>
  new Map(
    [
      ['workbookKind', asked.workbook] as const,
      ['teamStudentData', yesOrNo(asked.teamStudentData)] as const,
      ['teamPrivateNotes', yesOrNo(asked.teamPrivateNotes)] as const,
      ['schoolYear', asked.schoolYear] as const,
    ].flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])),
  );

/** A team's workbook without student data gets no sheets for it. */
const tablesFor = (chosen: ChosenValues): readonly TableName[] => {
  const settings = readCoachingSettings([...chosen].map(([settingId, value]) => ({ settingId, setting: '', value })));
  return mayHoldStudentData(settings) ? tableNames : tableNames.filter((name) => tables[name].group !== 'students');
};

const faultMessages = (present: InspectedLayout): Reply['needsYou'] =>
  layoutFaults(present).map(({ title, header, kind }) =>
    messageFor({ code: kind === 'missing' ? 'columnMissing' : 'columnTwice', sheet: title, header }),
  );

/** For a workbook that was set up before, or half set up: what a new sheet begins with may be missing from one that is there. */
const fillIn = (host: Host, chosen: ChosenValues): Result<number> => {
  const content = host.tracker.read(['settings', 'phases', 'log']);
  if (!content.ok) return content;
  const rows = missingRows(content.value.settings.records, content.value.phases.records.length, chosen);
  if (rows.length === 0) return done(0);
  const saved = host.tracker.save([...rows, logged(host, 'setUpTracker', null, `${rows.length} tables filled in`)]);
  return saved.ok ? done(rows.length) : saved;
};

const run = (host: Host, asked: Request, present: InspectedLayout): Result<Reply> => {
  const chosen = chosenValues(asked);
  const changes = layoutChanges(present, {
    tables: tablesFor(chosen),
    restore: false,
    firstRows: {
      settings: shippedSettings(chosen),
      phases: shippedPhaseRows(),
      log: [logRow(host, 'setUpTracker', null, `version ${layoutVersion}`)],
    },
  });
  const created = changes.flatMap((change) => (change.kind === 'createSheet' ? [change.title] : []));
  const isNew = present.sheets.every((sheet) => sheet.table !== 'settings' && sheet.table !== 'phases');
  // The version comes last: a half-made workbook is filled in before it is called whole.
  const last = changes.filter((change) => change.kind === 'version');
  const needsFilling = !isNew && (present.version !== layoutVersion || chosen.size > 0);
  const laidOut = needsFilling
    ? host.tracker.applyLayout(changes.filter((change) => change.kind !== 'version'))
    : host.tracker.applyLayout(changes);
  if (!laidOut.ok) return laidOut;
  const filled = needsFilling ? fillIn(host, chosen) : done(0);
  if (!filled.ok) return filled;
  const stamped = needsFilling && last.length > 0 ? host.tracker.applyLayout(last) : done(null);
  if (!stamped.ok) return stamped;
  const settings = readCoachingSettings(shippedSettings(chosen));
  return done({
    version: layoutVersion,
    created,
    changes: changes.length + filled.value,
    consequences: isNew || chosen.size > 0 ? [...consequencesOf(settings)] : [],
    needsYou: faultMessages(present),
  });
};

export const setUpTracker = defineAction({
  name: 'setUpTracker',
  about: 'Makes the sheets of the tracker in the open workbook: headers, drop-downs, notes, settings and coaching models.',
  twice: 'The second run finds everything and writes nothing. Sheets and columns of your own are never touched.',
  halfway: 'The version is written last, so the next run sees what is missing and adds it.',
  request,
  reply,
  example: { workbook: 'one coach' },
  needs: ['tracker', 'identity'],
  run: (host, asked) =>
    host.withLock(() => {
      const present = host.tracker.inspect();
      return present.ok ? run(host, asked, present.value) : present;
    }),
});
