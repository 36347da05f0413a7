// The names under which tests call the Drive service: its collections as a script would hold them.
import type { Kernel } from '../../../../local/host/kernel';
import type { FileEditors } from '../../../../local/google/drive/editors';
import { makeDriveService } from '../../../../local/google/drive/advancedDrive';

type Method = (...args: unknown[]) => Record<string, unknown>;
type Collection = Record<'copy' | 'create' | 'get' | 'list' | 'update' | 'remove' | 'export' | 'generateIds', Method>;

export interface DriveUnderTest {
  readonly About: Collection;
  readonly Files: Collection;
  readonly Permissions: Collection;
  readonly Revisions: Collection;
}

export const driveOf = (kernel: Kernel, editors?: FileEditors): DriveUnderTest =>
  makeDriveService(kernel, editors).$properties as unknown as DriveUnderTest;

export const idOf = (file: Record<string, unknown>): string => String(file['id']);

export const namesIn = (list: Record<string, unknown>): string[] => (list['files'] as { name: string }[]).map(({ name }) => name);
