// What a spreadsheet is: its record, name, people, zone, sheets by name and id, named ranges, the selection.
import type { EnumValue } from '../../host/enumeration';
import { ScriptException } from '../../host/errors';
import type { SelectionRecord } from '../../host/screen';
import type { Role } from '../drive/records';
import { User } from '../session/session';
import { parseA1 } from './a1';
import { RecalculationInterval } from './enums';
import type { Rectangle } from './layers';
import { price, Priced } from './priced';
import { peopleWith, rightsOf, shareWith, takeFrom } from './people';
import { readerWords } from './protectedAreas';
import type { Range } from './range/range';
import { RangeList } from './range/rangeList';
import type { Aspect } from './readAhead';
import type { SpreadsheetRecord } from './records';
import { type RangeSource, rangeFrom } from './rules/criteriaValues';
import type { Price, Session } from './session';
import { Sheet } from './sheet/sheet';
import type { Spreadsheet } from './spreadsheet';
import { isTimeZone } from './text/dateSerial';

export abstract class SpreadsheetPlace extends Priced implements RangeSource {
  readonly $name = 'Spreadsheet';

  constructor(
    readonly $session: Session,
    readonly $id: string,
  ) {
    super();
  }

  override $readPrice(aspect: Aspect): Price {
    return { kind: 'read', bookId: this.$id, sheetId: -1, aspect, area: { top: 0, left: 0, bottom: 1, right: 1 } };
  }
  override $writePrice(): Price {
    return { kind: 'write', bookId: this.$id, cells: 1 };
  }
  override $structurePrice(fresh: boolean): Price {
    return { kind: fresh ? 'extent' : 'structure', bookId: this.$id };
  }

  $self(): Spreadsheet {
    return this as unknown as Spreadsheet;
  }
  $record(): SpreadsheetRecord {
    return this.$session.book(this.$id);
  }
  /** Ready to be changed; a reader's change is refused when it is sent. */
  $change(): SpreadsheetRecord {
    if (!rightsOf(this.$session.kernel, this.$id).writes) this.$session.refuse(readerWords);
    return this.$session.changeBook(this.$id);
  }
  $zone(): string {
    return this.$record().properties.timeZone;
  }
  $sheetById(sheetId: number): Sheet | null {
    return this.$record().sheets.some(({ properties }) => properties.sheetId === sheetId) ? this.$sheet(sheetId) : null;
  }
  $sheet(sheetId: number): Sheet {
    return new Sheet(this.$session, this.$self(), sheetId);
  }

