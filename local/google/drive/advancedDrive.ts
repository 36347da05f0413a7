// The advanced service `Drive` (v3): its collections and the makers of empty bodies.
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';
import { addMakers, publishedMakers } from '../validation/emptyBodies';
import { runEndpoint } from '../validation/endpoint';
import { textOf } from '../validation/queryRules';
import { fieldsRequired } from './driveFailures';
import { driveSection } from './driveSection';
import type { FileEditors } from './editors';
import { driveEndpoints } from './endpoints';
import { FilesCollection } from './filesCollection';
import { driveUser } from './identity';
import { PermissionsCollection } from './permissionsCollection';
import { RevisionsCollection } from './revisionsCollection';

export const makeDriveService = (kernel: Kernel, editors: FileEditors = {}): Exposed => new AdvancedDrive(kernel, editors);

class AdvancedDrive extends Exposed {
  readonly $name = 'Drive';
  override readonly $properties;

  constructor(kernel: Kernel, editors: FileEditors) {
    super();
    this.$properties = {
      About: new AboutCollection(kernel),
      Files: new FilesCollection(kernel, editors),
      Permissions: new PermissionsCollection(kernel),
      Revisions: new RevisionsCollection(kernel),
    };
  }
}

addMakers(AdvancedDrive.prototype, publishedMakers('Drive'));

class AboutCollection extends Exposed {
  readonly $name = 'Drive.About';

  constructor(private readonly kernel: Kernel) {
    super();
  }

  get(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, driveEndpoints.about, args, ({ query }) => {
      if (textOf(query, 'fields') === undefined) throw fieldsRequired();
      return {
        kind: 'drive#about',
        user: driveUser(driveSection(this.kernel.world), this.kernel.user, this.kernel.user),
        storageQuota: { limit: '107374182400', usage: '0', usageInDrive: '0', usageInDriveTrash: '0' },
        canCreateDrives: false,
        appInstalled: true,
        maxUploadSize: '5242880000000',
      };
    });
  }
}
