// The thread: phases along one line, done, now and later, each said in words as well as in shape.
import { Icon } from './icons';

export interface ThreadPhase {
  readonly phase: string;
  readonly place: 'done' | 'now' | 'later';
  readonly when: string | null;
}

const said = { done: 'done', now: 'now', later: 'later' } as const;

export const Thread = ({ phases }: { readonly phases: readonly ThreadPhase[] }) => (
  <ol class="thread">
    {phases.map(({ phase, place, when }) => (
      <li key={phase} class={place} aria-current={place === 'now' ? 'step' : undefined}>
        <span class="bead">{place === 'done' ? <Icon name="check" small /> : null}</span>
        <div class="row between">
          <span class="name">{phase}</span>
          <span class="when">{when ?? ''}</span>
          <span class="vh">{said[place]}</span>
        </div>
      </li>
    ))}
  </ol>
);
