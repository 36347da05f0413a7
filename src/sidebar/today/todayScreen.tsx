// Today: what is due, how full the caseload is, who waits. Painted from the saved summary; refreshed when the coach asks or it is old.
import { useEffect, useState } from 'preact/hooks';
import { longDay } from '../dates';
import { Button, Empty, List, Row, Section } from '../parts/basics';
import { Frame } from '../parts/frame';
import { Icon } from '../parts/icons';
import { ProblemPanel } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import type { ScreenProps } from '../screens';
import { count } from '../words';
import { NextSession, OpenOutcome } from './nextParts';
import { parsedSummary, type SavedSummary } from './savedSummary';

export const TodayScreen = ({ first, go }: ScreenProps) => {
  const state = first?.ok === true ? first.value : null;
  const [saved, setSaved] = useState(parsedSummary(state?.summary ?? null));
  const rebuild = useCall('rebuildSummary');
  const refresh = async (): Promise<void> => {
    const reply = await rebuild.call({});
    if (reply?.ok === true) setSaved(reply.value);
  };
  const old = saved === null || state === null || saved.today !== state.today;
  useEffect(() => {
    if (state !== null && old) void refresh();
  }, []);
  const mine = saved?.caseloads.find((load) => load.email === state?.user);
  const [settled, setSettled] = useState<readonly string[]>([]);
  const sessions = (saved?.sessions ?? []).filter(
    (session) => (mine === undefined || session.coachId === mine.coachId) && !settled.includes(session.sessionId),
  );
  const isPast = (session: (typeof sessions)[number]): boolean =>
    state !== null && `${session.date ?? ''} ${session.endsAt ?? ''}` < `${state.today} ${state.time}`;
  const today = sessions.filter((session) => session.date === state?.today);
  const next = today.find((session) => !isPast(session));
  const open = sessions.find(isPast);
  return (
    <Frame
      screen="today"
      title={state === null ? 'Today' : longDay(state.today)}
      about={mine === undefined ? undefined : `${count(today.length, 'session')} today. ${mine.openCycles} of ${mine.cap} cycles open.`}
      beside={
        <button type="button" class="iconbtn" aria-label="Refresh" disabled={rebuild.busy} onClick={() => void refresh()}>
          <Icon name="turn" />
        </button>
      }
      foot={
        rebuild.busy
          ? 'Looking again…'
          : saved === null
            ? ''
            : `As of ${new Date(saved.at).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', ...(state === null ? {} : { timeZone: state.timeZone }) })}`
      }
      go={go}
    >
      {first?.ok === false ? <ProblemPanel problem={first.problem} message={first.message} /> : null}
      {rebuild.reply?.ok === false ? (
        rebuild.reply.problem.code === 'sheetMissing' ? (
          <Empty words="This workbook has no tracker yet.">
            <Button look="fill" onClick={() => go('setUp')}>
              Set up your tracker
            </Button>
          </Empty>
        ) : (
          <ProblemPanel problem={rebuild.reply.problem} message={rebuild.reply.message} again={() => void refresh()} />
        )
      ) : null}
      {state?.jobs.map((job) => (
        <div key={job.jobId} class="hero">
          <p class="over">
            <Icon name="pause" small /> A run was paused
          </p>
          <p>It goes on where it stopped, and makes nothing twice.</p>
          <div class="row">
            <Button
              small
              look="fill"
              onClick={() => go(job.action === 'generatePlan' ? 'plan' : job.action === 'drawCharts' ? 'data' : 'schedule')}
            >
              Continue
            </Button>
          </div>
        </div>
      ))}
      {next === undefined || state === null ? null : <NextSession session={next} time={state.time} go={go} />}
      {open === undefined ? null : (
        <Section title="One next thing">
          <OpenOutcome key={open.sessionId} session={open} settled={(sessionId) => setSettled([...settled, sessionId])} />
        </Section>
      )}
      {saved === null ? null : <SummaryParts summary={saved} coachId={mine?.coachId ?? null} go={go} />}
    </Frame>
  );
};

/** The rest stands on the Home sheet. */
const dueShown = 8;

const SummaryParts = ({
  summary,
  coachId,
  go,
}: {
  readonly summary: SavedSummary;
  readonly coachId: string | null;
  readonly go: ScreenProps['go'];
}) => {
  const due = summary.due.filter((item) => coachId === null || item.coachId === coachId);
  return (
    <>
      <Section title="Due and overdue" beside={due.length > dueShown ? `${due.length} in all` : undefined}>
        {due.length === 0 ? (
          <Empty words="Nothing is due in the next days.">
            <Button small onClick={() => go('cycle')}>
              Look at your cycles
            </Button>
          </Empty>
        ) : (
          <List>
            {due.slice(0, dueShown).map((item) => (
              <Row
                key={`${item.kind}${item.id}`}
                what={item.kind === 'contact' ? `Next contact: ${item.what}` : `Check back: ${item.what}`}
                who={item.teachers}
              >
                <button type="button" class={item.overdue ? 'tag over' : 'tag due'} onClick={() => go('cycle', item.cycleId)}>
                  <Icon name={item.overdue ? 'alert' : 'clock'} small /> {item.words}
                </button>
              </Row>
            ))}
          </List>
        )}
      </Section>
      {summary.waitlist.length === 0 ? null : (
        <Section title="Waiting" beside={count(summary.waitlist.length, 'teacher')}>
          <List>
            {summary.waitlist.slice(0, dueShown).map((waiting) => (
              <Row key={waiting.cycleId} what={waiting.teachers} who={waiting.because} />
            ))}
          </List>
        </Section>
      )}
    </>
  );
};
