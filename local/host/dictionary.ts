// Records by a name or id that scripts choose.

/** Without Object's own members, so that "constructor" and "__proto__" are names like any other. */
export function asDictionary<Records extends object>(records: Records): Records {
  return Object.getPrototypeOf(records) === null ? records : (Object.setPrototypeOf(records, null) as Records);
}
