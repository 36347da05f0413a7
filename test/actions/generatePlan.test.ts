import { describe, expect, it } from '@jest/globals';
import { previewPlans } from '../../src/actions/previewPlans';
import { PlanDoc } from '../support/planDoc';
import { Died, type PlanFault } from '../support/memoryPlans';
import { coach, cycle, otherCoach, planScene, runAll, step, teacherEmail } from '../support/planScene';

const told = (reply: ReturnType<typeof runAll>) => {
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return {
    done: reply.value.done.map(({ what }) => what),
    skipped: reply.value.skipped.map(({ problem }) => problem.code),
    status: reply.value.status,
  };
};

describe('writing action plans', () => {
  it('makes one Doc a cycle, shares it with its teacher and says whose it is', () => {
    const scene = planScene(2);
    expect(told(runAll(scene.host))).toEqual({ done: ['created', 'created'], skipped: [], status: 'done' });
    expect(scene.live().map(({ sharedWith }) => sharedWith)).toEqual([[teacherEmail(1)], [teacherEmail(2)]]);
    expect(scene.rows().map(({ state, madeBy, sharedWith }) => ({ state, madeBy, sharedWith }))).toEqual([
      { state: 'shared', madeBy: coach, sharedWith: [teacherEmail(1)] },
      { state: 'shared', madeBy: coach, sharedWith: [teacherEmail(2)] },
    ]);
    expect(scene.live()[0]?.doc.text()).toContain('Post sentence stems');
    expect(scene.plans.mails).toEqual([]);
    expect(scene.jobs.list()).toEqual([]);
  });

  it('writes nothing about a teacher who has not agreed yet, unless the coach names the cycle', () => {
    const scene = planScene(1);
    scene.tracker.add('cycles', [{ ...cycle(2), status: 'proposed', agreedOn: null }]);
    expect(told(runAll(scene.host)).done).toEqual(['created']);
    expect(scene.rows().map(({ cycleId }) => cycleId)).toEqual(['cyc_1']);
    expect(told(runAll(scene.host, { cycleIds: ['cyc_2'] })).done).toEqual(['created']);
  });

  it('says why there is nothing to write: another coach’s cycles, no agreement yet, or no open cycle', () => {
    const why = (status: 'active' | 'proposed' | 'completed', user: string): unknown => {
      const scene = planScene(0);
      scene.tracker.add('cycles', [{ ...cycle(1), status }]);
      const dana = scene.tracker.rows.coaches.map((one) => ({ ...one, coachId: 'coa_dana', name: 'Dana Whitfield', email: otherCoach }));
      scene.tracker.add('coaches', dana);
      const reply = runAll(scene.as(user));
      return reply.ok ? reply.value : reply.problem;
    };
    const nothing = (reason: string) => ({ code: 'plansNothingToDo', reason });
    expect(why('active', otherCoach)).toEqual(nothing('None of your cycles is open.'));
    expect(why('proposed', coach)).toEqual(nothing('No open cycle has been agreed with its teacher yet.'));
    expect(why('completed', coach)).toEqual(nothing('No cycle is open.'));
  });

  it('mails each teacher once, with the coach’s words, when asked to', () => {
    const scene = planScene(2);
    runAll(scene.host, { notify: true, message: 'See you Thursday' });
    runAll(scene.host, { notify: true, message: 'See you Thursday' });
    expect(scene.plans.mails).toEqual([`${teacherEmail(1)}: See you Thursday`, `${teacherEmail(2)}: See you Thursday`]);
  });

  it('costs two calls a plan, one a person, one template, and two writes a chunk', () => {
    const scene = planScene(5);
    runAll(scene.host);
    const count = (name: string) => scene.plans.calls.filter((call) => call === name).length;
    expect({ template: count('template'), copy: count('copy'), fill: count('fill'), share: count('share'), find: count('find') }).toEqual({
      template: 1,
      copy: 5,
      fill: 5,
      share: 5,
      find: 0,
    });
    expect(scene.tracker.saves).toEqual([['plans'], ['plans']]);
  });

  it('touches nothing when nothing changed, however many plans there are', () => {
    const scene = planScene(20);
    runAll(scene.host);
    const [calls, saves] = [scene.plans.calls.length, scene.tracker.saves.length];
    expect(told(runAll(scene.host)).done).toEqual(Array.from({ length: 20 }, () => 'unchanged'));
    expect(scene.plans.calls.length).toBe(calls);
    expect(scene.tracker.saves.length).toBe(saves);
    expect(scene.jobs.list()).toEqual([]);
  });

  it('updates the same Doc when the tracker changed', () => {
    const scene = planScene();
    runAll(scene.host);
    scene.tracker.add('actionSteps', [step('step_new', 'cyc_1', { step: 'Try a number talk' })]);
    expect(told(runAll(scene.host)).done).toEqual(['updated']);
    expect(scene.live().length).toBe(1);
    expect(scene.live()[0]?.doc.text()).toMatch(/Post sentence stems[^]*Try a number talk/);
  });

  it('tells another account whose plan it is and makes nothing', () => {
    const scene = planScene();
    runAll(scene.host);
    const reply = runAll(scene.as(otherCoach));
    expect(told(reply)).toEqual({ done: [], skipped: ['planOfSomeoneElse'], status: 'done' });
    expect(scene.live().length).toBe(1);
  });

  it('stops before anything is made when the template has an unknown tag, and names the nearest', () => {
    const scene = planScene();
    const doc = new PlanDoc();
    doc.type(1, 'Plan for {{techer.name}}');
    scene.plans.templates.set('district-template', doc);
    scene.plans.picked.add('district-template');
    scene.tracker.add('settings', [{ settingId: 'planTemplate', setting: 'Plan template', value: 'district-template', meaning: null }]);
    expect(runAll(scene.host)).toEqual({ ok: false, problem: { code: 'planTagUnknown', tag: 'techer.name', nearest: 'teacher.name' } });
    expect(scene.plans.docs).toEqual([]);
    expect(scene.rows()).toEqual([]);
  });

  it('from a template that is not confirmed yet waits, its row says so, and the rest goes on', () => {
    const scene = planScene(2);
    scene.tracker.add('settings', [
      {
        settingId: 'planTemplate/Classic',
        setting: 'Plan template: Classic',
        value: 'https://docs.google.com/document/d/district-template/edit',
        meaning: null,
      },
    ]);
    scene.host.tracker.save([{ table: 'cycles', update: [{ id: 'cyc_2', fields: { model: 'Classic' } }] }]);
    const problem = { code: 'planNeedsPick', fileId: 'district-template', what: 'template' };
    expect(previewPlans.run(scene.host, {})).toMatchObject({
      ok: true,
      value: { create: 1, problems: [], skipped: [{ place: 'Bo Lindqvist', problem }] },
    });
    expect(runAll(scene.host)).toMatchObject({
      ok: true,
      value: { status: 'done', done: [{ name: 'Amara Okafor', what: 'created' }], skipped: [{ place: 'Bo Lindqvist', problem }] },
    });
    expect(scene.rows()[1]).toMatchObject({ cycleId: 'cyc_2', docId: null, state: 'failed' });
    expect(scene.rows()[1]?.problem).toContain('Choose Confirm access');
    scene.plans.picked.add('district-template');
    expect(told(runAll(scene.host))).toEqual({ done: ['unchanged', 'created'], skipped: [], status: 'done' });
    expect(scene.rows()[1]).toMatchObject({ state: 'shared', problem: '' });
  });

  it('keeps the plan when sharing is refused, says so in the row, and shares it later', () => {
    const scene = planScene();
    scene.plans.withoutAccount.add(teacherEmail(1));
    expect(told(runAll(scene.host))).toEqual({ done: [], skipped: ['planNotShared'], status: 'done' });
    expect(scene.rows()[0]).toMatchObject({ state: 'written', sharedWith: [] });
    expect(scene.rows()[0]?.problem).toContain('Mail a notice');
    expect(told(runAll(scene.host, { notify: true }))).toEqual({ done: ['shared'], skipped: [], status: 'done' });
    expect(scene.rows()[0]).toMatchObject({ state: 'shared', sharedWith: [teacherEmail(1)], problem: '' });
  });

  it('does not act on the Docs of the workbook it was copied from', () => {
    const scene = planScene();
    runAll(scene.host);
    const copied = planScene();
    copied.tracker.add(
      'plans',
      scene.rows().map((row) => ({ ...row, fingerprint: (row.fingerprint ?? '').replace(/^\S+/, 'key-of-the-original') })),
    );
    expect(told(runAll(copied.host)).done).toEqual(['created']);
    expect(copied.rows()).toHaveLength(1);
    expect(copied.rows()[0]?.docId).toBe(copied.live()[0]?.docId);
  });

  it('asks about a plan in the bin instead of writing into it', () => {
    const scene = planScene();
    runAll(scene.host);
    const [doc] = scene.plans.docs;
    if (doc !== undefined) doc.binned = true;
    scene.tracker.add('actionSteps', [step('step_new', 'cyc_1')]);
    expect(told(runAll(scene.host)).skipped).toEqual(['planBinned']);
    expect(scene.live()).toEqual([]);
  });
});

