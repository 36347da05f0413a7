import { describe, expect, it } from '@jest/globals';
import { setActionStep } from '../../src/actions/setActionStep';
import { setResource } from '../../src/actions/setResource';
import { showCycle } from '../../src/actions/showCycle';
import { startCycle } from '../../src/actions/startCycle';
import { withBadRows } from '../support/badRows';
import { coachingScene } from '../support/coachingScene';

describe('setResource', () => {
  it('adds a resource once, finds it by its title, changes it by id, and shows all without one', () => {
    const { tracker, host, valueOf, problemOf } = coachingScene();
    expect(valueOf(setResource.run(host, {}))).toEqual({ resourceId: null, resources: [] });
    const first = valueOf(setResource.run(host, { title: 'Wait time', link: 'https://foxhollow.example/wait', tags: ['questioning'] }));
    expect(valueOf(setResource.run(host, { title: ' wait TIME ', tags: ['questioning', 'talk'] })).resourceId).toBe(first.resourceId);
    valueOf(setResource.run(host, { resourceId: first.resourceId ?? '', title: 'Three seconds', checklist: 'Hands stay down' }));
    expect(tracker.rows.resources).toEqual([
      {
        resourceId: first.resourceId,
        title: 'Three seconds',
        link: 'https://foxhollow.example/wait',
        tags: ['questioning', 'talk'],
        checklist: 'Hands stay down',
      },
    ]);
    const saves = tracker.saves.length;
    expect(valueOf(setResource.run(host, { title: 'Three seconds' })).resources).toHaveLength(1);
    expect(valueOf(setResource.run(host, {})).resources[0]?.title).toBe('Three seconds');
    expect(tracker.saves).toHaveLength(saves);
    expect(problemOf(setResource.run(host, { title: ' ' })).code).toBe('wordsMissing');
    expect(problemOf(setResource.run(host, { resourceId: 'res_9', tags: [] })).code).toBe('noSuchRecord');
  });

  it('names the cell when the row asked for cannot be read', () => {
    const { tracker, host, valueOf, problemOf } = coachingScene();
    const { resourceId } = valueOf(setResource.run(host, { title: 'Wait time' }));
    const bad = { ...host, tracker: withBadRows(tracker, (table) => table === 'resources') };
    expect(problemOf(setResource.run(bad, { resourceId: resourceId ?? '', tags: [] }))).toMatchObject({ code: 'badCell', row: 2 });
  });

  it('is named by the action step that draws on it', () => {
    const { host, valueOf } = coachingScene();
    const { cycleId } = valueOf(startCycle.run(host, { teacherIds: ['T-1'], model: 'Classic' }));
    valueOf(setResource.run(host, { title: 'Wait time' }));
    valueOf(setActionStep.run(host, { cycleId, step: 'Count to three', resource: 'Wait time', evidence: 'Heard on Monday' }));
    expect(valueOf(showCycle.run(host, { cycleId })).steps).toMatchObject([{ resource: 'Wait time', evidence: 'Heard on Monday' }]);
  });
});
