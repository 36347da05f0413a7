// Action: what writing plans would do, before anything is made. It reads the tracker and the templates, and changes nothing a person sees.
import * as z from 'zod/mini';
import { missingIn, unusedTags } from '../outputs/planPreflight';
import { previewLines } from '../outputs/planPreview';
import type { Host } from '../ports/host';
import type { ReadyTemplate } from '../ports/planDocuments';
import { messageFor } from '../problems/messages';
import type { Problem } from '../problems/problem';
import { done } from '../problems/result';
import { defineAction } from './action';
import { planRequestFields } from './generatePlan';
import { messageShape, skippedShape } from './jobReply';
import { cyclesAsked, decidePlan, notYetShared, type PlanDecision } from './plans/planDecision';
import { openPlanDesk, type PlanCase } from './steps/planDesk';
import { readRunMark } from './plans/planMarks';
import { whoWins } from './steps/planWhoWins';
import { templateProblem } from './steps/planTemplateCheck';

/** Docs a Workspace account may make a day; whether copies count is not published, so they are taken to. Source: docs/platform/plans.md. */
const docsADay = 1500;

const templateShape = z.object({
  templateId: z.string(),
  title: z.string(),
  /** Tags the template could use and does not. */
  unusedTags: z.array(z.string()),
  /** Drawings and text boxes, in which tags cannot be reached. */
  unreachable: z.number(),
});

const tellProblem = (problem: Problem) => ({ problem, message: messageFor(problem) });

/** Teachers without an address, and addresses that Google refused the last time and that were not shared with since. */
const cannotShare = (decision: Extract<PlanDecision, { readonly case: PlanCase }>): readonly { place: string; problem: Problem }[] => {
  const { names, withoutEmail } = decision.case;
  const did = readRunMark(decision.row?.jobId ?? null)?.did;
  const refused = did?.step === 'failed' && did.problem.code === 'planNotShared' ? did.problem : null;
  const addressless = withoutEmail.map((teacher): { place: string; problem: Problem } => ({
    place: teacher,
    problem: { code: 'planTeacherWithoutEmail', teacher },
  }));
  return refused === null ? addressless : addressless.concat({ place: names, problem: refused });
};

interface Templates {
  readonly ready: ReadonlyMap<PlanCase, ReadyTemplate>;
  /** Plans whose template this person has yet to confirm; the others are written all the same. */
  readonly unconfirmed: ReadonlyMap<PlanCase, Problem>;
  readonly problems: readonly Problem[];
}

/** Each template once, whether or not it can be filled. */
const readTemplates = (host: Host, cases: readonly PlanCase[]): Templates => {
  const ready = new Map<PlanCase, ReadyTemplate>();
  const unconfirmed = new Map<PlanCase, Problem>();
  const problems = new Map<string, Problem>();
  for (const one of cases) {
    const template = host.plans.template(one.template);
    if (!template.ok && template.problem.code === 'planNeedsPick') {
      unconfirmed.set(one, template.problem);
      continue;
    }
    const found = template.ok ? template.value.template.problems.map(templateProblem) : [template.problem];
    for (const problem of found) problems.set(JSON.stringify(problem), problem);
    if (!template.ok) break;
    ready.set(one, template.value);
  }
  return { ready, unconfirmed, problems: [...problems.values()] };
};

const casesOf = (decisions: readonly PlanDecision[], kinds: readonly PlanDecision['kind'][]): readonly PlanCase[] =>
  decisions.reduce<PlanCase[]>(
    (all, decision) => (kinds.includes(decision.kind) && 'case' in decision ? all.concat(decision.case) : all),
    [],
  );

