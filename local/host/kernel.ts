// What every fake Google service gets from the local host: the stored world, the clock, the person, and the one door
// through which each service call passes (scopes, authorisation mode, quotas, faults, trace, modelled time).

import type { HostSection } from './hostSection';
import type { ScreenRecord } from './screen';

/** How a call counts. Only `read` (uncached), `flush` (of buffered writes) and `api` are round trips. */
export type CallKind = 'api' | 'read' | 'write' | 'flush' | 'lock' | 'property' | 'cache' | 'ui' | 'local';

export interface CallSpec {
  /** As a script names it: "Drive", "SpreadsheetApp", "PropertiesService". */
  readonly service: string;
  /** "Files.copy", "Range.getValues", … */
  readonly method: string;
  readonly kind: CallKind;
  /** Modelled milliseconds; docs/platform.md names the source of each. */
  readonly ms: number;
  /** 1 for a round trip, 0 for a cached read or a buffered write. */
  readonly roundTrips: 0 | 1;
  /** OAuth scopes, any one of which allows the call; absent when none is needed. */
  readonly scopes?: readonly string[];
  /** Id of the document a built-in service works on; its failures name it. */
  readonly document?: string;
  /** True when the effect changes the world: a `lostAck` fault is only meaningful there. */
  readonly changesWorld?: boolean;
}

export interface Kernel {
  /** The stored world; services own one section each and change it in place. */
  readonly world: World;
  /** The e-mail of the person whose script runs. */
  readonly user: string;
  /** Whether this person granted this scope to the script: some replies depend on which one it was (drive.file or drive). */
  hasScope(scope: string): boolean;
  /** Epoch milliseconds on the host's clock, which modelled time moves forward. */
  now(): number;
  /** A fresh Google-like id, deterministic for a given world ("1AbC…" for files, "kix.…" for Docs objects). */
  newId(kind: IdKind): string;
  /** Runs one service call: checks scope and mode, injects a fault before or after, counts, then moves the clock. */
  call<Value>(spec: CallSpec, effect: () => Value): Value;
  /** Runs when the script ends by itself, thrown or not, never when it is killed: what Google does for it then, such as the last flush. */
  atRunEnd(effect: () => void): void;
  /** How the run was started and what it may do; fixed for the run. */
  readonly run: RunFacts;
}

export type IdKind = 'file' | 'doc' | 'event' | 'permission' | 'chart' | 'metadata' | 'sheet' | 'other';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

export interface RunFacts {
  readonly authMode: AuthMode;
  /** IANA zone of the manifest. */
  readonly timeZone: string;
  /** Scopes the manifest asks for; null where it names none and Google would work them out. */
  readonly requestedScopes: readonly string[] | null;
  /** Whether the manifest declares an add-on; absent: no. */
  readonly addOn?: boolean;
  /** Text of an HTML file of the project, by its name without ".html", or null. */
  htmlFile(name: string): string | null;
  /** What the script shows and writes: sidebars, dialogs, menus, logs. */
  readonly screen: ScreenRecord;
}

/** Plain JSON, saved as one file a section in the workspace folder. */
export interface World {
  sheets: unknown;
  docs: unknown;
  drive: unknown;
  calendar: unknown;
  /** Mail that Google would have sent: invitations and sharing notices. */
  mail: MailRecord[];
  properties: unknown;
  host: HostSection;
}

export interface MailRecord {
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly about: 'invitation' | 'update' | 'cancellation' | 'sharing' | 'message';
}