describe('a run over plans that breaks', () => {
  const cycles = 3;
  const calls = (() => {
    const scene = planScene(cycles);
    runAll(scene.host);
    return scene.plans.calls.length;
  })();
  const everyCall = Array.from({ length: calls }, (_, nth) => nth + 1);
  const faults: readonly PlanFault[] = ['kill', 'lostAck', 'busy', 'denied'];
  const cases = faults.flatMap((fault) => everyCall.map((at) => [fault, at] as const));

  it.each(cases)('%s at call %i leaves exactly one plan a cycle after the next run', (fault, at) => {
    const scene = planScene(cycles);
    scene.plans.breakAt(at, fault);
    try {
      runAll(scene.host, { notify: true });
    } catch (error) {
      if (!(error instanceof Died)) throw error;
    }
    const later = scene.as(coach, { now: '2026-01-06T14:05:00Z' });
    const reply = runAll(later, { notify: true });
    expect(reply.ok && reply.value.status).toBe('done');
    expect(scene.live().map(({ planKey }) => planKey)).toHaveLength(cycles);
    expect(new Set(scene.live().map(({ planKey }) => planKey)).size).toBe(cycles);
    expect(scene.rows().map(({ state }) => state)).toEqual(Array.from({ length: cycles }, () => 'shared'));
    expect(new Set(scene.rows().map(({ docId }) => docId)).size).toBe(cycles);
    for (const doc of scene.live()) expect(doc.doc.text()).not.toMatch(/\{\{/);
    expect(new Set(scene.plans.mails).size).toBe(scene.plans.mails.length);
  });

  it('waits for a Doc that Drive does not list yet and makes no second one', () => {
    const scene = planScene();
    scene.plans.listDelayMs = 20_000;
    scene.plans.breakAt(2, 'unsure');
    expect(told(runAll(scene.host)).status).toBe('done');
    expect(scene.live()).toHaveLength(1);
    expect(scene.rows()[0]?.state).toBe('shared');
  });
});
