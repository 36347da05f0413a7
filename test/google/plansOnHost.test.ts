// Plans on the local host as Google would treat them: grants per person, refused chips, silent sharing refused, lists that lag, the bin.
import { describe, expect, it } from '@jest/globals';
import { docsSection } from '../../local/google/docs/docsSection';
import { openHost } from '../../local/host/openHost';
import { addFile, driveSection, pickFile, shareFile } from '../../local/google/drive/driveSection';
import type { World } from '../../local/host/kernel';
import { coachEmail, filesWith, hostOver, readyWorld, runPlans, wordsOf } from '../support/localPlans';

/** What a person does who types the id of a Doc into the sheet of settings. */
const chooseTemplate = `function chooseTemplate() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Settings');
  const rows = sheet.getDataRange().getValues();
  const headers = rows[0];
  const row = rows.findIndex((cells) => cells[headers.indexOf('Setting')] === 'Plan template');
  sheet.getRange(row + 1, headers.indexOf('Value') + 1).setValue('districtTemplate01');
}`;
const manifest = JSON.stringify({
  timeZone: 'America/New_York',
  runtimeVersion: 'V8',
  oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'],
});

const ready = readyWorld(true);
const fresh = (): World => structuredClone(ready);

const calls = (host: ReturnType<typeof hostOver>): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const line of host.trace)
    if (line.kind === 'api') counts[`${line.service}.${line.method}`] = (counts[`${line.service}.${line.method}`] ?? 0) + 1;
  return counts;
};

