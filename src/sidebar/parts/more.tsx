// What is rarely needed, closed until asked for, so that a screen stays calm.
import type { ComponentChildren } from 'preact';

export const More = ({ words = 'More', children }: { readonly words?: string; readonly children: ComponentChildren }) => (
  <details class="more">
    <summary>{words}</summary>
    <div class="stack">{children}</div>
  </details>
);
