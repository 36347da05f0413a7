// What cells show: number, date and text patterns.
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { instantOfSerial, serialOfClock, serialOfInstant } from '../../../../local/google/spreadsheet/text/dateSerial';
import { displayText } from '../../../../local/google/spreadsheet/text/displayText';
import { formatTypeOf } from '../../../../local/google/spreadsheet/text/pattern';

const shown = (value: number | string | boolean, pattern?: string, locale = 'en_US'): string =>
  displayText({ value, ...(pattern === undefined ? {} : { format: { numberFormat: { type: formatTypeOf(pattern), pattern } } }) }, locale);

describe('numbers', () => {
  it.each([
    [1234.5, undefined, '1234.5'],
    [0.1 + 0.2, undefined, '0.3'],
    [1 / 3, undefined, '0.3333333333'],
    [1e21, undefined, '1E+21'],
    [12345678901, undefined, '12345678901'],
    [1234.5, 'General', '1234.5'],
    [3, '0.00', '3.00'],
    [1.005, '0.00', '1.01'],
    [-0.001, '0.00', '0.00'],
    [1234567.891, '#,##0', '1,234,568'],
    [1234.5, '#,##0.00', '1,234.50'],
    [0.256, '0%', '26%'],
    [0.256, '0.0%', '25.6%'],
    [5, '00000', '00005'],
    [5, '0.##', '5.'],
    [5.25, '$#,##0.00', '$5.25'],
    [-5.25, '$#,##0.00;($#,##0.00)', '($5.25)'],
    [0, '0;-0;"none"', 'none'],
    [1500000, '0.0,,"M"', '1.5M'],
    [12345, '0.00E+00', '1.23E+04'],
    [7, '"n = "0', 'n = 7'],
    [42, '@', '42'],
    [5, '[<10]"few";"many"', 'few'],
    [50, '[<10]"few";"many"', 'many'],
  ])('%p with %p shows %p', (value, pattern, text) => {
    expect(shown(value, pattern)).toBe(text);
  });

  it('use the marks of the locale', () => {
    expect(shown(1234.5, '#,##0.00', 'de_DE')).toBe('1.234,50');
    expect(shown(0.5, undefined, 'fr_FR')).toBe('0,5');
  });
});

describe('dates and times', () => {
  const serial = serialOfClock({ year: 2026, month: 1, day: 5, hour: 14, minute: 7, second: 9 });
  it.each([
    ['yyyy-mm-dd', '2026-01-05'],
    ['M/d/yyyy', '1/5/2026'],
    ['m/d/yy', '1/5/26'],
    ['ddd', 'Mon'],
    ['dddd', 'Monday'],
    ['mmm d', 'Jan 5'],
    ['mmmm d, yyyy', 'January 5, 2026'],
    ['ddd, mmm d', 'Mon, Jan 5'],
    ['h:mm am/pm', '2:07 PM'],
    ['hh:mm:ss', '14:07:09'],
    ['H:mm', '14:07'],
    ['yyyy-mm-dd hh:mm', '2026-01-05 14:07'],
    ['mm:ss', '07:09'],
    ['d "of" mmmm', '5 of January'],
  ])('%s shows %s', (pattern, text) => {
    expect(shown(serial, pattern)).toBe(text);
  });

  it('count hours past a day in a duration', () => {
    expect(shown(1.5, '[h]:mm')).toBe('36:00');
    expect(shown(0.0104166667, '[m]')).toBe('15');
  });
});

describe('texts and truth values', () => {
  it('show as they are, or through the text section of the pattern', () => {
    expect(shown('abc', '0.00')).toBe('abc');
    expect(shown('abc', '0;0;0;"<"@">"')).toBe('<abc>');
    expect(shown(true, '0.00')).toBe('TRUE');
    expect(displayText({ value: { error: '#N/A' } }, 'en_US')).toBe('#N/A');
  });
});

describe('serials', () => {
  it('come back as the instant they were made from, in any zone, but for the hour that occurs twice', () => {
    const zones = ['America/Chicago', 'Europe/Berlin', 'Asia/Kolkata', 'UTC', 'Australia/Lord_Howe'];
    const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
        const back = instantOfSerial(serialOfInstant(instant, zone), zone);
        expect(Math.abs(serialOfInstant(back, zone) - serialOfInstant(instant, zone))).toBeLessThan(1e-8);
        expect([0, 1_800_000, 3_600_000]).toContain(instant - back);
      }),
    );
  });

  it('count days from 1899-12-30', () => {
    expect(serialOfClock({ year: 1900, month: 1, day: 1 })).toBe(2);
    expect(serialOfInstant(Date.UTC(2026, 0, 5, 6), 'America/Chicago')).toBe(46027);
  });
});
