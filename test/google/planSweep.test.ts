// Calls to Docs, Drive and the sheet's buffer broken once, over the built bundle; then one clean run. A sample by default, every call and
// fault with FAULTS=all.
import { describe, expect, it } from '@jest/globals';
import type { World } from '../../local/host/kernel';
import { filesWith, hostOver, readyWorld, runPlans, wordsOf } from '../support/localPlans';

const later = '2026-01-06T14:10:00Z';
const everything = process.env['FAULTS'] === 'all';
const faults = ['lostAck', '429', '500', '403rate', 'denied', 'quota'] as const;

interface Point {
  readonly n: number;
  readonly call: string;
  readonly kind: string;
}

const points = (world: World): readonly Point[] => {
  const host = hostOver(structuredClone(world));
  expect(runPlans(host)?.ok).toBe(true);
  return host.trace
    .filter(({ kind }) => kind === 'api' || kind === 'flush' || (everything && kind !== 'local'))
    .map(({ n, service, method, kind }) => ({ n, call: `${service}.${method}`, kind }));
};

/** Every nth case. A step that shares no factor with the faults a call has meets each fault and each kind of call sooner or later. */
const sample = <Case>(cases: readonly Case[], step: number): readonly Case[] => cases.filter((_, nth) => everything || nth % step === 0);

const broken = (world: World, fault: string): World => {
  const copy = structuredClone(world);
  const host = hostOver(copy, { faults: [fault] });
  runPlans(host, { action: 'generatePlan', notify: true, message: 'Here it is' });
  const again = hostOver(copy, { now: later });
  const reply = runPlans(again, { action: 'generatePlan', notify: true, message: 'Here it is' });
  expect(reply).toMatchObject({ ok: true, value: { status: 'done', skipped: [] } });
  return copy;
};

const expectTwoPlans = (world: World): void => {
  expect(filesWith(world, 'coachbookFolder').length).toBe(1);
  const templates = filesWith(world, 'coachbookTemplate').filter((file) => !JSON.stringify(file.appProperties).includes('coachbookPlan'));
  expect(templates.length).toBe(1);
  const plans = filesWith(world, 'coachbookPlan');
  expect(new Set(plans.map((file) => JSON.stringify(file.appProperties))).size).toBe(2);
  expect(plans.length).toBe(2);
  expect(plans.every((file) => file.parents?.[0] === filesWith(world, 'coachbookFolder')[0]?.id)).toBe(true);
  // Each teacher is mailed once, whatever broke.
  const mailed = world.mail.filter(({ about }) => about === 'sharing').map(({ to }) => to.join());
  expect(new Set(mailed).size).toBe(mailed.length);
  for (const plan of plans) expect(wordsOf(world, plan.id)).not.toMatch(/\{\{/);
};

describe('writing plans on the local host', () => {
  const world = readyWorld(true);
  const all = points(world);
  const cases: readonly (readonly [string, number, string])[] = all.flatMap(({ n, call, kind }) => [
    ['kill', n, call] as const,
    ...(kind === 'api' ? faults.map((fault) => [fault, n, call] as const) : []),
  ]);

  it.each(sample(cases, 8))('%s at call %i, %s: exactly one plan a cycle after the next run', (fault, n) => {
    expectTwoPlans(broken(world, `${fault}@${n}`));
  });

  it('a busy Google is waited for', () => {
    const first = all.find(({ call }) => call === 'Drive.Files.copy')?.n ?? 0;
    expectTwoPlans(broken(world, `429@${first}x3`));
    if (everything) expectTwoPlans(broken(world, `500@${first}x10`));
  });
});

describe('the first plans of a coach', () => {
  const world = readyWorld(false);
  const cases: readonly (readonly [string, number, string])[] = points(world).flatMap(({ n, call, kind }) =>
    kind === 'api' ? [['kill', n, call] as const, ['lostAck', n, call] as const] : [],
  );

  it.each(sample(cases, 9))('%s at call %i, %s: one folder, one template, exactly one plan a cycle after the next run', (fault, n) => {
    expectTwoPlans(broken(world, `${fault}@${n}`));
  });
});
