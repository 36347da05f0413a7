// ScriptApp: permissions, triggers and publication of the script. https://developers.google.com/apps-script/reference/script/script-app
import type { EnumValue } from '../../host/enumeration';
import { RunStopped } from '../../host/errors';
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';
import { AuthorizationInfo } from './authorization';
import { authModes, authorizationStatuses, eventTypes, installationSources, triggerSources, weekDays } from './enums';
import { oauthToken, secretFor } from './oauthToken';
import { TriggerBuilder, triggerCall } from './triggerBuilder';
import { Trigger } from './triggers';

class Service extends Exposed {
  readonly $name = 'Service';

  /** The script is no web app, so it has no address. */
  getUrl(): string | null {
    return null;
  }

  isEnabled(): boolean {
    return false;
  }
}

export class ScriptApp extends Exposed {
  readonly $name = 'ScriptApp';
  override readonly $properties = {
    AuthMode: authModes,
    AuthorizationStatus: authorizationStatuses,
    EventType: eventTypes,
    InstallationSource: installationSources,
    TriggerSource: triggerSources,
    WeekDay: weekDays,
  };
  private readonly $service = new Service();

  constructor(private readonly $kernel: Kernel) {
    super();
  }

  /** For these scopes, or for all of the manifest. */
  getAuthorizationInfo(...[, oAuthScopes]: [authMode: EnumValue, oAuthScopes?: readonly string[]]): AuthorizationInfo {
    return this.$local('getAuthorizationInfo', () => {
      const wanted = oAuthScopes ?? this.$requested();
      const asked = [...new Set([...this.$requested(), ...wanted])];
      return new AuthorizationInfo(
        wanted,
        asked.filter((scope) => this.$kernel.hasScope(scope)),
        this.$kernel.world.host.scriptId,
      );
    });
  }

  /** Ends the run and asks the person, when one of the scopes is missing. */
  requireScopes(...[, oAuthScopes]: [authMode: EnumValue, oAuthScopes: readonly string[]]): void {
    this.$local('requireScopes', () => this.$require(oAuthScopes));
  }

  requireAllScopes(): void {
    this.$local('requireAllScopes', () => this.$require(this.$requested()));
  }

  /** Takes back everything the person granted. */
  invalidateAuth(): void {
    this.$local('invalidateAuth', () => {
      this.$kernel.world.host.deniedScopes[this.$kernel.user] = [...this.$requested()];
    });
  }

  getOAuthToken(): string {
    return this.$local('getOAuthToken', () => oauthToken(this.$kernel.world, this.$kernel.user));
  }

  getIdentityToken(): string | null {
    return this.$local('getIdentityToken', () =>
      this.$kernel.hasScope('openid') ? secretFor(this.$kernel.world, this.$kernel.user, 'identity') : null,
    );
  }

  getInstallationSource(): EnumValue {
    return this.$local('getInstallationSource', () => installationSources.$of('APPS_MARKETPLACE_DOMAIN_ADD_ON'));
  }

  getScriptId(): string {
    return this.$local('getScriptId', () => this.$kernel.world.host.scriptId);
  }

  getService(): Service {
    return this.$local('getService', () => this.$service);
  }

  newTrigger(functionName: string): TriggerBuilder {
    return this.$local('newTrigger', () => new TriggerBuilder(this.$kernel, functionName));
  }

  getProjectTriggers(): Trigger[] {
    return triggerCall(this.$kernel, 'getProjectTriggers', false, () => this.$mine());
  }

  getUserTriggers(document: Exposed & { getId(): string }): Trigger[] {
    const id = document.getId();
    return triggerCall(this.$kernel, 'getUserTriggers', false, () => this.$mine().filter(({ $record }) => $record.sourceId === id));
  }

  deleteTrigger(trigger: Trigger): void {
    triggerCall(this.$kernel, 'deleteTrigger', true, () => {
      const { host } = this.$kernel.world;
      host.triggers = host.triggers.filter(({ id }) => id !== trigger.$record.id);
    });
  }

  private $mine(): Trigger[] {
    return this.$kernel.world.host.triggers.filter(({ user }) => user === this.$kernel.user).map((record) => new Trigger(record));
  }

  private $requested(): readonly string[] {
    return this.$kernel.run.requestedScopes ?? [];
  }

  private $require(scopes: readonly string[]): void {
    if (scopes.some((scope) => !this.$kernel.hasScope(scope))) {
      throw new RunStopped('Authorization is required to perform that action. Please run the script again to authorize it.');
    }
  }

  private $local<Value>(method: string, effect: () => Value): Value {
    return this.$kernel.call({ service: 'ScriptApp', method, kind: 'local', ms: 0, roundTrips: 0 }, effect);
  }
}
