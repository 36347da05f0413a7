// Stands in for https://apis.google.com/js/api.js in the pages a script shows: the documented picker over the store. A member that is
// not here throws, so that nothing is taken for present that has not been thought of.
// https://developers.google.com/workspace/drive/picker/reference

interface PickerFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly lastEditedUtc: number;
}

/** Throws for every member that is not there, as a missing method of Google's would when it is called. */
const strict = <Value extends object>(name: string, value: Value): Value =>
  new Proxy(value, {
    get: (target, member, receiver) => {
      if (typeof member === 'symbol' || member in target) return Reflect.get(target, member, receiver) as unknown;
      throw new TypeError(`${name}.${member} is not in the workbench's picker.`);
    },
  });

const documentType = 'application/vnd.google-apps.document';
const viewTypes: Readonly<Record<string, string>> = {
  documents: documentType,
  spreadsheets: 'application/vnd.google-apps.spreadsheet',
  presentations: 'application/vnd.google-apps.presentation',
  folders: 'application/vnd.google-apps.folder',
};

class DocsView {
  mimeTypes: readonly string[] = [];
  fileIds: readonly string[] = [];
  constructor(viewId = 'all') {
    const type = viewTypes[viewId];
    if (type !== undefined) this.mimeTypes = [type];
    return strict('DocsView', this);
  }
  setIncludeFolders(_included: boolean): this {
    return this;
  }
  setSelectFolderEnabled(_enabled: boolean): this {
    return this;
  }
  setMode(_mode: string): this {
    return this;
  }
  setOwnedByMe(_ownedByMe: boolean): this {
    return this;
  }
  setMimeTypes(mimeTypes: string): this {
    this.mimeTypes = mimeTypes.split(',');
    return this;
  }
  setFileIds(fileIds: string): this {
    this.fileIds = fileIds.split(',');
    return this;
  }
}

type Callback = (answer: object) => void;

const ask = async (path: string, body: object): Promise<unknown> => {
  const reply = await fetch(`/api/picker/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await reply.json()) as { ok: true; value: unknown } | { ok: false; message: string };
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
};

class PickerBuilder {
  private views: DocsView[] = [];
  private appId = '';
  private developerKey = '';
  private token = '';
  private origin = '';
  private title = 'Select a file';
  private callback: Callback | null = null;
  constructor() {
    return strict('PickerBuilder', this);
  }
  addView(view: DocsView): this {
    this.views.push(view);
    return this;
  }
  setAppId(appId: string): this {
    this.appId = appId;
    return this;
  }
  setDeveloperKey(key: string): this {
    this.developerKey = key;
    return this;
  }
  setOAuthToken(token: string): this {
    this.token = token;
    return this;
  }
  setOrigin(origin: string): this {
    this.origin = origin;
    return this;
  }
  setTitle(title: string): this {
    this.title = title;
    return this;
  }
  setCallback(callback: Callback): this {
    this.callback = callback;
    return this;
  }
  setSize(width: number, height: number): this {
    if (width < 566 || height < 350) throw new Error('The picker is at least 566 by 350.');
    return this;
  }
  setLocale(_locale: string): this {
    return this;
  }
  enableFeature(_feature: string): this {
    return this;
  }
  disableFeature(_feature: string): this {
    return this;
  }
  hideTitleBar(): this {
    this.title = '';
    return this;
  }
  build(): Picker {
    const [view] = this.views;
    if (view === undefined) throw new Error('The picker has no view.');
    // Google checks the page's origin and stays blank when it is another.
    if (this.origin !== window.location.origin) throw new Error(`The origin ${this.origin} is not this page's.`);
    const { developerKey, appId, token } = this;
    const setUp = { developerKey, appId, token, fileIds: view.fileIds, mimeTypes: view.fileIds.length > 0 ? [] : view.mimeTypes };
    return new Picker(setUp, this.title, this.callback ?? (() => undefined));
  }
}

const element = (name: string, words: string, style: string): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = words;
  made.setAttribute('style', style);
  return made;
};

class Picker {
  private readonly box = element('div', '', 'position:fixed;inset:0;padding:24px;background:#fff;font:14px/20px Arial;overflow:auto');
  constructor(
    private readonly setUp: object,
    private readonly title: string,
    private readonly callback: Callback,
  ) {
    return strict('Picker', this);
  }
  isVisible(): boolean {
    return this.box.isConnected;
  }
  setVisible(visible: boolean): this {
    if (visible) void this.open();
    else this.box.remove();
    return this;
  }
  dispose(): void {
    this.box.remove();
  }
  private async open(): Promise<void> {
    this.box.setAttribute('role', 'dialog');
    this.box.setAttribute('aria-label', this.title);
    this.box.replaceChildren(
      element('p', 'The workbench’s stand-in for Google’s file picker', 'color:#455254;margin:0'),
      element('h2', this.title, ''),
    );
    document.body.append(this.box);
    try {
      const files = (await ask('files', this.setUp)) as readonly PickerFile[];
      if (files.length === 0) this.box.append(element('p', 'No documents.', ''));
      for (const file of files) this.box.append(this.line(file));
    } catch (error) {
      this.box.append(element('p', error instanceof Error ? error.message : 'The picker failed.', 'color:#A50E0E'));
    }
    const cancel = element('button', 'Cancel', 'margin-top:16px;padding:8px 16px');
    cancel.onclick = () => this.close({ action: 'cancel' });
    this.box.append(cancel);
    this.callback({ action: 'loaded' });
  }
  private line(file: PickerFile): HTMLElement {
    const line = element(
      'button',
      file.name,
      'display:block;width:100%;text-align:left;padding:8px;margin:4px 0;background:#F3F6F6;border:0',
    );
    line.onclick = async () => {
      await ask('pick', { ...this.setUp, fileId: file.id });
      this.close({ action: 'picked', viewToken: ['documents'], docs: [{ ...file, url: `/document/d/${file.id}/edit` }] });
    };
    return line;
  }
  private close(answer: object): void {
    this.box.remove();
    this.callback(answer);
  }
}

const library = {
  DocsView,
  PickerBuilder,
  ViewId: strict('ViewId', {
    DOCS: 'all',
    DOCUMENTS: 'documents',
    SPREADSHEETS: 'spreadsheets',
    PRESENTATIONS: 'presentations',
    FOLDERS: 'folders',
  }),
  DocsViewMode: strict('DocsViewMode', { GRID: 'grid', LIST: 'list' }),
  Action: strict('Action', { CANCEL: 'cancel', PICKED: 'picked', LOADED: 'loaded' }),
  Feature: strict('Feature', {
    NAV_HIDDEN: 'navHidden',
    MULTISELECT_ENABLED: 'multiselectEnabled',
    SUPPORT_DRIVES: 'sdr',
    MINE_ONLY: 'mineOnly',
  }),
  Response: strict('Response', { ACTION: 'action', DOCUMENTS: 'docs', VIEW: 'viewToken' }),
  Document: strict('Document', { ID: 'id', NAME: 'name', MIME_TYPE: 'mimeType', URL: 'url' }),
};

const load = (name: string, answer: (() => void) | { readonly callback: () => void }): void => {
  if (name !== 'picker') throw new Error(`The workbench has no library "${name}".`);
  const page = window as unknown as { google: Record<string, unknown> };
  page.google['picker'] = strict('google.picker', library);
  setTimeout(typeof answer === 'function' ? answer : answer.callback, 0);
};

(window as unknown as { gapi: object }).gapi = strict('gapi', { load });
