// Which of its scopes a script was granted. https://developers.google.com/apps-script/reference/script/authorization-info
import type { EnumValue } from '../../host/enumeration';
import { Exposed } from '../../host/exposed';
import { authorizationStatuses } from './enums';

export class AuthorizationInfo extends Exposed {
  readonly $name = 'AuthorizationInfo';

  constructor(
    private readonly $wanted: readonly string[],
    private readonly $granted: readonly string[],
    private readonly $scriptId: string,
  ) {
    super();
  }

  getAuthorizationStatus(): EnumValue {
    return authorizationStatuses.$of(this.$isWhole() ? 'NOT_REQUIRED' : 'REQUIRED');
  }

  /** Where the person grants what is missing; null when nothing is. */
  getAuthorizationUrl(): string | null {
    return this.$isWhole() ? null : `https://script.google.com/macros/d/${this.$scriptId}/authorize`;
  }

  getAuthorizedScopes(): string[] {
    return [...this.$granted];
  }

  private $isWhole(): boolean {
    return this.$wanted.every((scope) => this.$granted.includes(scope));
  }
}
