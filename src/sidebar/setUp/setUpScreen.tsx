// First run: what Coachbook will do to this workbook, what Google will ask and why, then the staff list.
import { useState } from 'preact/hooks';
import { asked } from '../help/helpScreen';
import { ImportResult } from '../data/importResult';
import { readFiles } from '../data/readFiles';
import { Button, List, Notice, Row, Section, Select, Tick } from '../parts/basics';
import { FilePicker } from '../parts/filePicker';
import { Frame } from '../parts/frame';
import { ProblemPanel } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { forgetChoices } from '../parts/useChoices';
import type { ScreenProps } from '../screens';
import { count, words } from '../words';

type Kind = 'one coach' | 'team';

const kinds = [
  { value: 'one coach', words: 'My own workbook' },
  { value: 'team', words: 'A workbook my team shares' },
] as const;

export const SetUpScreen = ({ go }: ScreenProps) => {
  const [kind, setKind] = useState<Kind>('one coach');
  const [studentData, setStudentData] = useState(false);
  const setUp = useCall('setUpTracker');
  const staff = useCall('importStaff');
  const begin = (): void => void setUp.call({ workbook: kind, ...(kind === 'team' ? { teamStudentData: studentData } : {}) });
  const importStaff = async (files: readonly File[]): Promise<void> => {
    await staff.call({ files: [...(await readFiles(files))] });
    forgetChoices();
  };
  const ready = setUp.reply?.ok === true ? setUp.reply.value : null;
  return (
    <Frame
      screen="setUp"
      title={ready === null ? 'Set up your tracker' : 'Your tracker is ready'}
      about={
        ready === null
          ? 'Coachbook adds its own sheets to this workbook. Your sheets stay as they are.'
          : ready.created.length === 0
            ? 'Everything was already here.'
            : `${count(ready.created.length, 'sheet')} added. Now bring in your staff.`
      }
      foot={ready === null ? words.nothingWritten : 'Saved in this workbook'}
      go={go}
    >
      {setUp.reply?.ok === false ? <ProblemPanel problem={setUp.reply.problem} message={setUp.reply.message} again={begin} /> : null}
      {ready === null ? (
        <>
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
            <Button look="fill" wide busy={setUp.busy} onClick={begin}>
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
        </>
      ) : (
        <>
          {ready.consequences.map((sentence) => (
            <Notice key={sentence}>{sentence}</Notice>
          ))}
          <Section title="Staff">
            <FilePicker words={staff.busy ? words.working : 'Import a staff list'} choose={(files) => void importStaff(files)} />
            <p class="small">Schools, coaches, teachers and bell schedules as CSV, or type them into their sheets.</p>
          </Section>
          {staff.reply === null ? null : staff.reply.ok ? (
            <ImportResult files={staff.reply.value.files} />
          ) : (
            <ProblemPanel problem={staff.reply.problem} message={staff.reply.message} />
          )}
          <div class="row">
            <Button onClick={() => go('data')}>Bring in scores</Button>
            <Button look="text" onClick={() => go('cycle')}>
              Start a cycle
            </Button>
          </div>
        </>
      )}
    </Frame>
  );
};
