// What crosses between a script and the host, and how it looks on the other side.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hostWith, run, valueOf } from '../stage';

describe('a value that crosses', () => {
  it('comes back as it went, whatever JSON can hold and dates beside', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }),
    );
    const host = hostWith(
      'function main(value) { const back = Shelf.echo(value); return [back, JSON.stringify(back) === JSON.stringify(value)]; }',
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell)), (rows) => {
        const kept = rows.map((row) => row.map((value) => (Object.is(value, -0) ? 0 : value)));
        expect(host.run('main', [kept])).toEqual({ ended: 'returned', value: [kept, true] });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what JSON would lose', () => {
    expect(valueOf('return Shelf.echo([undefined, NaN, -Infinity, { $: 1, a: [new Date(9)] }, , 3])')).toEqual([
      undefined,
      NaN,
      -Infinity,
      { $: 1, a: [new Date(9)] },
      undefined,
      3,
    ]);
  });

  it('may be a date that is none', () => {
    expect(valueOf('return [String(Shelf.echo(new Date(NaN))), Shelf.echo(new Date(NaN)) instanceof Date]')).toEqual([
      'Invalid Date',
      true,
    ]);
  });

  it('is of the script’s own kind inside', () => {
    expect(
      valueOf(`const back = Shelf.echo({ at: new Date(5), list: [1], far: { deep: new Date(7) } });
        return [back.at instanceof Date, back.list instanceof Array, back instanceof Object, back.far.deep.getTime(), Object.getPrototypeOf(back) === Object.prototype]`),
    ).toEqual([true, true, true, 7, true]);
  });

  it('cannot be a function or a circle', () => {
    expect(run('Shelf.echo([function () {}])')).toMatchObject({
      error: { name: 'TypeError', message: 'A function cannot be passed to Shelf.Boxes.echo.' },
    });
    expect(run('const a = {}; a.a = a; Shelf.echo(a)')).toMatchObject({
      error: { message: 'A circular structure cannot be passed to Shelf.Boxes.echo.' },
    });
  });
});

describe('an object of a service', () => {
  it('is the same object every time it is met, and when it goes back', () => {
    expect(
      valueOf(
        'return [Shelf.first === Shelf.first, Shelf.first.shelf() === Shelf, Shelf.same(Shelf.first), Shelf.Paint.RED === Shelf.echo(Shelf.Paint.RED)]',
      ),
    ).toEqual([true, true, true, true]);
  });

  it('has enums that can be listed, shown and compared', () => {
    expect(
      valueOf(
        'return [Object.keys(Shelf.Paint), String(Shelf.Paint.BLUE), Shelf.Paint.BLUE.ordinal(), Shelf.Paint.RED.compareTo(Shelf.Paint.BLUE)]',
      ),
    ).toEqual([['RED', 'BLUE'], 'BLUE', 1, -1]);
  });

  it('throws on a member it does not have, and hides what starts with "$"', () => {
    expect(run('Shelf.boxes()')).toMatchObject({ error: { name: 'TypeError', message: 'Shelf.Boxes.boxes is not a function' } });
    expect(run('Shelf.$kernel')).toMatchObject({ error: { name: 'TypeError' } });
    expect(run('Shelf.$call()')).toMatchObject({ error: { name: 'TypeError' } });
    expect(valueOf('return ["boxes" in Shelf, "put" in Shelf, typeof Shelf.toString(), JSON.stringify(Shelf.first)]')).toEqual([
      false,
      true,
      'string',
      '{}',
    ]);
  });

  it('cannot be changed by a script', () => {
    expect(run('"use strict"; Shelf.mine = 1')).toMatchObject({ error: { name: 'TypeError' } });
  });

  it('can be awaited', () => {
    expect(hostWith('async function main() { return (await Promise.resolve(Shelf.first)) === Shelf.first; }').run('main')).toMatchObject({
      value: true,
    });
  });
});

describe('a failure', () => {
  it('of a REST API has Google’s name, words and details', () => {
    expect(
      valueOf(`try { Shelf.refuse('api'); } catch (e) { return [e instanceof Error, e.name, e.message, e.details, String(e)]; }`),
    ).toEqual([
      true,
      'GoogleJsonResponseException',
      'API call to shelf.boxes.refuse failed with error: The requested identifier already exists.',
      {
        code: 409,
        message: 'The requested identifier already exists.',
        errors: [{ domain: 'global', reason: 'duplicate', message: 'The requested identifier already exists.' }],
      },
      'GoogleJsonResponseException: API call to shelf.boxes.refuse failed with error: The requested identifier already exists.',
    ]);
  });

  it('of a built-in service has words only', () => {
    expect(
      valueOf(`try { Shelf.refuse('built-in'); } catch (e) { return [e instanceof Error, e.name, e.message, 'details' in e]; }`),
    ).toEqual([true, 'Exception', 'No.', false]);
  });

  it('of the host itself is no part of the script’s life: it surfaces outside, caught or not', () => {
    expect(() => run(`try { Shelf.refuse('bug'); } catch (e) {}`)).toThrow('a bug of the host');
  });
});

describe('the context', () => {
  it('gives no way to the host’s own functions', () => {
    expect(
      valueOf(`const reached = [];
        for (const f of [Shelf.echo, console.log, Date, Date.now, Math.random]) {
          try { reached.push(typeof f.constructor('return process')()); } catch (e) { reached.push(e.name); }
        }
        return reached`),
    ).toEqual(['ReferenceError', 'ReferenceError', 'ReferenceError', 'ReferenceError', 'ReferenceError']);
  });

  it('writes the console to the host', () => {
    const host = hostWith(
      'function main() { console.log("%s is", "it", { a: [1] }, Shelf); console.warn(new Error("x").message, function f() {}); }',
    );
    host.run('main');
    expect(host.screen.logs).toEqual([
      { level: 'log', text: 'it is { a: [ 1 ] } Shelf.Boxes' },
      { level: 'warn', text: 'x [Function: f]' },
    ]);
  });

  it('says which file and line a script broke at, and which does not parse', () => {
    expect(hostWith('\nfunction main() { return missing; }').run('main')).toMatchObject({
      error: { name: 'ReferenceError', stack: expect.stringContaining('Code.gs:2') },
    });
    expect(hostWith('function main( {').run('main')).toMatchObject({ ended: 'threw', error: { name: 'SyntaxError' } });
    expect(hostWith('').run('main')).toMatchObject({ error: { message: 'Script function not found: main' } });
  });

  it('evaluates the files in the order of their names in one global scope', () => {
    const files = { 'b.gs': 'const second = first + 1; const main = () => [first, second];', 'a.gs': 'const first = 1;' };
    expect(hostWith('', { files }).run('main')).toMatchObject({ value: [1, 2] });
  });

  it('starts from nothing each time', () => {
    const host = hostWith('var count = 0; function main() { count += 1; globalThis.left = 1; return [count, typeof left]; }');
    host.run('main');
    expect(host.run('main')).toMatchObject({ value: [1, 'number'] });
    expect(hostWith('function main() { return typeof left; }').run('main')).toMatchObject({ value: 'undefined' });
  });
});
