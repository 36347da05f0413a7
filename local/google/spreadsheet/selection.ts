// Selection: what the person has selected in the active sheet.
import type { EnumValue } from '../../host/enumeration';
import { price, Priced } from './priced';
import type { Range } from './range/range';
import type { RangeList } from './range/rangeList';
import type { Price, Session } from './session';
import type { Sheet } from './sheet/sheet';
import type { Spreadsheet } from './spreadsheet';

export class Selection extends Priced {
  readonly $name = 'Selection';

  constructor(
    readonly $session: Session,
    readonly $book: Spreadsheet,
  ) {
    super();
  }

  override $structurePrice(): Price {
    return { kind: 'structure', bookId: this.$book.$id };
  }

  getActiveSheet(): Sheet {
    return this.$book.getActiveSheet();
  }
  getActiveRange(): Range | null {
    return this.$book.getActiveRange();
  }
  getActiveRangeList(): RangeList | null {
    return this.$book.getActiveRangeList();
  }
  getCurrentCell(): Range | null {
    return this.$book.getCurrentCell();
  }
  getNextDataRange(direction: EnumValue): Range | null {
    return this.getActiveRange()?.getNextDataCell(direction) ?? null;
  }
}

price(Selection.prototype, { structure: ['getActiveSheet', 'getActiveRange', 'getActiveRangeList', 'getCurrentCell', 'getNextDataRange'] });
