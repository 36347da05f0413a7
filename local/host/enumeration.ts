// Google's enums, such as SpreadsheetApp.BorderStyle: a set of named values that a script compares with ===.
import { Exposed } from './exposed';

export class EnumValue extends Exposed {
  constructor(
    readonly $enumeration: string,
    readonly $value: string,
    readonly $position: number,
  ) {
    super();
  }

  override get $name(): string {
    return this.$enumeration;
  }

  name(): string {
    return this.$value;
  }

  override toString(): string {
    return this.$value;
  }

  toJSON(): string {
    return this.$value;
  }

  ordinal(): number {
    return this.$position;
  }

  compareTo(other: EnumValue): number {
    return this.$position - other.$position;
  }
}

export class Enumeration<Name extends string = string> extends Exposed {
  override readonly $properties: Readonly<Record<Name, EnumValue>>;

  constructor(
    readonly $name: string,
    names: readonly Name[],
  ) {
    super();
    const values = names.map((name, position) => [name, new EnumValue($name, name, position)] as const);
    this.$properties = Object.fromEntries(values) as Record<Name, EnumValue>;
  }

  /** The value of that name; a host bug when there is none. */
  $of(name: Name): EnumValue {
    const value = this.$properties[name];
    if (value === undefined) throw new Error(`${this.$name} has no value ${name}.`);
    return value;
  }
}

/** Enums are made once and shared: a script of any run compares them with ===. */
export const enumeration = <Name extends string>(name: string, names: readonly Name[]): Enumeration<Name> => new Enumeration(name, names);
