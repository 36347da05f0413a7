// Compares who can open each plan with the policy: its teachers and its coach, never by link.
import { useEffect } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { Button, Empty, List, Row, Section } from '../parts/basics';
import { Frame } from '../parts/frame';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import type { ScreenProps } from '../screens';
import { count, words } from '../words';

type Drift = ReplyOf<'checkSharing'>['drift'][number];

const said = ({ kind, email }: Drift): string => {
  switch (kind) {
    case 'anyone with the link':
      return 'Anyone with the link can open it.';
    case 'whole domain':
      return 'Everyone in your organisation can open it.';
    case 'group':
      return `The group ${email ?? ''} can open it.`;
    case 'not in the policy':
      return `${email ?? 'Somebody else'} can open it, and is neither its teacher nor its coach.`;
    case 'cannot open it':
      return `${email ?? 'Its teacher'} cannot open it.`;
  }
};

interface SharingCheckProps {
  readonly cycles: { readonly cycleIds?: string[] };
  readonly back: () => void;
  readonly go: ScreenProps['go'];
}

export const SharingCheck = ({ cycles, back, go }: SharingCheckProps) => {
  const check = useCall('checkSharing');
  const look = (): void => void check.call(cycles);
  useEffect(look, []);
  const found = check.reply?.ok === true ? check.reply.value : null;
  return (
    <Frame
      screen="plan"
      title="Who can open the plans"
      about={found === null ? 'Asking Drive…' : `${count(found.checked, 'plan')} checked`}
      beside={
        <Button small look="text" onClick={back}>
          Back
        </Button>
      }
      foot={words.nothingWritten}
      go={go}
    >
      <Failure reply={check.reply} again={look} />
      {found === null ? null : found.drift.length + found.skipped.length === 0 ? (
        <Empty words="Each plan can be opened by its teacher and its coach, and by nobody else." />
      ) : (
        <Section title="Differs from the policy">
          <List>
            {found.drift.map((drift, index) => (
              <Row key={index} icon="lock" what={drift.teachers} who={said(drift)}>
                {drift.link === null ? null : (
                  <a class="btn text sm" href={drift.link} rel="noopener" aria-label={`Open the plan of ${drift.teachers}`}>
                    {words.open}
                  </a>
                )}
              </Row>
            ))}
            {found.skipped.map((item, index) => (
              <Row key={`skipped${index}`} icon="minus" what={item.place} who={`${item.message.why} ${item.message.doThis}`} />
            ))}
          </List>
          <p class="small">Coachbook changes no sharing on its own. Open the plan and choose Share.</p>
        </Section>
      )}
    </Frame>
  );
};
