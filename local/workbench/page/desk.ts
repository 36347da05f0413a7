// What the page knows of the local host, and the calls it makes.

export interface MenuLine {
  readonly words: string;
  readonly calls: string | null;
  readonly items: readonly MenuLine[];
}

export interface DeskState {
  readonly title: string;
  readonly user: string;
  readonly users: readonly string[];
  readonly now: string;
  readonly menus: readonly { readonly words: string; readonly items: readonly MenuLine[] }[];
  readonly sheets: readonly { readonly title: string; readonly colour: string | null }[];
  readonly activeSheet: string | null;
  readonly docs: readonly { readonly id: string; readonly name: string }[];
  readonly mail: number;
  /** Goes up when the script shows a page, so that the frame is loaded anew. */
  readonly sidebar: { readonly title: string; readonly version: number } | null;
  readonly dialog: { readonly title: string; readonly version: number; readonly width: number; readonly height: number } | null;
  readonly toast: string | null;
  readonly scopes: readonly { readonly scope: string; readonly granted: boolean }[];
}

const send = async <Reply>(path: string, body?: unknown): Promise<Reply> => {
  const reply = await fetch(
    path,
    body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  return (await reply.json()) as Reply;
};

export const desk = {
  state: () => send<DeskState>('/api/desk'),
  sheet: (title: string, rows: number) =>
    send<{ readonly html: string; readonly more: number }>(`/api/sheet?title=${encodeURIComponent(title)}&rows=${rows}`),
  call: (functionName: string) => send<{ problem: string | null }>('/api/call', { functionName }),
  run: (functionName: string, args: readonly unknown[]) =>
    send<{ ok: true; value: unknown } | { ok: false; message: string }>('/api/run', { functionName, args }),
  writeCell: (sheet: string, row: number, column: number, text: string) =>
    send<{ problem: string | null }>('/api/cell', { sheet, row, column, text }),
  goToSheet: (title: string) => send<{ problem: null }>('/api/open', { title }),
  use: (email: string) => send<{ problem: null }>('/api/user', { email }),
  grant: (scope: string, granted: boolean) => send<{ problem: null }>('/api/grant', { scope, granted }),
  close: (what: 'sidebar' | 'dialog') => send<{ problem: null }>('/api/close', { what }),
};
