// Action: take back what one import brought, and only that.
import * as z from 'zod/mini';
import type { TableChange } from '../ports/trackerStore';
import { done, failed, type Result } from '../problems/result';
import { changedBy, type LinkRecord, type ScoreRecord } from '../students/records';
import { defineAction } from './action';

const replyShape = z.object({
  file: z.string(),
  removedScores: z.number(),
  removedLinks: z.number(),
  /** Rows that the import had changed and that hold again what they held before. */
  restored: z.number(),
  /** Rows that the import had changed and that keep the new values, because too many changed to keep the old ones. */
  keptChanged: z.number(),
});

interface Before {
  readonly scores?: readonly (readonly [string, Partial<ScoreRecord>])[];
  readonly links?: readonly (readonly [string, Partial<LinkRecord>])[];
}

const beforeIn = (text: string | null): Before => {
  if (text === null) return {};
  try {
    return JSON.parse(text) as Before;
  } catch {
    return {};
  }
};

/** Rows that still carry the import's mark: those it added go, those it changed go back. A row that a later import changed is that one's. */
const undoOf = <Row extends { readonly importId: string }>(
  rows: readonly Row[],
  importId: string,
  idOf: (row: Row) => string,
  before: readonly (readonly [string, Partial<Row>])[],
) => {
  const held = new Map(before);
  const changed = rows.filter((row) => row.importId === changedBy(importId));
  return {
    remove: rows.filter((row) => row.importId === importId).map(idOf),
    update: changed.flatMap((row) => {
      const fields = held.get(idOf(row));
      return fields === undefined ? [] : [{ id: idOf(row), fields }];
    }),
    kept: changed.filter((row) => !held.has(idOf(row))).length,
  };
};

export const undoImport = defineAction({
  name: 'undoImport',
  about:
    'Takes back one import: rows it added go, rows it changed hold again what they held before. Rows that a later import changed stay.',
  twice: 'The second time it says that the import was undone before.',
  halfway: 'Rows still marked with the import are found again, so undoing once more takes back the rest.',
  request: z.strictObject({ importId: z.string() }),
  reply: replyShape,
  example: { importId: 'imp_4k2m9x7p3c' },
  needs: ['tracker'],
  run: (host, { importId }) =>
    host.withLock((): Result<z.output<typeof replyShape>> => {
      const read = host.tracker.read(['imports', 'scores', 'teachingLinks']);
      if (!read.ok) return read;
      const { imports, scores, teachingLinks } = read.value;
      const record = imports.records.find((each) => each.importId === importId);
      if (record === undefined) return failed({ code: 'importNotFound', importId });
      if (record.undone !== null) return failed({ code: 'importAlreadyUndone', file: record.file });
      const before = beforeIn(record.before);
      const scoreUndo = undoOf<ScoreRecord>(scores.records, importId, ({ scoreId }) => scoreId, before.scores ?? []);
      const linkUndo = undoOf<LinkRecord>(teachingLinks.records, importId, ({ linkId }) => linkId, before.links ?? []);
      const undone = `${new Date(host.now()).toISOString().slice(0, 19)}Z`;
      const changes: TableChange[] = [
        { table: 'scores', update: scoreUndo.update, remove: scoreUndo.remove },
        { table: 'teachingLinks', update: linkUndo.update, remove: linkUndo.remove },
        { table: 'imports', update: [{ id: importId, fields: { undone } }] },
      ];
      const saved = host.tracker.save(changes.filter((change) => (change.update?.length ?? 0) + (change.remove?.length ?? 0) > 0));
      if (!saved.ok) return saved;
      host.log('undoImport', { importId, scores: scoreUndo.remove.length, links: linkUndo.remove.length });
      return done({
        file: record.file,
        removedScores: scoreUndo.remove.length,
        removedLinks: linkUndo.remove.length,
        restored: scoreUndo.update.length + linkUndo.update.length,
        keptChanged: scoreUndo.kept + linkUndo.kept,
      });
    }),
});
