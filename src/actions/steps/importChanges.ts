// From an import's plan to changes of the tracker's tables. Where the plan stores nothing, there is nothing to change.
import type { TableChange } from '../../ports/trackerStore';
import type { PlannedFile } from '../../students/importing/planImport';
import { changedBy } from '../../students/records';
import { findSetting, studentSettings } from '../../students/studentSettings';
import type { TrackerRecord } from '../../tracker/tables';
import { asChosen } from '../../students/importing/chosenColumns';
import type { PreparedImport } from './importDesk';
import type { ImportRequest } from '../importing/importRequest';

/** Undo needs what changed rows held before; a cell holds 50,000 characters, so beyond this undo takes only new rows away. */
const beforeLimit = 40_000;

export interface ImportMoment {
  /** As "yyyy-MM-ddTHH:mm:ssZ". */
  readonly at: string;
  readonly by: string;
  readonly newId: (prefix: string) => string;
  readonly digest: (text: string) => string;
}

interface Before {
  readonly scores: readonly (readonly [string, object])[];
  readonly links: readonly (readonly [string, object])[];
}

/** What an earlier piece of the same file wrote down; null where that was too much. */
const beforeIn = (text: string | null): Before | null => {
  if (text === null) return { scores: [], links: [] };
  try {
    const { scores, links } = JSON.parse(text) as Partial<Before>;
    return scores === undefined || links === undefined ? null : { scores, links };
  } catch {
    return null;
  }
};

/** `earlier` is the cell as the piece before left it. A row changed in two pieces goes back to what it held before the first. */
const beforeOf = ({ plan }: PreparedImport, importId: string, earlier: string | null): string | null => {
  const of = (changes: readonly { readonly id: string; readonly fields: { readonly importId?: string }; readonly before: object }[]) =>
    changes.filter(({ fields }) => fields.importId === changedBy(importId)).map(({ id, before }) => [id, before] as const);
  const [scores, links] = [of(plan.scores.changed), of(plan.links.changed)];
  if (scores.length + links.length === 0) return earlier;
  const known = beforeIn(earlier);
  const text = known === null ? '' : JSON.stringify({ scores: [...scores, ...known.scores], links: [...links, ...known.links] });
  return known !== null && text.length <= beforeLimit ? text : JSON.stringify({ tooMany: scores.length + links.length });
};

const importRows = (prepared: PreparedImport, request: ImportRequest, moment: ImportMoment): TableChange<'imports'> | null => {
  const known = new Map(prepared.content.imports.records.map((record) => [record.importId, record]));
  const insert: TrackerRecord<'imports'>[] = [];
  const update: { readonly id: string; readonly fields: Partial<TrackerRecord<'imports'>> }[] = [];
  const textOf = (file: PlannedFile): string => request.files.find(({ name }) => name === file.facts.file)?.text ?? '';
  for (const file of prepared.plan.files) {
    if (file.stored === 0) continue;
    const counts = {
      rowsRead: file.facts.rowsRead,
      stored: file.stored,
      alreadyPresent: file.alreadyPresent,
      rejected: file.rejected.length,
    };
    const earlier = known.get(file.importId);
    if (earlier === undefined) {
      insert.push({
        importId: file.importId,
        file: file.facts.file,
        layout: file.facts.layoutName,
        at: moment.at,
        by: moment.by,
        ...counts,
        contentHash: moment.digest(textOf(file)),
        before: beforeOf(prepared, file.importId, null),
        undone: null,
      });
      continue;
    }
    update.push({
      id: earlier.importId,
      fields: {
        rowsRead: earlier.rowsRead + counts.rowsRead,
        stored: earlier.stored + counts.stored,
        alreadyPresent: earlier.alreadyPresent + counts.alreadyPresent,
        rejected: earlier.rejected + counts.rejected,
        before: beforeOf(prepared, file.importId, earlier.before),
      },
    });
  }
  return insert.length + update.length === 0 ? null : { table: 'imports', insert, update };
};

/** Layouts that the request asks to remember, by the fingerprint of their headers. */
const layoutRows = (prepared: PreparedImport, request: ImportRequest, moment: ImportMoment): TableChange<'layouts'> | null => {
  const insert: TrackerRecord<'layouts'>[] = [];
  const update: { readonly id: string; readonly fields: Partial<TrackerRecord<'layouts'>> }[] = [];
  prepared.files.forEach((file, at) => {
    const name = request.files[at]?.remember;
    if (file.kind !== 'read' || file.recognised === null || name === undefined || name === null || name === '') return;
    const fingerprint = prepared.fingerprint(file.table);
    const mapping = JSON.stringify(request.files[at]?.chosen ?? asChosen(file.recognised.map, file.table.headers));
    const order = file.recognised.map.dateOrder;
    const kind = file.facts.scores.length === 0 ? 'teaching links' : file.facts.links.length === 0 ? 'scores' : 'both';
    const known = prepared.content.layouts.records.find((layout) => layout.fingerprint === fingerprint);
    if (known === undefined)
      insert.push({ layoutId: moment.newId('lay'), name, fingerprint, mapping, usedTimes: 1, order, seen: file.file, kind });
    else if (known.mapping !== mapping || known.name !== name)
      update.push({ id: known.layoutId, fields: { name, mapping, order, seen: file.file, kind } });
  });
  return insert.length + update.length === 0 ? null : { table: 'layouts', insert, update };
};

/** The code key is written once, with the first rows that need it. */
const codeKeyRow = ({ content, settings, codeKey }: PreparedImport): TableChange<'settings'> | null => {
  if (settings.codeKey !== null) return null;
  const { settingId, setting, meaning } = studentSettings[2];
  const row = findSetting(content.settings.records, 'studentCodeKey');
  return row === null
    ? { table: 'settings', insert: [{ settingId, setting, value: codeKey, meaning }] }
    : { table: 'settings', update: [{ id: row.settingId, fields: { value: codeKey } }] };
};

/** Every change of an import, one a table; empty when there is nothing to store. */
export const importChanges = (prepared: PreparedImport, request: ImportRequest, moment: ImportMoment): readonly TableChange[] => {
  const { plan } = prepared;
  const changes: TableChange[] = [];
  if (plan.scores.added.length + plan.scores.changed.length > 0)
    changes.push({ table: 'scores', insert: plan.scores.added, update: plan.scores.changed });
  if (plan.links.added.length + plan.links.changed.length > 0)
    changes.push({ table: 'teachingLinks', insert: plan.links.added, update: plan.links.changed });
  if (plan.newTeachers.length > 0)
    changes.push({
      table: 'teachers',
      insert: plan.newTeachers.map((teacher) => ({
        ...teacher,
        schoolIds: [],
        school: '',
        grades: [],
        subjects: [],
        experience: null,
        status: 'active',
      })),
    });
  if (plan.newSchools.length > 0)
    changes.push({
      table: 'schools',
      insert: plan.newSchools.map((school) => ({ ...school, level: null, timeZone: null, rotationStartsOn: null, travelMinutes: null })),
    });
  const others = [importRows(prepared, request, moment), layoutRows(prepared, request, moment)].filter((change) => change !== null);
  const key = changes.length > 0 ? codeKeyRow(prepared) : null;
  return [...changes, ...others, ...(key === null ? [] : [key])];
};
