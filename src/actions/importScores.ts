// Action: bring the scores and class lists of an export into the tracker.
import type { TableChange } from '../ports/trackerStore';
import { done, failed, type Result } from '../problems/result';
import { defineAction } from './action';
import { importChanges } from './steps/importChanges';
import { prepareImport, type PreparedImport } from './steps/importDesk';
import { asLine, importReplyShape, refusedFile, type ImportedFile } from './importing/importReply';
import { importRequestShape } from './importing/importRequest';
import type { Host } from '../ports/host';
import { mostCells } from '../students/importing/room';

/** A long list of bad cells is a matter for Repair, not for a reply. */
const mostUnreadable = 50;

const importedFiles = ({ files, plan, unreadable }: PreparedImport): readonly ImportedFile[] => {
  const told = unreadable.slice(0, mostUnreadable).map(asLine);
  const planned = plan.files[Symbol.iterator]();
  return files.map((file): ImportedFile => {
    if (file.kind === 'refused') return refusedFile(file.file, file.problem);
    const next = planned.next();
    if (next.done === true) throw new Error(`No plan for ${file.file}.`);
    const { facts, importId, stored, alreadyPresent, rejected, notes } = next.value;
    const lines = new Set(rejected.flatMap((problem) => ('line' in problem ? [problem.line] : []))).size;
    return {
      file: file.file,
      importId: stored === 0 ? null : importId,
      layout: facts.layoutName,
      rowsRead: facts.rowsRead,
      stored,
      alreadyPresent,
      lookedUp: Math.max(0, facts.rowsRead - stored - alreadyPresent - lines),
      rejected: rejected.map(asLine),
      // They belong to no file; the first one carries them.
      notes: [...notes.map(asLine), ...told.splice(0)],
      problem: null,
    };
  });
};

/** Names go to their own sheet, and only where the district chose so. */
const nameChanges = (host: Host, { settings, files, studentKey }: PreparedImport): Result<readonly TableChange[]> => {
  if (!settings.keepNames) return done([]);
  const read = host.tracker.read(['studentNames']);
  if (!read.ok) return read;
  const known = new Map(read.value.studentNames.records.map((record) => [record.studentKey, record]));
  const named = new Map(
    files.flatMap((file) =>
      file.kind === 'read' ? file.facts.names.map(({ student, name }) => [studentKey(student), name] as const) : [],
    ),
  );
  const insert = [...named].filter(([key]) => !known.has(key)).map(([key, name]) => ({ nameId: `nam_${key}`, studentKey: key, name }));
  const update = [...named].flatMap(([key, name]) => {
    const record = known.get(key);
    return record === undefined || record.name === name ? [] : [{ id: record.nameId, fields: { name } }];
  });
  return done(insert.length + update.length === 0 ? [] : [{ table: 'studentNames', insert, update }]);
};

export const importScores = defineAction({
  name: 'importScores',
  about: 'Brings scores, class lists or both from the files of a testing vendor, a state or a roster into the tracker.',
  twice: 'The same files add nothing and write nothing; a corrected file changes the rows it corrects.',
  halfway:
    'Rows already stored are found again by student, assessment, subject, window and day, so importing the same files once more stores the rest.',
  request: importRequestShape,
  reply: importReplyShape,
  example: {
    files: [
      { name: 'scores.csv', text: 'Student ID,Subject,Window,Score\n500101,Math,Fall 2025-2026,201\n' },
      { name: 'links.csv', text: 'Student ID,Teacher ID,Subject,Window,Share\n500101,T-01,Math,Fall 2025-2026,1\n' },
    ],
  },
  needs: ['tracker'],
  run: (host, request) =>
    host.withLock(() => {
      const prepared = prepareImport(host, request);
      if (!prepared.ok) return prepared;
      const { files, plan } = prepared.value;
      const refused = files.find((file) => file.kind === 'refused');
      // With nothing readable there is nothing to report but the reason.
      if (refused !== undefined && plan.files.length === 0) return failed(refused.problem);
      if (plan.scores.added.length + plan.links.added.length > 0 && prepared.value.cells > mostCells)
        return failed({ code: 'workbookFull', cells: prepared.value.cells });
      const names = nameChanges(host, prepared.value);
      if (!names.ok) return names;
      const at = `${new Date(host.now()).toISOString().slice(0, 19)}Z`;
      const changes = [
        ...importChanges(prepared.value, request, {
          at,
          by: host.user(),
          newId: (prefix: string) => host.newId(prefix),
          digest: (text: string) => host.digest(text),
        }),
        ...names.value,
      ];
      if (changes.length > 0) {
        const saved = host.tracker.save(changes);
        if (!saved.ok) return saved;
      }
      const counts = { scores: plan.scores.added.length, changed: plan.scores.changed.length, links: plan.links.added.length };
      host.log('importScores', counts);
      return done({ files: [...importedFiles(prepared.value)] });
    }),
});
