// The two advanced services that plans need, as the manifest enables them.

/** Docs v1. */
export const docsService = (): GoogleAppsScript.Docs => {
  if (Docs === undefined) throw new TypeError('The manifest does not enable the Docs service.');
  return Docs;
};

/** Drive v3. */
export const driveService = (): GoogleAppsScript.Drive_v3 => {
  if (Drive === undefined) throw new TypeError('The manifest does not enable the Drive service.');
  return Drive;
};
