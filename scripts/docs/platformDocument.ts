// docs/platform.md: the facts each area relies on, joined into one page that says first what has not been run live.
import { generated } from './generated';

/** In the order in which a reader meets them. */
export const areas = ['host', 'sheets', 'tracker', 'docs', 'drive', 'calendar', 'plans', 'sessions', 'studentData'] as const;

const words: Readonly<Record<(typeof areas)[number], string>> = {
  host: 'the runtime, permissions, limits and the small services',
  sheets: 'SpreadsheetApp: values, formats, charts, and when writes happen',
  tracker: 'how the tracker finds its sheets, columns and rows',
  docs: 'Docs v1: structure, requests and refusals',
  drive: 'Drive v3: per-person access, copies, sharing',
  calendar: 'Calendar v3: events, Meet, free and busy',
  plans: 'what action plans rely on',
  sessions: 'what sessions rely on',
  studentData: 'what importing and charts rely on',
};

export const platformDocument = (): string =>
  [
    '# What we rely on of Google’s platform',
    generated,
    'Each fact stands on the page of its area with its source, its grade and the test that pins it.',
    '**Not run live.** No Google account was used in making this. The local host is written from Google’s documentation, Google’s published API types and replies recorded by others from the real services; nothing here has been executed on Google’s servers. What must be tried on a real domain before release: consent with some permissions left out, `Files.copy` of a template picked under `drive.file`, event ids after a deletion, a Meet link that stays pending, the modelled latencies, smart chips in Docs, and the Picker dialog.',
    areas.map((area) => `- [${area}](platform/${area}.md): ${words[area]}`).join('\n'),
    '',
  ].join('\n\n');
