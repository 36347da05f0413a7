import { describe, expect, it } from '@jest/globals';
import { sectionNames } from '../../src/students/sections';

const link = (teacherId: string, studentKey: string, section: string | null = 'Math 4') => ({ teacherId, studentKey, section });

describe('sections', () => {
  it('of one name and two teachers are one where they share a student, and two where they share none', () => {
    const shared = [link('T1', 'a'), link('T1', 'b'), link('T2', 'b')];
    expect(shared.map(sectionNames(shared))).toEqual(['Math 4', 'Math 4', 'Math 4']);
    const apart = [...shared, link('T3', 'c'), link('T4', 'd', 'Art')];
    expect(apart.map(sectionNames(apart))).toEqual(['Math 4 · T1, T2', 'Math 4 · T1, T2', 'Math 4 · T1, T2', 'Math 4 · T3', 'Art']);
  });

  it('of no name are none', () => expect(sectionNames([])(link('T1', 'a', null))).toBeNull());
});
