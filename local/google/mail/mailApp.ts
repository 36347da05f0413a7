// MailApp and what GmailApp shares with it: sending. https://developers.google.com/apps-script/reference/mail/mail-app
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';
import { type Message, recipientsLeft, sendMessage } from './outbox';

/** No measurement is published; an estimate near other calls that change something. */
const sendMs = 500;

export class MailApp extends Exposed {
  readonly $name = 'MailApp';

  constructor(private readonly $kernel: Kernel) {
    super();
  }

  /** (message), (to, subject, body[, options]) or (to, replyTo, subject, body). */
  sendEmail(...[first, second, third, fourth]: [string | Message, string?, string?, (string | Message)?]): void {
    if (typeof first !== 'string') this.$send(first);
    else if (typeof fourth === 'string') this.$send({ to: first, subject: third ?? '', body: fourth });
    else this.$send({ ...fourth, to: first, subject: second ?? '', body: third ?? '' });
  }

  getRemainingDailyQuota(): number {
    const spec = { service: 'MailApp', method: 'getRemainingDailyQuota', kind: 'read', ms: 0, roundTrips: 0, scopes: mailScopes } as const;
    return this.$kernel.call(spec, () => recipientsLeft(this.$kernel));
  }

  private $send(message: Message): void {
    const spec = {
      service: 'MailApp',
      method: 'sendEmail',
      kind: 'write',
      ms: sendMs,
      roundTrips: 1,
      scopes: mailScopes,
      changesWorld: true,
    } as const;
    this.$kernel.call(spec, () => sendMessage(this.$kernel, message));
  }
}

const mailScopes = ['https://www.googleapis.com/auth/script.send_mail'];

/** Only sending: reading a mailbox is no part of this host. */
export class GmailApp extends Exposed {
  readonly $name = 'GmailApp';

  constructor(private readonly $kernel: Kernel) {
    super();
  }

  sendEmail(recipient: string, subject: string, body: string, options: Message = {}): this {
    const spec = {
      service: 'GmailApp',
      method: 'sendEmail',
      kind: 'write',
      ms: sendMs,
      roundTrips: 1,
      scopes: gmailScopes,
      changesWorld: true,
    } as const;
    this.$kernel.call(spec, () => sendMessage(this.$kernel, { ...options, to: recipient, subject, body }));
    return this;
  }
}

const gmailScopes = ['https://mail.google.com/'];
