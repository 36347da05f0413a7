// Drive.Revisions: who changed a file and when; the content of older revisions is not kept.
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';
import { runEndpoint } from '../validation/endpoint';
import { readableFile } from './access';
import { revisionNotFound } from './driveFailures';
import { driveSection } from './driveSection';
import { driveEndpoints } from './endpoints';
import { driveUser } from './identity';
import type { FileRecord, RevisionRecord } from './records';

export class RevisionsCollection extends Exposed {
  readonly $name = 'Drive.Revisions';

  constructor(private readonly kernel: Kernel) {
    super();
  }

  get(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, driveEndpoints.revisionGet, args, ({ path }) => {
      const file = readableFile(this.kernel, path['fileId'] ?? '');
      const found = this.$of(file).find(({ id }) => id === path['revisionId'] || path['revisionId'] === 'head');
      if (found === undefined) throw revisionNotFound(path['revisionId'] ?? '');
      return this.$view(file, found);
    });
  }

  list(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, driveEndpoints.revisionList, args, ({ path }) => {
      const file = readableFile(this.kernel, path['fileId'] ?? '');
      return { kind: 'drive#revisionList', revisions: this.$of(file).map((revision) => this.$view(file, revision)) };
    });
  }

  private $of(file: FileRecord): readonly RevisionRecord[] {
    return driveSection(this.kernel.world).revisions[file.id] ?? [];
  }

  private $view(file: FileRecord, { id, modifiedTime, lastModifyingUser }: RevisionRecord): Record<string, unknown> {
    const user = driveUser(driveSection(this.kernel.world), lastModifyingUser, this.kernel.user);
    return { kind: 'drive#revision', id, mimeType: file.mimeType, modifiedTime, lastModifyingUser: user, published: false };
  }
}
