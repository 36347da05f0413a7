// What File and Folder of DriveApp have in common: names, people, sharing, trash.
import { enumeration, type EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { Exposed } from '../../../host/exposed';
import { permissionsOn, roleOf } from '../access';
import { driveSection } from '../driveSection';
import { webViewLink } from '../fileView';
import { permissionIdOf } from '../identity';
import type { FileRecord, PermissionRecord, Role } from '../records';
import { isTrashed } from '../trash';
import { addressOf, type Cost, type DriveDoor, enumName } from './driveDoor';
import { DriveUser } from './driveUser';

export const accessNames = enumeration('Access', ['ANYONE', 'ANYONE_WITH_LINK', 'DOMAIN', 'DOMAIN_WITH_LINK', 'PRIVATE']);
export const permissionNames = enumeration('Permission', ['VIEW', 'EDIT', 'COMMENT', 'OWNER', 'ORGANIZER', 'FILE_ORGANIZER', 'NONE']);

const shown = { owner: 'OWNER', writer: 'EDIT', commenter: 'COMMENT', reader: 'VIEW' } as const;
const given: Readonly<Record<string, Exclude<Role, 'owner'>>> = { EDIT: 'writer', COMMENT: 'commenter', VIEW: 'reader' };

export abstract class DriveItem extends Exposed {
  abstract override readonly $name: 'File' | 'Folder';

  constructor(
    readonly $door: DriveDoor,
    readonly $id: string,
  ) {
    super();
  }

  getId(): string {
    return this.$id;
  }

  getName(): string {
    return this.$of('getName', ({ name }) => name);
  }

  getDescription(): string | null {
    return this.$of('getDescription', ({ description }) => description ?? null);
  }

  getUrl(): string {
    return this.$of('getUrl', webViewLink);
  }

  getDateCreated(): Date {
    return this.$of('getDateCreated', ({ createdTime }) => new Date(createdTime));
  }

  getLastUpdated(): Date {
    return this.$of('getLastUpdated', ({ modifiedTime }) => new Date(modifiedTime));
  }

  getResourceKey(): string | null {
    return this.$of('getResourceKey', () => null);
  }

  getSecurityUpdateEligible(): boolean {
    return this.$of('getSecurityUpdateEligible', () => false);
  }

  getSecurityUpdateEnabled(): boolean {
    return this.$of('getSecurityUpdateEnabled', () => false);
  }

  isShareableByEditors(): boolean {
    return this.$of('isShareableByEditors', ({ writersCanShare }) => writersCanShare ?? true);
  }

  isStarred(): boolean {
    return this.$of('isStarred', ({ starredBy }) => starredBy?.includes(this.$door.kernel.user) ?? false);
  }

  isTrashed(): boolean {
    return this.$of('isTrashed', (file) => isTrashed(this.$section(), file));
  }

  getOwner(): DriveUser | null {
    return this.$of('getOwner', (file) => this.$people(file, 'owner')[0] ?? null);
  }

  /** Those who may edit, the owner left out. */
  getEditors(): DriveUser[] {
    return this.$asked('getEditors', 'get', (file) => this.$people(file, 'writer'));
  }

  /** Those who may view or comment. */
  getViewers(): DriveUser[] {
    return this.$asked('getViewers', 'get', (file) => [...this.$people(file, 'reader'), ...this.$people(file, 'commenter')]);
  }

  getAccess(person: unknown): EnumValue {
    return this.$asked('getAccess', 'get', (file) => {
      const role = roleOf(this.$section(), file, addressOf(person));
      return permissionNames.$of(role === undefined ? 'NONE' : shown[role]);
    });
  }

  getSharingAccess(): EnumValue {
    return this.$of('getSharingAccess', (file) => {
      const open = this.$openTo(file);
      const reach = open === undefined ? 'PRIVATE' : open.type === 'anyone' ? 'ANYONE' : 'DOMAIN';
      return accessNames.$of(reach === 'PRIVATE' || open?.allowFileDiscovery === true ? reach : `${reach}_WITH_LINK`);
    });
  }

  getSharingPermission(): EnumValue {
    return this.$of('getSharingPermission', (file) => permissionNames.$of(shown[this.$openTo(file)?.role ?? 'reader']));
  }

  setName(name: string): this {
    return this.$set('setName', { name });
  }

  setDescription(description: string): this {
    return this.$set('setDescription', { description });
  }

  setStarred(starred: boolean): this {
    return this.$set('setStarred', { starred });
  }

  setTrashed(trashed: boolean): this {
    return this.$set('setTrashed', { trashed });
  }

  setShareableByEditors(writersCanShare: boolean): this {
    return this.$set('setShareableByEditors', { writersCanShare });
  }

  addEditor(person: unknown): this {
    return this.$give('addEditor', 'writer', [person]);
  }

  addEditors(addresses: readonly string[]): this {
    return this.$give('addEditors', 'writer', addresses);
  }

  addViewer(person: unknown): this {
    return this.$give('addViewer', 'reader', [person]);
  }

  addViewers(addresses: readonly string[]): this {
    return this.$give('addViewers', 'reader', addresses);
  }

  removeEditor(person: unknown): this {
    return this.$take('removeEditor', person);
  }

  removeViewer(person: unknown): this {
    return this.$take('removeViewer', person);
  }

  revokePermissions(person: unknown): this {
    return this.$take('revokePermissions', person);
  }

  setOwner(person: unknown): this {
    return this.$asked('setOwner', 'share', () => {
      const body = { type: 'user', role: 'owner', emailAddress: addressOf(person) };
      this.$door.sharing.give(this.$id, body, { notify: true, transferOwnership: true });
      return this;
    });
  }

  setSharing(access: unknown, permission: unknown): this {
    return this.$asked('setSharing', 'share', () => this.$openUp(enumName(access), enumName(permission)));
  }

  override toString(): string {
    return this.$door.record(this.$id).name;
  }

  $section() {
    return driveSection(this.$door.kernel.world);
  }

  $of<Value>(method: string, read: (file: FileRecord) => Value): Value {
    return this.$door.local(`${this.$name}.${method}`, () => read(this.$door.record(this.$id)));
  }

  $asked<Value>(method: string, cost: Cost, effect: (file: FileRecord) => Value): Value {
    return this.$door.call(`${this.$name}.${method}`, cost, () => effect(this.$door.record(this.$id)));
  }

  $give(method: string, role: Role, people: readonly unknown[]): this {
    return this.$asked(method, 'share', () => {
      for (const person of people)
        this.$door.sharing.give(
          this.$id,
          { type: 'user', role, emailAddress: addressOf(person) },
          { notify: true, transferOwnership: false },
        );
      return this;
    });
  }

  $take(method: string, person: unknown): this {
    return this.$asked(method, 'change', (file) => {
      const id = permissionIdOf(addressOf(person));
      if (this.$section().permissions[file.id]?.some((permission) => permission.id === id && permission.role !== 'owner') === true)
        this.$door.sharing.take(file.id, id);
      return this;
    });
  }

  private $set(method: string, body: object): this {
    return this.$asked(method, 'change', () => {
      this.$door.writer.update(this.$id, body);
      return this;
    });
  }

  private $openTo(file: FileRecord): PermissionRecord | undefined {
    return permissionsOn(this.$section(), file).find(({ type }) => type === 'anyone' || type === 'domain');
  }

  private $people(file: FileRecord, role: Role): DriveUser[] {
    return permissionsOn(this.$section(), file)
      .filter((permission) => permission.role === role)
      .flatMap(({ emailAddress }) => (emailAddress === undefined ? [] : [new DriveUser(this.$door.kernel, emailAddress)]));
  }

  private $openUp(access: string, permission: string): this {
    const permissions = this.$section().permissions[this.$id] ?? [];
    for (const { id, type } of [...permissions]) if (type === 'anyone' || type === 'domain') this.$door.sharing.take(this.$id, id);
    if (access === 'PRIVATE') return this;
    const role = given[permission];
    if (role === undefined) throw new ScriptException(`Invalid argument: permissionType`);
    const whom = access.startsWith('ANYONE') ? { type: 'anyone' } : { type: 'domain', domain: this.$door.kernel.user.split('@')[1] ?? '' };
    const body = { ...whom, role, allowFileDiscovery: !access.endsWith('_WITH_LINK') };
    this.$door.sharing.give(this.$id, body, { notify: false, transferOwnership: false });
    return this;
  }
}
