// Runs small Apps Script programs, whole, on the host.
import { type HostOptions, type LocalHost, openHost } from '../../../local/host/openHost';

export const owner = 'ana@district.example';

/** A host whose functions are those of the code. */
export const hostOf = (code: string, options: HostOptions = {}): LocalHost =>
  openHost({ now: '2026-09-01T12:00:00Z', user: owner, files: { 'Code.gs': code }, ...options });

/** What the function returned, or "Name: message" of what it threw. */
export function outcome(host: LocalHost, functionName: string, user = owner): unknown {
  const end = host.run(functionName, [], { user });
  return end.ended === 'returned' ? end.value : end.ended === 'threw' ? `${end.error.name}: ${end.error.message}` : end.ended;
}

/** The value of the last line of a program, which says `return`. */
export const program = (body: string, options: HostOptions = {}): unknown =>
  outcome(hostOf(`function main() { ${body} }`, options), 'main');
