// Field masks: a field in the mask and in the style is set, one in the mask alone is reset, and a value equal to the
// inherited one is stored as inherited. Also the forms in which Google keeps sizes and colours.
import { sameValue } from './sameValue';
import { invalidField, refuse } from './refusal';

export type Style = Record<string, unknown>;

const isRecord = (value: unknown): value is Style => typeof value === 'object' && value !== null && !Array.isArray(value);

const camel = (path: string): string => path.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());

/** The paths of a mask in camel case; "*" stands for every writable field. */
export const maskPaths = (mask: string | undefined, writable: readonly string[]): string[] => {
  const paths = (mask ?? '')
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== '');
  if (paths.length === 0) refuse("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  if (paths.includes('*')) {
    if (paths.length > 1) refuse(invalidField('*'));
    return [...writable];
  }
  for (const path of paths) if (!writable.includes(camel(path).split('.')[0] ?? '')) refuse(invalidField(path));
  return paths.map(camel);
};

/** The shortest decimal of the nearest 32-bit float, which is how Google prints colours. */
const asFloat = (value: number): number => {
  const float = Math.fround(value);
  const digits = [1, 2, 3, 4, 5, 6, 7, 8].find((count) => Math.fround(Number(float.toPrecision(count))) === float) ?? 9;
  return Number(float.toPrecision(digits));
};

const channel = (value: unknown): number => asFloat(Math.round(Math.min(1, Math.max(0, Number(value))) * 255) / 255);

/** Sizes drop a zero magnitude; colours have 8 bits a channel and drop zero channels. */
export const stored = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(stored);
  if (!isRecord(value)) return value;
  if ('magnitude' in value || 'unit' in value) {
    const magnitude = Number(value['magnitude'] ?? 0);
    if (magnitude !== 0 && value['unit'] !== 'PT') refuse('The unit of a dimension must be specified.');
    return magnitude === 0 ? { unit: 'PT' } : { magnitude, unit: 'PT' };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === 'rgbColor' && isRecord(inner)
        ? [
            key,
            Object.fromEntries(Object.entries(inner).flatMap(([name, amount]) => (channel(amount) === 0 ? [] : [[name, channel(amount)]]))),
          ]
        : [key, stored(inner)],
    ),
  );
};

const valueAt = (style: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), style);

const withValueAt = (style: Style, [key = '', ...rest]: readonly string[], value: unknown): Style => {
  const { [key]: old, ...others } = style;
  if (rest.length === 0) return value === undefined ? others : { ...others, [key]: value };
  return { ...others, [key]: withValueAt(isRecord(old) ? old : {}, rest, value) };
};

/** `style` after a mask update; `inherited` gives the values that need not be stored. */
export const updated = (style: Style, wanted: Style, paths: readonly string[], inherited: Style = {}): Style =>
  paths.reduce((current, path) => {
    const keys = path.split('.');
    const value = stored(valueAt(wanted, keys));
    const same = keys.length === 1 && value !== undefined && sameValue(value, inherited[path]);
    return withValueAt(current, keys, same ? undefined : value);
  }, style);
