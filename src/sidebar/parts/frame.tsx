// The frame of every screen: tabs above, the view, an optional dock for the one main button, and the foot with state and Help.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { GoTo } from './goTo';
import { Icon } from './icons';
import { tabs, type ScreenName, type ScreenProps } from '../screens';
import { words } from '../words';

interface FrameProps {
  readonly screen: ScreenName;
  readonly title: string;
  readonly about?: ComponentChildren;
  readonly beside?: ComponentChildren;
  readonly dock?: ComponentChildren;
  readonly foot: string;
  readonly go: ScreenProps['go'];
  readonly children: ComponentChildren;
}

export const Frame = ({ screen, title, about, beside, dock, foot, go, children }: FrameProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const view = useRef<HTMLElement>(null);
  // A screen reader is told of the new screen by moving to its heading; eyes are by starting at its top.
  useEffect(() => {
    view.current?.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [title, screen]);
  const open = (target: ScreenName) => (click: Event) => {
    click.preventDefault();
    go(target);
  };
  return (
    <GoTo.Provider value={go}>
      <div class="frame">
        <nav class="tabs" aria-label={words.tabs}>
          {tabs.map((tab) => (
            <a key={tab.screen} href="#" aria-current={tab.screen === screen ? 'page' : undefined} onClick={open(tab.screen)}>
              {tab.words}
            </a>
          ))}
        </nav>
        <main class="view" ref={view}>
          <div class="viewhead">
            <div>
              <h1 ref={heading} tabIndex={-1}>
                {title}
              </h1>
              {about === undefined ? null : <p>{about}</p>}
            </div>
            {beside}
          </div>
          {children}
        </main>
        {dock === undefined || dock === null ? null : (
          <section class="dock" aria-label={words.dock}>
            {dock}
          </section>
        )}
        <footer class="foot">
          <span role="status">{foot}</span>
          <a href="#" onClick={open('help')}>
            <Icon name="help" small /> {words.help}
          </a>
        </footer>
      </div>
    </GoTo.Provider>
  );
};
