// Mail that a script sends: written into the world, counted against the day's recipients.
import { ScriptException } from '../../host/errors';
import type { Kernel } from '../../host/kernel';

/** Documented for Workspace accounts: recipients a day. */
const recipientsADay = 1_500;
const dayMs = 86_400_000;

export interface Message {
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly htmlBody?: string;
}

const addresses = (list: string | undefined): string[] =>
  (list ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

const sentToday = (kernel: Kernel): number =>
  kernel.world.mail
    .filter(({ about, from, at }) => about === 'message' && from === kernel.user && Date.parse(at) > kernel.now() - dayMs)
    .reduce((sum, { to }) => sum + to.length, 0);

export const recipientsLeft = (kernel: Kernel): number => recipientsADay - sentToday(kernel);

export function sendMessage(kernel: Kernel, { to, cc, bcc, subject = '', body, htmlBody }: Message): void {
  const people = [...addresses(to), ...addresses(cc), ...addresses(bcc)];
  if (people.length === 0) throw new ScriptException('Failed to send email: no recipient');
  const wrong = people.find((each) => !/@[^@\s]+\.[^@\s]+>?$/.test(each));
  if (wrong !== undefined) throw new ScriptException(`Invalid email: ${wrong}`);
  if (people.length > recipientsLeft(kernel)) throw new ScriptException('Service invoked too many times for one day: email.');
  const at = new Date(kernel.now()).toISOString();
  kernel.world.mail.push({ at, from: kernel.user, to: people, subject, body: body ?? htmlBody ?? '', about: 'message' });
}
