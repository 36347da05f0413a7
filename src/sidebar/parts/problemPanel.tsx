// A problem as a person meets it: what happened, why, one thing to do, and the one button that does it where one can.
import { useContext } from 'preact/hooks';
import type { WireProblem } from '../../actions/wire';
import type { Message } from '../../problems/problem';
import type { ScreenName } from '../screens';
import { words } from '../words';
import { Button } from './basics';
import { GoTo } from './goTo';
import { Icon } from './icons';

interface ProblemPanelProps {
  readonly problem: WireProblem;
  readonly message: Message;
  readonly again?: () => void;
}

/** The screen on which a problem is mended, with what its button says. */
const mendedOn: Readonly<Record<string, { readonly screen: ScreenName; readonly words: string }>> = {
  notSetUp: { screen: 'setUp', words: 'Set up your tracker' },
  sheetMissing: { screen: 'repair', words: 'Repair this workbook' },
  sheetTwice: { screen: 'repair', words: 'Repair this workbook' },
  headerRowMissing: { screen: 'repair', words: 'Repair this workbook' },
  columnMissing: { screen: 'repair', words: 'Repair this workbook' },
  columnTwice: { screen: 'repair', words: 'Repair this workbook' },
};

export const ProblemPanel = ({ problem, message, again }: ProblemPanelProps) => {
  const go = useContext(GoTo);
  const grantUrl = typeof problem.grantUrl === 'string' ? problem.grantUrl : null;
  const mend = mendedOn[problem.code];
  return (
    <div class="panel problem" role="alert">
      <span class="mark">
        <Icon name="alert" />
      </span>
      <div class="grow">
        <h2>{message.happened}</h2>
        <p class="small">{message.why}</p>
        <p class="small strong">{message.doThis}</p>
        <div class="row">
          {grantUrl !== null ? (
            <a class="btn fill sm" href={grantUrl} rel="noopener">
              {words.grant}
            </a>
          ) : mend !== undefined ? (
            <Button small onClick={() => go(mend.screen)}>
              {mend.words}
            </Button>
          ) : again === undefined ? null : (
            <Button small onClick={again}>
              {words.tryAgain}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
};

/** What went wrong with a call, where something did. */
export const Failure = ({
  reply,
  again,
}: {
  readonly reply: { readonly ok: boolean; readonly problem?: WireProblem; readonly message?: Message } | null;
  readonly again?: () => void;
}) =>
  reply?.problem === undefined || reply.message === undefined ? null : (
    <ProblemPanel problem={reply.problem} message={reply.message} {...(again === undefined ? {} : { again })} />
  );
