// What Google refuses while plans are written, and what people do meanwhile: permissions left out, sharing refused, a full Drive, the bin,
// and somebody writing in the Doc between our read and our write.
import { describe, expect, it } from '@jest/globals';
import { openHost, type LocalHost } from '../../local/host/openHost';
import { docsSection } from '../../local/google/docs/docsSection';
import { applyBatch } from '../../local/google/docs/engine/batch';
import { addFile, driveSection, pickFile, shareFile } from '../../local/google/drive/driveSection';
import { makeServices } from '../../local/google/services';
import type { Kernel, World } from '../../local/host/kernel';
import { GoogleApiError, ScriptException } from '../../local/host/errors';
import { coachEmail, filesWith, firstDay, hostOver, readyWorld, type Reply, runPlans, wordsOf } from '../support/localPlans';

const ready = readyWorld(true);
const fresh = (): World => structuredClone(ready);
const later = '2026-01-06T15:00:00Z';
const plansIn = (world: World) => filesWith(world, 'coachbookPlan');
const skippedIn = (reply: Reply | null): readonly string[] => reply?.value?.skipped.map(({ problem }) => problem.code) ?? [];

/** A host in whose runs something happens around the calls of a service, as people and Google do. */
const hostWith = (world: World, around: (kernel: Kernel) => Kernel['call'], now = firstDay): LocalHost =>
  openHost({
    world,
    user: coachEmail,
    now,
    ...(process.env['COACHBOOK_CODE'] === undefined ? {} : { code: process.env['COACHBOOK_CODE'] }),
    services: (kernel) => makeServices(Object.assign(Object.create(kernel) as Kernel, { call: around(kernel) })),
  });

const ids = (() => {
  let next = 0;
  const id = (prefix: string) => () => `${prefix}person${(next += 1)}`;
  return { objectId: id('kix.'), headingId: id('h.'), tabId: id('t.'), revisionId: id('rev') };
})();

/** A person types at the start of the Doc. */
const typeInto = (world: World, docId: string, words: string): void => {
  const { documents } = docsSection(world);
  const document = documents[docId];
  if (document === undefined) throw new Error(`There is no Doc ${docId}.`);
  const requests = [{ insertText: { location: { index: 1 }, text: words } }];
  documents[docId] = applyBatch(document, requests, undefined, ids, { smartChips: true }).document;
};

describe('permissions that were left out', () => {
  const requests: readonly object[] = [
    { action: 'generatePlan' },
    { action: 'previewPlans' },
    { action: 'finishPlans' },
    { action: 'retryPlans' },
    { action: 'readPlans' },
    { action: 'checkSharing' },
    { action: 'undoPlans', jobId: 'job_none' },
    { action: 'chooseTemplate', templateId: null },
    { action: 'confirmPlan', cycleId: 'cyc_none' },
    { action: 'pickerAccess' },
  ];
  const auth = 'https://www.googleapis.com/auth/';

  it.each(['drive.file', 'userinfo.email', 'spreadsheets.currentonly'])('%s: each action on plans says so and leaves nothing', (name) => {
    const world = fresh();
    world.host.deniedScopes[coachEmail] = [auth + name];
    const before = JSON.stringify([world.drive, world.docs, world.sheets]);
    for (const request of requests) {
      const reply = hostOver(world).rpc(request) as Reply;
      const action = (request as { action: string }).action;
      if (name === 'spreadsheets.currentonly' && action === 'pickerAccess') continue;
      expect({ action, code: reply.problem?.code, scope: (reply.problem as { scope?: string } | undefined)?.scope }).toEqual({
        action,
        code: 'scopeMissing',
        scope: auth + name,
      });
    }
    expect(JSON.stringify([world.drive, world.docs, world.sheets])).toBe(before);
  });

  it('for the calendar do not stand in the way of plans', () => {
    const world = fresh();
    world.host.deniedScopes[coachEmail] = [`${auth}calendar.events.owned`, `${auth}calendar.events.freebusy`];
    expect(skippedIn(runPlans(hostOver(world)))).toEqual([]);
    expect(plansIn(world)).toHaveLength(2);
  });
});

