// Jobs and the saved summary in the document's own properties: they stay with the workbook and no other district can read them.
import type { JobRecord, JobStore } from '../ports/jobStore';

const prefix = 'job.';
const summaryKey = 'summary';
/** A value holds 9 KB; characters outside ASCII take up to three bytes. */
const pieceLength = 2_900;

const isJob = (found: unknown): found is JobRecord => {
  if (typeof found !== 'object' || found === null) return false;
  const job = found as Record<string, unknown>;
  return (
    ['jobId', 'action', 'owner', 'request'].every((name) => typeof job[name] === 'string') &&
    ['leaseUntil', 'startedAt'].every((name) => typeof job[name] === 'number')
  );
};

const parsedJob = (text: string | null): JobRecord | null => {
  if (text === null) return null;
  try {
    const found: unknown = JSON.parse(text);
    return isJob(found) ? found : null;
  } catch (error) {
    // A value that is not JSON was not written by this version: as good as no job, and its rows still tell what is done.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

export const makePropertyJobStore = (): JobStore => {
  const store = PropertiesService.getDocumentProperties();
  return {
    read: (jobId) => parsedJob(store.getProperty(prefix + jobId)),
    list: () => {
      const all = store.getProperties();
      return Object.keys(all)
        .filter((key) => key.startsWith(prefix))
        .map((key) => parsedJob(all[key] ?? null))
        .filter((job): job is JobRecord => job !== null);
    },
    write: (job) => {
      store.setProperty(prefix + job.jobId, JSON.stringify(job));
    },
    remove: (jobId) => {
      store.deleteProperty(prefix + jobId);
    },
    readSummary: () => {
      const all = store.getProperties();
      const pieces = Number(all[`${summaryKey}.pieces`] ?? '0');
      const texts = Array.from({ length: pieces }, (_, index) => all[`${summaryKey}.${index}`]);
      return pieces > 0 && texts.every((text) => text !== undefined) ? texts.join('') : null;
    },
    writeSummary: (summary) => {
      const pieces = Math.max(1, Math.ceil(summary.length / pieceLength));
      const entries: Record<string, string> = { [`${summaryKey}.pieces`]: String(pieces) };
      for (let index = 0; index < pieces; index += 1)
        entries[`${summaryKey}.${index}`] = summary.slice(index * pieceLength, (index + 1) * pieceLength);
      store.setProperties(entries, false);
    },
  };
};
