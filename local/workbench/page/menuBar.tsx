// The menu bar: what the script put there, opened by click or keyboard.
import { useState } from 'preact/hooks';
import type { DeskState, MenuLine } from './desk';

const Line = ({ line, choose }: { readonly line: MenuLine; readonly choose: (functionName: string) => void }) =>
  line.items.length > 0 ? (
    <li class="sub">
      <span>{line.words}</span>
      <ul role="group" aria-label={line.words}>
        {line.items.map((item) => (
          <Line key={item.words} line={item} choose={choose} />
        ))}
      </ul>
    </li>
  ) : line.calls === null ? (
    <li role="separator" />
  ) : (
    <li>
      <button type="button" role="menuitem" onClick={() => choose(line.calls ?? '')}>
        {line.words}
      </button>
    </li>
  );

export const MenuBar = ({ menus, choose }: { readonly menus: DeskState['menus']; readonly choose: (functionName: string) => void }) => {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <nav class="menus" aria-label="Extensions" onKeyDown={(key) => (key.key === 'Escape' ? setOpen(null) : undefined)}>
      <span class="quiet">Extensions ▸</span>
      {menus.map((menu) => (
        <div key={menu.words} class="menu">
          <button
            type="button"
            aria-haspopup="menu"
            aria-expanded={open === menu.words}
            onClick={() => setOpen(open === menu.words ? null : menu.words)}
          >
            {menu.words}
          </button>
          {open === menu.words ? (
            <ul role="menu">
              {menu.items.map((line, index) => (
                <Line
                  key={index}
                  line={line}
                  choose={(functionName) => {
                    setOpen(null);
                    choose(functionName);
                  }}
                />
              ))}
            </ul>
          ) : null}
        </div>
      ))}
    </nav>
  );
};
