// Charts: the enums and the text style that charts of a spreadsheet use. Charts without a spreadsheet are not made here.
import { price, Priced } from '../priced';
import type { Session } from '../session';
import { ChartTextStyleBuilder } from './chartTextStyle';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType, ColumnType, CurveStyle, PointStyle, Position } from './enums';

export class Charts extends Priced {
  readonly $name = 'Charts';
  override readonly $properties = {
    ChartHiddenDimensionStrategy,
    ChartMergeStrategy,
    ChartType,
    ColumnType,
    CurveStyle,
    PointStyle,
    Position,
  };

  constructor(readonly $session: Session) {
    super();
  }

  newTextStyle(): ChartTextStyleBuilder {
    return new ChartTextStyleBuilder(this.$session);
  }
}

price(Charts.prototype, { local: ['newTextStyle'] });
