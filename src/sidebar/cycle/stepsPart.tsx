// The action steps of a cycle: who does what by when, how each stands; added and changed in place.
import { useState } from 'preact/hooks';
import type { ReplyOf, RequestOf } from '../../actions/wire';
import { shortDay } from '../dates';
import { Button, Field, List, Section, Select } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { capital, choicesOf, words } from '../words';
import { ChooseResource } from './chooseResource';

type Step = ReplyOf<'showCycle'>['steps'][number];
type Status = NonNullable<RequestOf<'setActionStep'>['status']>;
type Owner = NonNullable<RequestOf<'setActionStep'>['owner']>;

const statuses: readonly Status[] = ['not started', 'trying', 'in place', 'adapted', 'dropped'];
const textOf = (text: string): string | null => (text.trim() === '' ? null : text.trim());

interface StepFormProps {
  readonly cycleId: string;
  readonly step: Step | null;
  readonly saved: () => void;
  readonly close: () => void;
}

const StepForm = ({ cycleId, step, saved, close }: StepFormProps) => {
  const [what, setWhat] = useState(step?.step ?? '');
  const [owner, setOwner] = useState<Owner>(step?.owner === 'coach' ? 'coach' : 'teacher');
  const [dueOn, setDueOn] = useState(step?.dueOn ?? '');
  const [checkBackOn, setCheckBackOn] = useState(step?.checkBackOn ?? '');
  const [status, setStatus] = useState(step?.status ?? 'not started');
  const [evidence, setEvidence] = useState(step?.evidence ?? '');
  const [resource, setResource] = useState(step?.resource ?? '');
  const set = useCall('setActionStep');
  const save = async (): Promise<void> => {
    const known = statuses.find((candidate) => candidate === status);
    const reply = await set.call({
      cycleId,
      ...(step === null ? {} : { stepId: step.stepId }),
      ...(what.trim() === '' ? {} : { step: what.trim() }),
      owner,
      dueOn: textOf(dueOn),
      checkBackOn: textOf(checkBackOn),
      ...(known === undefined ? {} : { status: known }),
      evidence: textOf(evidence),
      resource: textOf(resource),
    });
    if (reply?.ok === true) saved();
  };
  return (
    <div class="panel stack">
      {step === null ? null : <Select label="How it stands" value={status} choices={choicesOf(statuses)} onChange={setStatus} />}
      <Field label="Step" kind="long" value={what} onChange={setWhat} />
      <Select label="Who does it" value={owner} choices={choicesOf(['teacher', 'coach'])} onChange={(value) => setOwner(value as Owner)} />
      <div class="pair">
        <Field label="Due" kind="date" value={dueOn} onChange={setDueOn} />
        <Field label="Check back" kind="date" value={checkBackOn} onChange={setCheckBackOn} />
      </div>
      <ChooseResource title={resource} choose={setResource} />
      {step === null ? null : <Field label="Evidence" value={evidence} hint="A link, or what you both saw." onChange={setEvidence} />}
      <Failure reply={set.reply} />
      <div class="row">
        <Button small busy={set.busy} onClick={() => void save()}>
          {step === null ? 'Add the step' : 'Save the step'}
        </Button>
        <Button small look="text" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
};

interface StepsPartProps {
  readonly cycleId: string;
  readonly steps: readonly Step[];
  readonly changed: () => void;
}

export const StepsPart = ({ cycleId, steps, changed }: StepsPartProps) => {
  const [open, setOpen] = useState<string | null>(null);
  const saved = (): void => {
    setOpen(null);
    changed();
  };
  const close = (): void => setOpen(null);
  return (
    <Section
      title="Action steps"
      beside={
        <Button small look="text" onClick={() => setOpen(open === 'new' ? null : 'new')}>
          Add<span class="vh"> an action step</span>
        </Button>
      }
    >
      {open === 'new' ? <StepForm cycleId={cycleId} step={null} saved={saved} close={close} /> : null}
      {steps.length === 0 && open !== 'new' ? <p class="small">None yet. One small step with a check-back day is enough.</p> : null}
      <List>
        {steps.map((step) => (
          <li key={step.stepId} class="wrap">
            <span class="grow">
              <span class="what">{step.step}</span>
              <span class="who">
                {capital(step.owner)}
                {step.checkBackOn === null ? '' : `. Check back ${shortDay(step.checkBackOn)}`}
                {step.resource === null ? '' : `. ${step.resource}`}
              </span>
            </span>
            <button type="button" class="tag lined" onClick={() => setOpen(open === step.stepId ? null : step.stepId)}>
              {capital(step.status)}
              <span class="vh">, change this step: {step.step}</span>
            </button>
            {open === step.stepId ? <StepForm cycleId={cycleId} step={step} saved={saved} close={close} /> : null}
          </li>
        ))}
      </List>
    </Section>
  );
};
