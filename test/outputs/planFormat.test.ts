import { describe, expect, it } from '@jest/globals';
import { cleanWords, nothing, render, writtenDate, writtenNumber } from '../../src/outputs/planFormat';
import { dateIn } from '../../src/outputs/planReturn';

describe('what a plan writes', () => {
  it('gives dates as people in the workbook’s country write them', () => {
    expect(writtenDate('2027-01-26', 'en-US', null)).toBe('Tue, Jan 26');
    expect(writtenDate('2027-01-26', 'en-US', 'long')).toBe('Tuesday, January 26, 2027');
    expect(writtenDate('2027-01-26', 'en-US', 'numeric')).toBe('1/26/2027');
    expect(writtenDate('2027-01-26', 'es-MX', 'long')).toBe('martes, 26 de enero de 2027');
    expect(writtenDate('2027-01-26', 'de-DE', null)).toBe('26.1.2027');
    expect(writtenDate('2027-01-26', 'ja-JP', null)).toBe('2027-01-26');
  });

  it('gives numbers with the decimals and the sign asked for', () => {
    expect(writtenNumber(4.25, 'en-US', '+0.0')).toBe('+4.3');
    expect(writtenNumber(-4.25, 'en-US', '+0.0')).toBe('−4.3');
    expect(writtenNumber(0.01, 'en-US', '+0')).toBe('0');
    expect(writtenNumber(4.256, 'de-DE', null)).toBe('4,26');
    expect(writtenNumber(4.256, 'es-MX', null)).toBe('4.26');
  });

  it('gives chips the workbook’s language under the name Docs has for it, and people their names', () => {
    const locales = ['en-US', 'en-GB', 'es-MX', 'he-IL', 'pt-BR', 'pt', 'zh-TW', 'xx'];
    const chips = locales.map((locale) => render({ kind: 'date', date: '2027-01-26' }, 'chip', locale).chip);
    expect(chips.map((chip) => (chip?.kind === 'date' ? chip.locale : null))).toEqual([
      'en',
      'en-GB',
      'es',
      'iw',
      'pt-BR',
      'pt-BR',
      'zh-TW',
      'en',
    ]);
    const someone = render({ kind: 'person', name: '李小龍', email: 'li@foxhollow.example' }, 'chip', 'en-US');
    expect(someone.chip).toEqual({ kind: 'person', email: 'li@foxhollow.example', name: '李小龍' });
  });

  it('keeps words as Docs will keep them', () => {
    expect(cleanWords('a\u0000b\u001Fc\uE000\r\nd\uD800')).toBe('abc\u000Bd\uFFFD');
    expect(cleanWords('😀 e\u0301 عائشة')).toBe('😀 e\u0301 عائشة');
  });

  it('is never empty', () => {
    expect(render(undefined, null, 'en-US').text).toBe(nothing);
    expect(render({ kind: 'text', text: '\u0000 ' }, null, 'en-US').text).toBe(nothing);
  });
});

describe('a day as a person types it', () => {
  it('is understood as plans write it, in each language that has words for it', () => {
    const days = ['2026-01-12', '2026-04-30', '2026-08-03', '2026-09-15', '2026-12-01'];
    for (const locale of ['en-US', 'en-GB', 'es-MX'])
      for (const format of [null, 'long', 'numeric'])
        for (const day of days) expect(dateIn(writtenDate(day, locale, format), day, locale !== 'en-US')).toBe(day);
  });

  it('is understood in the forms people use', () => {
    expect(dateIn('2026-01-12', '2026-01-05', false)).toBe('2026-01-12');
    expect(dateIn('1/12/2026', '2026-01-05', false)).toBe('2026-01-12');
    expect(dateIn('12/1/26', '2026-01-05', true)).toBe('2026-01-12');
    expect(dateIn('Mon, Jan 12', '2026-01-05', false)).toBe('2026-01-12');
    expect(dateIn('December 30', '2026-01-05', false)).toBe('2025-12-30');
    expect(dateIn('January 12, 2027', '2026-01-05', false)).toBe('2027-01-12');
    expect(dateIn('12 January', '2026-01-05', true)).toBe('2026-01-12');
    expect(dateIn('12 Jan. 2027', '2026-01-05', true)).toBe('2027-01-12');
    expect(dateIn('lun, 12 ene', '2026-01-05', true)).toBe('2026-01-12');
    expect(dateIn('sept 3', '2026-09-01', true)).toBe('2026-09-03');
    expect(dateIn('Feb 30', '2026-01-05', false)).toBe(null);
    expect(dateIn('soon', '2026-01-05', false)).toBe(null);
  });
});
