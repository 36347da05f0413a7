// Protection: a protected range or sheet as a script holds it.
import type { EnumValue } from '../../host/enumeration';
import { ScriptException } from '../../host/errors';
import { User } from '../session/session';
import { gridRangeOf, rectangleOfGridRange } from './a1';
import { ProtectionType } from './enums';
import type { NamedRange } from './namedRange';
import { price, Priced } from './priced';
import { peopleWith, rightsOf } from './people';
import { isWholeSheet, mayEditProtection, protectedWords } from './protectedAreas';
import type { Range } from './range/range';
import type { GridRangeRecord, ProtectedRangeRecord } from './records';
import type { Price, Session } from './session';
import type { Spreadsheet } from './spreadsheet';

export class Protection extends Priced {
  readonly $name = 'Protection';

  constructor(
    readonly $session: Session,
    readonly $book: Spreadsheet,
    readonly $sheetId: number,
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

  addEditor(person: string | User): this {
    return this.addEditors([emailOf(person)]);
  }
  addEditors(people: (string | User)[]): this {
    return this.$replace((record) => ({ ...record, editors: [...new Set([...record.editors, ...people.map(emailOf)])] }));
  }
  removeEditor(person: string | User): this {
    return this.removeEditors([person]);
  }
  removeEditors(people: (string | User)[]): this {
    const gone = people.map(emailOf);
    return this.$replace((record) => ({ ...record, editors: record.editors.filter((email) => !gone.includes(email)) }));
  }
  /** The owner can always edit and is left out. */
  getEditors(): User[] {
    const [owner] = peopleWith(this.$session.kernel, this.$book.$id, ['owner']);
    return this.$record()
      .editors.filter((email) => email.toLowerCase() !== owner)
      .map((email) => new User(email));
  }
  canEdit(): boolean {
    return mayEditProtection(rightsOf(this.$session.kernel, this.$book.$id), this.$record());
  }
  canDomainEdit(): boolean {
    return this.$record().domainUsersCanEdit === true;
  }
  setDomainEdit(domainUsersCanEdit: boolean): this {
    return this.$replace((record) => ({ ...record, domainUsersCanEdit }));
  }
  getDescription(): string {
    return this.$record().description;
  }
  setDescription(description: string): this {
    return this.$replace((record) => ({ ...record, description }));
  }
  getProtectionType(): EnumValue {
    return ProtectionType.$of(isWholeSheet(this.$record()) ? 'SHEET' : 'RANGE');
  }
  getRange(): Range {
    return this.$rangeFrom(this.$record().range);
  }
  setRange(range: Range): this {
    return this.$replace((record) => ({ ...record, range: gridRangeOf(range.$sheet.$id, range.$area) }));
  }
  getRangeName(): string | null {
    return this.$record().namedRangeName ?? null;
  }
  setRangeName(rangeName: string): this {
    const range = this.$book.$namedRange(rangeName);
    if (!range) throw new ScriptException('Range not found');
    return this.$replace((record) => ({ ...record, namedRangeName: rangeName, range: gridRangeOf(range.$sheet.$id, range.$area) }));
  }
  setNamedRange(namedRange: NamedRange): this {
    return this.setRangeName(namedRange.$key);
  }
  getUnprotectedRanges(): Range[] {
    return this.$record().unprotectedRanges.map((range) => this.$rangeFrom(range));
  }
  setUnprotectedRanges(ranges: Range[]): this {
    if (!isWholeSheet(this.$record())) throw new ScriptException('Unprotected ranges can only be set on a sheet protection.');
    return this.$replace((record) => ({ ...record, unprotectedRanges: ranges.map(({ $sheet, $area }) => gridRangeOf($sheet.$id, $area)) }));
  }
  isWarningOnly(): boolean {
    return this.$record().warningOnly;
  }
  setWarningOnly(warningOnly: boolean): this {
    return this.$replace((record) => ({ ...record, warningOnly }));
  }
  remove(): void {
    this.$replace(() => null);
  }

  $record(): ProtectedRangeRecord {
    const record = this.$session
      .sheet(this.$book.$id, this.$sheetId)
      .protectedRanges.find(({ protectedRangeId }) => protectedRangeId === this.$id);
    if (!record) throw new ScriptException('The protection no longer exists.');
    return record;
  }

  $rangeFrom(range: GridRangeRecord): Range {
    const sheet = this.$book.$sheetById(range.sheetId);
    if (!sheet) throw new ScriptException('Range not found');
    const { rowCount, columnCount } = sheet.$size();
    return sheet.$range(rectangleOfGridRange(range, rowCount, columnCount));
  }

  $replace(change: (record: ProtectedRangeRecord) => ProtectedRangeRecord | null): this {
    if (!mayEditProtection(rightsOf(this.$session.kernel, this.$book.$id), this.$record())) {
      this.$session.refuse(protectedWords);
      return this;
    }
    const next = change(this.$record());
    const sheet = this.$session.changeSheet(this.$book.$id, this.$sheetId);
    sheet.protectedRanges = sheet.protectedRanges.flatMap((each) => (each.protectedRangeId !== this.$id ? [each] : next ? [next] : []));
    return this;
  }
}

const emailOf = (person: string | User): string => (typeof person === 'string' ? person : person.getEmail());

/** A new protection lets everyone edit who could edit before. */
export function newProtection(session: Session, book: Spreadsheet, range: GridRangeRecord): Protection {
  const sheet = session.changeSheet(book.$id, range.sheetId);
  const protectedRangeId = Number(session.kernel.newId('metadata'));
  const editors = [...peopleWith(session.kernel, book.$id, ['writer'])];
  sheet.protectedRanges.push({ protectedRangeId, range, description: '', warningOnly: false, editors, unprotectedRanges: [] });
  return new Protection(session, book, range.sheetId, protectedRangeId);
}

/** Protections of one kind on the given sheet, or on all. */
export function protectionsOf(session: Session, book: Spreadsheet, type: EnumValue, sheetId?: number): Protection[] {
  return book
    .$record()
    .sheets.flatMap(({ properties, protectedRanges }) =>
      sheetId !== undefined && properties.sheetId !== sheetId
        ? []
        : protectedRanges
            .filter((record) => isWholeSheet(record) === (type.$value === 'SHEET'))
            .map(({ protectedRangeId }) => new Protection(session, book, properties.sheetId, protectedRangeId)),
    );
}

price(Protection.prototype, {
  structure: [
    'getEditors',
    'canEdit',
    'canDomainEdit',
    'getDescription',
    'getProtectionType',
    'getRange',
    'getRangeName',
    'getUnprotectedRanges',
    'isWarningOnly',
  ],
  write: [
    'addEditor',
    'addEditors',
    'removeEditor',
    'removeEditors',
    'setDomainEdit',
    'setDescription',
    'setRange',
    'setRangeName',
    'setNamedRange',
    'setUnprotectedRanges',
    'setWarningOnly',
    'remove',
  ],
});
