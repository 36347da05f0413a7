// Dates inside a context follow the zone of the process, so a run sets it to the manifest's and puts it back.
import { runInThisContext } from 'node:vm';

/** The real environment: a test runner may hand out a copy, on which setting TZ does nothing. */
const environment = (runInThisContext('process') as NodeJS.Process).env;

export function inTimeZone<Value>(zone: string, effect: () => Value): Value {
  const before = environment['TZ'];
  if (before === zone) return effect();
  environment['TZ'] = zone;
  try {
    return effect();
  } finally {
    if (before === undefined) delete environment['TZ'];
    else environment['TZ'] = before;
  }
}
