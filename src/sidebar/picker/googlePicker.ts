// Google's file picker: loads its script, which is the only one that any page loads, and shows it. What is picked is told; nothing is saved.

interface DocsView {
  setIncludeFolders(included: boolean): DocsView;
  setMimeTypes(mimeTypes: string): DocsView;
  setMode(mode: string): DocsView;
  setFileIds(fileIds: string): DocsView;
}

interface Builder {
  addView(view: DocsView): Builder;
  setAppId(appId: string): Builder;
  setDeveloperKey(key: string): Builder;
  setOAuthToken(token: string): Builder;
  setOrigin(origin: string): Builder;
  setSize(width: number, height: number): Builder;
  setTitle(title: string): Builder;
  setCallback(callback: (answer: PickerAnswer) => void): Builder;
  build(): { setVisible(visible: boolean): void };
}

interface PickerAnswer {
  readonly action: string;
  readonly docs?: readonly { readonly id: string; readonly name?: string }[];
}

interface PickerLibrary {
  readonly DocsView: new (viewId: string) => DocsView;
  readonly PickerBuilder: new () => Builder;
  readonly ViewId: { readonly DOCUMENTS: string };
  readonly DocsViewMode: { readonly LIST: string };
  readonly Action: { readonly PICKED: string; readonly CANCEL: string };
}

declare const gapi: {
  load(library: string, answer: { readonly callback: () => void; readonly onerror: () => void }): void;
};
declare const google: { readonly picker: PickerLibrary; readonly script: { readonly host: { readonly origin: string } } };

const address = 'https://apis.google.com/js/api.js';
const docType = 'application/vnd.google-apps.document';

/** The window's own edge takes two pixels each way. */
const inside = { width: 798, height: 598 };

/** Resolves to false where Google's script does not come, as behind a strict proxy. */
export const loadPicker = (): Promise<boolean> =>
  new Promise((resolve) => {
    const script = document.createElement('script');
    script.onerror = () => resolve(false);
    script.onload = () => gapi.load('picker', { callback: () => resolve(true), onerror: () => resolve(false) });
    script.src = address;
    document.head.append(script);
  });

export interface PickerWish {
  readonly title: string;
  /** Only this file is shown; null for every Doc of the person's. */
  readonly fileId: string | null;
  readonly access: { readonly token: string; readonly apiKey: string; readonly appId: string };
}

export type Picked = { readonly kind: 'file'; readonly id: string } | { readonly kind: 'nothing' };

export const showPicker = ({ title, fileId, access }: PickerWish): Promise<Picked> =>
  new Promise((resolve) => {
    const { picker } = google;
    const docs = new picker.DocsView(picker.ViewId.DOCUMENTS);
    // A view of given files takes no other wish beside them.
    const view =
      fileId === null ? docs.setIncludeFolders(true).setMimeTypes(docType).setMode(picker.DocsViewMode.LIST) : docs.setFileIds(fileId);
    new picker.PickerBuilder()
      .addView(view)
      .setAppId(access.appId)
      .setDeveloperKey(access.apiKey)
      .setOAuthToken(access.token)
      .setOrigin(google.script.host.origin)
      .setSize(inside.width, inside.height)
      .setTitle(title)
      .setCallback(({ action, docs: found }) => {
        const [file] = found ?? [];
        if (action === picker.Action.PICKED && file !== undefined) resolve({ kind: 'file', id: file.id });
        else if (action === picker.Action.CANCEL) resolve({ kind: 'nothing' });
      })
      .build()
      .setVisible(true);
  });
