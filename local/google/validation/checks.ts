// The two gates of an advanced-service call: a body that Google's types refuse fails the call as Google would, and a
// reply that Google's types refuse is a bug of this host. Drive and Calendar really ignore unknown fields of a body;
// the host is stricter, because an ignored field is always a mistake of the script.
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { invalidRequest, type ApiFamily } from './apiFailures';
import { wordsFor } from './checkWords';
import { isDate, isDateTime, isEmail, isInstant, isLink } from './formats';
import { overlays } from './overlays';
import { publishedSchemas } from './publishedSchemas';
import type { PublishedName, PublishedTypes } from './publishedTypes';
import { isRecurrenceLine } from './recurrenceLine';
import { isTimeZone } from './timeZoneNames';

const familyOf = (name: PublishedName): ApiFamily => {
  if (['Document', 'BatchUpdateDocumentRequest', 'BatchUpdateDocumentResponse'].includes(name)) return 'docs';
  return ['About', 'File', 'FileList', 'GeneratedIds', 'Permission', 'PermissionList', 'Revision', 'RevisionList'].includes(name)
    ? 'drive'
    : 'calendar';
};

/**
 * The body as JSON would carry it (undefined members gone, dates as text, null kept), checked against Google's type.
 * `at` is where Google says the body stands: 'event', 'file', or '' for Docs. Throws a 400 GoogleApiError.
 */
export function checkRequest<Name extends PublishedName>(name: Name, body: unknown, at = ''): PublishedTypes[Name] {
  const family = familyOf(name);
  const sent: unknown = JSON.parse(JSON.stringify(body ?? {}));
  const meant = withoutNulls(sent);
  const [error] = violations(name, meant, true);
  if (error) throw invalidRequest(family, wordsFor(error, meant, at, family === 'docs' ? 'snake' : 'asSent'));
  return sent as PublishedTypes[Name];
}

/** Throws a plain Error, never a Google one: the script did nothing wrong. Answers the reply. */
export function checkReply<Reply>(name: PublishedName, reply: Reply): Reply {
  const [error] = violations(name, reply, false);
  if (error)
    throw new Error(
      `The local host made a reply that is no ${name}: ${error.instancePath || '/'} ${error.message ?? ''} ${JSON.stringify(error.params)}`,
    );
  return reply;
}

const validators = new Map<string, ValidateFunction>();
let ajv: Ajv | undefined;

function violations(name: PublishedName, value: unknown, strict: boolean): readonly ErrorObject[] {
  const check = validatorOf(name, strict);
  return check(value) ? [] : mostTelling(check.errors ?? []);
}

function validatorOf(name: PublishedName, strict: boolean): ValidateFunction {
  const key = strict ? `${name}!` : name;
  const known = validators.get(key);
  if (known) return known;
  ajv ??= newAjv();
  const published = `published#/properties/${name}`;
  const overlay = strict ? overlays[name] : undefined;
  const made = ajv.compile(overlay === undefined ? { $ref: published } : { allOf: [{ $ref: published }, overlay] });
  validators.set(key, made);
  return made;
}

function newAjv(): Ajv {
  const made = new Ajv({
    strict: false,
    allErrors: false,
    formats: {
      date: isDate,
      dateTime: isDateTime,
      instant: isInstant,
      email: isEmail,
      link: isLink,
      timeZone: isTimeZone,
      recurrence: isRecurrenceLine,
    },
  });
  made.addSchema({ ...publishedSchemas(), $id: 'published' });
  return made;
}

/** "anyOf object or null" reports both branches and itself; the deepest one says what is wrong. */
const mostTelling = (errors: readonly ErrorObject[]): readonly ErrorObject[] =>
  [...errors]
    .filter((error) => error.keyword !== 'anyOf' && !(error.keyword === 'type' && error.params['type'] === 'null' && errors.length > 1))
    .sort((one, other) => other.instancePath.length - one.instancePath.length)
    .concat(errors);

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => (entry === null ? null : withoutNulls(entry)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== null)
      .map(([key, entry]) => [key, withoutNulls(entry)]),
  );
}
