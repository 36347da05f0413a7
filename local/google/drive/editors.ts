// What Drive asks of the engines behind Google's own file types when such a file is made, copied, renamed, exported or deleted.
import { documentType, spreadsheetType } from './records';

export interface FileEditor {
  create(id: string, name: string): void;
  copy(fromId: string, toId: string, name: string): void;
  rename(id: string, name: string): void;
  remove(id: string): void;
  /** Export formats by MIME type; a format that is missing is refused. */
  /** What a PDF of it says, where that is not its plain text. */
  readonly printed?: (id: string) => string;
  readonly exports: Readonly<Record<string, (id: string) => string>>;
}

/** Docs and Sheets; what is left out is a file without content, as in a world that has only Drive. */
export interface FileEditors {
  readonly document?: FileEditor;
  readonly spreadsheet?: FileEditor;
}

export function editorOf(editors: FileEditors, mimeType: string): FileEditor | undefined {
  if (mimeType === documentType) return editors.document;
  return mimeType === spreadsheetType ? editors.spreadsheet : undefined;
}
