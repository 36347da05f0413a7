// The makers of empty bodies that every advanced service has, such as Calendar.newEventReminder().
import type { Exposed } from '../../host/exposed';
import { signatureTable } from '../../host/signatures/signatureTable';

export const publishedMakers = (service: string): readonly string[] =>
  (signatureTable().advanced[service] ?? []).filter((member) => /^new[A-Z]/.test(member));

/** Gives the class of a service these makers. */
export function addMakers(prototype: Exposed, makers: readonly string[]): void {
  for (const name of makers) Object.defineProperty(prototype, name, { value: () => ({}), enumerable: false, configurable: true });
}