describe('a person who writes while we do', () => {
  const updating = (): World => {
    const world = fresh();
    runPlans(hostOver(world));
    const host = hostOver(world);
    const { cycles } = (host.rpc({ action: 'listChoices' }) as { value: { cycles: { id: string }[] } }).value;
    host.rpc({ action: 'setActionStep', cycleId: cycles[0]?.id, step: 'Try one stem', owner: 'teacher' });
    return world;
  };
  /** Types into the Doc behind each of the first reads of it. */
  const typing = (world: World, times: number) => {
    let left = times;
    return (kernel: Kernel): Kernel['call'] =>
      (spec, effect) => {
        const value = kernel.call(spec, effect);
        if (spec.service === 'Docs' && spec.method === 'Documents.get' && left > 0) {
          left -= 1;
          for (const plan of plansIn(world)) typeInto(world, plan.id, 'Mine. ');
        }
        return value;
      };
  };

  it('keeps every word: the stale write is refused, the Doc is read again, and then written', () => {
    const world = updating();
    const reply = runPlans(hostWith(world, typing(world, 1), later));
    expect(skippedIn(reply)).toEqual([]);
    const [first] = plansIn(world);
    const words = wordsOf(world, first?.id ?? '');
    expect(words).toContain('Mine. ');
    expect(words).toContain('Try one stem');
    expect(words.split('Try one stem')).toHaveLength(2);
  });

  it('without pause is left to write: the plan waits for another time', () => {
    const world = updating();
    const reply = runPlans(hostWith(world, typing(world, 100), later));
    expect(skippedIn(reply)).toEqual(['planKeepsChanging']);
    expect(
      plansIn(world)
        .map(({ id }) => wordsOf(world, id))
        .join(),
    ).not.toContain('Try one stem');
    expect(skippedIn(runPlans(hostOver(world, { now: '2026-01-06T16:00:00Z' })))).toEqual([]);
  });
});

describe('sharing that Google refuses', () => {
  it('by the domain’s policy leaves the plan made, and its row says so in Google’s words', () => {
    const world = fresh();
    driveSection(world).rules.shareOnlyWithin = ['elsewhere.example'];
    expect(skippedIn(runPlans(hostOver(world)))).toEqual(['planNotShared', 'planNotShared']);
    expect(plansIn(world)).toHaveLength(2);
    expect(JSON.stringify(world.sheets)).toContain('ACL change not allowed.');
  });

  it('only as far as the mail goes is shared all the same: Drive is asked who may open it', () => {
    const world = fresh();
    const unmailed =
      (kernel: Kernel): Kernel['call'] =>
      (spec, effect) => {
        const value = kernel.call(spec, effect);
        if (spec.service !== 'Drive' || spec.method !== 'Permissions.create') return value;
        const message = 'Bad Request. User message: "Sorry, the items were successfully shared but emails could not be sent to them."';
        throw new GoogleApiError(400, message, { errors: [{ domain: 'global', reason: 'invalidSharingRequest', message }] });
      };
    expect(skippedIn(runPlans(hostWith(world, unmailed), { action: 'generatePlan', notify: true, message: 'Welcome' }))).toEqual([]);
    expect(runPlans(hostOver(world, { now: later }))?.value?.done.map(({ what }) => what)).toEqual(['unchanged', 'unchanged']);
  });

  it('for today leaves the plan made, and the next day shares it', () => {
    const world = fresh();
    driveSection(world).rules.sharesPerDay = 1;
    expect(skippedIn(runPlans(hostOver(world)))).toEqual(['quotaSpent']);
    expect(plansIn(world)).toHaveLength(2);
    const tomorrow = runPlans(hostOver(world, { now: '2026-01-07T15:00:00Z' }));
    expect(tomorrow?.value?.done.map(({ what }) => what)).toEqual(['unchanged', 'shared']);
  });
});

describe('a plan that a person put elsewhere', () => {
  const changed = (world: World, change: (id: string) => void): Reply | null => {
    runPlans(hostOver(world));
    const host = hostOver(world);
    const { cycles } = (host.rpc({ action: 'listChoices' }) as { value: { cycles: { id: string }[] } }).value;
    for (const { id } of cycles) host.rpc({ action: 'setActionStep', cycleId: id, step: 'Try one stem', owner: 'teacher' });
    const [first] = plansIn(world);
    change(first?.id ?? '');
    return runPlans(hostOver(world, { now: later }));
  };

  it('and under another name is written where it is, and keeps both', () => {
    const world = fresh();
    const reply = changed(world, (id) => {
      const file = driveSection(world).files[id];
      if (file !== undefined) Object.assign(file, { name: 'Our own name', parents: [] });
    });
    expect(reply?.value?.done.map(({ what }) => what)).toEqual(['updated', 'updated']);
    expect(plansIn(world)).toHaveLength(2);
    expect(plansIn(world)[0]).toMatchObject({ name: 'Our own name', parents: [] });
    expect(wordsOf(world, plansIn(world)[0]?.id ?? '')).toContain('Try one stem');
  });

  it('or deleted for good is said and not made again unasked', () => {
    const world = fresh();
    const reply = changed(world, (id) => {
      delete driveSection(world).files[id];
      delete docsSection(world).documents[id];
    });
    expect(skippedIn(reply)).toEqual(['planBinned']);
    expect(plansIn(world)).toHaveLength(1);
  });
});

