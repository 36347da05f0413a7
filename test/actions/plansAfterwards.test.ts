import { describe, expect, it } from '@jest/globals';
import { checkSharing } from '../../src/actions/checkSharing';
import { finishPlans } from '../../src/actions/finishPlans';
import { previewPlans } from '../../src/actions/previewPlans';
import { readPlans } from '../../src/actions/readPlans';
import { retryPlans } from '../../src/actions/retryPlans';
import { undoPlans } from '../../src/actions/undoPlans';
import type { Result } from '../../src/problems/result';
import { PlanDoc } from '../support/planDoc';
import { otherCoach, planScene, type PlanScene, runAll, step, teacherEmail } from '../support/planScene';

const value = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

const docOf = (scene: PlanScene): PlanDoc => {
  const [found] = scene.live();
  if (found === undefined) throw new Error('No plan.');
  return found.doc;
};

const typeOver = (doc: PlanDoc, before: string, after: string): void => {
  const at = doc.indexOf(before);
  doc.type(at + before.length, after);
  doc.apply([{ deleteContentRange: { range: { startIndex: at, endIndex: at + before.length } } }]);
};

describe('looking before plans are written', () => {
  it('counts, names what is missing and reads the first plan out, and makes no plan', () => {
    const scene = planScene(2);
    scene.tracker.add('cycles', []);
    const reply = value(previewPlans.run(scene.host, {}));
    expect(reply).toMatchObject({ create: 2, update: 0, unchanged: 0, problems: [], docs: { lastDay: 0, limit: 1500 } });
    expect(reply.missing[0]?.tags).toContain('learningTargets');
    expect(reply.sharing).toEqual([
      { place: 'Amara Okafor', people: [teacherEmail(1)] },
      { place: 'Bo Lindqvist', people: [teacherEmail(2)] },
    ]);
    expect(reply.first?.lines).toEqual([
      'Action plan: Amara Okafor',
      'Fox Hollow Elementary · Impact Cycle · Start: Monday, January 5, 2026',
      'Focus: Academic talk',
      'Identify: our goal',
      'Students will explain their thinking.',
      'Measure: Exit ticket',
      'From 9 to 21 students',
      'By: Friday, February 13, 2026',
      'Latest: not measured yet',
      'Identify: what students will be able to say',
      'I can … (we write this together)',
      'Learn: what we will try',
      'Step | Who | Due | Check back | Status',
      'Post sentence stems | Amara Okafor | Mon, Jan 12 | Thu, Jan 15 | not started',
      'Type a status as it changes: not started, trying, in place, adapted or dropped. Your coach sees it in the tracker.',
      'Improve: growth during the cycle',
      'Subject | From | To | Students in both | Mean growth',
      'After the next assessment window',
      'Growth of students with a score in both windows. It does not say what caused it.',
      'When we meet',
      'Day | Time | What | Where',
      'No session yet',
      'Improve: what we learned',
      'To think about | Your words',
      'What does a clear picture of your class show you? | Write here',
      'What did students do differently? How do you know? | Write here',
      'What will you keep, change or try next? | Write here',
    ]);
    expect(scene.plans.docs).toEqual([]);
    expect(scene.tracker.saves).toEqual([]);
  });

  it('lists every fault of a template with the nearest tag', () => {
    const scene = planScene();
    const doc = new PlanDoc();
    doc.type(1, '{{teacher.nmae}} {{goal.dueOn | long ago}} {{coach.name');
    scene.plans.templates.set('district-template', doc);
    scene.plans.picked.add('district-template');
    scene.tracker.add('settings', [{ settingId: 'planTemplate', setting: 'Plan template', value: 'district-template', meaning: null }]);
    const reply = value(previewPlans.run(scene.host, {}));
    expect(reply.problems.map(({ problem }) => problem.code)).toEqual(['planTagUnknown', 'planTemplateFault', 'planTemplateFault']);
    expect(reply.problems[0]?.message.why).toBe('The template has the tag {{teacher.nmae}}. The nearest tag is {{teacher.name}}.');
  });
});

