// What the host heeds of an appsscript.json.

export interface Manifest {
  /** IANA zone. */
  readonly timeZone: string;
  /** Null where the manifest names none: Google would work them out, so nothing is enforced. */
  readonly oauthScopes: readonly string[] | null;
  /** Global names of the advanced services that are switched on; null without a manifest: all of them. */
  readonly advancedServices: readonly string[] | null;
  /** True where the project declares itself an add-on: stricter rules for triggers. */
  readonly addOn: boolean;
}

/** A project without appsscript.json. */
export const noManifest: Manifest = { timeZone: 'America/New_York', oauthScopes: null, advancedServices: null, addOn: false };

interface ManifestJson {
  timeZone?: string;
  oauthScopes?: string[];
  addOns?: object;
  dependencies?: { enabledAdvancedServices?: { userSymbol: string }[] };
}

function manifestJson(text: string): ManifestJson {
  try {
    return JSON.parse(text) as ManifestJson;
  } catch (error) {
    throw new Error(`appsscript.json is not JSON: ${(error as Error).message}`, { cause: error });
  }
}

export function parseManifest(text: string): Manifest {
  const json = manifestJson(text);
  return {
    timeZone: json.timeZone ?? 'Etc/GMT',
    oauthScopes: json.oauthScopes ?? null,
    addOn: json.addOns !== undefined,
    advancedServices: (json.dependencies?.enabledAdvancedServices ?? []).map(({ userSymbol }) => userSymbol),
  };
}
