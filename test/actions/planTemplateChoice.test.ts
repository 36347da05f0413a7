import { describe, expect, it } from '@jest/globals';
import { chooseTemplate } from '../../src/actions/chooseTemplate';
import { confirmPlan } from '../../src/actions/confirmPlan';
import { pickerAccess } from '../../src/actions/pickerAccess';
import { previewPlans } from '../../src/actions/previewPlans';
import { PlanDoc } from '../support/planDoc';
import { coach, otherCoach, planScene, type PlanScene, runAll } from '../support/planScene';

const ours = 'district-template';
const withDoc = (words: string): PlanScene => {
  const scene = planScene();
  const doc = new PlanDoc();
  doc.type(1, words);
  scene.plans.templates.set(ours, doc);
  scene.plans.picked.add(ours);
  scene.tracker.add('phases', [
    {
      phaseId: 'pha_1',
      model: 'Impact Cycle',
      phase: 'Learn',
      order: 1,
      expectedDays: 5,
      contactEveryDays: 5,
      requirement: 'required',
      sessionKinds: [],
      load: null,
    },
  ]);
  return scene;
};
const words = (scene: PlanScene): string => scene.live()[0]?.doc.text() ?? '';

describe('choosing a template', () => {
  it('writes plans of that model from it, and from Coachbook’s own again afterwards', () => {
    const scene = withDoc('Only for {{teacher.name}}');
    const chosen = chooseTemplate.run(scene.host, { model: 'Impact Cycle', format: 'individual', templateId: ours });
    expect(chosen).toMatchObject({
      ok: true,
      value: { setting: 'Plan template: Impact Cycle', templateId: ours, title: 'Plan', problems: [] },
    });
    runAll(scene.host);
    expect(words(scene)).toBe('Only for Amara Okafor');
    const again = withDoc('Only for {{teacher.name}}');
    chooseTemplate.run(again.host, { model: 'Impact Cycle', format: 'individual', templateId: ours });
    chooseTemplate.run(again.host, { model: 'Impact Cycle', format: 'individual', templateId: null });
    runAll(again.host);
    expect(words(again)).toContain('Action plan: Amara Okafor');
  });

  it('for one model counts before the choice for all, and takes the address of a Doc', () => {
    const scene = withDoc('For {{teacher.name}}');
    const link = `https://docs.google.com/document/d/${ours}/edit#heading`;
    expect(chooseTemplate.run(scene.host, { format: 'individual', templateId: link })).toMatchObject({
      ok: true,
      value: { templateId: ours },
    });
    runAll(scene.host);
    expect(words(scene)).toBe('For Amara Okafor');
    expect(scene.tracker.rows.settings.filter(({ settingId }) => settingId === 'planTemplate')).toHaveLength(1);
  });

  it('with faults is kept and says them, so that the Doc can be corrected', () => {
    const scene = withDoc('{{techer.name}}');
    const reply = chooseTemplate.run(scene.host, { format: 'individual', templateId: ours });
    expect(reply).toMatchObject({ ok: true, value: { problems: [{ problem: { code: 'planTagUnknown', nearest: 'teacher.name' } }] } });
  });

  it('is refused for a model there is not, words that are no Doc, and a Doc that is not confirmed', () => {
    const scene = withDoc('x');
    const ask = (request: Parameters<typeof chooseTemplate.run>[1]) => chooseTemplate.run(scene.host, request);
    expect(ask({ model: 'No such', format: 'individual', templateId: ours })).toMatchObject({
      ok: false,
      problem: { code: 'noSuchRecord' },
    });
    expect(ask({ format: 'individual', templateId: 'a b' })).toMatchObject({ ok: false, problem: { code: 'planTemplateNotADoc' } });
    const other = ask({ format: 'individual', templateId: 'some-other-doc' });
    expect(other).toEqual({ ok: false, problem: { code: 'planNeedsPick', fileId: 'some-other-doc', what: 'template' } });
  });
});

