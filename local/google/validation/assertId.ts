// The id a built-in service is asked to open something by.
import { ScriptException } from '../../host/errors';

/** A missing id, as from an empty cell, is refused before anything is looked for. */
export function assertId(id: string | null | undefined): void {
  if (id === null || id === undefined || id === '') throw new ScriptException('Invalid argument: id');
}
