// Two hidden cells of a plan row: what was last written (so that an unchanged plan is left alone) and which run did what to it.
import * as z from 'zod/mini';
import type { PlanParts } from '../../outputs/planParts';
import type { Problem } from '../../problems/problem';

/** Plan key, digest of the content, stage, the Doc's revision behind our write, and what the plan was made of. */
export interface WrittenMark {
  readonly planKey: string;
  readonly contentMark: string;
  readonly stage: 'plan' | 'closing';
  readonly revision: string | null;
  /** Null where it is not known. */
  readonly parts: PlanParts | null;
}

const partsText = ({ scalars, leftOut }: PlanParts): string => `${scalars.join(',')}/${leftOut.join(',')}`;

const readParts = (text: string | undefined): PlanParts | null => {
  const [scalars, leftOut] = (text ?? '').split('/');
  const names = (list: string): readonly string[] => list.split(',').filter((name) => name !== '');
  return scalars === undefined || leftOut === undefined ? null : { scalars: names(scalars), leftOut: names(leftOut) };
};

export const writtenMarkText = ({ planKey, contentMark, stage, revision, parts }: WrittenMark): string =>
  [planKey, contentMark, stage, revision ?? '-', ...(parts === null ? [] : [partsText(parts)])].join(' ');

export const readWrittenMark = (text: string | null): WrittenMark | null => {
  const [planKey, contentMark, stage, revision, parts] = (text ?? '').split(' ');
  if (planKey === undefined || contentMark === undefined || (stage !== 'plan' && stage !== 'closing')) return null;
  return { planKey, contentMark, stage, revision: revision === undefined || revision === '-' ? null : revision, parts: readParts(parts) };
};

export type RunStep =
  | { readonly step: 'claimed'; readonly at: number }
  | { readonly step: 'created' | 'updated' | 'shared' | 'left'; readonly kept: number }
  /** `claimedAt` where a Doc may have been made all the same; `made` where this run made the Doc before it failed. */
  | { readonly step: 'failed'; readonly problem: Problem; readonly claimedAt: number | null; readonly made: boolean };

export interface RunMark {
  readonly jobId: string;
  readonly did: RunStep;
}

/** "job_4k2m claimed 1767624000000", "job_4k2m created 0", "job_4k2m failed [null,{…},false]" */
export const runMarkText = ({ jobId, did }: RunMark): string =>
  `${jobId} ${did.step} ${did.step === 'claimed' ? did.at : did.step === 'failed' ? JSON.stringify([did.claimedAt, did.problem, did.made]) : did.kept}`;

const failureShape = z.tuple([z.nullable(z.number()), z.looseObject({ code: z.string() }), z.boolean()]);

export const readRunMark = (text: string | null): RunMark | null => {
  const match = /^(\S+) (claimed|created|updated|shared|left|failed) (.*)$/.exec(text ?? '');
  if (match === null) return null;
  const [, jobId = '', step = '', rest = ''] = match;
  if (step === 'claimed') return { jobId, did: { step, at: Number(rest) } };
  if (step === 'failed') {
    try {
      const read = failureShape.safeParse(JSON.parse(rest));
      // The text was written by `runMarkText` from a Problem; the shape is checked as far as its code.
      return read.success
        ? { jobId, did: { step, claimedAt: read.data[0], problem: read.data[1] as unknown as Problem, made: read.data[2] } }
        : null;
    } catch {
      return null;
    }
  }
  return step === 'created' || step === 'updated' || step === 'shared' || step === 'left'
    ? { jobId, did: { step, kept: Number(rest) } }
    : null;
};
