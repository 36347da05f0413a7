// The command line as other programs use it: one JSON line a reply, the world saved as it is.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = `
function rpc(text) {
  const request = JSON.parse(text);
  const store = PropertiesService.getDocumentProperties();
  if (request.action === 'start' || request.action === 'runChunk') {
    const left = request.action === 'start' ? 3 : Number(store.getProperty('left')) - 1;
    store.setProperty('left', String(left));
    return JSON.stringify({ ok: true, value: { jobId: 'j1', status: left > 0 ? 'running' : 'done', left } });
  }
  if (request.action === 'who') return JSON.stringify({ ok: true, value: [Session.getActiveUser().getEmail(), new Date().toISOString()] });
  if (request.action === 'throw') throw new Error('broken');
  return 'no json';
}
function onOpen(e) { return { mode: String(e.authMode), email: e.user.getEmail(), at: new Date(0) }; }
function onInstall(e) { return String(e.authMode); }
function service() { return [PropertiesService, undefined]; }
`;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  writeFileSync(join(folder, 'Code.gs'), script);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly replies: unknown[];
  readonly errors: string;
  readonly status: number | null;
}
const ran = (...args: string[]): Ran => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['local/cli.mjs', ...args], { encoding: 'utf8' });
  return {
    replies: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown),
    errors: stderr,
    status,
  };
};
const rpc = (dir: string, lines: readonly string[], ...options: string[]): Ran => {
  const requests = join(folder, 'requests.jsonl');
  writeFileSync(requests, lines.join('\n'));
  return ran('rpc', join(folder, dir), requests, '--code', folder, ...options);
};

describe('rpc', () => {
  it('replies one line a request, also to what breaks', () => {
    const { replies, status } = rpc(
      'a',
      ['{"action":"who"}', '', '{"action":"throw"}', 'nonsense', '{"action":"odd"}'],
      '--user',
      'ben@d.example',
      '--now',
      '2026-09-01T12:00:00Z',
    );
    expect(replies).toMatchObject([
      { ok: true, value: ['ben@d.example', '2026-09-01T12:00:00.000Z'] },
      { ok: false, problem: { code: 'scriptError', name: 'Error' }, message: { happened: 'broken' } },
      { ok: false, problem: { code: 'scriptError', name: 'SyntaxError' } },
      { ok: false, problem: { code: 'badReply' } },
    ]);
    expect(status).toBe(0);
  });

  it('gives the first state of a long job, or with --until-done its last', () => {
    expect(rpc('b', ['{"action":"start"}']).replies).toMatchObject([{ value: { left: 3, status: 'running' } }]);
    expect(rpc('b', ['{"action":"start"}'], '--until-done').replies).toMatchObject([{ value: { left: 0, status: 'done' } }]);
  });

  it('stops at a kill, says where, and saves the world as it then is', () => {
    const trace = join(folder, 'trace.jsonl');
    const { replies, status } = rpc('c', ['{"action":"start"}', '{"action":"who"}'], '--until-done', '--fault', 'kill@6', '--trace', trace);
    expect(replies).toEqual([{ killed: 6 }]);
    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'c', 'properties.json'), 'utf8'))).toMatchObject({
      document: expect.anything() as unknown,
    });
    const lines = readFileSync(trace, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(lines[1]).toEqual({
      n: 2,
      service: 'PropertiesService',
      method: 'Properties.setProperty',
      kind: 'property',
      roundTrips: 0,
      ms: 62,
      user: 'coach@district.example',
      action: 'start',
    });
    expect(lines[5]).toMatchObject({ fault: 'kill', action: 'runChunk' });
    expect(rpc('c', ['{"action":"runChunk"}'], '--until-done').replies).toMatchObject([{ value: { left: 0 } }]);
  });
});

describe('call', () => {
  it('calls a function as Google would, with the event a trigger gets', () => {
    const call = (...args: string[]): unknown => ran('call', join(folder, 'd'), ...args, '--code', folder).replies[0];
    expect(call('onOpen')).toEqual({ ok: true, value: { mode: 'LIMITED', email: '', at: '1970-01-01T00:00:00.000Z' } });
    expect(call('onOpen', '--mode', 'NONE')).toMatchObject({ value: { mode: 'NONE' } });
    expect(call('onInstall')).toEqual({ ok: true, value: 'FULL' });
    expect(call('service')).toEqual({ ok: true, value: ['[PropertiesService]', null] });
    expect(call('missing')).toMatchObject({ ok: false, message: { happened: 'Script function not found: missing' } });
  });
});

describe('a command that cannot be understood', () => {
  it('says so and makes nothing', () => {
    expect(ran('fly')).toMatchObject({ status: 1, errors: expect.stringContaining('rpc DIR REQUESTS.jsonl') });
    expect(ran('call', join(folder, 'e'))).toMatchObject({ status: 1, errors: expect.stringContaining('DIR and FUNCTION') });
    expect(ran('call', join(folder, 'e'), 'f', '--code', folder, '--fault', 'x')).toMatchObject({
      status: 1,
      errors: expect.stringContaining('KIND@N'),
    });
    expect(ran('call', join(folder, 'e'), 'f', '--code', join(folder, 'none'))).toMatchObject({
      status: 1,
      errors: expect.stringContaining('There is no folder'),
    });
    expect(ran('call', join(folder, 'e'), 'f', '--code', folder, '--user', 'Ben')).toMatchObject({
      status: 1,
      errors: expect.stringContaining('--user is an e-mail address'),
    });
    expect(existsSync(join(folder, 'e'))).toBe(false);
  });
});
