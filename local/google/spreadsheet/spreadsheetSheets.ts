// The sheets of a spreadsheet: listing, inserting, deleting, moving, duplicating.
import { ScriptException } from '../../host/errors';
import { copyOfSheet } from './drafts';
import { formatIdOf } from './format/formats';
import { changeCells } from './layers';
import { newSheetRecord, renumber } from './newRecords';
import { rightsOf } from './people';
import { price } from './priced';
import { mayDeleteSheet, protectedWords } from './protectedAreas';
import type { SheetRecord, SpreadsheetRecord } from './records';
import { internRule } from './rules/dataValidation';
import type { Sheet } from './sheet/sheet';
import { checkNewName, freeName } from './sheet/sheetNames';
import { SpreadsheetPlace } from './spreadsheetPlace';
import { without } from './without';

interface InsertOptions {
  readonly template?: Sheet;
}

export abstract class SpreadsheetSheets extends SpreadsheetPlace {
  getSheets(): Sheet[] {
    return this.$record().sheets.map(({ properties }) => this.$sheet(properties.sheetId));
  }
  getNumSheets(): number {
    return this.$record().sheets.length;
  }
  /** Numbers are not texts: 2026 is looked for as "2026.0". */
  getSheetByName(name: string | number | null): Sheet | null {
    if (name === null) return null;
    const wanted = typeof name === 'number' ? (Number.isInteger(name) ? `${name}.0` : String(name)) : name;
    const found = this.$record().sheets.find(({ properties }) => properties.title.toLowerCase() === wanted.toLowerCase());
    return found ? this.$sheet(found.properties.sheetId) : null;
  }
  getSheetById(id: number): Sheet | null {
    return this.$sheetById(id);
  }
  getActiveSheet(): Sheet {
    return this.$sheet(this.$activeSheetId());
  }
  setActiveSheet(sheet: Sheet): Sheet {
    this.$select(sheet.$id);
    return sheet;
  }

  /** insertSheet([name][, index][, options]); without an index it stands behind the active sheet. */
  insertSheet(...args: (string | number | InsertOptions)[]): Sheet {
    const name = args.find((each): each is string => typeof each === 'string');
    const index = args.find((each): each is number => typeof each === 'number');
    const template = args.find((each): each is InsertOptions => typeof each === 'object')?.template;
    const book = this.$record();
    if (name !== undefined) checkNewName(book, name);
    const title =
      name ?? (template ? freeName(book, `Copy of ${template.$record().properties.title}`, false) : freeName(book, 'Sheet', true));
    const active = book.sheets.findIndex(({ properties }) => properties.sheetId === this.$activeSheetId());
    if (index !== undefined && (index < 0 || index > book.sheets.length)) throw new ScriptException('Sheet index is out of bounds.');
    return this.$add(template ? { ...template.$record() } : null, title, index ?? active + 1);
  }
  duplicateActiveSheet(): Sheet {
    const sheet = this.$record().sheets.find(({ properties }) => properties.sheetId === this.$activeSheetId());
    if (!sheet) throw new ScriptException('There is no active sheet.');
    return this.$add(sheet, freeName(this.$record(), `Copy of ${sheet.properties.title}`, false), sheet.properties.index + 1);
  }
  deleteSheet(sheet: Sheet): void {
    const book = this.$record();
    const shown = book.sheets.filter(({ properties }) => properties.hidden !== true && properties.sheetId !== sheet.$id);
    if (!this.$sheetById(sheet.$id)) throw new ScriptException(`Sheet ${sheet.$id} not found`);
    if (shown.length === 0) throw new ScriptException("You can't remove all the visible sheets in a document.");
    const rights = rightsOf(this.$session.kernel, this.$id);
    if (rights.writes && !mayDeleteSheet(rights, sheet.$record())) return this.$session.refuse(protectedWords);
    const draft = this.$change();
    draft.sheets = draft.sheets.filter(({ properties }) => properties.sheetId !== sheet.$id);
    draft.namedRanges = draft.namedRanges.filter(({ range }) => range.sheetId !== sheet.$id);
    renumber(draft);
  }
  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  /** Counted from 1. */
  moveActiveSheet(pos: number): void {
    const draft = this.$change();
    const from = draft.sheets.findIndex(({ properties }) => properties.sheetId === this.$activeSheetId());
    if (pos < 1 || pos > draft.sheets.length) throw new ScriptException('Sheet index is out of bounds.');
    draft.sheets.splice(pos - 1, 0, ...draft.sheets.splice(from, 1));
    renumber(draft);
  }
  renameActiveSheet(newName: string): void {
    this.getActiveSheet().setName(newName);
  }

