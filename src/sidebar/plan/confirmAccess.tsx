// A button beside a file that Google does not let Coachbook open for this person yet: it opens the window in which they confirm it.
import { useState } from 'preact/hooks';
import type { WireProblem } from '../../actions/wire';
import { openWindow } from '../openWindow';
import { Button } from '../parts/basics';
import { useOtherPages } from '../tellPages';

interface ConfirmAccessProps {
  readonly problem: WireProblem;
  /** Looks again once the file is confirmed. */
  readonly look: () => void;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const ConfirmAccess = ({ problem, look }: ConfirmAccessProps) => {
  const [opened, setOpened] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  useOtherPages(opened, look);
  const fileId = text(problem.fileId);
  if (problem.code !== 'planNeedsPick' || fileId === null) return null;
  const confirm = (): void => {
    setOpened(true);
    const what = problem.what === 'template' ? 'template' : 'plan';
    openWindow({ kind: 'confirm', subject: { what, fileId, cycleId: text(problem.cycleId) } }, setFailure);
  };
  return (
    <>
      <Button small onClick={opened ? look : confirm}>
        {opened ? 'Look again' : 'Confirm access'}
      </Button>
      {failure === null ? null : <span role="alert">{failure}</span>}
    </>
  );
};
