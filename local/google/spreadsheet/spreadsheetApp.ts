// SpreadsheetApp: the door to spreadsheets, and the builders that belong to none.
import { ScriptException } from '../../host/errors';
import { assertId } from '../validation/assertId';
import { spreadsheetEnums } from './enums';
import { newSpreadsheetRecord } from './newRecords';
import { fileNewBook, rightsOf } from './people';
import { price, Priced } from './priced';
import type { Range } from './range/range';
import type { RangeList } from './range/rangeList';
import { ConditionalFormatRuleBuilder } from './rules/conditionalFormatRule';
import { DataValidationBuilder } from './rules/dataValidationBuilder';
import { FilterCriteriaBuilder } from './rules/filterCriteria';
import type { Selection } from './selection';
import { currentScopes, type Price, type Session } from './session';
import type { Sheet } from './sheet/sheet';
import { Spreadsheet } from './spreadsheet';
import { ColorBuilder } from './style/color';
import { RichTextValueBuilder } from './style/richText';
import { TextStyleBuilder } from './style/textStyle';
import { Ui } from './ui/ui';

export class SpreadsheetApp extends Priced {
  readonly $name = 'SpreadsheetApp';
  override readonly $properties = spreadsheetEnums;
  readonly #ui: Ui;
  #active: Spreadsheet;

  constructor(readonly $session: Session) {
    super();
    this.#ui = new Ui($session);
    this.#active = new Spreadsheet($session, $session.activeBookId);
  }

  override $structurePrice(): Price {
    return { kind: 'structure', bookId: this.#active.$id };
  }

  getActive(): Spreadsheet {
    return this.#active;
  }
  getActiveSpreadsheet(): Spreadsheet {
    return this.#active;
  }
  setActiveSpreadsheet(spreadsheet: Spreadsheet): void {
    this.#active = spreadsheet;
  }
  getActiveSheet(): Sheet {
    return this.#active.getActiveSheet();
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.$parent.setActiveSheet(sheet);
  }
  getActiveRange(): Range | null {
    return this.#active.getActiveRange();
  }
  getActiveRangeList(): RangeList | null {
    return this.#active.getActiveRangeList();
  }
  getCurrentCell(): Range | null {
    return this.#active.getCurrentCell();
  }
  getSelection(): Selection {
    return this.#active.getSelection();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveRangeList(list: RangeList): RangeList {
    return list.activate();
  }
  setCurrentCell(cell: Range): Range {
    return this.#active.setCurrentCell(cell);
  }
  flush(): void {
    // What is buffered is sent by the price of this call.
  }
  getUi(): Ui {
    return this.#ui;
  }

  create(name: string, rows?: number, columns?: number): Spreadsheet {
    const id = this.$session.kernel.newId('file');
    const { run } = this.$session.kernel;
    this.$session.books[id] = newSpreadsheetRecord({
      id,
      title: name,
      timeZone: run.timeZone,
      ...(rows === undefined ? {} : { rows }),
      ...(columns === undefined ? {} : { columns }),
    });
    fileNewBook(this.$session.kernel, id, name);
    return new Spreadsheet(this.$session, id);
  }
  openById(id: string): Spreadsheet {
    assertId(id);
    const book = this.$session.books[id];
    if (!book) throw new ScriptException('Unexpected error while getting the method or property openById on object SpreadsheetApp.');
    if (!rightsOf(this.$session.kernel, id).reads)
      throw new ScriptException('You do not have permission to access the requested document.');
    return new Spreadsheet(this.$session, id);
  }
  openByUrl(url: string): Spreadsheet {
    const id = /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new ScriptException('Invalid argument: url');
    return this.openById(id);
  }
  open(file: { getId(): string }): Spreadsheet {
    return this.openById(file.getId());
  }

  newColor(): ColorBuilder {
    return new ColorBuilder(this.$session, '#000000');
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.$session);
  }
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.$session);
  }
  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.$session);
  }
  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.$session);
  }
  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder(this.$session);
  }

  override toString(): string {
    return 'SpreadsheetApp';
  }
}

const opened: Price = { kind: 'open', changesWorld: false };
price(SpreadsheetApp.prototype, {
  local: [
    'setActiveSpreadsheet',
    'getSelection',
    'newColor',
    'newConditionalFormatRule',
    'newDataValidation',
    'newFilterCriteria',
    'newRichTextValue',
    'newTextStyle',
  ],
  structure: ['getActiveSheet', 'getActiveRange', 'getActiveRangeList', 'getCurrentCell'],
  select: ['setActiveSheet', 'setActiveRange', 'setActiveRangeList', 'setCurrentCell'],
  other: {
    getActive: { kind: 'local', scopes: currentScopes },
    getActiveSpreadsheet: { kind: 'local', scopes: currentScopes },
    getUi: { kind: 'local' },
    flush: { kind: 'flush' },
    create: { kind: 'open', changesWorld: true },
    openById: opened,
    openByUrl: opened,
    open: opened,
  },
});