describe('reading plans back', () => {
  it('brings a status, a date and an answer to the tracker, once', () => {
    const scene = planScene();
    runAll(scene.host);
    const doc = docOf(scene);
    typeOver(doc, 'not started', 'in place');
    typeOver(doc, 'Write here', 'They asked each other why.');
    const reply = value(readPlans.run(scene.host, {}));
    expect(reply.changed).toEqual([
      {
        cycleId: 'cyc_1',
        stepId: 'step_1',
        teachers: 'Amara Okafor',
        step: 'Post sentence stems',
        field: 'status',
        from: 'not started',
        to: 'in place',
      },
    ]);
    expect(scene.tracker.rows.actionSteps[0]?.status).toBe('in place');
    expect(scene.tracker.rows.notes[0]).toMatchObject({ visibility: 'coach and teacher', cycleId: 'cyc_1' });
    expect(scene.tracker.rows.notes[0]?.words).toContain('They asked each other why.');
    const saves = scene.tracker.saves.length;
    expect(value(readPlans.run(scene.host, {}))).toMatchObject({ changed: [], answers: [], written: false });
    expect(scene.tracker.saves.length).toBe(saves);
  });

  it('only says what would change when asked to', () => {
    const scene = planScene();
    runAll(scene.host);
    typeOver(docOf(scene), 'not started', 'trying');
    expect(value(readPlans.run(scene.host, { preview: true })).changed).toHaveLength(1);
    expect(scene.tracker.rows.actionSteps[0]?.status).toBe('not started');
  });

  it('keeps the tracker where both changed, and says so', () => {
    const scene = planScene();
    runAll(scene.host);
    typeOver(docOf(scene), 'not started', 'trying');
    scene.host.tracker.save([{ table: 'actionSteps', update: [{ id: 'step_1', fields: { status: 'dropped' } }] }]);
    const reply = value(readPlans.run(scene.host, {}));
    expect(reply.skipped.map(({ problem }) => problem.code)).toEqual(['planBothChanged']);
    expect(scene.tracker.rows.actionSteps[0]?.status).toBe('dropped');
  });

  it('asks for words it knows', () => {
    const scene = planScene();
    runAll(scene.host);
    typeOver(docOf(scene), 'not started', 'going great');
    const reply = value(readPlans.run(scene.host, {}));
    expect(reply.skipped[0]?.message.why).toBe('The Doc says "going great".');
    expect(scene.tracker.rows.actionSteps[0]?.status).toBe('not started');
  });

  it('keeps a teacher’s words when the plan is updated afterwards', () => {
    const scene = planScene();
    runAll(scene.host);
    typeOver(docOf(scene), 'Write here', 'My own words 😀');
    typeOver(docOf(scene), 'will explain', 'will show');
    scene.tracker.add('actionSteps', [step('step_2', 'cyc_1', { step: 'Second step' })]);
    scene.host.tracker.save([{ table: 'goals', update: [{ id: 'goal_1', fields: { statement: 'A third wording.' } }] }]);
    const reply = value(runAll(scene.host));
    expect(reply.done[0]?.what).toBe('updated, 1 place kept as written in the Doc');
    expect(docOf(scene).text()).toContain('My own words 😀');
    expect(docOf(scene).text()).toContain('Students will show their thinking.');
    expect(docOf(scene).text()).toContain('Second step');
    expect(scene.rows()[0]?.problem).toContain('the Doc says "Students will show their thinking.", the tracker "A third wording."');
  });
});

describe('what a plan has no place for', () => {
  it('is told: what a person deleted, and a section that has something to say by now', () => {
    const scene = planScene();
    runAll(scene.host);
    const doc = docOf(scene);
    const at = doc.indexOf('Academic talk');
    doc.apply([{ deleteContentRange: { range: { startIndex: at, endIndex: at + 'Academic talk'.length } } }]);
    scene.tracker.add('resources', [{ resourceId: 'res_1', title: 'Talk moves', link: null, tags: ['academic talk'], checklist: null }]);
    expect(value(runAll(scene.host)).done.map(({ what }) => what)).toEqual(['updated']);
    const said = 'Deleted in the Doc: cycle.focus. In the tracker now and without a place in the Doc: resources.';
    expect(scene.rows()[0]?.problem).toBe(said);
    scene.tracker.add('actionSteps', [step('step_2', 'cyc_1')]);
    runAll(scene.host);
    expect(scene.rows()[0]?.problem).toBe(said);
  });
});

