// One method of an advanced service: what it costs, which scopes allow it, how its arguments read. A call goes through
// the kernel first (scope, fault, trace), then its arguments are read, as a request must arrive before it can be refused.
import type { Kernel } from '../../host/kernel';
import { type AdvancedCall, type CallShape, readCall } from './advancedCall';
import { checkReply } from './checks';
import { pick, readFieldMask } from './fieldMask';
import type { PublishedName, PublishedTypes } from './publishedTypes';
import { textOf } from './queryRules';

export interface Endpoint<Body extends PublishedName | undefined = PublishedName | undefined> {
  /** "Drive" or "Calendar", as the script names the service. */
  readonly service: string;
  /** "Files.copy" */
  readonly method: string;
  readonly ms: number;
  readonly scopes: readonly string[];
  readonly changesWorld: boolean;
  readonly shape: CallShape<Body>;
  /** The type of the reply; absent where the reply is empty. */
  readonly reply?: PublishedName;
  /** What a reply holds when no `fields` are asked for; absent: everything. */
  readonly defaultFields?: string;
}

type BodyOf<Name extends PublishedName | undefined> = Name extends PublishedName ? PublishedTypes[Name] : undefined;

/** Runs the effect inside the kernel's call; the reply is checked, cut to the fields asked for, and a copy. */
export function runEndpoint<Body extends PublishedName | undefined>(
  kernel: Kernel,
  endpoint: Endpoint<Body>,
  args: readonly unknown[],
  effect: (call: AdvancedCall<BodyOf<Body>>) => unknown,
): unknown {
  const { service, method, ms, scopes, changesWorld } = endpoint;
  return kernel.call({ service, method, kind: 'api', ms, roundTrips: 1, scopes, changesWorld }, () => {
    const call = readCall(endpoint.shape, trimmed(args)) as AdvancedCall<BodyOf<Body>>;
    const fields = textOf(call.query, 'fields') ?? endpoint.defaultFields;
    const mask =
      endpoint.reply === undefined || fields === undefined ? undefined : readFieldMask(endpoint.shape.family, endpoint.reply, fields);
    const reply = effect(call);
    if (endpoint.reply === undefined) return reply;
    const copy: unknown = checkReply(endpoint.reply, JSON.parse(JSON.stringify(reply)) as unknown);
    return mask === undefined ? copy : pick(mask, copy);
  });
}

/** A trailing undefined is no argument. */
function trimmed(args: readonly unknown[]): readonly unknown[] {
  let length = args.length;
  while (length > 0 && args[length - 1] === undefined) length--;
  return args.slice(0, length);
}
