// The cycles beside those of the main job: every format, and every way a cycle waits, rests or ends.
import { coaches, teachers } from '../sampleDistrict/people';
import { pastCycles, type PastCycle } from '../sampleDistrict/pastCycles';
import type { Actor } from './actor';

const [priya, owen] = coaches;

const idOf = (name: string): string => {
  const found = teachers.find((teacher) => teacher.name === name);
  if (found === undefined) throw new Error(`Nobody in the sample district is called ${name}.`);
  return found.id;
};

const tellPast = (
  { act }: Actor,
  { teacher, from, to, latest, phases, sessions, close, statement, measure, baseline, target, ...asked }: PastCycle,
): void => {
  const started = act(priya.email, 'startCycle', {
    ...asked,
    coachId: priya.id,
    teacherIds: [idOf(teacher)],
    startedOn: from,
    plannedEndOn: to,
    ...(asked.enrolment === 'assigned' ? {} : { agreedOn: from }),
    goal: {
      statement,
      measure,
      baseline,
      target,
      dueOn: to,
    },
  });
  const { cycleId, goalId } = started;
  for (const [kind, on, minutes] of sessions) act(priya.email, 'logSession', { cycleId, kind, on, minutes });
  for (const [phase, enteredOn] of phases) act(priya.email, 'movePhase', { cycleId, phase, enteredOn });
  if (latest !== null) act(priya.email, 'setGoal', { cycleId, goalId, latest });
  act(priya.email, 'changeCycle', { cycleId, on: to, ...close });
};

const tellTogether = ({ act }: Actor): void => {
  act(priya.email, 'startCycle', {
    coachId: priya.id,
    teacherIds: [idOf('Malik Thornton'), idOf('Søren Dahl')],
    model: 'Student-Centered',
    focus: 'Talk moves in mathematics',
    enrolment: 'teacher-initiated',
    intensity: 'mini-cycle',
    startedOn: '2026-04-06',
    agreedOn: '2026-04-02',
  });
  const team = act(owen.email, 'startCycle', {
    coachId: owen.id,
    teacherIds: [idOf('Nadia Farouk'), idOf('Caleb Whitehorse'), idOf('Yuki Tanabe')],
    model: 'Impact Cycle',
    format: 'team',
    focus: 'Common formative assessments of the PLC',
    enrolment: 'invited',
    startedOn: '2026-03-16',
    agreedOn: '2026-03-12',
  });
  act(owen.email, 'logSession', { cycleId: team.cycleId, kind: 'PLC', on: '2026-03-26', startsAt: '12:20', minutes: 45 });
  act(owen.email, 'changeMembers', { cycleId: team.cycleId, leave: [idOf('Yuki Tanabe')], on: '2026-04-02' });
  act(owen.email, 'changeMembers', { cycleId: team.cycleId, join: [idOf('Zoë Lefèvre')], on: '2026-04-07' });
  const group = act(owen.email, 'startCycle', {
    coachId: owen.id,
    teacherIds: [idOf('Dmitri Karelin'), idOf('Yuki Tanabe'), idOf('Beatriz Almeida')],
    model: 'Get Better Faster',
    format: 'group',
    intensity: 'light touch',
    focus: 'Wait time after questions',
    enrolment: 'principal-suggested',
    startedOn: '2026-04-03',
    agreedOn: '2026-04-03',
  });
  act(owen.email, 'changeCycle', { cycleId: group.cycleId, to: 'paused', on: '2026-04-08', reason: 'State testing until April 24.' });
};

const tellWaiting = ({ act }: Actor): void => {
  const waiting = { model: 'Student-Centered', waitlist: true, enrolment: 'teacher-initiated' } as const;
  act(priya.email, 'startCycle', {
    ...waiting,
    coachId: priya.id,
    teacherIds: [idOf('Odette Marsh')],
    focus: 'Proof',
    startedOn: '2026-02-23',
  });
  act(priya.email, 'startCycle', {
    ...waiting,
    coachId: priya.id,
    teacherIds: [idOf('Kavita Rao')],
    focus: 'Number talks',
    startedOn: '2026-03-20',
  });
  const proposed = act(priya.email, 'startCycle', {
    ...waiting,
    enrolment: 'principal-suggested',
    coachId: priya.id,
    teacherIds: [idOf('Graham Pell')],
    focus: 'Writing from two sources',
    startedOn: '2026-04-10',
  });
  act(priya.email, 'changeCycle', {
    cycleId: proposed.cycleId,
    to: 'proposed',
    on: '2026-04-13',
    reason: 'Back from leave; to be asked first.',
  });
};

const charter =
  'A coach here is a partner in planning and reflection, never an evaluator. Work with teachers on instruction counts as coaching, in a cycle or in passing; substitute teaching and test coordination do not.';

export const tellOtherCycles = (actor: Actor): void => {
  actor.act(priya.email, 'setCharter', { words: charter, agreedOn: '2025-08-28' });
  for (const one of pastCycles) tellPast(actor, one);
  tellTogether(actor);
  tellWaiting(actor);
  actor.act(priya.email, 'logSession', { teacherIds: [idOf('Odette Marsh')], kind: 'informal', on: '2026-04-13', minutes: 10 });
};
