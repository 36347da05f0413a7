// How DriveApp reaches the same Drive as the advanced service: the full scope, words instead of bodies, and what each call costs.
import { EnumValue } from '../../../host/enumeration';
import { GoogleApiError, ScriptException } from '../../../host/errors';
import { Exposed } from '../../../host/exposed';
import type { Kernel } from '../../../host/kernel';
import { driveSection } from '../driveSection';
import type { FileEditors } from '../editors';
import { FileWriter } from '../fileWriter';
import type { FileRecord } from '../records';
import { driveScopes } from '../scopes';
import { Sharing } from '../sharing';

export type Cost = 'get' | 'search' | 'copy' | 'create' | 'change' | 'share' | 'export';

/** Modelled milliseconds; docs/platform/drive.md names the sources. */
const prices: Readonly<Record<Cost, number>> = { get: 200, search: 350, copy: 1800, create: 900, change: 500, share: 1000, export: 1500 };

export class DriveDoor {
  readonly writer: FileWriter;
  readonly sharing: Sharing;

  constructor(
    readonly kernel: Kernel,
    readonly editors: FileEditors,
    /** A folder as a script holds it; given from outside, so that files need not know folders. */
    readonly folderOf: (id: string) => Exposed,
  ) {
    this.writer = new FileWriter(kernel, editors);
    this.sharing = new Sharing(kernel);
  }

  /** A call that reaches Google. */
  call<Value>(method: string, cost: Cost, effect: () => Value): Value {
    const changesWorld = cost === 'copy' || cost === 'create' || cost === 'change' || cost === 'share';
    const kind = cost === 'get' || cost === 'search' || cost === 'export' ? 'read' : 'write';
    const spec = {
      service: 'DriveApp',
      method,
      kind,
      ms: prices[cost],
      roundTrips: 1,
      scopes: driveScopes.driveApp,
      changesWorld,
    } as const;
    return this.kernel.call(spec, () => inWords(effect));
  }

  /** A call answered from what came with the file. */
  local<Value>(method: string, effect: () => Value): Value {
    const spec = { service: 'DriveApp', method, kind: 'local', ms: 0, roundTrips: 0, scopes: driveScopes.driveApp } as const;
    return this.kernel.call(spec, () => inWords(effect));
  }

  /** The file as it is now; an object may outlive what it stands for. */
  record(id: string): FileRecord {
    const found = driveSection(this.kernel.world).files[id];
    if (found === undefined) throw itemMissing();
    return found;
  }
}

export const itemMissing = (): ScriptException =>
  new ScriptException('No item with the given ID could be found, or you do not have permission to access it.');

/** Built-in services speak words only. */
function inWords<Value>(effect: () => Value): Value {
  try {
    return effect();
  } catch (problem) {
    if (!(problem instanceof GoogleApiError)) throw problem;
    if (problem.code === 404) throw itemMissing();
    if (problem.details.errors?.[0]?.reason === 'insufficientFilePermissions') throw new ScriptException('Access denied: DriveApp.');
    const where = problem.details.errors?.[0]?.location;
    throw new ScriptException(problem.code === 400 ? `Invalid argument: ${where ?? problem.message}` : problem.message);
  }
}

const hasAddress = (value: unknown): value is { getEmail(): string } => value instanceof Exposed && 'getEmail' in value;

/** An address, or a User that has one. */
export function addressOf(person: unknown): string {
  if (typeof person === 'string') return person;
  if (hasAddress(person)) return person.getEmail();
  throw new ScriptException('Invalid argument: email');
}

export const enumName = (value: unknown): string => (value instanceof EnumValue ? value.$value : '');
