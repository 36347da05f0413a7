// A made-up service for tests of the host itself: what a script can do with it is known to the letter.
import { enumeration } from '../../../local/host/enumeration';
import { GoogleApiError, ScriptException } from '../../../local/host/errors';
import { Exposed } from '../../../local/host/exposed';
import type { CallSpec, Kernel } from '../../../local/host/kernel';
import { type HostOptions, type LocalHost, openHost } from '../../../local/host/openHost';
import type { RunEnd } from '../../../local/host/run';

const colours = enumeration('Paint', ['RED', 'BLUE']);

class Box extends Exposed {
  readonly $name = 'Box';
  constructor(private readonly $shelf: Shelf) {
    super();
  }
  shelf(): Shelf {
    return this.$shelf;
  }
}

export class Shelf extends Exposed {
  readonly $name = 'Shelf.Boxes';
  override readonly $properties = { Paint: colours, first: new Box(this) };
  constructor(private readonly $kernel: Kernel) {
    super();
  }

  echo(value: unknown): unknown {
    return this.$call('echo', 'local', false, () => value);
  }

  same(box: Box): boolean {
    return this.$call('same', 'local', false, () => box === this.$properties.first);
  }

  /** Adds a mail, so that tests see whether the effect happened. */
  put(subject: string): number {
    return this.$call('put', 'api', true, () =>
      this.$kernel.world.mail.push({ at: '', from: '', to: [], subject, body: '', about: 'message' }),
    );
  }

  /** Buffers a mail until the run ends. */
  later(subject: string): void {
    this.$kernel.atRunEnd(() => void this.put(subject));
  }

  refuse(kind: 'api' | 'built-in' | 'bug'): never {
    if (kind === 'api') {
      const errors = [{ domain: 'global', reason: 'duplicate', message: 'The requested identifier already exists.' }];
      throw new GoogleApiError(409, 'The requested identifier already exists.', { errors });
    }
    throw kind === 'built-in' ? new ScriptException('No.') : new RangeError('a bug of the host');
  }

  wait(ms: number): void {
    this.$kernel.call({ service: 'Shelf', method: 'wait', kind: 'local', ms, roundTrips: 0 }, () => undefined);
  }

  private $call<Value>(method: string, kind: CallSpec['kind'], changesWorld: boolean, effect: () => Value): Value {
    const spec = { service: 'Shelf', method: `Boxes.${method}`, kind, ms: 100, roundTrips: 1, changesWorld } as const;
    return this.$kernel.call(spec, effect);
  }
}

export const hostWith = (source: string, options: HostOptions = {}): LocalHost =>
  openHost({ files: { 'Code.gs': source }, services: (kernel) => ({ Shelf: new Shelf(kernel) }), now: '2026-09-01T12:00:00Z', ...options });

export const run = (body: string, options: HostOptions = {}): RunEnd => hostWith(`function main() { ${body} }`, options).run('main');

export const valueOf = (body: string, options: HostOptions = {}): unknown => {
  const end = run(body, options);
  if (end.ended !== 'returned') throw new Error(JSON.stringify(end));
  return end.value;
};

export const subjects = (host: LocalHost): string[] => host.world.mail.map(({ subject }) => subject);
