// The saved summary as it comes with the page: text that this version or an older one wrote.
import type { ReplyOf } from '../../actions/wire';

export type SavedSummary = ReplyOf<'rebuildSummary'>;

/** Null where there is none, or where an older version wrote one that lacks what is shown. */
export const parsedSummary = (text: string | null): SavedSummary | null => {
  if (text === null) return null;
  try {
    const found = JSON.parse(text) as Partial<SavedSummary>;
    return Array.isArray(found.due) && Array.isArray(found.caseloads) && Array.isArray(found.waitlist) && Array.isArray(found.unreadable)
      ? (found as SavedSummary)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};
