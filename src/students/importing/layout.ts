// What a layout is: one known export, said by its headers. Declarations stand in layouts/; how they are matched stands in recognise.ts.
import type { Meaning } from './columnMap';
import { plainLetters } from './headerTongues';
import type { DateOrder } from './dates';

export interface Layout {
  readonly id: string;
  /** As people call the export. */
  readonly name: string;
  /** Headers that, together, only this export has. Case and spaces do not count. */
  readonly needs: readonly string[];
  /** For each meaning the header, or several of which the first present counts. */
  readonly columns: { readonly [M in Meaning]?: string | readonly string[] };
  /** Subgroups: label to header. */
  readonly groups?: { readonly [label: string]: string };
  /** The instrument's name, where no column gives it. */
  readonly assessment: string;
  /** The subject where no column gives it: by a header that only that subject's export has, else the last. */
  readonly subject?: string | readonly (readonly [header: string, subject: string])[];
  /** The order of days where the export writes them with slashes. */
  readonly dates: DateOrder | 'detect';
  readonly wide?: WideLayout;
}

/** One column group a window. `score` finds the score headers: its groups are named `window` and, if subjects differ, `subject`. */
export interface WideLayout {
  readonly score: RegExp;
  readonly subjects?: { readonly [written: string]: string };
  /** Headers of the same window, with {window} and {subject} to be filled in. */
  readonly testedOn?: string;
  readonly level?: string;
  readonly percentile?: string;
}

/** Headers alike but for case, spaces and punctuation are the same header. */
export const headerKey = (header: string): string =>
  plainLetters(header)
    .toLowerCase()
    .replace(/[^a-z0-9%#]+/g, '');
