// Somebody who does one thing after another in the sidebar: each request by a coach, what it cost kept.
import type { LocalHost } from '../host/openHost';
import { type Answer, ask } from './ask';

type Fields = Readonly<Record<string, unknown>>;

export interface Actor {
  /** The reply's value. @param coach e-mail of who asks */
  readonly act: (coach: string, action: string, fields?: Fields) => Fields;
  readonly answers: readonly Answer[];
}

export const actorOn = (host: LocalHost): Actor => {
  const answers: Answer[] = [];
  return {
    answers,
    act: (coach, action, fields = {}) => {
      const answer = ask(host, { action, ...fields }, coach);
      answers.push(answer);
      return answer.value;
    },
  };
};
