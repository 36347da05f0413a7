// The failures Google shows a script, and the two ends of a run no script can catch. The membrane rebuilds the first kind
// inside the add-on's context with the same name, message and details.

/** A failure of a REST API behind an advanced service; becomes a GoogleJsonResponseException. */
export class GoogleApiError extends Error {
  constructor(
    readonly code: number,
    message: string,
    /** Docs errors have a `status` and no list; Drive and Calendar errors have a list and no `status`. */
    readonly details: { readonly status?: string; readonly errors?: readonly ApiErrorItem[] } = {},
  ) {
    super(message);
    this.name = 'GoogleApiError';
  }
}

export interface ApiErrorItem {
  readonly domain: string;
  readonly reason: string;
  readonly message: string;
  readonly locationType?: string;
  readonly location?: string;
}

/** A failure of a built-in service: words only, named "Exception". */
export class ScriptException extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Exception';
  }
}

/** Another run holds the lock; `tryLock` answers false where `waitLock` lets this through. */
export class LockTimeout extends ScriptException {
  constructor() {
    super('Lock timeout: another process was holding the lock for too long.');
  }
}

/** The script was killed: cannot be caught inside the context; buffered writes are lost. */
export class Killed extends Error {
  constructor(readonly atCall: number) {
    super(`Killed at call ${atCall}.`);
    this.name = 'Killed';
  }
}

/** The script ran longer than Google lets it: cannot be caught inside the context; buffered writes are lost. */
export class TimedOut extends Error {
  constructor() {
    super('Exceeded maximum execution time');
    this.name = 'TimedOut';
  }
}

/** Google ended the run to ask the person something, as `ScriptApp.requireScopes` does: cannot be caught inside the context. */
export class RunStopped extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RunStopped';
  }
}