export const previewPlans = defineAction({
  name: 'previewPlans',
  about:
    'Says what writing action plans would do: how many Docs are made and updated, what is skipped and why, what the template gets wrong, what is missing, and how the first plan would read.',
  twice: 'It only looks. The first look makes the Coachbook folder and its templates where they are not there yet.',
  halfway: 'Nothing is left but a template, which the next look finds.',
  request: z.strictObject(planRequestFields),
  reply: z.object({
    create: z.number(),
    update: z.number(),
    unchanged: z.number(),
    skipped: z.array(skippedShape),
    /** With any of these, no plan is made. A template that only has to be confirmed is among the skipped instead. */
    problems: z.array(z.object({ problem: z.looseObject({ code: z.string() }), message: messageShape })),
    /** Plans that would say nothing where the template asks for something. */
    missing: z.array(z.object({ place: z.string(), tags: z.array(z.string()) })),
    /** People who would not be able to open their plan, and why. */
    cannotShare: z.array(z.object({ place: z.string(), message: messageShape })),
    /** People each plan would newly be shared with. */
    sharing: z.array(z.object({ place: z.string(), people: z.array(z.string()) })),
    templates: z.array(templateShape),
    docs: z.object({ lastDay: z.number(), limit: z.number() }),
    /** The first plan in words, line by line; null when none is to be written. */
    first: z.nullable(z.object({ place: z.string(), lines: z.array(z.string()) })),
    /** Which side counts where Doc and tracker differ. */
    whoWins: z.string(),
  }),
  example: { cycleIds: ['cyc_8f3k2m1q7w'] },
  needs: ['tracker', 'plans', 'identity'],
  run: (host, { cycleIds }) => {
    const desk = openPlanDesk(host);
    if (!desk.ok) return desk;
    const decisions = cyclesAsked(desk.value, host.user(), cycleIds, 'plan').map((cycleId) =>
      decidePlan(host, desk.value, cycleId, desk.value.rowOf(cycleId), 'plan', null),
    );
    const creating = casesOf(decisions, ['create', 'resume']);
    const writing = casesOf(decisions, ['create', 'resume', 'update', 'share']);
    const { ready, unconfirmed, problems } = readTemplates(host, creating);
    const written = writing.filter((one) => !unconfirmed.has(one));
    const templates = new Map([...ready.values()].map((one) => [one.templateId, one]));
    const first = creating.find((one) => ready.has(one));
    const firstTemplate = first === undefined ? undefined : ready.get(first);
    return done({
      create: creating.length - unconfirmed.size,
      update: writing.length - creating.length,
      unchanged: casesOf(decisions, ['unchanged']).length,
      skipped: decisions.reduce<z.output<typeof skippedShape>[]>((all, decision) => {
        if (decision.kind === 'skip') return all.concat({ place: decision.place, ...tellProblem(decision.problem) });
        const problem = 'case' in decision ? unconfirmed.get(decision.case) : undefined;
        return problem === undefined ? all : all.concat({ place: decision.case.names, ...tellProblem(problem) });
      }, []),
      problems: problems.map(tellProblem),
      missing: creating.reduce<{ place: string; tags: string[] }[]>((all, one) => {
        const template = ready.get(one);
        const tags = template === undefined ? [] : [...missingIn(template.template, one.content)];
        return tags.length === 0 ? all : all.concat({ place: one.names, tags });
      }, []),
      cannotShare: decisions.reduce<{ place: string; message: z.output<typeof messageShape> }[]>(
        (all, decision) =>
          'case' in decision && written.includes(decision.case)
            ? all.concat(cannotShare(decision).map(({ place, problem }) => ({ place, message: messageFor(problem) })))
            : all,
        [],
      ),
      sharing: written.map((one) => {
        const row = desk.value.rowOf(one.cycle.cycleId);
        return { place: one.names, people: [...(row === null ? one.people : notYetShared(one, row))] };
      }),
      templates: [...templates.values()].map(({ templateId, title, template }) => ({
        templateId,
        title,
        unusedTags: [...unusedTags(template)],
        unreachable: template.unreachable,
      })),
      docs: { lastDay: host.plans.madeLastDay(), limit: docsADay },
      first:
        first === undefined || firstTemplate === undefined
          ? null
          : { place: first.names, lines: [...previewLines(firstTemplate.template, first.content, host.locale())] },
      whoWins,
    });
  },
});
