// Daily quotas of one person: a day begins with the first use, as Apps Script counts them.
import type { Kernel } from '../../host/kernel';
import { ScriptException } from '../../host/errors';
import { sharingQuotaExceeded } from './driveFailures';
import { driveSection } from './driveSection';
import { documentType, spreadsheetType } from './records';

const day = 86_400_000;

/** Counts a Google document made; throws when the day's are used up. */
export function countDocument(kernel: Kernel, mimeType: string): void {
  if (mimeType !== documentType && mimeType !== spreadsheetType) return;
  if (!counted(kernel, 'documents', driveSection(kernel.world).rules.documentsPerDay))
    throw new ScriptException('Service invoked too many times for one day: documents.');
}

export function countShare(kernel: Kernel): void {
  if (!counted(kernel, 'shares', driveSection(kernel.world).rules.sharesPerDay ?? Infinity)) throw sharingQuotaExceeded();
}

function counted(kernel: Kernel, quota: string, most: number): boolean {
  const { counters } = driveSection(kernel.world);
  const key = `${quota}:${kernel.user}`;
  const before = counters[key];
  const now = kernel.now();
  const today = before === undefined || now - before.from >= day ? { from: now, count: 0 } : before;
  if (today.count >= most) return false;
  counters[key] = { from: today.from, count: today.count + 1 };
  return true;
}
