// The sidebar: it opens at the screen the menu asked for and moves between the others without closing.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { embeddedState } from './firstState';
import { CycleScreen } from './cycle/cycleScreen';
import { DataScreen } from './data/dataScreen';
import { HelpScreen } from './help/helpScreen';
import { PlanScreen } from './plan/planScreen';
import { RepairScreen } from './repair/repairScreen';
import { ScheduleScreen } from './schedule/scheduleScreen';
import type { ScreenName, ScreenProps } from './screens';
import { SetUpScreen } from './setUp/setUpScreen';
import { TodayScreen } from './today/todayScreen';

const views: Readonly<Record<ScreenName, (props: ScreenProps) => preact.JSX.Element>> = {
  today: TodayScreen,
  cycle: CycleScreen,
  plan: PlanScreen,
  schedule: ScheduleScreen,
  data: DataScreen,
  setUp: SetUpScreen,
  repair: RepairScreen,
  help: HelpScreen,
};

const Sidebar = () => {
  const first = embeddedState();
  const [place, setPlace] = useState<{ readonly screen: ScreenName; readonly subject: string | null }>({
    screen: first?.screen ?? 'today',
    subject: null,
  });
  const View = views[place.screen];
  return (
    <View first={first?.reply ?? null} subject={place.subject} go={(screen, subject) => setPlace({ screen, subject: subject ?? null })} />
  );
};

const root = document.getElementById('page');
if (root !== null) render(<Sidebar />, root);
