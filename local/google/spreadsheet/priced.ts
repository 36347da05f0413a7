// Puts the price on every method of a class: which calls are local, which fetch, which are buffered. A method without a
// price is a mistake of this host and stops it at once.
import { Exposed } from '../../host/exposed';
import type { Aspect } from './readAhead';
import { currentScopes, type Price, type Session } from './session';

/** An object of the Spreadsheet service that scripts hold. */
export abstract class Priced extends Exposed {
  abstract readonly $session: Session;
  /** The price of a read of this object. */
  $readPrice?(aspect: Aspect): Price;
  /** Of a write to it, counted as one cell or cell by cell. */
  $writePrice?(method: string, each: boolean): Price;
  /** Of asking for names and sizes, with buffered writes sent first or not. */
  $structurePrice?(fresh: boolean): Price;
}

const local: Price = { kind: 'local' };

type Method = (this: Priced, ...args: unknown[]) => unknown;
type PriceOf = (self: Priced, method: string, args: readonly unknown[]) => Price;

export interface PriceList {
  /** Answered without asking Google. */
  readonly local?: readonly string[];
  /** Sheets, names, sizes: come with the first access. */
  readonly structure?: readonly string[];
  /** As structure, but buffered writes are sent first: the last row, the last column. */
  readonly extent?: readonly string[];
  readonly read?: Partial<Record<Aspect, readonly string[]>>;
  /** Buffered, counted as one cell. */
  readonly write?: readonly string[];
  /** Buffered, counted cell by cell. */
  readonly writeEach?: readonly string[];
  /** The selection: on the person's screen, not in the file. */
  readonly select?: readonly string[];
  /** Anything that needs its own price. */
  readonly other?: Readonly<Record<string, Price | ((self: never, args: readonly unknown[]) => Price)>>;
}

export function price(prototype: Priced, list: PriceList): void {
  const prices = new Map<string, PriceOf>();
  const put = (names: readonly string[] | undefined, of: PriceOf): void => names?.forEach((name) => prices.set(name, of));
  put(list.local, () => local);
  put(list.structure, (self) => self.$structurePrice?.(false) ?? local);
  put(list.extent, (self) => self.$structurePrice?.(true) ?? local);
  put(list.write, (self, name) => self.$writePrice?.(name, false) ?? local);
  put(list.writeEach, (self, name) => self.$writePrice?.(name, true) ?? local);
  for (const [aspect, names] of Object.entries(list.read ?? {})) {
    put(names, (self) => self.$readPrice?.(aspect as Aspect) ?? local);
  }
  put(list.select, () => ({ kind: 'ui', scopes: currentScopes }));
  for (const [name, own] of Object.entries(list.other ?? {})) {
    prices.set(name, typeof own === 'function' ? (self, _name, args) => own(self as never, args) : () => own);
  }
  const owner = prototype.constructor.name;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const method: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    if (name === 'constructor' || name === 'toString' || name.startsWith('$') || typeof method !== 'function') continue;
    const priceOf = prices.get(name);
    if (priceOf === undefined) throw new Error(`${owner}.${name} has no price.`);
    prices.delete(name);
    Object.defineProperty(prototype, name, {
      ...Object.getOwnPropertyDescriptor(prototype, name),
      value: pricedMethod(name, method as Method, priceOf),
    });
  }
  for (const name of prices.keys()) throw new Error(`${owner} has a price for ${name}, which it lacks.`);
}

function pricedMethod(name: string, method: Method, priceOf: PriceOf): Method {
  return function (this: Priced, ...args: unknown[]): unknown {
    return this.$session.perform(`${this.$name}.${name}`, priceOf(this, name, args), () => method.apply(this, args));
  };
}
