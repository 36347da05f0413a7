import { describe, expect, it } from '@jest/globals';
import { gradeIn, groupIn, scoreIn } from '../../../src/students/importing/cells';
import { dateIn, dateOrderOf } from '../../../src/students/importing/dates';
import { readTable } from '../../../src/students/importing/readTable';
import { compareWindows, isWholeYear, meansWindow, orderedWindows, schoolYearOf, windowInYear } from '../../../src/students/window';

describe('scoreIn', () => {
  it.each([
    ['85', 85],
    ['85%', 85],
    ['85/100', 85],
    ['17/20', 85],
    ['17 of 20', 85],
    ['1,234', 1234],
    ['12,5', 12.5],
    ['-1.303', -1.303],
    ['BR400L', -400],
    ['370Q', 370],
    ['Not Assessed', 'notTested'],
    ['N/A*', 'notTested'],
    ['', 'notTested'],
    [' \u00A0', 'notTested'],
    ['<100', 'unreadable'],
    ['abc', 'unreadable'],
    ['5/0', 'unreadable'],
  ] as const)('%j', (cell, expected) => {
    const read = scoreIn(cell);
    expect(read.kind === 'score' ? read.value : read.kind).toBe(expected);
  });
});

describe('grades and groups', () => {
  it.each([
    ['Nine', '9'],
    ['04', '4'],
    ['KG', 'K'],
    ['Kindergarten', 'K'],
    ['PK', 'PK'],
    ['Grade 5', '5'],
    ['5th', '5'],
    ['undergraduate', 'undergraduate'],
    ['', null],
  ])('%j is %j', (cell, grade) => expect(gradeIn(cell)).toBe(grade));

  it.each([
    ['Gender', 'Gender: Male', 'Gender: Male'],
    ['EL', 'ELL: Yes', 'EL: Yes'],
    ['IEP', 'N', 'IEP: No'],
    ['Race', 'Black, or African American; other', 'Race: Black / or African American / other'],
    ['FRL', '', null],
  ])('%s %j is %j', (label, cell, group) => expect(groupIn(label, cell)).toBe(group));
});

describe('days', () => {
  it.each([
    ['09/26/2024', 'month first', '2024-09-26'],
    ['26/09/2024', 'day first', '2024-09-26'],
    ['2023-08-21T13:28:05.852Z', 'month first', '2023-08-21'],
    ['20240926', 'month first', '2024-09-26'],
    ['26 Sep 2024', 'month first', '2024-09-26'],
    ['Sep 26, 2024', 'month first', '2024-09-26'],
    ['31.01.2026', 'day first', '2026-01-31'],
    ['02/30/2024', 'month first', null],
    ['soon', 'month first', null],
  ] as const)('%j, %s: %j', (cell, order, day) => expect(dateIn(cell, order)).toBe(day));

  it('tell their order where one of them can only be read one way, and else say so', () => {
    expect(dateOrderOf(['01/02/2026', '25/02/2026'])).toEqual({ order: 'day first' });
    expect(dateOrderOf(['01/02/2026', '02/25/2026'])).toEqual({ order: 'month first' });
    expect(dateOrderOf(['01/02/2026', '03/04/2026'])).toEqual({ ambiguous: '01/02/2026' });
    expect(dateOrderOf(['2026-02-01', '01/01/2026'])).toEqual({ order: 'month first' });
  });
});

describe('windows', () => {
  it('come in the order of time', () => {
    expect(orderedWindows(['Spring 2025-2026', 'Fall 2025-2026', 'Winter 2025-2026', 'Fall 2024-2025'])).toEqual([
      'Fall 2024-2025',
      'Fall 2025-2026',
      'Winter 2025-2026',
      'Spring 2025-2026',
    ]);
    expect(orderedWindows(['EOY', 'BOY', 'MOY'])).toEqual(['BOY', 'MOY', 'EOY']);
    expect(orderedWindows(['2021_2022', '2019_2020', '2020_2021'])).toEqual(['2019_2020', '2020_2021', '2021_2022']);
    expect(orderedWindows(['Unit 10', 'Unit 2', 'Unit 1'])).toEqual(['Unit 1', 'Unit 2', 'Unit 10']);
    expect(orderedWindows(['3', 'k', '1', '2'])).toEqual(['k', '1', '2', '3']);
    expect(orderedWindows(['Spring 2026', 'Fall 2025'])).toEqual(['Fall 2025', 'Spring 2026']);
    expect(orderedWindows(['May 2026', 'October 2025', 'January 2026'])).toEqual(['October 2025', 'January 2026', 'May 2026']);
    expect(compareWindows('Fall 2025', 'Fall 2025')).toBe(0);
  });

  it('know their school year, and whether they are one', () => {
    expect(['Fall 2025-2026', '2025_26', 'Spring 2026', 'Fall', '2026'].map(schoolYearOf)).toEqual([
      '2025-2026',
      '2025-2026',
      '2025-2026',
      null,
      '2025-2026',
    ]);
    expect(['2025-2026', 'SY 2025-26', 'Fall 2025-2026', 'Fall'].map(isWholeYear)).toEqual([true, true, false, false]);
    expect(windowInYear('Winter (November 16 - March 1)', '2025-2026')).toBe('Winter 2025-2026');
    expect([
      meansWindow('winter', 'Winter 2025-2026'),
      meansWindow('2020-2021', '2020_2021'),
      meansWindow('Fall', 'Winter 2025-2026'),
    ]).toEqual([true, true, false]);
  });
});

describe('readTable', () => {
  it('finds the headers under titles, and names columns by their band', () => {
    const read = readTable('f.csv', 'District report,,,,\n,,,,\n,Fall,,Winter,\nStudent ID,Score,Level,Score,Level\n1,200,Low,210,Mid\n');
    expect(read.ok && read.table.headers).toEqual(['Student ID', 'Fall Score', 'Fall Level', 'Winter Score', 'Winter Level']);
    expect(read.ok && read.table.rows.map(({ line }) => line)).toEqual([5]);
  });

  it('names blank and doubled columns, and skips headers that come again', () => {
    const read = readTable('f.csv', 'ID,,Score,Score\n1,x,2,3\nID,,Score,Score\n4,y,5,6\n');
    expect(read.ok && [read.table.headers, read.table.rows.length]).toEqual([['ID', 'Column 2', 'Score', 'Score (2)'], 2]);
  });

  it.each([
    ['', 'fileEmpty'],
    ['PK\u0003\u0004rest', 'notATable'],
    ['%PDF-1.7', 'notATable'],
    ['<!DOCTYPE html><table></table>', 'notATable'],
    ['{"a": 1}', 'notATable'],
    ['[{"a":1},\n{"a":2}]', 'notATable'],
    ['BEGIN:VCALENDAR\nEND:VCALENDAR', 'notATable'],
    ['S\u0000t\u0000u\u0000', 'notATable'],
    ['1,2,3\n4,5,6\n', 'notATable'],
  ])('%j is refused: %s', (text, code) => expect(readTable('f', text)).toMatchObject({ ok: false, problem: { code } }));
});
