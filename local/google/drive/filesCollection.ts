// Drive.Files: the methods of the files resource as a script calls them.
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';
import { invalidRequest } from '../validation/apiFailures';
import { runEndpoint } from '../validation/endpoint';
import { numberOf, type Query, textOf } from '../validation/queryRules';
import { readableFile } from './access';
import { downloadRefused, exportRefused, invalidValue } from './driveFailures';
import { editorOf, type FileEditors } from './editors';
import { driveEndpoints } from './endpoints';
import { searchFiles } from './fileSearch';
import { fileView, isGoogleType } from './fileView';
import { FileWriter } from './fileWriter';
import { readUpload } from './upload';

export class FilesCollection extends Exposed {
  readonly $name = 'Drive.Files';
  private readonly writer: FileWriter;

  constructor(
    private readonly kernel: Kernel,
    private readonly editors: FileEditors,
  ) {
    super();
    this.writer = new FileWriter(kernel, editors);
  }

  copy(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, driveEndpoints.copy, args, ({ body, path }) =>
      fileView(this.kernel, this.writer.copy(path['fileId'] ?? '', body)),
    );
  }

  create(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, driveEndpoints.create, args, ({ body, media }) =>
      fileView(this.kernel, this.writer.create(body, readUpload(media))),
    );
  }

  get(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, driveEndpoints.get, args, ({ path, query }) => {
      const file = readableFile(this.kernel, path['fileId'] ?? '');
      if (textOf(query, 'alt') === 'media') throw downloadRefused();
      return fileView(this.kernel, file);
    });
  }

  list(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, driveEndpoints.list, args, ({ query }) => this.$page(query));
  }

  update(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, driveEndpoints.update, args, ({ body, path, media, query }) => {
      const moves = { add: idsOf(query, 'addParents'), remove: idsOf(query, 'removeParents') };
      return fileView(this.kernel, this.writer.update(path['fileId'] ?? '', body, moves, readUpload(media)));
    });
  }

  remove(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, driveEndpoints.remove, args, ({ path }) => this.writer.remove(path['fileId'] ?? ''));
  }

  emptyTrash(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, driveEndpoints.emptyTrash, args, () => this.writer.emptyTrash());
  }

  /** Text formats only: whether the advanced service hands over binary exports is doubtful, so the host refuses them. */
  export(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, driveEndpoints.export, args, ({ path }) => {
      const file = readableFile(this.kernel, path['fileId'] ?? '');
      if (!isGoogleType(file.mimeType)) throw exportRefused('fileNotExportable', 'Export only supports Docs Editors files.');
      const write = editorOf(this.editors, file.mimeType)?.exports[path['mimeType'] ?? ''];
      if (write === undefined) throw exportRefused('badRequest', 'The requested conversion is not supported.');
      return write(file.id);
    });
  }

  generateIds(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, driveEndpoints.generateIds, args, ({ query }) => {
      const ids = Array.from({ length: numberOf(query, 'count') ?? 10 }, () => this.kernel.newId('file'));
      return { kind: 'drive#generatedIds', space: textOf(query, 'space') ?? 'drive', ids };
    });
  }

  private $page(query: Query): Record<string, unknown> {
    const q = textOf(query, 'q');
    const orderBy = textOf(query, 'orderBy');
    const found = searchFiles(this.kernel, { ...(q === undefined ? {} : { q }), ...(orderBy === undefined ? {} : { orderBy }) });
    const from = pageStart(textOf(query, 'pageToken'), `${q}\n${orderBy}`);
    const size = numberOf(query, 'pageSize') ?? 100;
    const next = from + size < found.length ? pageToken(from + size, `${q}\n${orderBy}`) : undefined;
    const files = found.slice(from, from + size).map((file) => fileView(this.kernel, file));
    return { kind: 'drive#fileList', incompleteSearch: false, files, nextPageToken: next };
  }
}

const idsOf = (query: Query, name: string): readonly string[] => (textOf(query, name) ?? '').split(',').filter((id) => id !== '');

const pageToken = (from: number, search: string): string => `~!!~${Buffer.from(JSON.stringify([from, search])).toString('base64url')}`;

/** A token belongs to the search that gave it. */
function pageStart(token: string | undefined, search: string): number {
  if (token === undefined) return 0;
  try {
    const [from, of] = JSON.parse(Buffer.from(token.slice(4), 'base64url').toString()) as [number, string];
    if (of === search && Number.isInteger(from)) return from;
  } catch {
    throw invalidValue('pageToken');
  }
  throw invalidRequest('drive', 'Invalid Value', { locationType: 'parameter', location: 'pageToken' });
}
