// The one door of every service call: counting, faults, permission, time.
import { describe, expect, it } from '@jest/globals';
import { hostWith, run, subjects, valueOf } from './stage';

describe('a killed run', () => {
  it('ends there, whatever the script catches, and nothing it does after reaches the world', () => {
    const source = `function main() { Shelf.put('a'); try { Shelf.put('b'); } catch (e) { try { Shelf.put('c'); } catch (f) {} } finally { try { Shelf.put('d'); } catch (g) {} } return 'lived'; }`;
    const host = hostWith(source, { faults: ['kill@2'] });
    expect(host.run('main')).toEqual({ ended: 'killed', atCall: 2 });
    expect(subjects(host)).toEqual(['a']);
    expect(host.trace.map(({ n }) => n)).toEqual([1, 2]);
  });

  it('says nothing after its end', () => {
    const host = hostWith(`function main() { try { Shelf.put('a'); } catch (e) { console.log('still here'); } }`, { faults: ['kill@1'] });
    host.run('main');
    expect(host.screen.logs).toEqual([]);
  });

  it('loses what was left for the end; a run that ends by itself does it, thrown or not', () => {
    const source = `function main(kind) { Shelf.later('late'); Shelf.put('now'); if (kind === 'throw') throw new Error('x'); }`;
    const killed = hostWith(source, { faults: ['kill@1'] });
    killed.run('main');
    const threw = hostWith(source);
    expect(threw.run('main', ['throw'])).toMatchObject({ ended: 'threw' });
    expect([subjects(killed), subjects(threw)]).toEqual([[], ['now', 'late']]);
  });

  it('can be killed at the very end, in what was left for it', () => {
    const host = hostWith(`function main() { Shelf.later('late'); }`, { faults: ['kill@1'] });
    expect(host.run('main')).toEqual({ ended: 'killed', atCall: 1 });
  });

  it('leaves the host fit for the next run, whose calls go on counting', () => {
    const host = hostWith(`function main() { return Shelf.put('a'); }`, { faults: ['kill@1'] });
    host.run('main');
    expect(host.run('main')).toEqual({ ended: 'returned', value: 1 });
    expect(host.trace.map(({ n }) => n)).toEqual([1, 2]);
  });
});

describe('a fault', () => {
  const caught = (fault: string): unknown =>
    valueOf(`let said = 'nothing'; try { Shelf.put('a'); } catch (e) { said = e.details ? e.details.code : e.message; } return said`, {
      faults: [fault],
    });

  it('of each kind has the shape Google gives it', () => {
    expect(['429@1', '500@1', '503@1', '403rate@1', 'denied@1', 'quota@1', 'lostAck@1'].map(caught)).toEqual([
      429, 500, 503, 403, 403, 403, 500,
    ]);
  });

  it('comes before the effect, but a lost acknowledgement after it', () => {
    const after = (fault: string): string[] => {
      const host = hostWith(`function main() { try { Shelf.put('a'); } catch (e) {} }`, { faults: [fault] });
      host.run('main');
      return subjects(host);
    };
    expect([after('500@1'), after('lostAck@1')]).toEqual([[], ['a']]);
  });

  it('can last for several calls and is written into the trace', () => {
    const host = hostWith(`function main() { for (let i = 0; i < 4; i++) try { Shelf.put('p' + i); } catch (e) {} }`, {
      faults: ['429@2x2'],
    });
    host.run('main');
    expect(subjects(host)).toEqual(['p0', 'p3']);
    expect(host.trace.map(({ fault }) => fault)).toEqual([undefined, '429', '429', undefined]);
  });

  it('cannot happen to a call that never leaves the script', () => {
    expect(valueOf('return Shelf.echo(1)', { faults: ['500@1'] })).toBe(1);
  });

  it('slows a call ten times', () => {
    expect(valueOf('const before = Date.now(); Shelf.put(""); return Date.now() - before', { faults: ['slow@1'] })).toBe(1000);
  });

  it('is refused when it cannot be read', () => {
    expect(() => run('', { faults: ['broken@1'] })).toThrow('KIND one of kill, lostAck');
    expect(() => run('', { faults: ['kill@0'] })).toThrow('N from 1');
  });
});

describe('time', () => {
  it('moves by the modelled cost of calls only', () => {
    expect(valueOf('const before = Date.now(); Shelf.echo(1); Shelf.wait(2500); return Date.now() - before')).toBe(2600);
  });

  it('ends a run after six minutes, and a simple trigger after thirty seconds', () => {
    const body = `function main(ms) { try { Shelf.wait(ms); } catch (e) {} Shelf.put('after'); return 'lived'; }`;
    const host = hostWith(body);
    expect(host.run('main', [5 * 60_000])).toMatchObject({ ended: 'returned' });
    expect(host.run('main', [6 * 60_000])).toEqual({ ended: 'outOfTime' });
    expect(host.run('main', [31_000], { authMode: 'LIMITED' })).toEqual({ ended: 'outOfTime' });
    expect(subjects(host)).toEqual(['after']);
  });

  it('ends for a script that computes without end, in a function or while its files are read', () => {
    const loop = 'for (;;) {}';
    expect(hostWith(`function main() { try { ${loop} } catch (e) {} }`).run('main', [], { timeLimitMs: 300 })).toEqual({
      ended: 'outOfTime',
    });
    expect(hostWith(`function main() {} ${loop}`).run('main', [], { timeLimitMs: 300 })).toEqual({ ended: 'outOfTime' });
  });

  it('passes for a script that only watches the clock', () => {
    expect(valueOf('const until = Date.now() + 5; while (Date.now() < until); return true')).toBe(true);
  });

  it('is the same for the same world, start and script, chance included', () => {
    const body = 'return [Date.now(), Math.random(), new Date().toString()]';
    expect(valueOf(body)).toEqual(valueOf(body));
  });
});
