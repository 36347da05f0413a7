import { describe, expect, it } from '@jest/globals';
import { openHost } from '../../../../local/host/openHost';

const source = `function main() { const lock = LockService.getDocumentLock(); const before = Date.now(); const got = lock.tryLock(5000); return [got, lock.hasLock(), Date.now() - before]; }
  function wait() { LockService.getDocumentLock().waitLock(5000); return true; }
  function again() { const lock = LockService.getScriptLock(); return [lock.tryLock(0), lock.tryLock(0), (lock.releaseLock(), lock.hasLock())]; }`;
const host = (until?: number): ReturnType<typeof openHost> => {
  const made = openHost({ files: { 'Code.gs': source }, now: 0 });
  if (until !== undefined) made.world.host.heldLocks['document'] = { by: 'ben@district.example', until };
  return made;
};

describe('a lock', () => {
  it('is got when it is free, and again by who holds it, and one release frees it', () => {
    expect(host().run('main')).toMatchObject({ value: [true, true, 40] });
    expect(host().run('again')).toMatchObject({ value: [true, true, false] });
  });

  it('that another run holds is waited for as long as was said', () => {
    expect(host(3000).run('main')).toMatchObject({ value: [true, true, 3040] });
    expect(host(60_000).run('main')).toMatchObject({ value: [false, false, 5040] });
    expect(host(60_000).run('wait')).toMatchObject({
      error: { name: 'Exception', message: 'Lock timeout: another process was holding the lock for too long.' },
    });
  });

  it('goes when the run ends, killed or not', () => {
    const made = openHost({ files: { 'Code.gs': source }, now: 0, faults: ['kill@3'] });
    expect(made.run('main')).toMatchObject({ ended: 'killed' });
    expect(made.run('main')).toMatchObject({ value: [true, true, 40] });
  });

  it('can be made to time out', () => {
    const made = openHost({ files: { 'Code.gs': source }, now: 0, faults: ['lockTimeout@2', 'lockTimeout@5'] });
    expect(made.run('main')).toMatchObject({ value: [false, false, 40] });
    expect(made.run('wait')).toMatchObject({ error: { message: expect.stringContaining('Lock timeout') } });
  });
});