describe('the file picker', () => {
  it('needs two settings of the deployment, and names the one that is missing', () => {
    const scene = planScene();
    expect(pickerAccess.run(scene.host, {})).toEqual({ ok: false, problem: { code: 'pickerNotSetUp', missing: 'pickerApiKey' } });
    const half = scene.as(coach, { deployment: { pickerApiKey: 'key' } });
    expect(pickerAccess.run(half, {})).toMatchObject({ ok: false, problem: { missing: 'cloudProjectNumber' } });
    const whole = scene.as(coach, { deployment: { pickerApiKey: 'key', cloudProjectNumber: '271' } });
    expect(pickerAccess.run(whole, {})).toEqual({ ok: true, value: { token: 'a token', apiKey: 'key', appId: '271' } });
    expect(JSON.stringify(whole.logged)).not.toContain('a token');
  });
});

describe('the plan of a cycle that was handed over', () => {
  const handedOver = (): PlanScene => {
    const scene = planScene();
    runAll(scene.host);
    scene.tracker.add('coaches', [
      {
        coachId: 'coa_dana',
        name: 'Dana Whitfield',
        email: otherCoach,
        role: 'district',
        fte: 1,
        cap: null,
        workdayStarts: null,
        workdayEnds: null,
        timeZone: null,
        contractMinutesPerWeek: null,
      },
    ]);
    scene.host.tracker.save([{ table: 'cycles', update: [{ id: 'cyc_1', fields: { coachId: 'coa_dana' } }] }]);
    return scene;
  };

  it('asks the new coach to confirm it, naming who made it, and makes no second one', () => {
    const scene = handedOver();
    const dana = scene.as(otherCoach);
    const reply = previewPlans.run(dana, {});
    if (!reply.ok) throw new Error(reply.problem.code);
    expect(reply.value.skipped[0]?.problem).toEqual({
      code: 'planNeedsPick',
      fileId: 'doc1',
      what: 'plan',
      owner: coach,
      cycleId: 'cyc_1',
    });
    expect(reply.value.skipped[0]?.message.why).toContain(coach);
    expect(runAll(dana)).toMatchObject({ ok: true, value: { skipped: [{ problem: { code: 'planNeedsPick' } }], done: [] } });
    expect(confirmPlan.run(dana, { cycleId: 'cyc_1' })).toMatchObject({ ok: false, problem: { code: 'planNeedsPick', owner: coach } });
    expect(scene.live()).toHaveLength(1);
  });

  it('is the new coach’s once confirmed, and no longer the other’s', () => {
    const scene = handedOver();
    scene.live()[0]?.sharedWith.push(otherCoach);
    scene.plans.picked.add(`${otherCoach} doc1`);
    const dana = scene.as(otherCoach);
    scene.host.tracker.save([{ table: 'plans', update: [{ id: scene.rows()[0]?.planId ?? '', fields: { problem: 'Confirm it' } }] }]);
    expect(confirmPlan.run(dana, { cycleId: 'cyc_1' })).toMatchObject({ ok: true, value: { from: coach } });
    expect(scene.rows()[0]).toMatchObject({ madeBy: otherCoach, problem: '' });
    expect(confirmPlan.run(dana, { cycleId: 'cyc_1' })).toMatchObject({ ok: true, value: { from: otherCoach } });
    expect(runAll(dana)).toMatchObject({ ok: true, value: { skipped: [] } });
    // No cycle of the first coach is left, so a run about everything of theirs has nothing to do.
    expect(runAll(scene.host)).toMatchObject({ ok: false, problem: { code: 'plansNothingToDo' } });
    expect(runAll(scene.host, { cycleIds: ['cyc_1'] })).toMatchObject({
      ok: true,
      value: { skipped: [{ problem: { code: 'planOfSomeoneElse', owner: otherCoach } }] },
    });
    expect(scene.live()).toHaveLength(1);
  });

  it('stays its owner’s while a run of theirs is unfinished', () => {
    const scene = handedOver();
    scene.host.tracker.save([{ table: 'plans', update: [{ id: scene.rows()[0]?.planId ?? '', fields: { state: 'working' } }] }]);
    expect(confirmPlan.run(scene.as(otherCoach), { cycleId: 'cyc_1' })).toMatchObject({
      ok: false,
      problem: { code: 'planOfSomeoneElse' },
    });
  });
});
