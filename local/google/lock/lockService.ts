// LockService: one lock for the document, one for the script, one for each person. Locks of other runs stand in
// `world.host.heldLocks`; a run's own locks go when it ends. https://developers.google.com/apps-script/reference/lock
import { LockTimeout } from '../../host/errors';
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';

/** No measurement is published; an estimate near a property read. */
const lockMs = 40;

export class Lock extends Exposed {
  readonly $name = 'Lock';
  private $mine = false;

  constructor(
    private readonly $kernel: Kernel,
    private readonly $key: string,
  ) {
    super();
  }

  /** True when the lock was got within the time; false otherwise. A lock this run already holds is got at once. */
  tryLock(timeoutInMillis: number): boolean {
    try {
      this.$take('tryLock', timeoutInMillis);
      return true;
    } catch (error) {
      if (error instanceof LockTimeout) return false;
      throw error;
    }
  }

  waitLock(timeoutInMillis: number): void {
    this.$take('waitLock', timeoutInMillis);
  }

  hasLock(): boolean {
    return this.$kernel.call({ service: 'LockService', method: 'Lock.hasLock', kind: 'local', ms: 0, roundTrips: 0 }, () => this.$mine);
  }

  /** Does nothing when the run does not hold the lock. */
  releaseLock(): void {
    this.$kernel.call({ service: 'LockService', method: 'Lock.releaseLock', kind: 'lock', ms: lockMs, roundTrips: 0 }, () => {
      this.$mine = false;
    });
  }

  private $take(method: string, timeoutMs: number): void {
    const other = this.$kernel.world.host.heldLocks[this.$key];
    const free = this.$mine || other === undefined ? 0 : (other.until ?? Infinity) - this.$kernel.now();
    const waited = Math.max(0, Math.min(free, timeoutMs));
    const spec = { service: 'LockService', method: `Lock.${method}`, kind: 'lock', ms: lockMs + waited, roundTrips: 0 } as const;
    this.$kernel.call(spec, () => {
      if (free > timeoutMs) throw new LockTimeout();
      if (other !== undefined && !this.$mine) delete this.$kernel.world.host.heldLocks[this.$key];
      this.$mine = true;
    });
  }
}

export class LockService extends Exposed {
  readonly $name = 'LockService';
  private readonly $document: Lock | null;
  private readonly $script: Lock;
  private readonly $user: Lock;

  constructor(private readonly $kernel: Kernel) {
    super();
    this.$document = $kernel.world.host.containerId === '' ? null : new Lock($kernel, 'document');
    this.$script = new Lock($kernel, 'script');
    this.$user = new Lock($kernel, `user:${$kernel.user}`);
  }

  /** Null where the script is bound to no document. */
  getDocumentLock(): Lock | null {
    return this.$get('getDocumentLock', this.$document);
  }

  getScriptLock(): Lock {
    return this.$get('getScriptLock', this.$script);
  }

  getUserLock(): Lock {
    return this.$get('getUserLock', this.$user);
  }

  private $get<Value>(method: string, value: Value): Value {
    return this.$kernel.call({ service: 'LockService', method, kind: 'local', ms: 0, roundTrips: 0 }, () => value);
  }
}
