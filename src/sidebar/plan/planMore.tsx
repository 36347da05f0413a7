// What is rarer with plans: read them back, check who can open them, try failed ones again, mark those of closed cycles final.
import { Button } from '../parts/basics';
import { More } from '../parts/more';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import type { JobDriver } from '../run/useJob';

interface PlanMoreProps {
  readonly cycles: { readonly cycleIds?: string[] };
  readonly driver: JobDriver;
  readonly open: (task: 'read back' | 'check sharing') => void;
}

export const PlanMore = ({ cycles, driver, open }: PlanMoreProps) => {
  const retry = useCall('retryPlans');
  const finish = useCall('finishPlans');
  const again = async (): Promise<void> => {
    const reply = await retry.call({});
    if (reply?.ok === true) driver.start(reply.value);
  };
  const close = async (): Promise<void> => {
    const reply = await finish.call(cycles);
    if (reply?.ok === true) driver.start(reply.value);
  };
  return (
    <More>
      <Failure reply={retry.reply} />
      <Failure reply={finish.reply} />
      <Button small onClick={() => open('read back')}>
        Read back from Docs
      </Button>
      <Button small onClick={() => open('check sharing')}>
        Check who can open them
      </Button>
      <Button small busy={retry.busy} onClick={() => void again()}>
        Try failed plans again
      </Button>
      <Button small busy={finish.busy} onClick={() => void close()}>
        Finish plans of closed cycles
      </Button>
      <p class="small">A finished plan is written a last time, marked final, and left alone from then on.</p>
    </More>
  );
};
