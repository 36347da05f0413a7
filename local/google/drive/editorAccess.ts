// Drive's answers to the engines behind Docs and Sheets: who may read or write a document, its name, and that it was made or changed.
import type { Kernel } from '../../host/kernel';
import { changeableFile, readableFile } from './access';
import { driveSection, grantFile, putFile } from './driveSection';
import type { FileEditors } from './editors';
import { FileWriter } from './fileWriter';
import { GoogleApiError } from '../../host/errors';
import { countDocument } from './quotas';

export interface EditorAccess {
  /** Through the person's permissions and the script's grant. */
  mayRead(id: string): boolean;
  mayWrite(id: string): boolean;
  /** A new document in My Drive, made by the script for this person; counts against the day's documents. */
  onCreate(id: string, name: string, mimeType: string): void;
  /** A change of content. */
  touch(id: string): void;
  /** The document's title is its name in Drive. */
  nameOf(id: string): string;
  rename(id: string, name: string): void;
}

export function makeEditorAccess(kernel: Kernel, editors: FileEditors = {}): EditorAccess {
  const section = () => driveSection(kernel.world);
  const writer = new FileWriter(kernel, editors);
  return {
    mayRead: (id) => succeeds(() => readableFile(kernel, id)),
    mayWrite: (id) => succeeds(() => changeableFile(kernel, id)),
    onCreate: (id, name, mimeType) => {
      countDocument(kernel, mimeType);
      putFile(section(), { id, name, mimeType, owner: kernel.user, at: new Date(kernel.now()).toISOString() });
      grantFile(section(), kernel.user, id, 'made');
    },
    touch: (id) => {
      const file = section().files[id];
      if (file !== undefined) writer.touch(file);
    },
    nameOf: (id) => section().files[id]?.name ?? '',
    rename: (id, name) => {
      const file = section().files[id];
      if (file !== undefined) file.name = name;
    },
  };
}

function succeeds(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch (problem) {
    if (problem instanceof GoogleApiError) return false;
    throw problem;
  }
}
