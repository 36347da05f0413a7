import { describe, expect, it } from '@jest/globals';
import { growthPage, type GrowthOnPage } from '../../src/outputs/growthPage';
import { growthDefinitions } from '../../src/students/growthNumbers';

const row: GrowthOnPage = {
  name: 'Fox Hollow Elementary',
  isEveryone: false,
  assessment: 'MAP Growth',
  subject: 'Math',
  from: '2024_2025',
  to: '2025_2026',
  n: 24,
  dropped: 2,
  mean: 6.25,
  median: 6,
  sd: 4.1234,
  interval: { low: 4.509, high: 7.991 },
  standardised: { n: 24, change: 0.41, interval: { low: 0.12, high: 0.7 } },
  shift: null,
  proficient: { n: 24, earlier: 'under 42%', later: '63%' },
  typical: null,
  testErrorOfMean: null,
};

describe('the sheet Growth report', () => {
  const page = growthPage('school', [row], 'not shown (fewer than 10)', 3, growthDefinitions);
  const headers = page.table[0] ?? [];
  const cell = (words: string) => page.table[1]?.[headers.indexOf(words)];

  it('has a row a group, each number with its n, and leaves out columns of which nothing is known', () => {
    expect(headers.slice(0, 8)).toEqual([
      'School',
      'Assessment',
      'Subject',
      'From',
      'To',
      'With both scores (n)',
      'Without an earlier score',
      'Mean change',
    ]);
    expect([cell('With both scores (n)'), cell('Mean change'), cell('95 % interval'), cell('SD of changes')]).toEqual([
      24,
      6.25,
      '4.5 to 8',
      4.12,
    ]);
    expect([cell('At a proficient level then'), cell('And now'), cell('With a level in both (n)')]).toEqual(['under 42%', '63%', 24]);
    expect(headers).not.toContain('Moved up a level');
    expect(headers).not.toContain('Percent of typical growth (median)');
  });

  it('says under the table what every number means, each once', () => {
    const after = page.table.slice(4).map(([words, meaning]) => [words, typeof meaning]);
    expect(after[0]).toEqual(['With both scores (n)', 'string']);
    expect(new Set(after.map(([words]) => words)).size).toBe(after.length);
    expect(page.table.flat().every((each) => each !== '')).toBe(true);
  });

  it('says how many rows are hidden and why, and that it tells no causes', () => {
    expect(page.sentence).toContain('3 rows are not shown (fewer than 10), or would give one away.');
    expect(page.sentence).toContain('never why');
    expect(growthPage('teacher', [row], null, 0, growthDefinitions).sentence).not.toContain('not shown');
  });
});
