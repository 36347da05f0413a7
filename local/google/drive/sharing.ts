// Gives, changes and takes away permissions, with the refusals of Drive and of the domain's policy, and the notice mail.
import type { drive_v3 } from '@googleapis/drive';
import type { Kernel } from '../../host/kernel';
import { changeableFile, higherRole, outranks, permissionsOn, readableFile, roleOf } from './access';
import {
  addressNotApplicable,
  insufficientFilePermissions,
  missingPermissionField,
  noGoogleAccount,
  permissionNotFound,
  sharingForbiddenByDomain,
  transferNeeded,
} from './driveFailures';
import { driveSection } from './driveSection';
import { domainOf, hasAccount, permissionIdOf } from './identity';
import { countShare } from './quotas';
import type { FileRecord, PermissionRecord, Role } from './records';
import { sharingNotice } from './sharingNotice';

export interface SharingOptions {
  /** Drive's default for a person or a group is to write to them. */
  readonly notify: boolean;
  readonly message?: string;
  readonly transferOwnership: boolean;
}

type PermissionBody = drive_v3.Schema$Permission;

export class Sharing {
  constructor(private readonly kernel: Kernel) {}

  /** Answers the permission as it then is: a person who already had more keeps it. */
  give(fileId: string, body: PermissionBody, options: SharingOptions): PermissionRecord {
    const file = this.shareableFile(fileId);
    const role = roleFrom(body);
    const wanted = permissionFrom(body, role);
    if (role === 'owner' && !options.transferOwnership) throw transferNeeded();
    this.checkPolicy(wanted, options.notify);
    countShare(this.kernel);
    const given = this.put(file, wanted);
    if (role === 'owner') this.demoteOthers(file, given);
    if (wanted.emailAddress !== undefined && options.notify)
      this.kernel.world.mail.push(sharingNotice(this.kernel, file, wanted.emailAddress, given.role, options.message));
    return given;
  }

  list(fileId: string): readonly PermissionRecord[] {
    return permissionsOn(driveSection(this.kernel.world), this.shownFile(fileId));
  }

  get(fileId: string, id: string): PermissionRecord {
    const found = this.list(fileId).find((permission) => permission.id === id);
    if (found === undefined) throw permissionNotFound(id);
    return found;
  }

  change(
    fileId: string,
    id: string,
    body: PermissionBody,
    options: { transferOwnership: boolean; removeExpiration: boolean },
  ): PermissionRecord {
    const file = this.shareableFile(fileId);
    const permission = this.own(file, id);
    const role = body.role === null || body.role === undefined ? permission.role : roleFrom(body);
    if (role === 'owner' && permission.role !== 'owner' && !options.transferOwnership) throw transferNeeded();
    if (permission.role === 'owner' && role !== 'owner') throw insufficientFilePermissions();
    permission.role = role;
    if (role === 'owner') this.demoteOthers(file, permission);
    if (typeof body.expirationTime === 'string') permission.expirationTime = body.expirationTime;
    if (options.removeExpiration) delete permission.expirationTime;
    return permission;
  }

  /** Anyone may take away their own; otherwise whoever may share. An owner stays. */
  take(fileId: string, id: string): void {
    const section = driveSection(this.kernel.world);
    const mine = id === permissionIdOf(this.kernel.user);
    const file = mine ? readableFile(this.kernel, fileId) : this.shareableFile(fileId);
    const permission = this.own(file, id);
    if (permission.role === 'owner') throw insufficientFilePermissions();
    section.permissions[file.id] = (section.permissions[file.id] ?? []).filter((each) => each !== permission);
  }

  private own(file: FileRecord, id: string): PermissionRecord {
    const found = driveSection(this.kernel.world).permissions[file.id]?.find((permission) => permission.id === id);
    if (found === undefined) throw permissionNotFound(id);
    return found;
  }

  private shareableFile(fileId: string): FileRecord {
    const file = changeableFile(this.kernel, fileId);
    const role = roleOf(driveSection(this.kernel.world), file, this.kernel.user);
    if (role !== 'owner' && file.writersCanShare === false) throw insufficientFilePermissions();
    return file;
  }

  private shownFile(fileId: string): FileRecord {
    const file = readableFile(this.kernel, fileId);
    if (!outranks(roleOf(driveSection(this.kernel.world), file, this.kernel.user), 'writer')) throw insufficientFilePermissions();
    return file;
  }

  private checkPolicy(wanted: PermissionRecord, notify: boolean): void {
    const section = driveSection(this.kernel.world);
    const within = section.rules.shareOnlyWithin;
    const reach = wanted.type === 'anyone' ? undefined : (wanted.domain ?? domainOf(wanted.emailAddress ?? ''));
    if (within !== undefined && (reach === undefined || !within.includes(reach))) throw sharingForbiddenByDomain();
    if (wanted.emailAddress !== undefined && !notify && !hasAccount(section, wanted.emailAddress))
      throw noGoogleAccount(wanted.emailAddress);
  }

  private put(file: FileRecord, wanted: PermissionRecord): PermissionRecord {
    const permissions = (driveSection(this.kernel.world).permissions[file.id] ??= []);
    const before = permissions.find((permission) => permission.id === wanted.id);
    if (before === undefined) {
      permissions.push(wanted);
      return wanted;
    }
    before.role = higherRole(before.role, wanted.role) ?? wanted.role;
    return before;
  }

  private demoteOthers(file: FileRecord, owner: PermissionRecord): void {
    for (const permission of driveSection(this.kernel.world).permissions[file.id] ?? [])
      if (permission !== owner && permission.role === 'owner') permission.role = 'writer';
  }
}

function roleFrom(body: PermissionBody): Role {
  const { role } = body;
  if (role === null || role === undefined) throw missingPermissionField('role');
  if (role === 'owner' || role === 'writer' || role === 'commenter' || role === 'reader') return role;
  throw insufficientFilePermissions();
}

function permissionFrom(body: PermissionBody, role: Role): PermissionRecord {
  const { type, emailAddress, domain } = body;
  if (type === null || type === undefined) throw missingPermissionField('type');
  if (type === 'anyone') return { id: 'anyoneWithLink', type, role, allowFileDiscovery: body.allowFileDiscovery ?? false };
  if (type === 'domain') {
    if (!domain) throw missingPermissionField('domain');
    return { id: permissionIdOf(domain), type, role, domain: domain.toLowerCase(), allowFileDiscovery: body.allowFileDiscovery ?? false };
  }
  if (!emailAddress || (type !== 'user' && type !== 'group')) throw addressNotApplicable();
  const person: PermissionRecord = { id: permissionIdOf(emailAddress), type, role, emailAddress: emailAddress.toLowerCase() };
  return body.expirationTime ? { ...person, expirationTime: body.expirationTime } : person;
}
