// Developer metadata: what scripts attach to a spreadsheet, a sheet, a whole row or a whole column, and finding it again.
import type { EnumValue } from '../../host/enumeration';
import { ScriptException } from '../../host/errors';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './enums';
import { price, Priced } from './priced';
import type { DeveloperMetadataRecord, MetadataLocationRecord, SpreadsheetRecord } from './records';
import type { Range } from './range/range';
import type { Price, Session } from './session';
import type { Sheet } from './sheet/sheet';
import type { Spreadsheet } from './spreadsheet';

export class DeveloperMetadataLocation extends Priced {
  readonly $name = 'DeveloperMetadataLocation';

  constructor(
    readonly $session: Session,
    readonly $book: Spreadsheet,
    readonly $location: MetadataLocationRecord,
  ) {
    super();
  }

  getLocationType(): EnumValue {
    return DeveloperMetadataLocationType.$of(this.$location.locationType);
  }
  getSpreadsheet(): Spreadsheet | null {
    return this.$location.locationType === 'SPREADSHEET' ? this.$book : null;
  }
  getSheet(): Sheet | null {
    return this.$location.locationType === 'SHEET' ? this.$sheet() : null;
  }
  getRow(): Range | null {
    return this.$line('ROW');
  }
  getColumn(): Range | null {
    return this.$line('COLUMN');
  }

  $sheet(): Sheet | null {
    return this.$location.sheetId === undefined ? null : this.$book.$sheetById(this.$location.sheetId);
  }

  $line(type: 'ROW' | 'COLUMN'): Range | null {
    const { locationType, index = 0 } = this.$location;
    const sheet = this.$sheet();
    if (locationType !== type || !sheet) return null;
    const { rowCount, columnCount } = sheet.$size();
    return sheet.$range(
      type === 'ROW'
        ? { top: index, bottom: index + 1, left: 0, right: columnCount }
        : { top: 0, bottom: rowCount, left: index, right: index + 1 },
    );
  }
}

price(DeveloperMetadataLocation.prototype, { local: ['getLocationType', 'getSpreadsheet', 'getSheet', 'getRow', 'getColumn'] });

export class DeveloperMetadata extends Priced {
  readonly $name = 'DeveloperMetadata';

  constructor(
    readonly $session: Session,
    readonly $book: Spreadsheet,
    readonly $id: number,
  ) {
    super();
  }

  override $structurePrice(): Price {
    return { kind: 'structure', bookId: this.$book.$id };
  }
  override $writePrice(): Price {
    return { kind: 'write', bookId: this.$book.$id, cells: 1 };
  }

  getId(): number {
    return this.$id;
  }
  getKey(): string {
    return this.$record().metadataKey;
  }
  getValue(): string | null {
    return this.$record().metadataValue ?? null;
  }
  getVisibility(): EnumValue {
    return DeveloperMetadataVisibility.$of(this.$record().visibility);
  }
  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.$session, this.$book, this.$record().location);
  }
  setKey(metadataKey: string): this {
    return this.$replace((record) => ({ ...record, metadataKey }));
  }
  setValue(metadataValue: string): this {
    return this.$replace((record) => ({ ...record, metadataValue }));
  }
  setVisibility(visibility: EnumValue): this {
    return this.$replace((record) => ({ ...record, visibility: visibility.$value as 'DOCUMENT' }));
  }
  remove(): void {
    this.$replace(() => null);
  }
  moveToSpreadsheet(): this {
    return this.$replace((record) => ({ ...record, location: { locationType: 'SPREADSHEET' } }));
  }
  moveToSheet(sheet: Sheet): this {
    return this.$replace((record) => ({ ...record, location: { locationType: 'SHEET', sheetId: sheet.$id } }));
  }
  moveToRow(row: Range): this {
    return this.$replace((record) => ({ ...record, location: wholeLine(row) }));
  }
  moveToColumn(column: Range): this {
    return this.$replace((record) => ({ ...record, location: wholeLine(column) }));
  }

  $record(): DeveloperMetadataRecord {
    const record = metadataIn(this.$book.$record(), this.$id);
    if (!record) throw new ScriptException('The developer metadata no longer exists.');
    return record;
  }

  /** Takes the entry out and puts its replacement where its location says. */
  $replace(change: (record: DeveloperMetadataRecord) => DeveloperMetadataRecord | null): this {
    const next = change(this.$record());
    const book = this.$book.$change();
    const others = (list: DeveloperMetadataRecord[]): DeveloperMetadataRecord[] => list.filter(({ metadataId }) => metadataId !== this.$id);
    book.developerMetadata = others(book.developerMetadata);
    for (const sheet of [...book.sheets]) {
      if (!sheet.developerMetadata.some(({ metadataId }) => metadataId === this.$id)) continue;
      const changed = this.$session.changeSheet(this.$book.$id, sheet.properties.sheetId);
      changed.developerMetadata = others(changed.developerMetadata);
    }
    if (next) keepMetadata(this.$session, this.$book, next);
    return this;
  }
}

