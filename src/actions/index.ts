// The list of everything a coach can do, by name. The wire, the generated docs and the tests read it.
import type { Action } from './action';
import { makeRunChunk } from './runChunk';

export const actions: readonly Action[] = [makeRunChunk(() => actions)];