  getId(): string {
    return this.$id;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.$id}/edit`;
  }
  getName(): string {
    return this.$record().properties.title;
  }
  rename(newName: string): void {
    this.$change().properties.title = newName;
  }
  getSpreadsheetTimeZone(): string {
    return this.$zone();
  }
  setSpreadsheetTimeZone(timezone: string): void {
    if (!isTimeZone(timezone)) throw new ScriptException(`Invalid argument: ${timezone}`);
    this.$change().properties.timeZone = timezone;
  }
  getSpreadsheetLocale(): string {
    return this.$record().properties.locale;
  }
  setSpreadsheetLocale(locale: string): void {
    if (!/^[a-z]{2,3}([_-][A-Za-z]{2,4})?$/.test(locale)) throw new ScriptException(`Invalid argument: ${locale}`);
    this.$change().properties.locale = locale;
  }
  getRecalculationInterval(): EnumValue {
    return RecalculationInterval.$of(this.$record().properties.autoRecalc ?? 'ON_CHANGE');
  }
  setRecalculationInterval(interval: EnumValue): Spreadsheet {
    this.$change().properties.autoRecalc = interval.$value as 'ON_CHANGE';
    return this.$self();
  }

  getOwner(): User | null {
    return this.$people(['owner'])[0] ?? null;
  }
  getEditors(): User[] {
    return this.$people(['owner', 'writer']);
  }
  getViewers(): User[] {
    return this.$people(['owner', 'writer', 'commenter', 'reader']);
  }
  addEditor(person: string | User): Spreadsheet {
    return this.addEditors([emailOf(person)]);
  }
  addEditors(emails: string[]): Spreadsheet {
    return this.$share(emails, 'writer');
  }
  addViewer(person: string | User): Spreadsheet {
    return this.addViewers([emailOf(person)]);
  }
  addViewers(emails: string[]): Spreadsheet {
    return this.$share(emails, 'reader');
  }
  removeEditor(person: string | User): Spreadsheet {
    return this.$unshare(emailOf(person), ['writer']);
  }
  removeViewer(person: string | User): Spreadsheet {
    return this.$unshare(emailOf(person), ['reader', 'commenter']);
  }

  $people(roles: readonly Role[]): User[] {
    return peopleWith(this.$session.kernel, this.$id, roles).map((email) => new User(email));
  }
  /** Drive is told at once: sharing is not among the writes that wait. */
  $share(emails: readonly string[], role: 'writer' | 'reader'): Spreadsheet {
    this.$mustWrite();
    for (const email of emails) shareWith(this.$session.kernel, this.$id, email, role);
    return this.$self();
  }
  $unshare(email: string, roles: readonly Role[]): Spreadsheet {
    this.$mustWrite();
    takeFrom(this.$session.kernel, this.$id, email, roles);
    return this.$self();
  }
  $mustWrite(): void {
    if (!rightsOf(this.$session.kernel, this.$id).writes) throw new ScriptException('You do not have permission to perform that action.');
  }

  getRange(a1Notation: string): Range {
    return this.$rangeByText(a1Notation);
  }
  getRangeList(a1Notations: string[]): RangeList {
    return new RangeList(
      this.$session,
      a1Notations.map((text) => this.$rangeByText(text)),
    );
  }
  getRangeByName(name: string): Range | null {
    const mark = name.lastIndexOf('!');
    return this.$namedRange(mark < 0 ? name : name.slice(mark + 1));
  }

  /** "Sheet1!A1:B2", "A1" on the active sheet, or the name of a range. */
  $rangeByText(text: string): Range {
    const parts = parseA1(text);
    const named = parts ? null : this.$namedRange(text);
    if (named) return named;
    if (!parts) throw new ScriptException('Range not found');
    if (parts.sheetName === undefined) return this.$sheet(this.$activeSheetId()).$rangeByText(text);
    const sheet = this.$record().sheets.find(({ properties }) => properties.title.toLowerCase() === parts.sheetName?.toLowerCase());
    if (!sheet) throw new ScriptException('Range not found');
    return this.$sheet(sheet.properties.sheetId).$rangeByText(text);
  }

  $namedRange(wanted: string): Range | null {
    const record = this.$record().namedRanges.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    return record ? rangeFrom(record.range, this) : null;
  }

  $selection(sheetId?: number): SelectionRecord {
    const { screen } = this.$session;
    const known = screen.selections[this.$id];
    if (known && this.$sheetById(known.sheetId) && (sheetId === undefined || known.sheetId === sheetId)) return known;
    const first = this.$record().sheets.find(({ properties }) => properties.hidden !== true) ?? this.$record().sheets[0];
    return {
      sheetId: sheetId ?? first?.properties.sheetId ?? 0,
      ranges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
      currentCell: { row: 0, column: 0 },
    };
  }

  $activeSheetId(): number {
    return this.$selection().sheetId;
  }

  $select(sheetId: number, areas?: readonly Rectangle[], cell?: { row: number; column: number }): void {
    const ranges = areas ?? this.$selection(sheetId).ranges;
    const last = ranges[ranges.length - 1] ?? { top: 0, left: 0, bottom: 1, right: 1 };
    this.$session.screen.selections[this.$id] = { sheetId, ranges, currentCell: cell ?? { row: last.top, column: last.left } };
  }
}

const emailOf = (person: string | User): string => (typeof person === 'string' ? person : person.getEmail());

price(SpreadsheetPlace.prototype, {
  local: ['getId', 'getUrl'],
  structure: [
    'getName',
    'getSpreadsheetTimeZone',
    'getSpreadsheetLocale',
    'getRecalculationInterval',
    'getRange',
    'getRangeList',
    'getRangeByName',
  ],
  read: { objects: ['getOwner', 'getEditors', 'getViewers'] },
  write: [
    'rename',
    'setSpreadsheetTimeZone',
    'setSpreadsheetLocale',
    'setRecalculationInterval',
    'addEditor',
    'addEditors',
    'addViewer',
    'addViewers',
    'removeEditor',
    'removeViewer',
  ],
});
