// Utilities.formatString: sprintf with the conversions and flags scripts use.
import { ScriptException } from '../../host/errors';
import { javaText } from './javaText';

const conversion = /%(?:(\d+)\$)?([-+ 0#,]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

/** Replaces each "%…" of the template by the next argument, or by the numbered one ("%2$s"). */
export function formatString(template: string, args: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    conversion,
    (_all, position: string | undefined, flags: string, width: string | undefined, precision: string | undefined, kind: string) => {
      if (kind === '%') return '%';
      const at = position === undefined ? next++ : Number(position) - 1;
      if (at >= args.length) throw new ScriptException(`Format specifier '%${kind}'`);
      const text = converted(kind, args[at], flags, precision === undefined ? null : Number(precision));
      return padded(text, flags, Number(width ?? 0), kind);
    },
  );
}

function converted(kind: string, value: unknown, flags: string, precision: number | null): string {
  switch (kind) {
    case 's':
    case 'S': {
      const whole = typeof value === 'number' ? javaText(value) : String(value);
      const text = precision === null ? whole : whole.slice(0, precision);
      return kind === 'S' ? text.toUpperCase() : text;
    }
    case 'd':
    case 'i':
      return withSign(grouped(String(Math.trunc(Math.abs(numberOf(value, kind)))), flags), numberOf(value, kind), flags);
    case 'f':
      return withSign(grouped(Math.abs(numberOf(value, kind)).toFixed(precision ?? 6), flags), numberOf(value, kind), flags);
    case 'e':
    case 'E': {
      const text = numberOf(value, kind)
        .toExponential(precision ?? 6)
        .replace(/e([+-])(\d)$/, 'e$10$2');
      return kind === 'E' ? text.toUpperCase() : text;
    }
    case 'g':
      return String(Number(numberOf(value, kind).toPrecision(precision ?? 6)));
    case 'x':
      return Math.trunc(numberOf(value, kind)).toString(16);
    case 'X':
      return Math.trunc(numberOf(value, kind)).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(numberOf(value, kind)).toString(8);
    case 'b':
      return typeof value === 'boolean' ? String(value) : String(value !== null && value !== undefined);
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : String(value).charAt(0);
    default:
      throw new ScriptException(`Unknown format conversion '${kind}'`);
  }
}

function numberOf(value: unknown, kind: string): number {
  const number = typeof value === 'number' ? value : Number(value);
  if (value === '' || value === null || Number.isNaN(number)) throw new ScriptException(`Invalid argument for %${kind}: ${String(value)}`);
  return number;
}

const grouped = (digits: string, flags: string): string =>
  flags.includes(',') ? digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',') : digits;

const withSign = (digits: string, value: number, flags: string): string => {
  if (value < 0) return `-${digits}`;
  if (flags.includes('+')) return `+${digits}`;
  return flags.includes(' ') ? ` ${digits}` : digits;
};

function padded(text: string, flags: string, width: number, kind: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || !/[dfeExXo]/.test(kind)) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
