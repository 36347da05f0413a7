// Names of people in exports: one spelling to show, one to compare.
import { trimmed } from './cells';

/** "Jose Givan" from "Givan, Jose"; other spellings keep their order. */
export const shownName = (name: string): string => {
  const text = trimmed(name).replace(/\s+/g, ' ');
  const parts = /^([^,]+),\s*([^,]+)$/.exec(text);
  return parts === null ? text : `${parts[2] ?? ''} ${parts[1] ?? ''}`;
};

/** The same for "GIVAN, JOSE" and "Jose Givan". */
export const nameKey = (name: string): string =>
  shownName(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .trim();
