// The trash: a file is in it when it or a folder above it was put there.
import type { DriveSection, FileRecord } from './records';

export const isTrashed = (section: DriveSection, file: FileRecord): boolean =>
  file.explicitlyTrashed === true ||
  file.parents.some((id) => {
    const folder = section.files[id];
    return folder !== undefined && isTrashed(section, folder);
  });

/** The file and everything that lies in it. */
export function withDescendants(section: DriveSection, file: FileRecord): readonly FileRecord[] {
  const children = Object.values(section.files).filter((child) => child.parents.includes(file.id));
  return [file, ...children.flatMap((child) => withDescendants(section, child))];
}
