// First run: what Coachbook will do to this workbook, what Google will ask and why.
import { useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { asked } from '../help/asked';
import { Button, List, Notice, Row, Section, Select, Tick } from '../parts/basics';
import { Frame } from '../parts/frame';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { forgetChoices } from '../parts/useChoices';
import type { ScreenProps } from '../screens';
import { words } from '../words';

type Kind = 'one coach' | 'team';

const kinds = [
  { value: 'one coach', words: 'My own workbook' },
  { value: 'team', words: 'A workbook my team shares' },
] as const;

interface FirstRunProps {
  readonly ready: (reply: ReplyOf<'setUpTracker'>) => void;
  readonly go: ScreenProps['go'];
}

export const FirstRun = ({ ready, go }: FirstRunProps) => {
  const [kind, setKind] = useState<Kind>('one coach');
  const [studentData, setStudentData] = useState(false);
  const setUp = useCall('setUpTracker');
  const begin = async (): Promise<void> => {
    const reply = await setUp.call({ workbook: kind, ...(kind === 'team' ? { teamStudentData: studentData } : {}) });
    forgetChoices();
    if (reply?.ok === true) ready(reply.value);
  };
  return (
    <Frame
      screen="setUp"
      title="Set up your tracker"
      about="Coachbook adds its own sheets to this workbook. Your sheets stay as they are."
      foot={words.nothingWritten}
      go={go}
    >
      <Failure reply={setUp.reply} again={() => void begin()} />
      <div class="stack">
        <Select label="Whose workbook is this" value={kind} choices={kinds} onChange={(value) => setKind(value as Kind)} />
        {kind === 'team' ? (
          <Tick
            label="Keep student data here too"
            hint="Everyone who can open this workbook could then see it. A tab cannot be private. Your district’s policy must allow that."
            checked={studentData}
            onChange={setStudentData}
          />
        ) : (
          <p class="small">Share it with nobody, and your notes and your teachers’ data stay with you.</p>
        )}
        <Button look="fill" wide busy={setUp.busy} onClick={() => void begin()}>
          {setUp.busy ? 'Adding sheets…' : 'Set up this workbook'}
        </Button>
      </div>
      <Section title="What Google will ask, and why">
        <List>
          {asked.map(({ icon, what, why }) => (
            <Row key={what} icon={icon} what={what} who={why} />
          ))}
        </List>
      </Section>
      <Notice>Leave any of them out and the rest still works. Your district’s data stays in its own Sheets, Docs and Calendar.</Notice>
    </Frame>
  );
};
