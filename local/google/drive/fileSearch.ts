// Finds the files a person's script may list: those that meet a query, in an order, page by page.
import type { Kernel } from '../../host/kernel';
import { outranks, permissionsOn, roleOf, scriptSees } from './access';
import { invalidValue } from './driveFailures';
import { driveSection, rootFolderOf } from './driveSection';
import { type FileQuery, momentOf, readFileQuery } from './fileQuery';
import type { DriveSection, FileRecord } from './records';
import { isTrashed } from './trash';

export interface Search {
  readonly q?: string;
  readonly orderBy?: string;
  /** True for the older language of DriveApp's searches. */
  readonly older?: boolean;
}

export function searchFiles(kernel: Kernel, { q, orderBy, older }: Search): readonly FileRecord[] {
  const section = driveSection(kernel.world);
  const query = q === undefined || q.trim() === '' ? undefined : readFileQuery(q, older);
  const root = rootFolderOf(section, kernel.user);
  const meets = matcher(section, kernel.user, root);
  return Object.values(section.files)
    .filter((file) => file.id !== root && (file.listedFrom ?? 0) <= kernel.now())
    .filter((file) => roleOf(section, file, kernel.user, true) !== undefined && scriptSees(kernel, file.id))
    .filter((file) => query === undefined || meets(query, file))
    .sort(fileOrder(orderBy, kernel.user));
}

function matcher(section: DriveSection, viewer: string, root: string) {
  const meets = (query: FileQuery, file: FileRecord): boolean => {
    if ('all' in query) return query.all.every((part) => meets(part, file));
    if ('any' in query) return query.any.some((part) => meets(part, file));
    if ('not' in query) return !meets(query.not, file);
    const { term, comparison, value, key = '' } = query;
    const text = String(value);
    switch (term) {
      case 'name':
        return comparison === 'contains' ? startsAWord(file.name, text) : equal(comparison, file.name.toLowerCase(), text.toLowerCase());
      case 'fullText':
        return [file.name, file.description ?? '', file.content ?? ''].some((part) => startsAWord(part, text));
      case 'mimeType':
        return comparison === 'contains' ? file.mimeType.startsWith(text) : equal(comparison, file.mimeType, text);
      case 'modifiedTime':
      case 'createdTime':
        return ordered(comparison, Date.parse(file[term]), momentOf(text));
      case 'viewedByMeTime':
        return false;
      case 'starred':
        return equal(comparison, file.starredBy?.includes(viewer) ?? false, value);
      case 'trashed':
        return equal(comparison, isTrashed(section, file), value);
      case 'sharedWithMe':
        return equal(comparison, roleOf(section, file, viewer) !== 'owner', value);
      case 'parents':
        return file.parents.includes(text === 'root' ? root : text);
      case 'owners':
        return roleOf(section, file, text) === 'owner';
      case 'writers':
        return outranks(roleOf(section, file, text), 'writer');
      case 'readers':
        return roleOf(section, file, text) !== undefined;
      case 'properties':
      case 'appProperties':
        return file[term]?.[key] === text;
      case 'visibility':
        return equal(comparison, visibilityOf(section, file), text);
      default:
        return equal(comparison, file.shortcutDetails?.targetId, text);
    }
  };
  return meets;
}

const equal = (comparison: string, one: unknown, other: unknown): boolean => (comparison === '!=' ? one !== other : one === other);

function ordered(comparison: string, one: number, other: number): boolean {
  if (comparison === '<') return one < other;
  if (comparison === '<=') return one <= other;
  if (comparison === '>') return one > other;
  return comparison === '>=' ? one >= other : equal(comparison, one, other);
}

/** `contains` finds what begins a word: "Hello" but not "World" in "HelloWorld". */
function startsAWord(text: string, wanted: string): boolean {
  const words = text.toLowerCase();
  const sought = wanted.toLowerCase();
  for (let at = words.indexOf(sought); at !== -1; at = words.indexOf(sought, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(words.charAt(at - 1))) return true;
  return false;
}

function visibilityOf(section: DriveSection, file: FileRecord): string {
  const open = permissionsOn(section, file);
  const anyone = open.find((permission) => permission.type === 'anyone');
  if (anyone) return anyone.allowFileDiscovery === true ? 'anyoneCanFind' : 'anyoneWithLink';
  const domain = open.find((permission) => permission.type === 'domain');
  if (domain) return domain.allowFileDiscovery === true ? 'domainCanFind' : 'domainWithLink';
  return 'limited';
}

const sortKeys = [
  'createdTime',
  'folder',
  'modifiedByMeTime',
  'modifiedTime',
  'name',
  'name_natural',
  'quotaBytesUsed',
  'recency',
  'sharedWithMeTime',
  'starred',
  'viewedByMeTime',
];

function fileOrder(orderBy = 'modifiedTime desc', viewer: string): (one: FileRecord, other: FileRecord) => number {
  const keys = orderBy.split(',').map((part) => {
    const [key = '', direction, ...more] = part.trim().split(/\s+/);
    if (!sortKeys.includes(key) || (direction !== undefined && direction !== 'desc') || more.length > 0) throw invalidValue('orderBy');
    return { key, sign: direction === 'desc' ? -1 : 1 };
  });
  return (one, other) => {
    for (const { key, sign } of keys) {
      const difference = compared(key, one, other, viewer);
      if (difference !== 0) return difference * sign;
    }
    return one.id < other.id ? -1 : 1;
  };
}

function compared(key: string, one: FileRecord, other: FileRecord, viewer: string): number {
  const rank = (file: FileRecord): number | string => {
    if (key === 'folder') return file.mimeType.endsWith('.folder') ? 0 : 1;
    if (key === 'starred') return file.starredBy?.includes(viewer) === true ? 0 : 1;
    if (key === 'createdTime') return Date.parse(file.createdTime);
    if (key === 'quotaBytesUsed') return file.content?.length ?? 0;
    return Date.parse(file.modifiedTime);
  };
  if (key === 'name') return one.name.localeCompare(other.name, 'en');
  if (key === 'name_natural') return one.name.localeCompare(other.name, 'en', { numeric: true });
  return Number(rank(one)) - Number(rank(other));
}
