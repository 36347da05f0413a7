// The workbench: a spreadsheet window, its sidebar, and beside it the Docs, the calendar and the mail that came of it.
import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { desk, type DeskState } from './desk';
import { Grid } from './grid';
import { MenuBar } from './menuBar';

type View =
  { readonly kind: 'sheet'; readonly title: string } | { readonly kind: 'frame'; readonly title: string; readonly address: string };

const Workbench = () => {
  const [state, setState] = useState<DeskState | null>(null);
  const [view, setView] = useState<View | null>(null);
  const [version, setVersion] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const refresh = useCallback(async () => {
    const next = await desk.state();
    // A script that opens a sheet takes the person there, as in Sheets.
    setState((before) => {
      if (before !== null && next.activeSheet !== null && next.activeSheet !== before.activeSheet)
        setView({ kind: 'sheet', title: next.activeSheet });
      return next;
    });
    setVersion((before) => before + 1);
  }, []);
  useEffect(() => void refresh(), [refresh]);
  useEffect(() => {
    // The pages in the frames call the host; the grid follows what they changed.
    const heard = (message: MessageEvent): void => {
      if (message.data === 'changed') void refresh();
    };
    window.addEventListener('message', heard);
    return () => window.removeEventListener('message', heard);
  }, [refresh]);
  if (state === null) return <p class="quiet">Opening…</p>;
  const choose = async (functionName: string): Promise<void> => {
    setBusy(true);
    const reply = await desk.call(functionName);
    setBusy(false);
    setProblem(reply.problem);
    await refresh();
  };
  const shown = view ?? (state.activeSheet === null ? null : { kind: 'sheet' as const, title: state.activeSheet });
  const frame = (title: string, address: string): View => ({ kind: 'frame', title, address });
  const isShown = (kind: View['kind'], title: string): boolean => shown?.kind === kind && shown.title === title;
  const goTo = (title: string): void => {
    setView({ kind: 'sheet', title });
    void desk.goToSheet(title).then(refresh);
  };
  const tab = (title: string, target: View) => (
    <button key={title} type="button" aria-current={isShown('frame', title) ? 'page' : undefined} onClick={() => setView(target)}>
      {title}
    </button>
  );
  return (
    <div class={state.sidebar === null ? 'desk' : 'desk with-sidebar'}>
      <header>
        <div>
          <h1>{state.title}</h1>
          <MenuBar menus={state.menus} choose={(name) => void choose(name)} />
        </div>
        <div class="who">
          <span class="quiet">{state.now}</span>
          <select
            aria-label="Signed in as"
            value={state.user}
            onChange={(change) => void desk.use(change.currentTarget.value).then(refresh)}
          >
            {state.users.map((email) => (
              <option key={email}>{email}</option>
            ))}
          </select>
          <details>
            <summary>Permissions</summary>
            <ul>
              {state.scopes.map(({ scope, granted }) => (
                <li key={scope}>
                  <label>
                    <input
                      type="checkbox"
                      checked={granted}
                      onChange={(change) => void desk.grant(scope, change.currentTarget.checked).then(refresh)}
                    />{' '}
                    {scope.replace('https://www.googleapis.com/auth/', '')}
                  </label>
                </li>
              ))}
            </ul>
          </details>
        </div>
      </header>
      <main>
        {busy ? <p class="banner">Working…</p> : null}
        {problem === null ? null : (
          <p class="banner" role="alert">
            {problem}
          </p>
        )}
        {shown === null ? (
          <p class="quiet">This workbook has no sheets.</p>
        ) : shown.kind === 'sheet' ? (
          <Grid sheet={shown.title} version={version} changed={() => void refresh()} />
        ) : (
          <iframe key={version} title={shown.title} src={shown.address} />
        )}
        {state.toast === null ? null : <p class="toast">{state.toast}</p>}
      </main>
      {state.sidebar === null ? null : (
        <aside>
          <div class="sidebar-title">
            {state.sidebar.title}
            <button type="button" aria-label="Close" onClick={() => void desk.close('sidebar').then(refresh)}>
              ×
            </button>
          </div>
          <iframe key={state.sidebar.version} title={state.sidebar.title} src={`/sidebar.html?${state.sidebar.version}`} />
        </aside>
      )}
      {state.dialog === null ? null : (
        <div class="curtain">
          <div
            class="dialog"
            role="dialog"
            aria-label={state.dialog.title}
            style={{ width: `${state.dialog.width}px`, height: `${state.dialog.height}px` }}
          >
            <div class="sidebar-title">
              {state.dialog.title}
              <button type="button" aria-label="Close" onClick={() => void desk.close('dialog').then(refresh)}>
                ×
              </button>
            </div>
            <iframe title={state.dialog.title} src={`/dialog.html?${state.dialog.version}`} />
          </div>
        </div>
      )}
      <footer>
        <div class="tabs" aria-label="Sheets">
          {state.sheets.map((sheet) => (
            <button
              key={sheet.title}
              type="button"
              aria-current={isShown('sheet', sheet.title) ? 'page' : undefined}
              style={sheet.colour === null ? {} : { borderBottomColor: sheet.colour }}
              onClick={() => goTo(sheet.title)}
            >
              {sheet.title}
            </button>
          ))}
        </div>
        <div class="tabs others" aria-label="Elsewhere in Workspace">
          {tab('Charts', frame('Charts', '/charts'))}
          {tab(`Docs (${state.docs.length})`, frame(`Docs (${state.docs.length})`, '/docs'))}
          {tab('Calendar', frame('Calendar', '/calendar'))}
          {tab(`Mail (${state.mail})`, frame(`Mail (${state.mail})`, '/mail'))}
        </div>
      </footer>
    </div>
  );
};

const root = document.getElementById('workbench');
if (root !== null) render(<Workbench />, root);
