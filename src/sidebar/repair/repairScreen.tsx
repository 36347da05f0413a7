// Repair: what a person moved, renamed or lost, what would be mended, and the mending. Shown before anything is changed.
import { useEffect } from 'preact/hooks';
import { Button, Empty, List, Row, Section } from '../parts/basics';
import { Frame } from '../parts/frame';
import { ProblemPanel } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import type { ScreenProps } from '../screens';
import { count, words } from '../words';

export const RepairScreen = ({ go }: ScreenProps) => {
  const look = useCall('repairTracker');
  const mend = useCall('repairTracker');
  useEffect(() => void look.call({ preview: true }), []);
  const found = look.reply?.ok === true ? look.reply.value : null;
  const mended = mend.reply?.ok === true ? mend.reply.value : null;
  return (
    <Frame
      screen="repair"
      title="Repair this workbook"
      about="Only Coachbook’s own sheets and columns. Nothing of yours is deleted."
      dock={
        found === null || mended !== null || found.changes.length === 0 ? null : (
          <Button look="fill" wide busy={mend.busy} onClick={() => void mend.call({})}>
            {mend.busy ? words.working : `Mend ${count(found.changes.length, 'thing')}`}
          </Button>
        )
      }
      foot={mended === null ? words.nothingWritten : 'Saved in this workbook'}
      go={go}
    >
      {look.reply?.ok === false ? <ProblemPanel problem={look.reply.problem} message={look.reply.message} /> : null}
      {mend.reply?.ok === false ? <ProblemPanel problem={mend.reply.problem} message={mend.reply.message} /> : null}
      {mended !== null ? (
        <Empty words={`${count(mended.changes.length, 'thing')} mended.`}>
          <Button small onClick={() => go('today')}>
            See today
          </Button>
        </Empty>
      ) : found === null ? (
        <p class="small">Looking at your sheets…</p>
      ) : (
        <>
          {found.changes.length + found.needsYou.length === 0 ? <Empty words="Everything is in place." /> : null}
          {found.changes.length === 0 ? null : (
            <Section title="Would be mended">
              <List>
                {found.changes.map((change, index) => (
                  <Row key={index} icon="check" what={change} />
                ))}
              </List>
            </Section>
          )}
          {found.needsYou.length === 0 ? null : (
            <Section title="Needs you">
              <List>
                {found.needsYou.map((message, index) => (
                  <Row key={index} icon="alert" what={message.happened} who={`${message.why} ${message.doThis}`} />
                ))}
              </List>
            </Section>
          )}
        </>
      )}
    </Frame>
  );
};
