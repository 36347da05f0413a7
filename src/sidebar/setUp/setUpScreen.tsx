// Set up: the first run of a workbook; later, what keeps it in order through the years.
import { useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { Button, Notice } from '../parts/basics';
import { Frame } from '../parts/frame';
import { More } from '../parts/more';
import { useCall } from '../parts/useCall';
import type { ScreenProps } from '../screens';
import { count } from '../words';
import { parsedSummary } from '../today/savedSummary';
import { AgreementsPart } from './agreementsPart';
import { CharterPart } from './charterPart';
import { FirstRun } from './firstRun';
import { HandOverPart } from './handOverPart';
import { ResourcesPart } from './resourcesPart';
import { SchoolCalendarPart } from './schoolCalendarPart';
import { StaffPart } from './staffPart';
import { YearPart } from './yearPart';

type Ready = ReplyOf<'setUpTracker'>;

const about = (ready: Ready | null): string =>
  ready === null
    ? 'Staff, school calendar, charter and the school year.'
    : ready.created.length === 0
      ? 'Everything was already here.'
      : `${count(ready.created.length, 'sheet')} added. Now bring in your staff.`;

export const SetUpScreen = ({ first, go }: ScreenProps) => {
  const wasSetUp = first?.ok === true && first.value.summary !== null;
  const [ready, setReady] = useState<Ready | null>(null);
  const again = useCall('setUpTracker');
  if (ready === null && !wasSetUp) return <FirstRun ready={setReady} go={go} />;
  const lookAgain = async (): Promise<void> => {
    const reply = await again.call({});
    if (reply?.ok === true) setReady(reply.value);
  };
  return (
    <Frame
      screen="setUp"
      title={ready === null ? 'Set up' : 'Your tracker is ready'}
      about={about(ready)}
      foot={ready === null ? 'Your tracker is in this workbook' : 'Saved in this workbook'}
      go={go}
    >
      {ready?.consequences.map((sentence) => (
        <Notice key={sentence}>{sentence}</Notice>
      ))}
      {ready?.needsYou.map((message) => (
        <Notice key={message.happened} icon="alert">
          {message.happened} {message.doThis}
        </Notice>
      ))}
      <StaffPart />
      <SchoolCalendarPart />
      <div class="row">
        <Button small onClick={() => go('data')}>
          Bring in scores
        </Button>
        <Button small look="text" onClick={() => go('cycle')}>
          Start a cycle
        </Button>
      </div>
      <CharterPart />
      <More words="Agreements" later>
        <AgreementsPart />
      </More>
      <More words="Resources">
        <ResourcesPart />
      </More>
      <More words="A coach leaves">
        <HandOverPart />
      </More>
      <More words="The school year ends">
        <YearPart yearStart={parsedSummary(first?.ok === true ? first.value.summary : null)?.yearStart ?? null} />
      </More>
      <More words="Settings and sheets">
        <p class="small">
          Caps, days until something is due, whom plans are shared with and how long scores are kept stand in the sheet “Settings”, each
          with a line on what it does. Models and their phases stand in “Coaching models”.
        </p>
        <Button small busy={again.busy} onClick={() => void lookAgain()}>
          Add what is missing
        </Button>
        <Button small onClick={() => go('repair')}>
          Repair this workbook
        </Button>
      </More>
    </Frame>
  );
};
