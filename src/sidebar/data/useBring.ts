// Bringing rows in, step by step: choose a source, look at what would happen, say what the file does not, import.
import { useRef, useState } from 'preact/hooks';
import type { WireReply } from '../../actions/wire';
import { forgetChoices } from '../parts/useChoices';
import { importSource, type ImportOutcome } from './importSource';
import { previewSource } from './previewSource';
import { nothingSaid, type Preview, type Said, type Source } from './source';

type Failure = Extract<WireReply<never>, { readonly ok: false }>;

interface Bring {
  readonly busy: 'looking' | 'importing' | null;
  readonly progress: string;
  readonly source: Source | null;
  readonly preview: Preview | null;
  readonly said: Said;
  /** True when something was said since the preview was made. */
  readonly unasked: boolean;
  readonly failure: Failure | null;
  readonly outcome: ImportOutcome | null;
}

const nothing: Bring = {
  busy: null,
  progress: '',
  source: null,
  preview: null,
  said: nothingSaid,
  unasked: false,
  failure: null,
  outcome: null,
};

export const useBring = () => {
  const [state, setState] = useState<Bring>(nothing);
  const running = useRef(false);
  const tell = (progress: string): void => setState((before) => ({ ...before, progress }));
  const look = async (source: Source, said: Said): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setState((before) => ({ ...before, source, said, busy: 'looking', progress: '', failure: null, outcome: null }));
    const reply = await previewSource(source, said, tell);
    running.current = false;
    // A tab is asked for by its name from now on: another may be open when it is imported.
    const named: Source = source.kind === 'tab' && reply.ok ? { kind: 'tab', tab: reply.value.files[0]?.file ?? source.tab } : source;
    setState((before) =>
      reply.ok
        ? { ...before, source: named, busy: null, preview: reply.value, unasked: false }
        : { ...before, busy: null, failure: reply, ...(before.preview === null ? { source: null } : {}) },
    );
  };
  const bring = async (): Promise<void> => {
    const { source, preview, said } = state;
    if (running.current || source === null || preview === null) return;
    running.current = true;
    setState((before) => ({ ...before, busy: 'importing', progress: '', failure: null }));
    const outcome = await importSource(source, preview, said, tell);
    running.current = false;
    forgetChoices();
    // Stopped on its way, the preview stays, so that the same click goes on.
    setState((before) =>
      outcome.failure === null ? { ...nothing, outcome } : { ...before, busy: null, failure: outcome.failure, outcome },
    );
  };
  return {
    ...state,
    choose: (source: Source) => look(source, nothingSaid),
    lookAgain: () => (state.source === null ? Promise.resolve() : look(state.source, state.said)),
    say: (said: Said) => setState((before) => ({ ...before, said, unasked: true })),
    /** What changes nothing about the preview: whether the columns are remembered. */
    sayQuietly: (said: Said) => setState((before) => ({ ...before, said })),
    bring,
    clear: () => setState(nothing),
  };
};

export type Bringing = ReturnType<typeof useBring>;