describe('plans on the local host', () => {
  it('cost one template read, two calls a plan, one a person, and two flushes', () => {
    const host = hostOver(fresh());
    runPlans(host);
    expect(calls(host)).toEqual({
      'Docs.Documents.get': 1,
      'Drive.Files.copy': 2,
      'Docs.Documents.batchUpdate': 2,
      'Drive.Permissions.create': 2,
    });
    expect(host.trace.filter(({ kind }) => kind === 'flush')).toHaveLength(2);
  });

  it('cost no call and no flush when there is nothing to do', () => {
    const world = fresh();
    runPlans(hostOver(world));
    const again = hostOver(world, { now: '2026-01-06T15:00:00Z' });
    expect(runPlans(again)?.value?.done.map(({ what }) => what)).toEqual(['unchanged', 'unchanged']);
    expect(calls(again)).toEqual({});
    expect(again.trace.filter(({ kind }) => kind === 'flush')).toEqual([]);
  });

  it('are written in plain text where Docs refuses person and date chips, asked once a run', () => {
    const world = fresh();
    docsSection(world).rollout = { smartChips: false };
    const steps = hostOver(world);
    const cycles = (steps.rpc({ action: 'listChoices' }) as { value: { cycles: { id: string }[] } }).value.cycles;
    for (const { id } of cycles)
      steps.rpc({ action: 'setActionStep', cycleId: id, step: 'Try one stem', owner: 'teacher', dueOn: '2026-01-12' });
    const host = hostOver(world);
    const reply = runPlans(host);
    expect(reply).toMatchObject({ ok: true, value: { skipped: [] } });
    for (const plan of filesWith(world, 'coachbookPlan')) expect(wordsOf(world, plan.id)).toContain('Mon, Jan 12');
    // One refusal for the run, not one a plan.
    expect(calls(host)['Docs.Documents.batchUpdate']).toBe(3);
  });

  it('of another coach are named and left', () => {
    const world = fresh();
    runPlans(hostOver(world));
    const reply = runPlans(hostOver(world, { user: 'dana.whitfield@foxhollow.example' }));
    expect(reply?.value?.skipped.map(({ problem }) => problem.code)).toEqual(['planOfSomeoneElse', 'planOfSomeoneElse']);
    expect(filesWith(world, 'coachbookPlan')).toHaveLength(2);
  });

  it('are made and not shared where an address has no Google account, until a notice may be mailed', () => {
    const world = fresh();
    driveSection(world).rules.withoutAccount.push('amara@foxhollow.example');
    expect(runPlans(hostOver(world))?.value?.skipped.map(({ problem }) => problem.code)).toEqual(['planNotShared']);
    const reply = runPlans(hostOver(world, { now: '2026-01-06T15:00:00Z' }), { action: 'generatePlan', notify: true, message: 'Welcome' });
    expect(reply?.value?.done.map(({ what }) => what)).toEqual(['shared', 'unchanged']);
    expect(world.mail.filter(({ about }) => about === 'sharing')).toHaveLength(1);
    expect(filesWith(world, 'coachbookPlan')).toHaveLength(2);
  });

  it('never land in the root of My Drive: a binned folder stops the run, and the next makes a new one', () => {
    const world = fresh();
    const [folder] = filesWith(world, 'coachbookFolder');
    const stored = driveSection(world).files[folder?.id ?? ''];
    if (stored !== undefined) stored.explicitlyTrashed = true;
    runPlans(hostOver(world));
    const reply = runPlans(hostOver(world, { now: '2026-01-06T15:00:00Z' }));
    expect(reply).toMatchObject({ ok: true, value: { status: 'done', skipped: [] } });
    const section = driveSection(world);
    const live = Object.values(section.files).filter(
      (file) => file.appProperties?.['coachbookPlan'] !== undefined && file.explicitlyTrashed !== true,
    );
    expect(live).toHaveLength(2);
    for (const plan of live) {
      const parent = section.files[plan.parents[0] ?? ''];
      expect(parent?.appProperties?.['coachbookFolder']).toBe('yes');
      expect(parent?.explicitlyTrashed).not.toBe(true);
    }
  });

  it('ask for a district template to be picked, and say which file', () => {
    const world = fresh();
    addFile(world, {
      id: 'districtTemplate01',
      name: 'Our plan',
      mimeType: 'application/vnd.google-apps.document',
      owner: 'admin@foxhollow.example',
    });
    const typing = openHost({ world, user: coachEmail, files: { 'Code.js': chooseTemplate, 'appsscript.json': manifest } });
    expect(typing.run('chooseTemplate').ended).toBe('returned');
    const asking = hostOver(world);
    const problem = { code: 'planNeedsPick', fileId: 'districtTemplate01', what: 'template' };
    expect(runPlans(asking)).toMatchObject({ ok: true, value: { done: [], skipped: [{ problem }, { problem }] } });
    // Asked once, not once a plan.
    expect(calls(asking)).toEqual({ 'Docs.Documents.get': 1 });
    expect(filesWith(world, 'coachbookPlan')).toEqual([]);
    const [builtIn] = filesWith(world, 'coachbookTemplate');
    const { documents } = docsSection(world);
    const words = documents[builtIn?.id ?? ''];
    if (words !== undefined) documents['districtTemplate01'] = { ...structuredClone(words), documentId: 'districtTemplate01' };
    shareFile(world, 'districtTemplate01', coachEmail, 'reader');
    pickFile(world, coachEmail, 'districtTemplate01');
    expect(runPlans(hostOver(world))).toMatchObject({ ok: true, value: { skipped: [] } });
    expect(filesWith(world, 'coachbookPlan')).toHaveLength(2);
  });

  it('wait for Drive’s list to catch up after a lost answer, and are made once', () => {
    const world = fresh();
    driveSection(world).rules.listDelayMs = 8_000;
    const trial = hostOver(structuredClone(world));
    runPlans(trial);
    const copy = trial.trace.find(({ method }) => method === 'Files.copy')?.n ?? 0;
    const reply = runPlans(hostOver(world, { faults: [`lostAck@${copy}`] }));
    expect(reply).toMatchObject({ ok: true, value: { status: 'done', skipped: [] } });
    expect(filesWith(world, 'coachbookPlan')).toHaveLength(2);
  });
});
