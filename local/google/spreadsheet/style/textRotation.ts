// TextRotation: how far the text of a cell is turned.
import { price, Priced } from '../priced';
import type { CellFormatRecord } from '../records';
import type { Session } from '../session';

export class TextRotation extends Priced {
  readonly $name = 'TextRotation';

  constructor(
    readonly $session: Session,
    readonly $rotation: NonNullable<CellFormatRecord['textRotation']>,
  ) {
    super();
  }

  getDegrees(): number {
    return this.$rotation.angle ?? 0;
  }
  isVertical(): boolean {
    return this.$rotation.vertical === true;
  }
}

price(TextRotation.prototype, { local: ['getDegrees', 'isVertical'] });
