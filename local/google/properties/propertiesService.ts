// PropertiesService: three stores of strings — one for the document, one for the script, one for each person.
// https://developers.google.com/apps-script/reference/properties
import { ScriptException } from '../../host/errors';
import { asDictionary } from '../../host/dictionary';
import { Exposed } from '../../host/exposed';
import type { Kernel, World } from '../../host/kernel';
import { javaText } from '../utilities/javaText';

/** Documented limits, in bytes (guides/services/quotas); Google has been seen to take larger values. */
const valueLimit = 9 * 1024;
const storeLimit = 500 * 1024;
/** Measured from outside: 30 ms a read, 62 ms a write (docs/platform/host.md). */
const readMs = 30;
const writeMs = 62;

type Store = Record<string, string>;
interface PropertiesSection {
  document?: Record<string, Store>;
  script?: Store;
  user?: Record<string, Store>;
}

/** What whoever deploys the script has set in its settings page, from outside any run. */
export const setScriptProperties = (world: World, values: Readonly<Store>): void => {
  const section = world.properties as PropertiesSection;
  section.script = { ...section.script, ...values };
};

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

export class Properties extends Exposed {
  readonly $name = 'Properties';

  constructor(
    private readonly $kernel: Kernel,
    private readonly $store: () => Store,
  ) {
    super();
  }

  getProperty(key: string): string | null {
    return this.$read('getProperty', () => this.$store()[this.$named(key)] ?? null);
  }

  getProperties(): Store {
    return this.$read('getProperties', () => ({ ...this.$store() }));
  }

  getKeys(): string[] {
    return this.$read('getKeys', () => Object.keys(this.$store()));
  }

  /** Anything that is not a text becomes one. */
  setProperty(key: string, value: unknown): this {
    return this.$write('setProperty', () => this.$put({ [key]: value }, false));
  }

  setProperties(properties: Readonly<Record<string, unknown>>, deleteAllOthers = false): this {
    return this.$write('setProperties', () => this.$put(properties, deleteAllOthers));
  }

  deleteProperty(key: string): this {
    return this.$write('deleteProperty', () => {
      delete this.$store()[this.$named(key)];
    });
  }

  deleteAllProperties(): this {
    return this.$write('deleteAllProperties', () => {
      for (const key of Object.keys(this.$store())) delete this.$store()[key];
    });
  }

  private $named(key: string): string {
    if (key === '' || key === null)
      throw new ScriptException('When setting or getting a property value, the property name must not be null or empty');
    return key;
  }

  private $put(properties: Readonly<Record<string, unknown>>, alone: boolean): void {
    const added = Object.entries(properties).map(([key, value]) => [this.$named(key), javaText(value)] as const);
    for (const [, value] of added) if (bytes(value) > valueLimit) throw new ScriptException('Argument too large: value');
    const store = this.$store();
    const after = { ...(alone ? {} : store), ...Object.fromEntries(added) };
    const size = Object.entries(after).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
    if (size > storeLimit)
      throw new ScriptException('You have exceeded the property storage quota. Please remove some properties and try again.');
    for (const key of Object.keys(store)) if (!Object.hasOwn(after, key)) delete store[key];
    Object.assign(store, after);
  }

  private $read<Value>(method: string, effect: () => Value): Value {
    return this.$kernel.call(
      { service: 'PropertiesService', method: `Properties.${method}`, kind: 'property', ms: readMs, roundTrips: 0 },
      effect,
    );
  }

  private $write(method: string, effect: () => void): this {
    const spec = {
      service: 'PropertiesService',
      method: `Properties.${method}`,
      kind: 'property',
      ms: writeMs,
      roundTrips: 0,
      changesWorld: true,
    } as const;
    this.$kernel.call(spec, effect);
    return this;
  }
}

export class PropertiesService extends Exposed {
  readonly $name = 'PropertiesService';
  private readonly $document: Properties | null;
  private readonly $script: Properties;
  private readonly $user: Properties;

  constructor(private readonly $kernel: Kernel) {
    super();
    const { host } = $kernel.world;
    const section = (): PropertiesSection => $kernel.world.properties as PropertiesSection;
    const documents = (): Record<string, Store> => (section().document ??= {});
    const people = (): Record<string, Store> => (section().user ??= {});
    this.$document = host.containerId === '' ? null : new Properties($kernel, () => asDictionary((documents()[host.containerId] ??= {})));
    this.$script = new Properties($kernel, () => asDictionary((section().script ??= {})));
    this.$user = new Properties($kernel, () => asDictionary((people()[$kernel.user] ??= {})));
  }

  /** Null where the script is bound to no document. */
  getDocumentProperties(): Properties | null {
    return this.$get('getDocumentProperties', this.$document);
  }

  getScriptProperties(): Properties {
    return this.$get('getScriptProperties', this.$script);
  }

  getUserProperties(): Properties {
    return this.$get('getUserProperties', this.$user);
  }

  private $get<Value>(method: string, value: Value): Value {
    return this.$kernel.call({ service: 'PropertiesService', method, kind: 'local', ms: 0, roundTrips: 0 }, () => value);
  }
}
