// The mail that Google would have sent, newest first.
import type { MailRecord } from '../../host/kernel';
import { escaped, page } from './html';

const letter = (mail: MailRecord): string =>
  `<article><h2>${escaped(mail.subject)}</h2><p class="quiet">${escaped(mail.from)} → ${escaped(mail.to.join(', '))} · ${escaped(mail.at)} · ${mail.about}</p><pre>${escaped(mail.body)}</pre></article>`;

export const mailHtml = (letters: readonly MailRecord[]): string =>
  page(
    'Mail',
    'article{border-top:1px solid #DCE4E4;padding:4px 0 12px;max-width:760px}pre{white-space:pre-wrap;font:13px/18px Roboto,Arial,sans-serif;margin:0}',
    `<h1>Mail</h1><p class="quiet">${letters.length === 0 ? 'No mail yet. Invitations and sharing notices would appear here.' : 'What Google would have sent.'}</p>${[...letters].reverse().map(letter).join('')}`,
  );
