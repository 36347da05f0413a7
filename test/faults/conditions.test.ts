// What the world can be like when a coach presses a button: the run says so, does what it can, and makes nothing it should not.
import { describe, expect, it } from '@jest/globals';
import { calendarSection } from '../../local/google/calendar/calendarSection';
import { driveSection } from '../../local/google/drive/driveSection';
import type { World } from '../../local/host/kernel';
import { byHandIn } from './byHand';
import { coach, drive, hostOver, minute, monday, otherCoach, type Reply, type Request, send, worldAt } from './scene';
import { bookingsOf, chartsOf, liveFilesWith, outcomeOf, plansOf, rowsOf } from './worldView';

const ask = (world: World, request: Request, wish: Parameters<typeof hostOver>[1] = {}): Reply => {
  const reply = drive(hostOver(world, wish), request);
  if (reply === null) throw new Error(`${request.action} gave no reply.`);
  return reply;
};

const codes = (reply: Reply): readonly string[] => (reply.value?.skipped ?? []).map(({ problem }) => problem.code);
const firstCycle = (world: World): string => String(rowsOf(world, 'Cycles')[0]?.['Cycle id']);
const later = { now: monday + 5 * minute };

const booking = (world: World, cycleId = firstCycle(world)): Request => ({
  action: 'scheduleSession',
  cycleId,
  kind: 'planning',
  from: '2026-01-06',
  to: '2026-01-16',
});

describe('writing plans', () => {
  const trash = (world: World, key: string): void => {
    for (const file of liveFilesWith(world, key)) file.explicitlyTrashed = true;
  };

  it('makes its template again where it lies in the bin', () => {
    const world = worldAt('ready');
    trash(world, 'coachbookTemplate');
    expect(ask(world, { action: 'generatePlan' })).toMatchObject({ ok: true, value: { status: 'done', skipped: [] } });
    expect(plansOf(world).length).toBe(3);
  });

  it('leaves a plan in the bin where it is, says so, and makes no second one', () => {
    const world = worldAt('done');
    const [plan] = plansOf(world);
    if (plan !== undefined) plan.explicitlyTrashed = true;
    const row = rowsOf(world, 'Action plans').find((one) => one['Doc id'] === plan?.id);
    const goal = rowsOf(world, 'Goals').find((one) => one['Cycle id'] === row?.['Cycle id']);
    ask(world, { action: 'setGoal', cycleId: String(goal?.['Cycle id']), goalId: String(goal?.['Goal id']), target: 30 });
    expect(codes(ask(world, { action: 'generatePlan' }))).toEqual(['planBinned']);
    expect(plansOf(world).length).toBe(2);
  });

  it('stops at the daily limit, keeps the rest waiting, and finishes the next day', () => {
    const world = worldAt('ready');
    driveSection(world).rules.documentsPerDay =
      Object.values(driveSection(world).counters).reduce((most, { count }) => Math.max(most, count), 0) + 1;
    const stopped = ask(world, { action: 'generatePlan' });
    expect(stopped).toMatchObject({ ok: true, value: { status: 'done' } });
    expect(codes(stopped)).toContain('quotaSpent');
    expect(plansOf(world).length).toBe(1);
    driveSection(world).rules.documentsPerDay = 1500;
    expect(ask(world, { action: 'generatePlan' }, { now: monday + 25 * 60 * minute })).toMatchObject({ ok: true, value: { skipped: [] } });
    expect(plansOf(world).length).toBe(3);
  });

  it('stays within its chunk when every call takes ten times as long, and goes on', () => {
    const world = worldAt('ready');
    const host = hostOver(world, { faults: ['slow@1x100000'] });
    const reply = drive(host, { action: 'generatePlan' });
    expect(reply).toMatchObject({ ok: true, value: { status: 'done', skipped: [] } });
    expect(plansOf(world).length).toBe(3);
  });

  it('of another coach are named with their owner, and nothing is made', () => {
    const world = worldAt('done');
    const goal = rowsOf(world, 'Goals')[0];
    ask(world, { action: 'setGoal', cycleId: String(goal?.['Cycle id']), goalId: String(goal?.['Goal id']), target: 30 });
    const before = outcomeOf(world);
    const cycleIds = rowsOf(world, 'Cycles').map((cycle) => String(cycle['Cycle id']));
    const reply = ask(world, { action: 'generatePlan', cycleIds }, { user: otherCoach });
    expect(reply.value?.skipped?.map(({ problem }) => problem)).toEqual(
      Array.from({ length: 3 }, () => ({ code: 'planOfSomeoneElse', owner: coach })),
    );
    expect(outcomeOf(world)).toEqual(before);
  });
});