  /** Formulas that name the sheet follow its new name. */
  $rename(sheetId: number, title: string): void {
    const before = this.$session.sheet(this.$id, sheetId).properties.title;
    this.$session.changeSheet(this.$id, sheetId).properties.title = title;
    followName(this.$record(), before, title, (id) => this.$session.changeSheet(this.$id, id));
  }

  $add(template: SheetRecord | null, title: string, index: number): Sheet {
    const draft = this.$change();
    const sheetId = Number(this.$session.kernel.newId('sheet'));
    const fresh = template ? duplicate(template, sheetId, title) : newSheetRecord(sheetId, title);
    draft.sheets.splice(index, 0, fresh);
    renumber(draft);
    const sheet = this.$sheet(sheetId);
    this.$select(sheetId);
    return sheet;
  }

  /** A copy of another spreadsheet's sheet, at the end. */
  $adopt(sheet: Sheet, title: string): Sheet {
    const selected = this.$selection();
    const adopted = this.$add(sheet.$record(), freeName(this.$record(), title, false), this.$record().sheets.length);
    this.$session.screen.selections[this.$id] = selected;
    if (sheet.$bookId !== this.$id) translate(sheet.$book(), this.$change(), this.$session.changeSheet(this.$id, adopted.$id));
    return adopted;
  }
}

function duplicate(template: SheetRecord, sheetId: number, title: string): SheetRecord {
  const copy = copyOfSheet(template);
  const text = JSON.stringify({ ...copy, grid: null, developerMetadata: [] });
  const rest = JSON.parse(text.split(`"sheetId":${template.properties.sheetId}`).join(`"sheetId":${sheetId}`)) as SheetRecord;
  const properties = without(rest.properties, 'hidden');
  return { ...rest, grid: copy.grid, properties: { ...properties, sheetId, title } };
}

function followName(book: SpreadsheetRecord, before: string, after: string, ready: (sheetId: number) => SheetRecord): void {
  const quoted = (name: string): string => `'${name.split("'").join("''")}'!`;
  const bare = new RegExp(`(?<![\\w'])${before.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}!`, 'g');
  for (const { properties, grid } of [...book.sheets]) {
    const mentions = grid.values.some(
      (row) => row?.some((cell) => typeof cell === 'object' && cell !== null && cell.formulaValue.includes(`${before}`)) === true,
    );
    if (!mentions) continue;
    const { values } = ready(properties.sheetId).grid;
    changeCells(values, { top: 0, left: 0, bottom: values.length, right: properties.gridProperties.columnCount }, (cell) => {
      if (typeof cell !== 'object' || cell === null) return cell;
      const text = cell.formulaValue
        .split(quoted(before))
        .join(quoted(after))
        .replace(bare, () => quoted(after));
      return text === cell.formulaValue ? cell : { formulaValue: text };
    });
  }
}

/** Formats and rules are kept per spreadsheet: a sheet that comes from another one brings its own along. */
function translate(from: SpreadsheetRecord, to: SpreadsheetRecord, sheet: SheetRecord): void {
  const area = { top: 0, left: 0, bottom: sheet.properties.gridProperties.rowCount, right: sheet.properties.gridProperties.columnCount };
  const { formats, validations } = sheet.grid;
  changeCells(formats, { ...area, bottom: formats.length }, (id) => (id === null ? null : formatIdOf(to, from.cellFormats[id - 1] ?? {})));
  changeCells(validations, { ...area, bottom: validations.length }, (id) => {
    const rule = id === null ? undefined : from.validationRules[id - 1];
    return rule ? internRule(to, rule) : null;
  });
}

price(SpreadsheetSheets.prototype, {
  structure: ['getSheets', 'getNumSheets', 'getSheetByName', 'getSheetById', 'getActiveSheet'],
  select: ['setActiveSheet'],
  write: ['insertSheet', 'duplicateActiveSheet', 'deleteSheet', 'deleteActiveSheet', 'moveActiveSheet', 'renameActiveSheet'],
});
