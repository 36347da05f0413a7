// SimpleDateFormat: expected texts are those of Java 8 in the US locale.
import { describe, expect, it } from '@jest/globals';
import { formatDate } from '../../../../local/google/utilities/formatDate';
import { parseDate } from '../../../../local/google/utilities/parseDate';
import { scripted } from '../run';

const moment = Date.UTC(2026, 2, 8, 6, 5, 9, 7);
const inNewYork = (pattern: string): string => formatDate(moment, 'America/New_York', pattern);

describe('formatDate', () => {
  it('knows every letter', () => {
    const expected: Readonly<Record<string, string>> = {
      'yyyy-MM-dd HH:mm:ss.SSS': '2026-03-08 01:05:09.007',
      "yyyy-MM-dd'T'HH:mm:ssXXX": '2026-03-08T01:05:09-05:00',
      "yyyy-MM-dd'T'HH:mm:ssZ": '2026-03-08T01:05:09-0500',
      'X XX XXX': '-05 -0500 -05:00',
      'yy y yyy yyyyy': '26 2026 2026 02026',
      'M MM MMM MMMM L': '3 03 Mar March 3',
      'E EEE EEEE u': 'Sun Sun Sunday 7',
      'd dd D DDD F': '8 08 67 067 2',
      'h hh K k H a': '1 01 1 1 1 AM',
      'w W Y': '11 2 2026',
      'z zzzz': 'EST Eastern Standard Time',
      G: 'AD',
      "h 'o''clock'": "1 o'clock",
      "''yy": "'26",
    };
    for (const [pattern, text] of Object.entries(expected)) expect([pattern, inNewYork(pattern)]).toEqual([pattern, text]);
  });

  it('follows the zone over a change of clocks', () => {
    const hours = [6.5, 7.5].map((hour) => formatDate(Date.UTC(2026, 2, 8, 0) + hour * 3_600_000, 'America/New_York', 'HH:mm z'));
    expect(hours).toEqual(['01:30 EST', '03:30 EDT']);
    expect(formatDate(moment, 'Europe/Paris', 'HH:mm z XXX')).toBe('07:05 CET +01:00');
    expect(formatDate(moment, 'Asia/Kolkata', 'HH:mm XXX')).toBe('11:35 +05:30');
  });

  it('takes GMT with an offset, and reads a zone it does not know as GMT', () => {
    expect(formatDate(moment, 'GMT+2', 'HH:mm z')).toBe('08:05 GMT+02:00');
    expect(formatDate(moment, 'GMT-05:30', 'HH:mm')).toBe('00:35');
    expect(formatDate(moment, 'Mars/Olympus', 'HH:mm z X')).toBe('06:05 GMT Z');
  });

  it('shows midnight and noon as Java does', () => {
    const at = (hour: number): string => formatDate(Date.UTC(2026, 0, 1, hour), 'GMT', 'h K k H a');
    expect([at(0), at(12), at(23)]).toEqual(['12 0 24 0 AM', '12 0 12 12 PM', '11 11 23 23 PM']);
  });

  it('puts the last days of December into week 1 of the next year', () => {
    expect(formatDate(Date.UTC(2025, 11, 28), 'GMT', 'Y w')).toBe('2026 1');
    expect(formatDate(Date.UTC(2025, 11, 27), 'GMT', 'Y w')).toBe('2025 52');
  });

  it('refuses a letter it does not know and an open quote', () => {
    expect(() => inNewYork('yyyy b')).toThrow("Illegal pattern character 'b'");
    expect(() => inNewYork("yyyy 'open")).toThrow('Unterminated quote');
  });

  it('is what a script gets, and takes a date only', () => {
    expect(scripted(`Utilities.formatDate(new Date(0), 'America/New_York', "yyyy-MM-dd'T'HH:mm")`)).toBe('1969-12-31T19:00');
    expect(scripted(`Utilities.formatDate('1970', 'GMT', 'yyyy')`)).toBe(
      "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });
});

describe('parseDate', () => {
  it('reads what formatDate writes', () => {
    for (const pattern of [
      'yyyy-MM-dd HH:mm:ss.SSS',
      "yyyy-MM-dd'T'HH:mm:ss.SSSZ",
      'EEE, d MMM yyyy hh:mm:ss.SSS a',
      'yyyyMMddHHmmssSSS',
    ]) {
      expect(parseDate(inNewYork(pattern), 'America/New_York', pattern).getTime()).toBe(moment);
    }
  });

  it('refuses text that is not in the pattern', () => {
    expect(() => parseDate('8 March', 'GMT', 'yyyy-MM-dd')).toThrow('Unparseable date: "8 March"');
  });
});