describe('booking sessions', () => {
  it('never takes a calendar that cannot be read for a free one', () => {
    const world = worldAt('ready');
    calendarSection(world).rules.domainRole = 'none';
    const reply = ask(world, booking(world));
    expect(reply.ok).toBe(false);
    expect(bookingsOf(world).length).toBe(1);
  });

  it('keeps a session whose Meet link failed, and says that it has none', () => {
    const world = worldAt('ready');
    calendarSection(world).rules.meetFails = true;
    expect(ask(world, booking(world)).ok).toBe(true);
    expect(bookingsOf(world).length).toBe(2);
    expect(rowsOf(world, 'Sessions').map((row) => row['Needs you'])).toContainEqual(expect.stringMatching(/Meet/));
  });

  it('brings a link that was pending later, for the same booking', () => {
    const world = worldAt('ready');
    calendarSection(world).rules.meetPendingReplies = 4;
    ask(world, booking(world));
    expect(rowsOf(world, 'Sessions').map((row) => row['State'])).toContain('meet pending');
    for (let turn = 1; turn < 5; turn += 1) ask(world, { action: 'syncSessions' }, { now: monday + turn * minute });
    expect(rowsOf(world, 'Sessions').map((row) => row['State'])).not.toContain('meet pending');
    expect(bookingsOf(world).length).toBe(2);
  });

  it('of another coach are named with their owner, and nothing is booked', () => {
    const world = worldAt('ready');
    const [session] = rowsOf(world, 'Sessions');
    const before = outcomeOf(world);
    for (const request of [
      { action: 'scheduleSession', sessionId: session?.['Session id'] },
      { action: 'cancelSession', sessionId: session?.['Session id'] },
      { action: 'rescheduleSession', sessionId: session?.['Session id'], date: '2026-01-09', startsAt: '11:00' },
    ])
      expect(ask(world, request, { user: otherCoach })).toMatchObject({
        ok: false,
        problem: { code: 'sessionOfSomeoneElse', owner: coach },
      });
    expect(outcomeOf(world)).toEqual(before);
  });
});

describe('a copied workbook', () => {
  /** As "Make a copy" leaves it: everything in it, under another id; Docs and calendars stay the original's. */
  const copied = (): World => {
    const world = worldAt('done');
    const books = world.sheets as Record<string, { spreadsheetId: string }>;
    const original = books[world.host.containerId];
    const copyId = '1CopyOfTheWorkbook0000000000000000000000000000';
    books[copyId] = { ...(structuredClone(original) as { spreadsheetId: string }), spreadsheetId: copyId };
    world.host.containerId = copyId;
    return world;
  };

  it('changes no Doc and no booking of the original', () => {
    const world = copied();
    const [session] = rowsOf(world, 'Sessions');
    const docs = plansOf(world).map(({ id, version }) => `${id} ${version}`);
    const events = JSON.stringify(bookingsOf(world));
    const cancelled = ask(world, { action: 'cancelSession', sessionId: session?.['Session id'] });
    expect(cancelled.value?.['what'] ?? 'refused').not.toBe('nothing');
    ask(world, { action: 'syncSessions' });
    ask(world, { action: 'readPlans' });
    ask(world, { action: 'generatePlan' });
    expect(
      plansOf(world)
        .filter(({ id }) => docs.some((doc) => doc.startsWith(id)))
        .map(({ id, version }) => `${id} ${version}`),
    ).toEqual(docs);
    expect(JSON.stringify(bookingsOf(world))).toBe(events);
  });
});

