// Members that Google documents and the published type package does not have yet.

declare namespace GoogleAppsScript {
  namespace Script {
    interface ScriptApp {
      /** https://developers.google.com/apps-script/reference/script/script-app#getauthorizationinfoauthmode,-oauthscopes */
      getAuthorizationInfo(authMode: AuthMode, oAuthScopes: string[]): AuthorizationInfo;
    }
  }
}