describe('after a run over plans', () => {
  it('finds sharing that the policy does not allow', () => {
    const scene = planScene();
    runAll(scene.host);
    scene.live()[0]?.sharedWith.splice(0, 1, 'anyone', 'principal@foxhollow.example');
    const reply = value(checkSharing.run(scene.host, {}));
    expect(reply.drift.map(({ kind, email }) => ({ kind, email }))).toEqual([
      { kind: 'anyone with the link', email: null },
      { kind: 'not in the policy', email: 'principal@foxhollow.example' },
      { kind: 'cannot open it', email: teacherEmail(1) },
    ]);
  });

  it('shares with a teacher’s new address, and names the old one', () => {
    const scene = planScene();
    runAll(scene.host);
    scene.host.tracker.save([{ table: 'teachers', update: [{ id: 'tea_1', fields: { email: 'amara.diallo@foxhollow.example' } }] }]);
    const reply = value(runAll(scene.host));
    expect(reply.skipped).toEqual([]);
    expect(scene.rows()[0]?.sharedWith).toEqual([teacherEmail(1), 'amara.diallo@foxhollow.example']);
    expect(value(checkSharing.run(scene.host, {})).drift).toMatchObject([{ kind: 'not in the policy', email: teacherEmail(1) }]);
  });

  it('takes back only what the run made and nobody changed', () => {
    const scene = planScene(3);
    const reply = value(runAll(scene.host));
    docOf(scene).type(1, 'x');
    const undone = value(undoPlans.run(scene.host, { jobId: reply.jobId }));
    expect(undone.undone.map(({ cycleId }) => cycleId)).toEqual(['cyc_2', 'cyc_3']);
    expect(undone.skipped.map(({ problem }) => problem.code)).toEqual(['planChangedSince']);
    expect(scene.live()).toHaveLength(1);
    expect(scene.rows()).toHaveLength(1);
    expect(value(undoPlans.run(scene.host, { jobId: reply.jobId })).undone).toEqual([]);
  });

  it('tries again what failed, and nothing else', () => {
    const scene = planScene(2);
    scene.plans.breakAt(2, 'denied');
    const first = value(runAll(scene.host));
    expect(first.skipped.map(({ problem }) => problem.code)).toEqual(['denied']);
    const copies = () => scene.plans.calls.filter((call) => call === 'copy').length;
    const before = copies();
    expect(value(retryPlans.run(scene.host, { jobId: first.jobId })).done.map(({ id }) => id)).toEqual(['cyc_1']);
    expect(copies()).toBe(before + 1);
    expect(retryPlans.run(scene.host, {})).toMatchObject({ ok: false, problem: { code: 'plansNothingToDo' } });
  });

  it('marks the plan of a closed cycle final and leaves it alone from then on', () => {
    const scene = planScene();
    runAll(scene.host);
    expect(finishPlans.run(scene.host, { cycleIds: ['cyc_1'] })).toMatchObject({
      ok: true,
      value: { skipped: [{ problem: { code: 'planCycleStillOpen' } }] },
    });
    scene.host.tracker.save([{ table: 'cycles', update: [{ id: 'cyc_1', fields: { status: 'completed', endedOn: '2026-02-13' } }] }]);
    expect(value(finishPlans.run(scene.host, {})).done.map(({ what }) => what)).toEqual(['updated']);
    expect(scene.rows()[0]?.state).toBe('final');
    expect(value(runAll(scene.host, { cycleIds: ['cyc_1'] })).skipped.map(({ problem }) => problem.code)).toEqual(['planIsFinal']);
  });

  it('leaves the plans of another account to that account', () => {
    const scene = planScene();
    const reply = value(runAll(scene.host));
    const other = scene.as(otherCoach);
    expect(value(undoPlans.run(other, { jobId: reply.jobId })).skipped.map(({ problem }) => problem.code)).toEqual(['planOfSomeoneElse']);
    expect(value(readPlans.run(other, { cycleIds: ['cyc_1'] })).skipped.map(({ problem }) => problem.code)).toEqual(['planOfSomeoneElse']);
    expect(scene.live()).toHaveLength(1);
  });
});