describe('the workbook', () => {
  it('is not written while another run holds its lock', () => {
    for (const request of [
      { action: 'startCycle', coachId: 'C1', teacherIds: ['T3'], model: 'Impact Cycle' },
      { action: 'generatePlan' },
    ]) {
      const world = worldAt('cycles');
      world.host.heldLocks['document'] = { by: otherCoach };
      const before = outcomeOf(world);
      expect(ask(world, request)).toMatchObject({ ok: false, problem: { code: 'busyElsewhere' } });
      expect(outcomeOf(world).Cycles).toEqual(before['Cycles']);
      expect(plansOf(world)).toEqual([]);
    }
  });

  it('says what to do where its properties are full', () => {
    const world = worldAt('ready');
    const properties = world.properties as { document?: Record<string, Record<string, string>> };
    const store = ((properties.document ??= {})[world.host.containerId] ??= {});
    for (let nth = 0; nth < 57; nth += 1) store[`filler${nth}`] = 'x'.repeat(8_960);
    const reply = ask(world, { action: 'generatePlan' });
    expect(reply.ok ? 'done' : reply.problem?.code).not.toBe('unexpected');
    expect(plansOf(world).length).toBe(reply.ok ? 3 : 0);
  });

  it('gives a copied row an id of its own, and neither Doc nor booking', () => {
    const world = worldAt('done');
    byHandIn(world, { do: 'copyRow', sheet: 'Sessions', from: 2 });
    byHandIn(world, { do: 'copyRow', sheet: 'Action plans', from: 2 });
    const events = JSON.stringify(bookingsOf(world));
    ask(world, { action: 'syncSessions' });
    ask(world, { action: 'generatePlan' });
    ask(world, { action: 'setCharter', words: 'A partner.' });
    expect(plansOf(world).length).toBe(3);
    expect(JSON.stringify(bookingsOf(world))).toBe(events);
  });
});

describe('consent', () => {
  const scopes = {
    plans: 'drive.file',
    sessions: 'calendar.events.owned',
    freeBusy: 'calendar.events.freebusy',
    tracker: 'spreadsheets.currentonly',
    identity: 'userinfo.email',
  };
  const requests = (world: World): readonly (readonly [string, Request])[] => [
    ['plans', { action: 'generatePlan' }],
    ['sessions', booking(world)],
    ['freeBusy', booking(world)],
    ['sessions', { action: 'syncSessions' }],
    ['tracker', { action: 'drawCharts' }],
    ['identity', { action: 'movePhase', cycleId: firstCycle(world), phase: 'Learn' }],
  ];

  it.each(Object.entries(scopes))('without %s stops only what needs it, by name, before anything is made', (feature, scope) => {
    for (const [needed, request] of requests(worldAt('ready'))) {
      const world = worldAt('ready');
      const asked = 'cycleId' in request ? { ...request, cycleId: firstCycle(world) } : request;
      const before = outcomeOf(world);
      const reply = ask(world, asked, { deniedScopes: [scope] });
      if (needed === feature) {
        expect(reply).toMatchObject({ ok: false, problem: { code: 'scopeMissing' } });
        expect(outcomeOf(world)).toEqual(before);
      } else if (reply.ok) expect(reply.ok).toBe(true);
      else expect(reply.problem?.code).toBe('scopeMissing');
    }
  });

  it.each(['NONE', 'LIMITED'] as const)('is not needed for the menu in %s', (authMode) => {
    for (const name of ['onOpen', 'onInstall']) {
      const host = hostOver(worldAt('setUp'));
      expect(host.run(name, [], { authMode }).ended).toBe('returned');
      expect(host.trace.every(({ kind }) => kind === 'ui' || kind === 'local')).toBe(true);
    }
  });
});

describe('a run whose call died', () => {
  it('is not taken over before its lease is over, and then goes on where it was', () => {
    const world = worldAt('ready');
    const clean = hostOver(worldAt('ready'));
    drive(clean, { action: 'generatePlan' });
    const copy = clean.trace.filter(({ method }) => method === 'Files.copy')[1]?.n ?? 0;
    expect(drive(hostOver(world, { faults: [`kill@${copy}`] }), { action: 'generatePlan' })).toBeNull();
    const [job] = Object.keys(
      (world.properties as { document: Record<string, Record<string, string>> }).document[world.host.containerId] ?? {},
    )
      .filter((key) => key.startsWith('job.'))
      .map((key) => key.slice(4));
    const soon = send(hostOver(world, { now: monday + minute / 2 }), { action: 'runChunk', jobId: job });
    expect(soon).toMatchObject({ ok: false, problem: { code: 'jobBusy' } });
    expect(send(hostOver(world, { ...later, user: otherCoach }), { action: 'runChunk', jobId: job })).toMatchObject({
      ok: false,
      problem: { code: 'jobOfSomeoneElse', owner: coach },
    });
    expect(ask(world, { action: 'runChunk', jobId: job }, later)).toMatchObject({ ok: true, value: { status: 'done', skipped: [] } });
    expect(plansOf(world).length).toBe(3);
    expect(chartsOf(world)).toEqual([]);
  });
});
