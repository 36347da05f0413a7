// Files, names and requests that nobody should send: each gets words, and nothing is evaluated, half written or taken for ours.
import { describe, expect, it } from '@jest/globals';
import type { World } from '../../local/host/kernel';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drive, hostOver, type Reply, type Request, send, worldAt } from './scene';
import { bookingsOf, outcomeOf, plansOf, rowsOf, sheetOf } from './worldView';
import { wordsOf } from '../support/localPlans';

const ask = (world: World, request: Request): Reply => {
  const reply = drive(hostOver(world), request);
  if (reply === null) throw new Error(`${request.action} gave no reply.`);
  return reply;
};

/** Formulas that stand in cells which only hold what a file or a request brought. */
const formulasIn = (world: World, title: string): readonly string[] =>
  (sheetOf(world, title)?.grid.values ?? []).flatMap((row) =>
    (row ?? []).flatMap((cell) => (typeof cell === 'object' && cell !== null && 'formulaValue' in cell ? [cell.formulaValue] : [])),
  );

const head = 'Student ID,Subject,Window,Score\n';
const files: Readonly<Record<string, string>> = {
  'an empty file': '',
  'only blanks': ' \n \n',
  'no usable column': 'a,b,c\n1,2,3\n',
  'a header alone': head,
  'a byte order mark': `\uFEFF${head}1,Math,Fall 2025-2026,200\n`,
  'UTF-16 read as Latin-1': [...`${head}1,Math,Fall 2025-2026,200\n`].map((letter) => `${letter}\u0000`).join(''),
  'mixed line ends': `${head.trim()}\r\n1,Math,Fall 2025-2026,200\r2,Math,Fall 2025-2026,201\n`,
  'ragged rows': `${head}1,Math\n2,Math,Fall 2025-2026,201,extra,more\n`,
  'text for a score': `${head}1,Math,Fall 2025-2026,lots\n`,
  'a key twice with two scores': `${head}1,Math,Fall 2025-2026,200\n1,Math,Fall 2025-2026,210\n`,
  'a quote that never ends': `${head}"1,Math,Fall 2025-2026,200\n`,
  'a page of HTML': '<!doctype html><html><body>Sign in</body></html>',
  'a zip': 'PK\u0003\u0004\u0014\u0000\u0006\u0000',
  'nothing but commas': ',,,\n,,,\n',
};

const hostile = [
  '=HYPERLINK("https://evil.example","click")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '\t=1+1',
  "'=1+1",
  '{{teacher.name}}',
  '$1 $& $$ \\n',
  '👩🏽‍🏫 Zoë Ωmega',
  'مريم الخطيب',
  '‮evil',
  'x'.repeat(500),
  '<img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
] as const;

const csvCell = (text: string): string => `"${text.replace(/"/g, '""')}"`;

describe('files of scores', () => {
  it.each(Object.entries(files))('%s: is taken or refused with words, and taking it twice adds nothing', (_, text) => {
    const world = worldAt('staff');
    const request = { action: 'importScores', files: [{ name: 'scores.csv', text }] };
    const reply = ask(world, request);
    expect(reply.problem?.code).not.toBe('unexpected');
    if (!reply.ok) expect(reply.message).toEqual({ happened: expect.any(String), why: expect.any(String), doThis: expect.any(String) });
    const stored = rowsOf(world, 'Scores').length;
    ask(world, request);
    expect(rowsOf(world, 'Scores').length).toBe(stored);
  });

  it('keeps what looks like a formula as text', () => {
    const world = worldAt('staff');
    const lines = hostile.map((text, nth) => `${csvCell(text)},Math,Fall 2025-2026,${200 + nth},${csvCell(text)}`).join('\n');
    ask(world, { action: 'importScores', files: [{ name: '=1+1.csv', text: `Student ID,Subject,Window,Score,School\n${lines}\n` }] });
    expect(rowsOf(world, 'Scores').length).toBeGreaterThan(0);
    for (const sheet of ['Scores', 'Imports', 'Log']) expect(formulasIn(world, sheet)).toEqual([]);
  });
});

