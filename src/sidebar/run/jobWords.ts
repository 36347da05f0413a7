// What each long job is called while it runs and when it is done.
import type { JobReply } from '../../actions/jobReply';
import { count } from '../words';

interface JobWords {
  readonly running: string;
  /** One of the things it makes. */
  readonly thing: string;
  readonly made: string;
}

const plans: JobWords = { running: 'Writing plans', thing: 'plan', made: 'written' };

const known: Readonly<Record<string, JobWords>> = {
  generatePlan: plans,
  retryPlans: plans,
  finishPlans: { running: 'Finishing plans', thing: 'plan', made: 'final' },
  drawCharts: { running: 'Drawing charts', thing: 'teacher', made: 'drawn' },
  scheduleCycle: { running: 'Booking sessions', thing: 'session', made: 'booked' },
};

const wordsOf = ({ action }: JobReply): JobWords => known[action] ?? { running: 'Working', thing: 'item', made: 'done' };

export const jobTitle = (job: JobReply): string => {
  const { running, thing, made } = wordsOf(job);
  return job.status === 'running' ? running : `${job.done.length} of ${count(job.total, thing)} ${made}`;
};

export const madeWord = (job: JobReply): string => wordsOf(job).made;
