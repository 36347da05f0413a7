// Color, RgbColor, ThemeColor and ColorBuilder: colours as objects.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { ColorType, ThemeColorType } from '../enums';
import { hexColor } from '../format/colors';
import { price, Priced } from '../priced';
import type { Session } from '../session';

/** Theme colours as the standard theme has them. */
const themeColors: Record<string, string> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
};

abstract class ColorParts extends Priced {
  constructor(
    readonly $session: Session,
    /** "#rrggbb" */
    public $hex: string,
    public $theme: string | null = null,
  ) {
    super();
  }

  getColorType(): EnumValue {
    return ColorType.$of(this.$theme === null ? 'RGB' : 'THEME');
  }

  asRgbColor(): RgbColor {
    return new RgbColor(this.$session, this.$hex);
  }

  asThemeColor(): ThemeColor {
    if (this.$theme === null) throw new ScriptException('Object is not of type ThemeColor.');
    return new ThemeColor(this.$session, this.$hex, this.$theme);
  }
}

price(ColorParts.prototype, { local: ['getColorType', 'asRgbColor', 'asThemeColor'] });

export class SpreadsheetColor extends ColorParts {
  readonly $name: string = 'Color';
}

export class RgbColor extends ColorParts {
  readonly $name: string = 'RgbColor';

  asHexString(): string {
    return this.$hex;
  }
  getRed(): number {
    return Number.parseInt(this.$hex.slice(1, 3), 16);
  }
  getGreen(): number {
    return Number.parseInt(this.$hex.slice(3, 5), 16);
  }
  getBlue(): number {
    return Number.parseInt(this.$hex.slice(5, 7), 16);
  }
}

price(RgbColor.prototype, { local: ['asHexString', 'getRed', 'getGreen', 'getBlue'] });

export class ThemeColor extends ColorParts {
  readonly $name: string = 'ThemeColor';

  getThemeColorType(): EnumValue {
    return ThemeColorType.$of((this.$theme ?? 'UNSUPPORTED') as 'TEXT');
  }
}

price(ThemeColor.prototype, { local: ['getThemeColorType'] });

export class ColorBuilder extends ColorParts {
  readonly $name: string = 'ColorBuilder';

  setRgbColor(cssString: string): this {
    this.$hex = hexColor(cssString);
    this.$theme = null;
    return this;
  }

  setThemeColor(type: EnumValue): this {
    this.$theme = type.$value;
    this.$hex = themeColors[type.$value] ?? '#000000';
    return this;
  }

  build(): SpreadsheetColor {
    return new SpreadsheetColor(this.$session, this.$hex, this.$theme);
  }
}

price(ColorBuilder.prototype, { local: ['setRgbColor', 'setThemeColor', 'build'] });
