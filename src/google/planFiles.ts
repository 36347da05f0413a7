// Plans as files in Drive: the Coachbook folder, copies with their key, finding them again, the bin. What is inside a Doc is not touched here.
import { type DriveFile, driveService } from './docsAndDrive';
import { attempt, type Attempt, type Pace } from './knownFailures';

export const docMime = 'application/vnd.google-apps.document';
const folderMime = 'application/vnd.google-apps.folder';

/** Names of our appProperties; a key and its value share 124 bytes. */
export const property = {
  folder: 'coachbookFolder',
  template: 'coachbookTemplate',
  draft: 'coachbookDraft',
  plan: 'coachbookPlan',
  workbook: 'coachbookWorkbook',
} as const;

export interface StoredFile {
  readonly id: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly link: string;
}

export const linkTo = (docId: string): string => `https://docs.google.com/document/d/${docId}/edit`;

const files = () => driveService().Files;

const stored = (file: DriveFile): StoredFile => ({
  id: file.id ?? '',
  properties: file.appProperties ?? {},
  link: file.webViewLink ?? linkTo(file.id ?? ''),
});

const quoted = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

export const hasProperty = (key: string, value: string): string => `appProperties has { key=${quoted(key)} and value=${quoted(value)} }`;

/** Everything of ours outside the bin that fits; drive.file shows this person's own files only. */
export const search = (pace: Pace, what: string, condition: string): Attempt<readonly StoredFile[]> => {
  const found: StoredFile[] = [];
  let pageToken: string | undefined;
  do {
    const token = pageToken;
    const page = attempt(pace, what, () =>
      files().list({
        q: `(${condition}) and trashed = false`,
        pageSize: 1000,
        fields: 'nextPageToken,files(id,appProperties,webViewLink)',
        ...(token === undefined ? {} : { pageToken: token }),
      }),
    );
    if (!page.ok) return page;
    found.push(...(page.value.files ?? []).map(stored));
    pageToken = page.value.nextPageToken;
  } while (pageToken !== undefined && pageToken !== '');
  return { ok: true, value: found };
};

/** A folder may be made under an id asked for before, so a lost answer is no second folder. */
export const makeFolder = (pace: Pace): Attempt<string> => {
  const ids = attempt(pace, 'make the Coachbook folder', () => files().generateIds({ count: 1, space: 'drive' }));
  if (!ids.ok) return ids;
  const id = ids.value.ids?.[0] ?? '';
  const made = attempt(pace, 'make the Coachbook folder', () =>
    files().create({ id, name: 'Coachbook', mimeType: folderMime, appProperties: { [property.folder]: 'yes' } }),
  );
  return made.ok || made.failure.kind === 'exists' ? { ok: true, value: id } : made;
};

/** An empty Doc for a template still being built; it becomes a template when `nameTemplate` says so. */
export const makeDraft = (pace: Pace, name: string, folderId: string, designKey: string): Attempt<string> => {
  const made = attempt(
    pace,
    'make the template',
    () => files().create({ name, mimeType: docMime, parents: [folderId], appProperties: { [property.draft]: designKey } }),
    false,
  );
  return made.ok ? { ok: true, value: made.value.id ?? '' } : made;
};

export const nameTemplate = (pace: Pace, docId: string, designKey: string): Attempt<unknown> =>
  attempt(pace, 'make the template', () => files().update({ appProperties: { [property.template]: designKey } }, docId));

export interface Copy {
  readonly name: string;
  readonly folderId: string;
  readonly planKey: string;
  readonly workbookKey: string;
}

/** Name, place and key in the same request as the copy, so that there is never a copy without its key. Not repeated when it may have happened. */
export const copyTemplate = (pace: Pace, templateId: string, copy: Copy): Attempt<StoredFile & { readonly binned: boolean }> => {
  const made = attempt(
    pace,
    'make the plan',
    () =>
      files().copy(
        {
          name: copy.name,
          parents: [copy.folderId],
          appProperties: { [property.plan]: copy.planKey, [property.workbook]: copy.workbookKey },
        },
        templateId,
        { fields: 'id,webViewLink,trashed', supportsAllDrives: true },
      ),
    false,
  );
  return made.ok ? { ok: true, value: { ...stored(made.value), binned: made.value.trashed === true } } : made;
};

export const bin = (pace: Pace, docId: string): Attempt<unknown> =>
  attempt(pace, 'put the plan into the bin', () => files().update({ trashed: true }, docId));

export const isBinned = (pace: Pace, docId: string): Attempt<boolean> => {
  const found = attempt(pace, 'look at the plan', () => files().get(docId, { fields: 'id,trashed', supportsAllDrives: true }));
  return found.ok ? { ok: true, value: found.value.trashed === true } : found;
};
