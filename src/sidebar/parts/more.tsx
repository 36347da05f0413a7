// What is rarely needed, closed until asked for, so that a screen stays calm.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface MoreProps {
  readonly words?: string;
  /** Makes what is inside when it is first opened: for parts that ask the server. */
  readonly later?: boolean;
  readonly children: ComponentChildren;
}

export const More = ({ words = 'More', later = false, children }: MoreProps) => {
  const [opened, setOpened] = useState(!later);
  return (
    <details class="more" onToggle={(toggle) => (toggle.currentTarget.open ? setOpened(true) : undefined)}>
      <summary>{words}</summary>
      {opened ? <div class="stack">{children}</div> : null}
    </details>
  );
};
