// Drive.Permissions: the methods of the permissions resource as a script calls them.
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';
import { runEndpoint } from '../validation/endpoint';
import { flagOf, textOf } from '../validation/queryRules';
import { driveSection } from './driveSection';
import { driveEndpoints } from './endpoints';
import { permissionView } from './permissionView';
import type { PermissionRecord } from './records';
import { Sharing } from './sharing';

/** Modelled cost of a permission that also sends mail. */
const withMailMs = 1000;

export class PermissionsCollection extends Exposed {
  readonly $name = 'Drive.Permissions';
  private readonly sharing: Sharing;

  constructor(private readonly kernel: Kernel) {
    super();
    this.sharing = new Sharing(kernel);
  }

  create(...args: readonly unknown[]): unknown {
    const options = args[2];
    const silent =
      typeof options === 'object' && options !== null && 'sendNotificationEmail' in options && options.sendNotificationEmail === false;
    const endpoint = silent ? driveEndpoints.permissionCreate : { ...driveEndpoints.permissionCreate, ms: withMailMs };
    return runEndpoint(this.kernel, endpoint, args, ({ body, path, query }) => {
      const message = textOf(query, 'emailMessage');
      const given = this.sharing.give(path['fileId'] ?? '', body, {
        notify: flagOf(query, 'sendNotificationEmail') ?? true,
        transferOwnership: flagOf(query, 'transferOwnership') ?? false,
        ...(message === undefined ? {} : { message }),
      });
      return this.$view(given);
    });
  }

  get(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, driveEndpoints.permissionGet, args, ({ path }) =>
      this.$view(this.sharing.get(path['fileId'] ?? '', path['permissionId'] ?? '')),
    );
  }

  list(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, driveEndpoints.permissionList, args, ({ path }) => ({
      kind: 'drive#permissionList',
      permissions: this.sharing.list(path['fileId'] ?? '').map((permission) => this.$view(permission)),
    }));
  }

  update(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, driveEndpoints.permissionUpdate, args, ({ body, path, query }) =>
      this.$view(
        this.sharing.change(path['fileId'] ?? '', path['permissionId'] ?? '', body, {
          transferOwnership: flagOf(query, 'transferOwnership') ?? false,
          removeExpiration: flagOf(query, 'removeExpiration') ?? false,
        }),
      ),
    );
  }

  remove(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, driveEndpoints.permissionRemove, args, ({ path }) =>
      this.sharing.take(path['fileId'] ?? '', path['permissionId'] ?? ''),
    );
  }

  private $view(permission: PermissionRecord): Record<string, unknown> {
    return permissionView(driveSection(this.kernel.world), permission);
  }
}
