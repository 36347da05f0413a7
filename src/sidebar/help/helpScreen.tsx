// Help: what each screen is for, what Coachbook asks Google for and why, and diagnostics without anybody's data.
import { useState } from 'preact/hooks';
import { Button, List, Notice, Row, Section } from '../parts/basics';
import { Frame } from '../parts/frame';
import type { IconName } from '../parts/icons';
import { More } from '../parts/more';
import type { ScreenProps } from '../screens';
import { asked } from './asked';
import { TagList } from './tagList';

const screens: readonly { readonly icon: IconName; readonly what: string; readonly why: string }[] = [
  { icon: 'clock', what: 'Today', why: 'What is next, due and overdue.' },
  { icon: 'people', what: 'Cycle', why: 'Start a cycle, see where one stands, move it on.' },
  { icon: 'doc', what: 'Plan', why: 'Write and update the Docs you share with teachers.' },
  { icon: 'calendar', what: 'Schedule', why: 'Find a time in prep, before or after school, and invite.' },
  { icon: 'chart', what: 'Data', why: 'Bring in scores, see growth, draw charts.' },
];

export const HelpScreen = ({ first, go }: ScreenProps) => {
  const [copied, setCopied] = useState(false);
  const diagnostics = JSON.stringify({
    state: first === null ? 'none' : first.ok ? 'ok' : first.problem.code,
    browser: navigator.userAgent,
    at: new Date().toISOString(),
  });
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(diagnostics);
    setCopied(true);
  };
  return (
    <Frame
      screen="help"
      title="Help"
      about="Coaching is partnership. Nothing here is evaluation."
      foot={copied ? 'Diagnostics copied' : 'No names or scores in diagnostics'}
      go={go}
    >
      <Section title="The screens">
        <List>
          {screens.map(({ icon, what, why }) => (
            <Row key={what} icon={icon} what={what} who={why} />
          ))}
        </List>
      </Section>
      <Section title="What Google asks, and why">
        <List>
          {asked.map(({ icon, what, why }) => (
            <Row key={what} icon={icon} what={what} who={why} />
          ))}
        </List>
      </Section>
      <Notice>Leave any of them out and the rest still works. Your district’s data stays in its own Sheets, Docs and Calendar.</Notice>
      <Section title="When something is wrong">
        <p class="small">
          Every message says what happened and one thing to do. If a sheet or column was renamed or lost, repair the workbook: it shows what
          it would change first.
        </p>
        <div class="row">
          <Button small onClick={() => go('repair')}>
            Repair this workbook
          </Button>
          <Button small look="text" onClick={() => void copy()}>
            Copy diagnostics
          </Button>
        </div>
      </Section>
      <More words="Plan templates">
        <TagList />
      </More>
    </Frame>
  );
};
