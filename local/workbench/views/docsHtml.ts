// The Docs of the world as a list with the first of them shown; each opens on a page of its own.
import { docsSection } from '../../google/docs/docsSection';
import type { DocumentRecord } from '../../google/docs/record';
import { driveSection } from '../../google/drive/driveSection';
import { isTrashed } from '../../google/drive/trash';
import type { World } from '../../host/kernel';
import { escaped, page } from './html';

export interface FoundDocument {
  readonly id: string;
  readonly name: string;
  readonly sharedWith: readonly string[];
  readonly document: DocumentRecord;
}

/** Documents that are not in the bin, by name. */
export const documentsIn = (world: World): readonly FoundDocument[] => {
  const drive = driveSection(world);
  return Object.entries(docsSection(world).documents)
    .flatMap(([id, document]) => {
      const file = drive.files[id];
      if (file === undefined || isTrashed(drive, file)) return [];
      return [
        {
          id,
          name: file.name,
          sharedWith: (drive.permissions[id] ?? []).map((permission) => permission.emailAddress ?? permission.type),
          document,
        },
      ];
    })
    .sort((one, other) => one.name.localeCompare(other.name));
};

export const docsHtml = (world: World): string => {
  const found = documentsIn(world);
  const rows = found.map(
    (item) =>
      `<tr><td><a target="_self" href="/document/d/${encodeURIComponent(item.id)}/edit">${escaped(item.name)}</a></td><td class="quiet">${escaped(item.sharedWith.join(', '))}</td></tr>`,
  );
  return page(
    'Docs',
    'td{padding:6px 24px 6px 0;border-bottom:1px solid #DCE4E4}',
    `<h1>Docs</h1>${found.length === 0 ? '<p class="quiet">No Docs yet. Write action plans from the Plan screen of the sidebar.</p>' : `<table>${rows.join('')}</table>`}`,
  );
};
