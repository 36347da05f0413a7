import { describe, expect, it } from '@jest/globals';
import { actorOn } from '../../../local/demo/actor';
import { sampleDistrict } from '../../../local/demo/district';
import { startCycles } from '../../../local/demo/startCycles';
import type { LocalHost } from '../../../local/host/openHost';
import { sampleNow } from '../../../local/sampleDistrict/seed';
import { answer } from '../../../src/entry/rpc';
import { makeMemoryHost } from '../../support/memoryHost';
import { makeMemoryTracker } from '../../support/memoryTracker';

/** The sample district told to the actions themselves, without sheets. */
const told = () => {
  const tracker = makeMemoryTracker();
  const counter = { next: 1 };
  const hostOf = (user: string) => makeMemoryHost({ tracker, counter, user, now: sampleNow });
  const rpc: LocalHost['rpc'] = (request, options) =>
    JSON.parse(answer(() => hostOf(options?.user ?? ''), JSON.stringify(request))) as unknown;
  const host = { rpc, trace: [], now: () => Date.parse(sampleNow) } as unknown as LocalHost;
  const district = sampleDistrict();
  const { act } = actorOn(host);
  const first = district.coaches[0] ?? '';
  act(first, 'setUpTracker', district.setUp);
  act(first, 'importStaff', { files: district.staffFiles });
  const { cycles } = startCycles(host, district.cycles);
  district.story?.(actorOn(host), cycles);
  act(first, 'rebuildSummary');
  return tracker.rows;
};

const valuesOf = <Row, Value>(rows: readonly Row[], pick: (row: Row) => Value): readonly Value[] => [...new Set(rows.map(pick))].sort();

describe('the sample district', () => {
  const rows = told();

  it('shows every format, status, intensity and way of enrolment of a cycle, in every shipped model', () => {
    expect(valuesOf(rows.cycles, ({ format }) => format)).toEqual(['group', 'individual', 'pair', 'team']);
    expect(valuesOf(rows.cycles, ({ status }) => status)).toEqual([
      'active',
      'cancelled',
      'closed early',
      'completed',
      'paused',
      'proposed',
      'waitlisted',
    ]);
    expect(valuesOf(rows.cycles, ({ intensity }) => intensity)).toEqual(['cycle', 'light touch', 'mini-cycle']);
    expect(valuesOf(rows.cycles, ({ enrolment }) => enrolment)).toEqual([
      'assigned',
      'invited',
      'principal-suggested',
      'teacher-initiated',
    ]);
    expect(valuesOf(rows.cycles, ({ model }) => model)).toHaveLength(6);
    expect(
      valuesOf(
        rows.cycles.filter(({ status }) => status === 'active'),
        ({ phase }) => phase,
      ).length,
    ).toBeGreaterThan(5);
  });

  it('shows goals met, partly met and not met, steps due and overdue, and sessions held, missed and cancelled', () => {
    expect(valuesOf(rows.goals, ({ status }) => status)).toEqual(['active', 'met', 'not met', 'partly met']);
    const steps = rows.actionSteps.map(({ next }) => next.split(' ')[0]);
    expect([...new Set(steps)].sort()).toEqual(['', 'By', 'Due', 'Overdue']);
    expect(valuesOf(rows.actionSteps, ({ status }) => status)).toEqual(['adapted', 'dropped', 'in place', 'not started', 'trying']);
    expect(valuesOf(rows.sessions, ({ status }) => status)).toEqual(['cancelled by school', 'held', 'no-show']);
    expect(rows.learningTargets.some(({ met }) => met)).toBe(true);
    expect(valuesOf(rows.notes, ({ kind }) => kind)).toEqual(['glow', 'next step', 'wonder']);
    expect(rows.observations.map(({ tally }) => tally).join()).toContain('kappa');
    expect(rows.cycleMembers.some(({ leftOn }) => leftOn !== null)).toBe(true);
    expect(rows.agreements[0]?.kind).toBe('charter');
  });
});
