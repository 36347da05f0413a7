// The types of the wire, taken from the actions themselves: what a page sends and what it gets.
import type * as z from 'zod/mini';
import type { Message } from '../problems/problem';
import type { listed } from './index';

type Listed = (typeof listed)[number];

export type ActionName = Listed['name'];
export type RequestOf<Name extends ActionName> = z.input<Extract<Listed, { readonly name: Name }>['request']>;
export type ReplyOf<Name extends ActionName> = z.output<Extract<Listed, { readonly name: Name }>['reply']>;

/** A problem as it travels: its code and data. Pages show the message and decide on the code. */
export interface WireProblem {
  readonly code: string;
  readonly [field: string]: unknown;
}

export type WireReply<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: WireProblem; readonly message: Message };
