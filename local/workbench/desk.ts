// What stands behind the workbench page: one host over one workspace folder, saved after every act.
import { join } from 'node:path';
import { acceptArguments, isCallable, returnValue } from '../host/clientCall';
import { eventFor } from '../host/event';
import { openHost, endWords, type LocalHost } from '../host/openHost';
import { projectIn } from '../host/project';
import { repositoryRoot } from '../host/repositoryRoot';
import type { MenuItemRecord, PageRecord } from '../host/screen';
import type { SpreadsheetRecord, SpreadsheetsById } from '../google/spreadsheet/records';

export interface DeskOptions {
  readonly dir: string;
  readonly now?: string;
  readonly user?: string;
}

interface MenuLine {
  readonly words: string;
  readonly calls: string | null;
  readonly items: readonly MenuLine[];
}

const menuLine = (item: MenuItemRecord): MenuLine =>
  item.kind === 'item'
    ? { words: item.caption, calls: item.functionName, items: [] }
    : item.kind === 'separator'
      ? { words: '', calls: null, items: [] }
      : { words: item.title, calls: null, items: item.items.map(menuLine) };

interface Shown {
  readonly page: PageRecord;
  readonly version: number;
}

export const openDesk = (options: DeskOptions) => {
  const host: LocalHost = openHost({
    dir: options.dir,
    ...(options.now === undefined ? {} : { now: options.now }),
    ...(options.user === undefined ? {} : { user: options.user }),
  });
  let user = options.user ?? host.world.host.defaultUser;
  let shown: { sidebar: Shown | null; dialog: Shown | null } = { sidebar: null, dialog: null };
  let toast: string | null = null;
  let seenPages = 0;
  let seenAlerts = 0;
  let lastAct = Date.now();

  /** The host's clock stands still between acts; at a desk time goes by. */
  const letTimePass = (): void => {
    host.wait(Date.now() - lastAct);
    lastAct = Date.now();
  };

  const noticeScreen = (): void => {
    for (const page of host.screen.pages.slice(seenPages)) {
      seenPages += 1;
      const slot = page.kind === 'sidebar' ? 'sidebar' : 'dialog';
      shown = { ...shown, [slot]: { page, version: seenPages } };
    }
    const said = host.screen.alerts.slice(seenAlerts);
    seenAlerts = host.screen.alerts.length;
    const last = said[said.length - 1];
    toast = last === undefined ? null : last.text;
  };

  const spreadsheet = (): SpreadsheetRecord | null => (host.world.sheets as SpreadsheetsById)[host.world.host.containerId] ?? null;

  /** The sheet that is open: where the person went, or where a script took them. */
  const openSheet = (): string | null => {
    const sheets = (spreadsheet()?.sheets ?? []).filter(({ properties }) => properties.hidden !== true);
    const chosen = host.screen.selections[host.world.host.containerId]?.sheetId;
    return (sheets.find(({ properties }) => properties.sheetId === chosen) ?? sheets[0])?.properties.title ?? null;
  };

  return {
    host,
    spreadsheet,
    openSheet,
    goToSheet: (title: string): void => {
      const found = spreadsheet()?.sheets.find(({ properties }) => properties.title === title);
      if (found === undefined) return;
      host.screen.selections[host.world.host.containerId] = {
        sheetId: found.properties.sheetId,
        ranges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
        currentCell: { row: 0, column: 0 },
      };
    },
    user: () => user,
    use: (email: string): void => {
      user = email;
      shown = { sidebar: null, dialog: null };
    },
    /** Calls a function as the menu would; null, or the words of what went wrong. */
    call: (functionName: string): string | null => {
      letTimePass();
      const end = host.run(functionName, [], { user });
      noticeScreen();
      host.save();
      return end.ended === 'returned' ? null : `${functionName} ${endWords(end)}`;
    },
    /** Calls a function as google.script.run would. */
    run: (
      functionName: string,
      args: readonly unknown[],
    ): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string } => {
      if (!isCallable(functionName)) return { ok: false, message: `${functionName} is not a function a page may call.` };
      letTimePass();
      const end = host.run(functionName, acceptArguments(args), { user });
      noticeScreen();
      host.save();
      if (end.ended === 'returned') return { ok: true, value: returnValue(end.value) };
      return { ok: false, message: end.ended === 'threw' ? end.error.message : endWords(end) };
    },
    open: (): void => {
      host.run('onOpen', [], { user, authMode: 'LIMITED', argsFrom: eventFor('LIMITED') });
      noticeScreen();
    },
    close: (what: 'sidebar' | 'dialog'): void => {
      shown = { ...shown, [what]: null };
    },
    shown: () => shown,
    toast: () => toast,
    /** The permissions the manifest asks for. */
    scopes: (): readonly string[] => projectIn(join(repositoryRoot, 'dist')).manifest.oauthScopes ?? [],
    menus: () => host.screen.menus.map((menu) => ({ words: menu.addOn ? 'Coachbook' : menu.title, items: menu.items.map(menuLine) })),
  };
};

export type Desk = ReturnType<typeof openDesk>;
