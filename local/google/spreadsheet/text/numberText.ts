// A number shown with a number pattern: grouping, decimals, percent, scaling commas, exponents, literal text around.
import type { LocaleRules } from './locale';
import type { Section, Token } from './pattern';

/** As an unformatted cell shows it: up to ten digits after the point, exponents for the very large and very small. */
export function generalText(value: number, rules: LocaleRules): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value);
  if (!Number.isFinite(value)) return '#NUM!';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-5)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, 'e')
      .replace('e', 'E')
      .replace(/E([+-])(\d)$/, 'E$10$2')
      .replace('.', rules.decimal);
  }
  const digits = Math.max(0, Math.min(10, 15 - Math.ceil(Math.log10(Math.max(size, 1)))));
  return plain(value, digits)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace('.', rules.decimal);
}

/** Rounds half away from zero, as sheets do, not by the binary value beneath. */
function plain(value: number, digits: number): string {
  const scaled = Number(`${Math.abs(value)}e${digits}`);
  const rounded = Number.isFinite(scaled) && scaled < 2 ** 53 ? Math.round(scaled) : NaN;
  const text = Number.isNaN(rounded) ? Math.abs(value).toFixed(digits) : fixed(rounded, digits);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

function fixed(scaled: number, digits: number): string {
  const text = String(scaled).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

export function numberText(value: number, section: Section, rules: LocaleRules): string {
  const { tokens } = section;
  const template = tokens.map((token) => (token.kind === 'number' ? token.text : '')).join('');
  const percents = (template.match(/%/g) ?? []).length;
  let amount = value * 100 ** percents;
  const digitsOnly = template.replace(/%/g, '');
  const [whole = '', decimals = ''] = digitsOnly.split('.');
  const scale = /,+$/.exec(decimals === '' && !digitsOnly.includes('.') ? whole : decimals)?.[0].length ?? 0;
  amount /= 1000 ** scale;
  const exponent = tokens.find((token) => token.kind === 'exponent');
  if (exponent) return exponentText(amount, decimals.replace(/,/g, ''), exponent, tokens, rules);
  const least = (decimals.match(/0/g) ?? []).length;
  const most = decimals.replace(/,/g, '').length;
  const grouped = /[0#?],+[0#?]/.test(whole);
  const minimum = (whole.match(/0/g) ?? []).length;
  const text = plain(Math.abs(amount), most);
  let [integer = '0', fraction = ''] = text.split('.');
  while (fraction.length > least && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  if (minimum === 0 && integer === '0') integer = '';
  integer = integer.padStart(minimum, '0');
  if (grouped) integer = integer.replace(/\B(?=(\d{3})+(?!\d))/g, rules.group);
  const point = digitsOnly.includes('.') ? rules.decimal : '';
  const sign = amount < 0 && /[1-9]/.test(text) ? '-' : '';
  return sign + around(tokens, integer + point + fraction);
}

/** Puts the digits where the pattern has its first digit and keeps everything else. */
function around(tokens: readonly Token[], digits: string): string {
  let placed = false;
  return tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind !== 'number') return '';
      const signs = token.text.replace(/[^%]/g, '');
      if (placed || !/[0#?]/.test(token.text)) return signs;
      placed = true;
      return token.text.startsWith('%') ? signs + digits : digits + signs;
    })
    .join('');
}

function exponentText(value: number, decimals: string, token: Token, tokens: readonly Token[], rules: LocaleRules): string {
  const text = token.kind === 'exponent' ? token.text : '';
  const [mantissa = '0', power = '+0'] = value.toExponential(decimals.length).split('e');
  const negative = power.startsWith('-');
  const digits = power.slice(1).padStart(text.length - 2, '0');
  const sign = negative ? '-' : text[1] === '+' ? '+' : '';
  return around(tokens, `${mantissa.replace('.', rules.decimal)}E${sign}${digits}`);
}
