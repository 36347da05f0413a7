// CacheService: strings that are forgotten. https://developers.google.com/apps-script/reference/cache
import { ScriptException } from '../../host/errors';
import { Exposed } from '../../host/exposed';
import type { CacheEntry } from '../../host/hostSection';
import type { CallSpec, Kernel } from '../../host/kernel';

/** Documented limits; the eviction of about a tenth at once was measured (docs/platform/host.md). */
const keyLimit = 250;
const valueLimit = 100 * 1024;
const usualSeconds = 600;
const mostSeconds = 21_600;
const mostEntries = 1_000;
const evicted = 101;
const readMs = 4;
const writeMs = 93;
const removeMs = 88;

export class Cache extends Exposed {
  readonly $name = 'Cache';

  constructor(
    private readonly $kernel: Kernel,
    private readonly $scope: string,
  ) {
    super();
  }

  get(key: string): string | null {
    return this.$call('get', readMs, false, () => this.$read(key));
  }

  /** Only the keys that were found. */
  getAll(keys: readonly string[]): Record<string, string> {
    return this.$call('getAll', readMs, false, () => {
      const found: Record<string, string> = {};
      for (const key of keys) {
        const value = this.$read(key);
        if (value !== null) found[key] = value;
      }
      return found;
    });
  }

  put(key: string, value: string, expirationInSeconds = usualSeconds): void {
    this.$call('put', writeMs, true, () => this.$write(key, value, expirationInSeconds));
  }

  putAll(values: Readonly<Record<string, unknown>>, expirationInSeconds = usualSeconds): void {
    this.$call('putAll', writeMs, true, () => {
      for (const [key, value] of Object.entries(values)) this.$write(key, String(value), expirationInSeconds);
    });
  }

  remove(key: string): void {
    this.$call('remove', removeMs, true, () => {
      delete this.$entries()[this.$keyed(key)];
    });
  }

  removeAll(keys: readonly string[]): void {
    this.$call('removeAll', removeMs, true, () => {
      for (const key of keys) delete this.$entries()[this.$keyed(key)];
    });
  }

  private $entries(): Record<string, CacheEntry> {
    return this.$kernel.world.host.cache;
  }

  private $keyed(key: string): string {
    if (key === null || key === undefined) throw new ScriptException('Invalid argument: key');
    if (key.length > keyLimit) throw new ScriptException('Argument too large: key');
    return `${this.$scope}/${key}`;
  }

  private $read(key: string): string | null {
    const entry = this.$entries()[this.$keyed(key)];
    return entry === undefined || entry.until <= this.$kernel.now() ? null : entry.value;
  }

  private $write(key: string, value: string, seconds: number): void {
    if (value === null || value === undefined) throw new ScriptException('Invalid argument: value');
    if (Buffer.byteLength(value, 'utf8') > valueLimit) throw new ScriptException('Argument too large: value');
    const entries = this.$entries();
    const place = this.$keyed(key);
    delete entries[place];
    const now = this.$kernel.now();
    const mine = Object.keys(entries).filter((each) => each.startsWith(`${this.$scope}/`));
    for (const each of mine) if ((entries[each]?.until ?? 0) <= now) delete entries[each];
    if (mine.filter((each) => each in entries).length >= mostEntries) for (const each of mine.slice(0, evicted)) delete entries[each];
    entries[place] = { value, until: now + Math.min(Math.max(1, seconds), mostSeconds) * 1000 };
  }

  private $call<Value>(method: string, ms: number, changesWorld: boolean, effect: () => Value): Value {
    const spec: CallSpec = { service: 'CacheService', method: `Cache.${method}`, kind: 'cache', ms, roundTrips: 0, changesWorld };
    return this.$kernel.call(spec, effect);
  }
}

export class CacheService extends Exposed {
  readonly $name = 'CacheService';
  private readonly $document: Cache | null;
  private readonly $script: Cache;
  private readonly $user: Cache;

  constructor(private readonly $kernel: Kernel) {
    super();
    const { containerId } = $kernel.world.host;
    this.$document = containerId === '' ? null : new Cache($kernel, `document:${containerId}`);
    this.$script = new Cache($kernel, 'script');
    this.$user = new Cache($kernel, `user:${$kernel.user}`);
  }

  /** Null where the script is bound to no document. */
  getDocumentCache(): Cache | null {
    return this.$get('getDocumentCache', this.$document);
  }

  getScriptCache(): Cache {
    return this.$get('getScriptCache', this.$script);
  }

  getUserCache(): Cache {
    return this.$get('getUserCache', this.$user);
  }

  private $get<Value>(method: string, value: Value): Value {
    return this.$kernel.call({ service: 'CacheService', method, kind: 'local', ms: 0, roundTrips: 0 }, () => value);
  }
}
