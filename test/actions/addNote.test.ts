import { describe, expect, it } from '@jest/globals';
import { addNote } from '../../src/actions/addNote';
import { startCycle } from '../../src/actions/startCycle';
import { coachingScene } from '../support/coachingScene';

describe('addNote', () => {
  it('keeps private notes out of a team’s workbook unless the district allows them', () => {
    const { tracker, host, valueOf, problemOf } = coachingScene();
    const { cycleId } = valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic' }));
    const secret = { cycleId, words: 'A thought of my own.', visibility: 'coach private' as const };
    expect(valueOf(addNote.run(host, secret)).visibility).toBe('coach private');
    tracker.add('settings', [{ settingId: 'workbookKind', setting: 'Workbook', value: 'team', meaning: null }]);
    expect(problemOf(addNote.run(host, secret)).code).toBe('privateNoteInTeam');
    expect(valueOf(addNote.run(host, { cycleId, words: 'For us both.' })).visibility).toBe('coach and teacher');
    tracker.add('settings', [{ settingId: 'teamPrivateNotes', setting: '', value: 'yes', meaning: null }]);
    expect(valueOf(addNote.run(host, secret)).visibility).toBe('coach private');
    expect(tracker.rows.notes).toHaveLength(2);
  });
});