describe('names', () => {
  const withNames = (): World => {
    const world = worldAt('staff');
    const lines = hostile.map((name, nth) => `H${nth},${csvCell(name)},h${nth}@foxhollow.example,S1,Fox Hollow`).join('\n');
    expect(
      ask(world, {
        action: 'importStaff',
        files: [{ name: 'teachers.csv', text: `Teacher ID,Teacher,Teacher Email,School ID,School\n${lines}\n` }],
      }).ok,
    ).toBe(true);
    return world;
  };

  it('stand in the sheets and in plans as they were written, and are neither formulas nor tags', () => {
    const world = withNames();
    const names = new Map(rowsOf(world, 'Teachers').map((row) => [String(row['Teacher id']), String(row['Teacher'])]));
    expect(formulasIn(world, 'Teachers')).toEqual([]);
    const chosen = ['H0', 'H6', 'H7', 'H8', 'H9', 'H11'];
    for (const teacherId of chosen)
      expect(
        ask(world, {
          action: 'startCycle',
          coachId: 'C1',
          teacherIds: [teacherId],
          model: 'Impact Cycle',
          focus: hostile[0],
          goal: { statement: `${hostile[0]} {{goal.statement}} $1` },
        }),
      ).toMatchObject({ ok: true });
    for (const sheet of ['Cycles', 'Cycle members', 'Goals', 'Phase history', 'Log']) expect(formulasIn(world, sheet)).toEqual([]);
    expect(ask(world, { action: 'generatePlan' })).toMatchObject({ ok: true, value: { skipped: [] } });
    expect(plansOf(world).length).toBe(chosen.length);
    const texts = plansOf(world)
      .map(({ id }) => wordsOf(world, id))
      .join('\n');
    for (const teacherId of chosen) expect(texts).toContain((names.get(teacherId) ?? '').trim().slice(0, 40));
    expect(texts).toContain('{{goal.statement}} $1');
    expect(ask(world, { action: 'rebuildSummary' }).ok).toBe(true);
    expect(formulasIn(world, 'Home')).toEqual([]);
  });

  it('that begin like a formula head no formula in charts either', () => {
    const world = withNames();
    const text = `Student ID,Teacher ID,Subject,Window,Score\n${Array.from({ length: 12 }, (_, nth) =>
      ['Fall 2025-2026', 'Winter 2025-2026'].map((window, gain) => `${nth},H0,"=1+1",${window},${200 + nth + gain * 5}`).join('\n'),
    ).join('\n')}\n`;
    const links = `Student ID,Teacher ID,Subject,Window,Share\n${Array.from({ length: 12 }, (_, nth) =>
      ['Fall 2025-2026', 'Winter 2025-2026'].map((window) => `${nth},H0,"=1+1",${window},1`).join('\n'),
    ).join('\n')}\n`;
    ask(world, {
      action: 'importScores',
      files: [
        { name: 'scores.csv', text },
        { name: 'links.csv', text: links },
      ],
    });
    const reply = ask(world, { action: 'drawCharts' });
    expect(reply.problem?.code).not.toBe('unexpected');
    for (const sheet of ['Charts', 'Teacher data', 'Scores', 'Who teaches whom']) expect(formulasIn(world, sheet)).toEqual([]);
  });
});

interface Shape {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
}

/** Every action with the schema of its request, as docs/actions.md has them. */
const requestSchemas = (): readonly (readonly [string, Shape])[] =>
  readFileSync(join(process.cwd(), 'docs/actions.md'), 'utf8')
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const name = section.slice(0, section.indexOf('\n')).trim();
      const schema = /<summary>Request<\/summary>\s*```json\s*([\s\S]*?)```/.exec(section)?.[1];
      return schema === undefined ? [] : [[name, JSON.parse(schema) as Shape] as const];
    });

const wrong = ({ type, anyOf }: Shape): unknown => {
  const types = [type, ...(anyOf ?? []).map((one) => one.type)].flat();
  if (!types.includes('number') && !types.includes('integer')) return 3.5;
  return types.includes('boolean') ? 'yes' : true;
};

