// The learning targets of a cycle, in the order students meet them: ticked when students can, added in place.
import { useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { Button, Field, Section, Tick } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { words } from '../words';

interface TargetsPartProps {
  readonly cycleId: string;
  readonly targets: ReplyOf<'showCycle'>['learningTargets'];
  readonly changed: () => void;
}

export const TargetsPart = ({ cycleId, targets, changed }: TargetsPartProps) => {
  const [adding, setAdding] = useState(false);
  const [statement, setStatement] = useState('');
  const set = useCall('setLearningTarget');
  const tick = async (learningTargetId: string, met: boolean): Promise<void> => {
    const reply = await set.call({ cycleId, learningTargetId, met });
    if (reply?.ok === true) changed();
  };
  const add = async (): Promise<void> => {
    const reply = await set.call({ cycleId, statement: statement.trim() });
    if (reply?.ok !== true) return;
    setStatement('');
    setAdding(false);
    changed();
  };
  const met = targets.filter((target) => target.met).length;
  return (
    <Section
      title={targets.length === 0 ? 'Learning targets' : `Learning targets, ${met} of ${targets.length} met`}
      beside={
        <Button small look="text" onClick={() => setAdding(!adding)}>
          Add<span class="vh"> a learning target</span>
        </Button>
      }
    >
      <div class="stack tight">
        {targets.map((target) => (
          <Tick
            key={target.learningTargetId}
            label={target.statement}
            checked={target.met}
            onChange={(checked) => void tick(target.learningTargetId, checked)}
          />
        ))}
        {targets.length === 0 && !adding ? <p class="small">None yet. “I can …”, in the words of your students.</p> : null}
        <Failure reply={set.reply} />
        {adding ? (
          <div class="panel stack">
            <Field label="I can…" kind="long" value={statement} hint="Tick it once students can." onChange={setStatement} />
            <div class="row">
              <Button small disabled={statement.trim() === ''} busy={set.busy} onClick={() => void add()}>
                Add the target
              </Button>
              <Button small look="text" onClick={() => setAdding(false)}>
                {words.cancel}
              </Button>
            </div>
          </div>
        ) : null}
      </div>
    </Section>
  );
};
