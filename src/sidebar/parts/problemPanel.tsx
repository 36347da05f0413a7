// A problem as a person meets it: what happened, why, one thing to do, and a button where one can help.
import type { Message } from '../../problems/problem';
import type { WireProblem } from '../../actions/wire';
import { words } from '../words';
import { Button } from './basics';
import { Icon } from './icons';

interface ProblemPanelProps {
  readonly problem: WireProblem;
  readonly message: Message;
  readonly again?: () => void;
}

export const ProblemPanel = ({ problem, message, again }: ProblemPanelProps) => {
  const grantUrl = typeof problem.grantUrl === 'string' ? problem.grantUrl : null;
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
          {grantUrl === null ? null : (
            <a class="btn fill sm" href={grantUrl} rel="noopener">
              {words.grant}
            </a>
          )}
          {again === undefined ? null : (
            <Button small onClick={again}>
              {words.tryAgain}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
};
