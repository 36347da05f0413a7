// Spreadsheet: what a script calls on it. The chain of files beside this one holds the rest, one concern each.
import type { EnumValue } from '../../host/enumeration';
import { ScriptException } from '../../host/errors';
import { Blob } from '../blob/blob';
import { textPdf } from '../blob/textPdf';
import { spreadsheetType } from '../drive/records';
import { addMetadata, DeveloperMetadata } from './metadata';
import { DeveloperMetadataFinder } from './metadataFinder';
import { checkRangeName, NamedRange } from './namedRange';
import { fileNewBook } from './people';
import { price } from './priced';
import { printedBook } from './printed';
import { type Protection, protectionsOf } from './protection';
import type { Range } from './range/range';
import type { Price } from './session';
import { Banding } from './rules/banding';
import { openGridRange } from './rules/criteriaValues';
import { Selection } from './selection';
import { SpreadsheetActive } from './spreadsheetActive';
import { TextFinder } from './style/textFinder';
import { oldStyleMenu, removeMenu, showMenu } from './ui/menus';

type OldMenuItem = { name: string; functionName: string } | null;

export class Spreadsheet extends SpreadsheetActive {
  getNamedRanges(): NamedRange[] {
    return this.$record().namedRanges.map(({ name }) => new NamedRange(this.$session, this, name));
  }
  setNamedRange(name: string, range: Range): void {
    const book = this.$change();
    const known = book.namedRanges.some((each) => each.name === name);
    if (!known) checkRangeName(book, name);
    book.namedRanges = [...book.namedRanges.filter((each) => each.name !== name), { name, range: openGridRange(range) }];
  }
  removeNamedRange(name: string): void {
    const book = this.$change();
    if (!book.namedRanges.some((each) => each.name === name)) throw new ScriptException(`The named range "${name}" does not exist.`);
    book.namedRanges = book.namedRanges.filter((each) => each.name !== name);
  }

  addDeveloperMetadata(key: string, ...rest: (string | EnumValue | undefined)[]): Spreadsheet {
    addMetadata(this.$session, this, { locationType: 'SPREADSHEET' }, key, rest);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return this.$record().developerMetadata.map(({ metadataId }) => new DeveloperMetadata(this.$session, this, metadataId));
  }
  /** Looks through the spreadsheet, its sheets, rows and columns. */
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.$session, this, { exactly: () => true, intersecting: () => true });
  }

  getProtections(type: EnumValue): Protection[] {
    return protectionsOf(this.$session, this, type);
  }
  getBandings(): Banding[] {
    return this.getSheets().flatMap((sheet) => Banding.$in(sheet));
  }
  createTextFinder(findText: string): TextFinder {
    return new TextFinder(this.$session, () => this.getSheets().map((sheet) => sheet.getDataRange()), findText);
  }
  getSelection(): Selection {
    return new Selection(this.$session, this);
  }

  /** A new spreadsheet with the same content, owned by whoever runs the script. */
  copy(name: string): Spreadsheet {
    const id = this.$session.kernel.newId('file');
    const copy = structuredClone(this.$record());
    this.$session.books[id] = {
      ...copy,
      spreadsheetId: id,
      properties: { ...copy.properties, title: name },
    };
    fileNewBook(this.$session.kernel, id, name);
    return new Spreadsheet(this.$session, id);
  }

  getAs(contentType: string): Blob {
    if (contentType !== 'application/pdf')
      throw new ScriptException(`Converting from ${spreadsheetType} to ${contentType} is not supported.`);
    return new Blob(textPdf(printedBook(this.$session.kernel, this.$id)), contentType, `${this.getName()}.pdf`);
  }
  getBlob(): Blob {
    return this.getAs('application/pdf');
  }

  /** How long it stays is up to whoever shows it. */
  toast(message: string, title = ''): void {
    this.$session.screen.alerts.push({ kind: 'toast', title, text: message, buttons: '' });
  }
  addMenu(name: string, subMenus: OldMenuItem[]): void {
    showMenu(this.$session.screen, oldStyleMenu(name, subMenus));
  }
  updateMenu(name: string, subMenus: OldMenuItem[]): void {
    showMenu(this.$session.screen, oldStyleMenu(name, subMenus));
  }
  removeMenu(name: string): void {
    removeMenu(this.$session.screen, name);
  }

  override toString(): string {
    return 'Spreadsheet';
  }
}

price(Spreadsheet.prototype, {
  local: ['createDeveloperMetadataFinder', 'createTextFinder', 'getSelection'],
  structure: ['getNamedRanges'],
  read: { metadata: ['getDeveloperMetadata'], objects: ['getProtections', 'getBandings'] },
  write: ['setNamedRange', 'removeNamedRange', 'addDeveloperMetadata'],
  select: ['toast'],
  other: {
    addMenu: { kind: 'ui' },
    getAs: (self: Spreadsheet): Price => ({ kind: 'render', bookId: self.$id }),
    getBlob: (self: Spreadsheet): Price => ({ kind: 'render', bookId: self.$id }),
    updateMenu: { kind: 'ui' },
    removeMenu: { kind: 'ui' },
    copy: { kind: 'open', changesWorld: true },
  },
});
