// A coaching model: its phases in order, read from the rows of a sheet. No phase has a name that the code knows.
import { nearestOf } from '../problems/nearest';
import { done, failed, type Result } from '../problems/result';
import type { TrackerRecord } from '../tracker/tables';

export type Phase = TrackerRecord<'phases'>;

export interface CoachingModel {
  readonly name: string;
  /** In order; at least one. */
  readonly phases: readonly Phase[];
}

const alike = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** In the order in which the sheet first names them. */
export const modelsOf = (phases: readonly Phase[]): readonly CoachingModel[] => {
  const byName = new Map<string, Phase[]>();
  for (const phase of phases)
    byName.set(phase.model.trim().toLowerCase(), [...(byName.get(phase.model.trim().toLowerCase()) ?? []), phase]);
  return [...byName.values()].map((rows) => ({
    name: rows[0]?.model ?? '',
    phases: [...rows].sort((one, other) => one.order - other.order),
  }));
};

export const findModel = (phases: readonly Phase[], name: string): Result<CoachingModel> => {
  const models = modelsOf(phases);
  const found = models.find((model) => alike(model.name, name));
  if (found !== undefined) return done(found);
  return failed({
    code: 'noSuchModel',
    model: name,
    nearest: nearestOf(
      name,
      models.map((model) => model.name),
    ),
    models: models.map((model) => model.name),
  });
};

export const findPhase = (model: CoachingModel, name: string): Result<Phase> => {
  const found = model.phases.find((phase) => alike(phase.phase, name));
  return found === undefined
    ? failed({ code: 'noSuchPhase', model: model.name, phase: name, phases: model.phases.map((phase) => phase.phase) })
    : done(found);
};

/** Where a cycle begins: the first phase that every cycle goes through unless someone opts in. */
export const firstPhase = (model: CoachingModel): Phase | null =>
  model.phases.find((phase) => phase.requirement !== 'opt-in') ?? model.phases[0] ?? null;

/** The phase after, leaving out those a cycle must opt in to; null at the end. */
export const phaseAfter = (model: CoachingModel, phaseName: string): Phase | null => {
  const at = model.phases.findIndex((phase) => alike(phase.phase, phaseName));
  return at === -1 ? null : (model.phases.slice(at + 1).find((phase) => phase.requirement !== 'opt-in') ?? null);
};

/** How much of a cycle a phase counts for under the cap. */
export const loadOf = (phases: readonly Phase[], modelName: string, phaseName: string): number =>
  phases.find((phase) => alike(phase.model, modelName) && alike(phase.phase, phaseName))?.load ?? 1;
