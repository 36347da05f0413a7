// Today: what is due, how full the caseload is, who waits. Painted from the saved summary; refreshed when the coach asks or it is old.
import { useEffect, useState } from 'preact/hooks';
import { longDay } from '../dates';
import { Button, Empty, Section } from '../parts/basics';
import { Frame } from '../parts/frame';
import { Icon } from '../parts/icons';
import { LeftOutRows } from '../parts/leftOutRows';
import { More } from '../parts/more';
import { OpenOutcome } from '../parts/openOutcome';
import { ProblemPanel } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { PausedRuns } from '../run/pausedRuns';
import { RunScreen } from '../run/runScreen';
import { useJob } from '../run/useJob';
import type { ScreenProps } from '../screens';
import { count } from '../words';
import { LightCoaching } from './lightCoaching';
import { NextSession } from './nextParts';
import { parsedSummary } from './savedSummary';
import { SummaryParts } from './summaryParts';
import { TimePart } from './timePart';

export const TodayScreen = ({ first, go }: ScreenProps) => {
  const state = first?.ok === true ? first.value : null;
  const [saved, setSaved] = useState(parsedSummary(state?.summary ?? null));
  const rebuild = useCall('rebuildSummary');
  const refresh = async (): Promise<void> => {
    const reply = await rebuild.call({});
    if (reply?.ok === true) setSaved(reply.value);
  };
  const driver = useJob();
  const done = (): void => {
    driver.clear();
    void refresh();
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
  if (driver.job !== null) return <RunScreen screen="today" driver={driver} go={go} onDone={done} />;
  return (
    <Frame
      screen="today"
      title={state === null ? 'Today' : longDay(state.today)}
      about={
        mine === undefined
          ? undefined
          : `${today.length === 0 ? 'No sessions' : count(today.length, 'session')} today. ${mine.openCycles} of ${mine.cap} cycles open${mine.state === 'room' ? '' : `: ${mine.openCycles > mine.cap ? 'over the cap' : mine.state}`}.`
      }
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
        rebuild.reply.problem.code === 'notSetUp' ? (
          <Empty words="This workbook has no tracker yet.">
            <Button look="fill" onClick={() => go('setUp')}>
              Set up your tracker
            </Button>
          </Empty>
        ) : (
          <ProblemPanel problem={rebuild.reply.problem} message={rebuild.reply.message} again={() => void refresh()} />
        )
      ) : null}
      <PausedRuns first={first} driver={driver} />
      {next === undefined || state === null ? null : <NextSession session={next} time={state.time} go={go} />}
      {open === undefined ? null : (
        <Section title="One next thing">
          <OpenOutcome key={open.sessionId} session={open} settled={(sessionId) => setSettled([...settled, sessionId])} />
        </Section>
      )}
      {saved === null || state === null ? null : (
        <>
          <SummaryParts summary={saved} coachId={mine?.coachId ?? null} go={go} />
          <LeftOutRows messages={saved.unreadable} />
          <More>
            <LightCoaching today={state.today} logged={() => void refresh()} />
            <TimePart today={state.today} coachId={mine?.coachId ?? null} kept={() => void refresh()} />
            <h2 class="strong">Coaching charter</h2>
            <p class="small">{saved.charter ?? 'None yet. A charter says what coaching is for, and that it is no evaluation.'}</p>
            <Button small look="text" onClick={() => go('setUp')}>
              {saved.charter === null ? 'Write the charter' : 'Change the charter'}
            </Button>
          </More>
        </>
      )}
    </Frame>
  );
};