const right = (shape: Shape): unknown => {
  if (shape.enum !== undefined) return shape.enum[0];
  if (shape.type === 'array') return [];
  if (shape.type === 'object')
    return Object.fromEntries((shape.required ?? []).map((name) => [name, right(shape.properties?.[name] ?? {})]));
  if (shape.type === 'number' || shape.type === 'integer') return 1;
  return shape.type === 'boolean' ? true : 'x';
};

describe('requests', () => {
  const world = worldAt('setUp');
  const host = hostOver(world);

  it.each(requestSchemas())('%s: a field of the wrong kind, or one it does not know, is named with what is expected', (action, schema) => {
    const before = outcomeOf(world);
    const whole = right(schema) as Readonly<Record<string, unknown>>;
    // One field of each action in turn, all of them on request: each costs a run of the whole bundle.
    const fields = Object.entries(schema.properties ?? {});
    for (const [field, shape] of process.env['FAULTS'] === 'all' ? fields : fields.slice(0, 1)) {
      const reply = send(host, { ...whole, action, [field]: wrong(shape) });
      expect([action, field, reply]).toMatchObject([action, field, { ok: false, problem: { code: 'badRequest', action } }]);
      expect(reply?.problem?.['expected']).not.toBe('');
    }
    const unknown = send(host, { ...whole, action, noSuchField: 1 });
    expect(unknown).toMatchObject({ ok: false, problem: { code: 'badRequest' } });
    expect(outcomeOf(world)).toEqual(before);
  });

  it('for things that do not exist name what was asked for, and change nothing', () => {
    const ready = worldAt('ready');
    const before = outcomeOf(ready);
    const ids = ['nope', '', '__proto__', 'x'.repeat(5000), '../../etc', "' or 1=1", '=1+1'];
    for (const [nth, id] of ids.entries())
      for (const request of [
        { action: 'movePhase', cycleId: id },
        { action: 'setActionStep', cycleId: id, step: 'x' },
        { action: 'setGoal', cycleId: id, statement: 'x' },
        { action: 'scheduleSession', cycleId: id },
        { action: 'scheduleCycle', cycleId: id },
        { action: 'cancelSession', sessionId: id },
        { action: 'undoPlans', jobId: id },
        { action: 'undoImport', importId: id },
        { action: 'runChunk', jobId: id },
        { action: 'startCycle', coachId: 'C1', teacherIds: [id], model: 'Impact Cycle' },
      ].filter((_, place) => process.env['FAULTS'] === 'all' || place % ids.length === nth)) {
        const reply = ask(ready, request);
        expect([request.action, id.slice(0, 20), reply.problem?.code]).not.toContain('unexpected');
      }
    expect(outcomeOf(ready)).toEqual(before);
    expect(bookingsOf(ready).length).toBe(1);
  });

  it('that are no requests at all are told so', () => {
    for (const text of [
      '',
      'null',
      '[]',
      '3',
      '"x"',
      '{',
      '{"action":3}',
      '{"action":"nope"}',
      '{"__proto__":{"action":"setUpTracker"}}',
    ]) {
      const end = host.run('rpc', [text]);
      expect(end.ended).toBe('returned');
      expect(JSON.parse(String(end.ended === 'returned' ? end.value : ''))).toMatchObject({ ok: false });
    }
  });

  it('far too big are refused in words, or done', () => {
    const ready = worldAt('ready');
    for (const request of [
      { action: 'generatePlan', cycleIds: Array.from({ length: 5000 }, (_, nth) => `cyc_${nth}`) },
      { action: 'setActionStep', cycleId: String(rowsOf(ready, 'Cycles')[0]?.['Cycle id']), step: 'x'.repeat(60_000) },
      { action: 'drawCharts', teacherIds: Array.from({ length: 5000 }, (_, nth) => `T${nth}`) },
    ]) {
      const reply = ask(ready, request);
      expect(reply.problem?.code).not.toBe('unexpected');
    }
    expect(plansOf(ready)).toEqual([]);
  });
});
