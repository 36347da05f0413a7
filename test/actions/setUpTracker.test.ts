import { describe, expect, it } from '@jest/globals';
import { setUpTracker } from '../../src/actions/setUpTracker';
import { tableNames } from '../../src/tracker/tables';
import { makeMemoryHost } from '../support/memoryHost';
import { makeMemoryTracker } from '../support/memoryTracker';

const valueOf = <Value>(result: { ok: true; value: Value } | { ok: false; problem: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

describe('setUpTracker', () => {
  it('makes every sheet, with settings, models and a log row, in a workbook that has none', () => {
    const tracker = makeMemoryTracker();
    const reply = valueOf(setUpTracker.run(makeMemoryHost({ tracker }), { workbook: 'one coach' }));
    expect(reply.created).toHaveLength(tableNames.length);
    expect(new Set(tracker.rows.phases.map((row) => row.model)).size).toBe(6);
    expect(tracker.rows.settings.find((row) => row.settingId === 'capDefault')?.value).toBe('8');
    expect(tracker.rows.log).toHaveLength(1);
    expect(reply.consequences[0]).toContain('one coach');
  });

  it('writes nothing the second time', () => {
    const tracker = makeMemoryTracker();
    const host = makeMemoryHost({ tracker });
    valueOf(setUpTracker.run(host, {}));
    const rows = JSON.stringify(tracker.rows);
    expect(valueOf(setUpTracker.run(host, {}))).toMatchObject({ created: [], changes: 0 });
    expect(tracker.saves).toHaveLength(0);
    expect(JSON.stringify(tracker.rows)).toBe(rows);
  });

  it('gives a team’s workbook no sheets for student data unless the district allows it, and says so', () => {
    const without = makeMemoryTracker();
    const reply = valueOf(setUpTracker.run(makeMemoryHost({ tracker: without }), { workbook: 'team' }));
    expect(reply.created).not.toContain('Scores');
    expect(reply.consequences.join(' ')).toContain('Student data is not kept here');
    const allowed = valueOf(
      setUpTracker.run(makeMemoryHost({ tracker: makeMemoryTracker() }), { workbook: 'team', teamStudentData: true }),
    );
    expect(allowed.created).toContain('Scores');
  });

  it('changes only the setting that is chosen otherwise later', () => {
    const tracker = makeMemoryTracker();
    const host = makeMemoryHost({ tracker });
    valueOf(setUpTracker.run(host, {}));
    valueOf(setUpTracker.run(host, { schoolYear: '2026-2027' }));
    expect(tracker.saves).toEqual([['settings', 'log']]);
    expect(tracker.rows.settings.find((row) => row.settingId === 'schoolYear')?.value).toBe('2026-2027');
  });
});
