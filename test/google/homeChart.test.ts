// The chart of coaches' time on Home, drawn by the built bundle in the local host.
import { describe, expect, it } from '@jest/globals';
import type { World } from '../../local/host/kernel';
import type { SpreadsheetsById } from '../../local/google/spreadsheet/records';
import { cycleOf, hostOver, must, worldAt } from '../faults/scene';
import { rowsOf } from '../faults/worldView';

const home = (world: World) => {
  const book = (world.sheets as SpreadsheetsById)[world.host.containerId];
  const sheet = book?.sheets.find(({ properties }) => properties.title === 'Home');
  if (sheet === undefined) throw new Error('There is no Home.');
  return sheet;
};

describe('the chart on Home', () => {
  const world = worldAt('staff');
  must(hostOver(world), cycleOf('T1'));
  const later = (): number => Date.parse('2026-01-16T22:00:00Z');
  const rebuilt = (): World => {
    must(hostOver(world, { now: later() }), { action: 'rebuildSummary' });
    return world;
  };

  it('is not there while the time audit is off', () => {
    expect(home(rebuilt()).charts ?? []).toHaveLength(0);
  });

  it('comes with the first time that is kept, and is the same chart at every rebuild', () => {
    const host = hostOver(world, { now: later() });
    must(host, { action: 'setTimeAudit', on: true });
    must(host, {
      action: 'logSession',
      cycleId: String(rowsOf(world, 'Cycles')[0]?.['Cycle id']),
      on: '2026-01-14',
      startsAt: '09:00',
      minutes: 45,
    });
    must(host, { action: 'auditTime', from: '2026-01-05', to: '2026-01-16' });
    const [first] = home(rebuilt()).charts ?? [];
    expect(JSON.stringify(first)).toContain('100% of counted time was in coaching cycles; 60% is agreed');
    const again = home(rebuilt()).charts ?? [];
    expect(again.map(({ chartId }) => chartId)).toEqual([first?.chartId]);
  });

  it('goes when the audit is turned off', () => {
    must(hostOver(world, { now: later() }), { action: 'setTimeAudit', on: false });
    expect(home(rebuilt()).charts ?? []).toHaveLength(0);
  });
});
