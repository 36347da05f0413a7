// Session: who runs the script, in which zone and language. https://developers.google.com/apps-script/reference/base/session
import { createHash } from 'node:crypto';
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';

const identityScopes = ['https://www.googleapis.com/auth/userinfo.email'];

export class User extends Exposed {
  readonly $name = 'User';

  constructor(private readonly $email: string) {
    super();
  }

  /** Blank where the script may not know who runs it. */
  getEmail(): string {
    return this.$email;
  }

  getUserLoginId(): string {
    return this.$email;
  }

  override toString(): string {
    return this.$email;
  }
}

export class Session extends Exposed {
  readonly $name = 'Session';
  private readonly $known: User;
  private readonly $unknown = new User('');

  constructor(private readonly $kernel: Kernel) {
    super();
    this.$known = new User($kernel.user);
  }

  getActiveUser(): User {
    return this.$identity('getActiveUser');
  }

  getEffectiveUser(): User {
    return this.$identity('getEffectiveUser');
  }

  getUser(): User {
    return this.$identity('getUser');
  }

  /** Such as "en"; allowed in every mode. */
  getActiveUserLocale(): string {
    return this.$local('getActiveUserLocale', () => {
      const { users } = this.$kernel.world.host;
      return users.find(({ email }) => email === this.$kernel.user)?.locale ?? 'en';
    });
  }

  getScriptTimeZone(): string {
    return this.$local('getScriptTimeZone', () => this.$kernel.run.timeZone);
  }

  getTimeZone(): string {
    return this.$local('getTimeZone', () => this.$kernel.run.timeZone);
  }

  /** Says nothing about who the person is and is the same for 30 days. */
  getTemporaryActiveUserKey(): string {
    return this.$local('getTemporaryActiveUserKey', () => {
      const month = Math.floor(this.$kernel.now() / (30 * 86_400_000));
      return createHash('sha256').update(`${this.$kernel.world.host.scriptId}/${this.$kernel.user}/${month}`).digest('base64').slice(0, 24);
    });
  }

  /** "not available in any context that allows a script to run without that user's authorization": blank there, never an error. */
  private $identity(method: string): User {
    if (this.$kernel.run.authMode !== 'FULL') return this.$local(method, () => this.$unknown);
    return this.$kernel.call(
      { service: 'Session', method, kind: 'local', ms: 0, roundTrips: 0, scopes: identityScopes },
      () => this.$known,
    );
  }

  private $local<Value>(method: string, effect: () => Value): Value {
    return this.$kernel.call({ service: 'Session', method, kind: 'local', ms: 0, roundTrips: 0 }, effect);
  }
}