price(DeveloperMetadata.prototype, {
  local: ['getId', 'getKey', 'getValue', 'getVisibility', 'getLocation'],
  write: ['setKey', 'setValue', 'setVisibility', 'remove', 'moveToSpreadsheet', 'moveToSheet', 'moveToRow', 'moveToColumn'],
});

export function allMetadata(book: SpreadsheetRecord): DeveloperMetadataRecord[] {
  return [...book.developerMetadata, ...book.sheets.flatMap(({ developerMetadata }) => developerMetadata)];
}

/** Looked for without joining the lists: a tracker has hundreds of entries, and asks each of them several times. */
function metadataIn(book: SpreadsheetRecord, id: number): DeveloperMetadataRecord | undefined {
  const isIt = ({ metadataId }: DeveloperMetadataRecord): boolean => metadataId === id;
  for (const list of [book, ...book.sheets]) {
    const found = list.developerMetadata.find(isIt);
    if (found !== undefined) return found;
  }
  return undefined;
}

function keepMetadata(session: Session, book: Spreadsheet, record: DeveloperMetadataRecord): void {
  const { sheetId } = record.location;
  if (sheetId === undefined) book.$change().developerMetadata.push(record);
  else session.changeSheet(book.$id, sheetId).developerMetadata.push(record);
}

/** addDeveloperMetadata(key[, value][, visibility]) on anything. */
export function addMetadata(
  session: Session,
  book: Spreadsheet,
  location: MetadataLocationRecord,
  key: string,
  rest: readonly (string | EnumValue | undefined)[],
): void {
  const value = rest.find((each): each is string => typeof each === 'string');
  const visibility = rest.find((each): each is EnumValue => typeof each === 'object');
  keepMetadata(session, book, {
    metadataId: Number(session.kernel.newId('metadata')),
    metadataKey: key,
    ...(value === undefined ? {} : { metadataValue: value }),
    visibility: (visibility?.$value ?? 'DOCUMENT') as 'DOCUMENT',
    location,
  });
}

const notWhole =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

/** The row or column that a range is, if it is exactly one whole one. */
export function lineOf(range: Range): MetadataLocationRecord | null {
  const { rowCount, columnCount } = range.$sheet.$record().properties.gridProperties;
  const { top, left, bottom, right } = range.$area;
  const sheetId = range.$sheet.$id;
  if (left === 0 && right === columnCount && bottom - top === 1) return { locationType: 'ROW', sheetId, index: top };
  if (top === 0 && bottom === rowCount && right - left === 1) return { locationType: 'COLUMN', sheetId, index: left };
  return null;
}

export function wholeLine(range: Range): MetadataLocationRecord {
  const line = lineOf(range);
  if (!line) throw new ScriptException(notWhole);
  return line;
}
