// MailApp: sends mail, which here is only written down. https://developers.google.com/apps-script/reference/mail/mail-app
import { ScriptException } from '../../host/errors';
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';

/** Documented for Workspace accounts: recipients a day. */
const recipientsADay = 1_500;
const dayMs = 86_400_000;
const scopes = ['https://www.googleapis.com/auth/script.send_mail'];

interface Message {
  to?: string;
  cc?: string;
  bcc?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
}

const addresses = (list: string | undefined): string[] =>
  (list ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

export class MailApp extends Exposed {
  readonly $name = 'MailApp';

  constructor(private readonly $kernel: Kernel) {
    super();
  }

  sendEmail(first: string | Message, second?: string, third?: string | Message, fourth?: string | Message): void {
    if (typeof first !== 'string') return this.$send(first);
    const [replyTo, subject, body, options] = typeof fourth === 'string' ? [second, third, fourth, {}] : ['', second, third, fourth ?? {}];
    if (typeof subject !== 'string') return this.$send({ ...(subject ?? {}), to: first, subject: String(replyTo) });
    this.$send({ ...options, to: first, subject, body: typeof body === 'string' ? body : '' });
  }

  getRemainingDailyQuota(): number {
    return this.$call('getRemainingDailyQuota', 0, false, () => recipientsADay - this.$sentToday());
  }

  private $send({ to, cc, bcc, subject = '', body, htmlBody }: Message): void {
    const people = [...addresses(to), ...addresses(cc), ...addresses(bcc)];
    this.$call('sendEmail', 500, true, () => {
      if (people.length === 0) throw new ScriptException('Failed to send email: no recipient');
      const wrong = people.find((each) => !/@[^@\s]+\.[^@\s]+>?$/.test(each));
      if (wrong !== undefined) throw new ScriptException(`Invalid email: ${wrong}`);
      if (this.$sentToday() + people.length > recipientsADay)
        throw new ScriptException('Service invoked too many times for one day: email.');
      const at = new Date(this.$kernel.now()).toISOString();
      this.$kernel.world.mail.push({ at, from: this.$kernel.user, to: people, subject, body: body ?? htmlBody ?? '', about: 'message' });
    });
  }

  private $sentToday(): number {
    const since = this.$kernel.now() - dayMs;
    return this.$kernel.world.mail
      .filter(({ about, from, at }) => about === 'message' && from === this.$kernel.user && Date.parse(at) > since)
      .reduce((sum, { to }) => sum + to.length, 0);
  }

  private $call<Value>(method: string, ms: number, changesWorld: boolean, effect: () => Value): Value {
    return this.$kernel.call(
      { service: 'MailApp', method, kind: 'write', ms, roundTrips: changesWorld ? 1 : 0, scopes, changesWorld },
      effect,
    );
  }
}
