// Runs one expression as a script over the small services.
import { openHost, type HostOptions } from '../../../local/host/openHost';

/** The value of the expression, or "name: message" of what it threw. */
export const scripted = (expression: string, options: HostOptions = {}): unknown => {
  const files = {
    'Code.gs': `function main() { try { return ${expression}; } catch (e) { return e.name + ': ' + e.message; } }`,
    ...options.files,
  };
  const end = openHost({ now: '2026-09-01T12:00:00Z', user: 'ana@district.example', ...options, files }).run('main');
  if (end.ended !== 'returned') throw new Error(JSON.stringify(end));
  return end.value;
};
