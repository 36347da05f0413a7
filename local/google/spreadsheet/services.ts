// The Spreadsheet service of one run.
import type { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';
import { Charts } from './charts/chartsService';
import { newSpreadsheetRecord } from './newRecords';
import { rightsOf, shareWith } from './people';
import { Session } from './session';
import { SpreadsheetApp } from './spreadsheetApp';

/** The globals a script finds. The spreadsheet it is bound to is made where the world has none yet. */
export function makeSpreadsheetServices(kernel: Kernel): Readonly<Record<string, Exposed>> {
  const session = new Session(kernel);
  ensureContainer(kernel, session);
  return { Charts: new Charts(session), SpreadsheetApp: new SpreadsheetApp(session) };
}

/** Whoever runs the script in the container has been given it. */
function ensureContainer(kernel: Kernel, session: Session): void {
  kernel.world.sheets ??= {};
  const { containerId } = kernel.world.host;
  session.books[containerId] ??= newSpreadsheetRecord({
    id: containerId,
    title: 'Untitled spreadsheet',
    timeZone: kernel.run.timeZone,
  });
  if (!rightsOf(kernel, containerId).reads) shareWith(kernel, containerId, kernel.user, 'writer');
}
