// The mail Drive sends to a person something was shared with.
import type { Kernel, MailRecord } from '../../host/kernel';
import { driveSection } from './driveSection';
import { webViewLink } from './fileView';
import { displayNameOf } from './identity';
import { documentType, type FileRecord, folderType, type Role, spreadsheetType } from './records';

const kinds: Readonly<Record<string, string>> = { [documentType]: 'document', [spreadsheetType]: 'spreadsheet', [folderType]: 'folder' };
const verbs: Readonly<Record<Role, string>> = { owner: 'own', writer: 'edit', commenter: 'comment on', reader: 'view' };

export function sharingNotice(kernel: Kernel, file: FileRecord, to: string, role: Role, message?: string): MailRecord {
  const kind = kinds[file.mimeType] ?? 'file';
  const sender = displayNameOf(driveSection(kernel.world), kernel.user);
  const body = [
    `${sender} (${kernel.user}) has invited you to ${verbs[role]} the following ${kind}:`,
    `${file.name}\n${webViewLink(file)}`,
    ...(message === undefined ? [] : [message]),
  ].join('\n\n');
  const subject = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} shared with you: "${file.name}"`;
  return { at: new Date(kernel.now()).toISOString(), from: kernel.user, to: [to], subject, body, about: 'sharing' };
}