describe('Google’s limit of Docs a day', () => {
  it('is shown beside what this person made in the last 24 hours, in any workbook', () => {
    const world = fresh();
    const lastDay = (now: string) =>
      (hostOver(world, { now }).rpc({ action: 'previewPlans' }) as { value: { docs: { lastDay: number } } }).value.docs.lastDay;
    // The template is a Doc too.
    expect(lastDay(later)).toBe(1);
    runPlans(hostOver(world));
    expect(lastDay(later)).toBe(3);
    expect(lastDay('2026-01-07T15:00:00Z')).toBe(0);
  });

  it('stops the run in whatever language Google says it, and the next day goes on', () => {
    const world = fresh();
    const spent =
      (kernel: Kernel): Kernel['call'] =>
      (spec, effect) =>
        kernel.call(
          spec,
          spec.service === 'Drive' && spec.method === 'Files.copy'
            ? () => {
                throw new ScriptException('Se ha invocado el servicio demasiadas veces en un mismo día: docs create.');
              }
            : effect,
        );
    expect(runPlans(hostWith(world, spent))).toMatchObject({ ok: true, value: { status: 'done', waiting: 1 } });
    expect(plansIn(world)).toEqual([]);
    expect(skippedIn(runPlans(hostOver(world, { now: '2026-01-07T15:00:00Z' })))).toEqual([]);
    expect(plansIn(world)).toHaveLength(2);
  });
});

describe('a Drive that takes nothing', () => {
  it('because it is full stops the run and says so; nothing is made twice afterwards', () => {
    const world = fresh();
    const full =
      (kernel: Kernel): Kernel['call'] =>
      (spec, effect) => {
        if (spec.service === 'Drive' && spec.method === 'Files.copy') {
          const message = "The user's Drive storage quota has been exceeded.";
          return kernel.call(spec, () => {
            throw new GoogleApiError(403, message, { errors: [{ domain: 'global', reason: 'storageQuotaExceeded', message }] });
          });
        }
        return kernel.call(spec, effect);
      };
    const reply = runPlans(hostWith(world, full));
    expect(skippedIn(reply)).toEqual(['driveFull']);
    expect(reply?.value?.status).toBe('done');
    expect(plansIn(world)).toEqual([]);
    expect(skippedIn(runPlans(hostOver(world, { now: later })))).toEqual([]);
    expect(plansIn(world)).toHaveLength(2);
  });

  it('because its folder was deleted stops the run, never uses the root, and makes a new folder next time', () => {
    const world = fresh();
    const [folder] = filesWith(world, 'coachbookFolder');
    delete driveSection(world).files[folder?.id ?? ''];
    expect(skippedIn(runPlans(hostOver(world)))).toEqual(['planFolderGone']);
    expect(plansIn(world)).toEqual([]);
    expect(skippedIn(runPlans(hostOver(world, { now: later })))).toEqual([]);
    const folders = filesWith(world, 'coachbookFolder').map(({ id }) => id);
    expect(folders).toHaveLength(1);
    expect(plansIn(world).map(({ parents }) => parents)).toEqual([folders, folders]);
  });
});

describe('a district’s template in the bin', () => {
  it('is seen before any plan is made', () => {
    const world = fresh();
    const id = 'districtTemplate01';
    addFile(world, { id, name: 'Our plan', mimeType: 'application/vnd.google-apps.document', owner: 'admin@foxhollow.example' });
    const { documents } = docsSection(world);
    const words = documents[filesWith(world, 'coachbookTemplate')[0]?.id ?? ''];
    if (words !== undefined) documents[id] = { ...structuredClone(words), documentId: id };
    shareFile(world, id, coachEmail, 'reader');
    pickFile(world, coachEmail, id);
    expect(hostOver(world).rpc({ action: 'chooseTemplate', templateId: id })).toMatchObject({
      ok: true,
      value: { templateId: id, problems: [] },
    });
    const file = driveSection(world).files[id];
    if (file !== undefined) file.explicitlyTrashed = true;
    const host = hostOver(world);
    expect(host.rpc({ action: 'previewPlans' })).toMatchObject({ value: { problems: [{ problem: { code: 'planTemplateBinned' } }] } });
    expect(runPlans(hostOver(world))).toMatchObject({ ok: false, problem: { code: 'planTemplateBinned' } });
    expect(plansIn(world)).toEqual([]);
  });
});
