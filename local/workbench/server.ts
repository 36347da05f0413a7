// The addresses of the workbench: the page, its questions, and the pages that the script shows in frames.
import { Hono } from 'hono';
import { chartSvg } from '../charts/chartSvg';
import { documentHtml } from '../google/docs/views/documentHtml';
import type { Desk } from './desk';
import { editCell } from './editCell';
import { pickerRoutes } from './pickerRoutes';
import { withScriptRun } from './scriptRun';
import { calendarHtml } from './views/calendarHtml';
import { chartInputOf } from '../charts/chartOfSheet';
import { chartsHtml } from './views/chartsHtml';
import { docsHtml, documentsIn } from './views/docsHtml';
import { mailHtml } from './views/mailHtml';
import { rowsAtOnce, sheetHtml } from './views/sheetHtml';
import { sheetView } from './views/sheetView';

export interface PageFiles {
  readonly script: string;
  /** The script in place of Google's own file picker. */
  readonly picker: string;
  readonly style: string;
}

const shell = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Coachbook workbench</title><link rel="stylesheet" href="/page.css"></head><body><div id="workbench"></div><script src="/page.js"></script></body></html>`;

const clockWords = (epochMs: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(epochMs);

const pageOf = (shown: ReturnType<Desk['shown']>['sidebar']) =>
  shown === null
    ? null
    : { title: shown.page.title, version: shown.version, width: shown.page.width ?? 600, height: (shown.page.height ?? 400) + 44 };

const deskState = (desk: Desk): object => {
  const spreadsheet = desk.spreadsheet();
  const sheets = (spreadsheet?.sheets ?? []).filter((sheet) => sheet.properties.hidden !== true);
  const { host } = desk.host.world;
  const denied = host.deniedScopes[desk.user()] ?? [];
  return {
    title: spreadsheet?.properties.title ?? 'New workbook',
    user: desk.user(),
    users: host.users.map((user) => user.email),
    now: clockWords(desk.host.now(), spreadsheet?.properties.timeZone ?? 'America/New_York'),
    menus: desk.menus(),
    sheets: sheets.map((sheet) => ({ title: sheet.properties.title, colour: sheet.properties.tabColor ?? null })),
    activeSheet: desk.openSheet(),
    docs: documentsIn(desk.host.world).map(({ id, name }) => ({ id, name })),
    mail: desk.host.world.mail.length,
    sidebar: pageOf(desk.shown().sidebar),
    dialog: pageOf(desk.shown().dialog),
    toast: desk.toast(),
    scopes: desk.scopes().map((scope) => ({ scope, granted: !denied.includes(scope) })),
  };
};

export const workbenchServer = (desk: Desk, files: PageFiles): Hono => {
  const app = new Hono();
  app.get('/', (context) => context.html(shell));
  app.get('/page.js', (context) => context.body(files.script, 200, { 'content-type': 'text/javascript' }));
  app.get('/google-picker.js', (context) => context.body(files.picker, 200, { 'content-type': 'text/javascript' }));
  app.route('/api/picker', pickerRoutes(desk));
  app.get('/page.css', (context) => context.body(files.style, 200, { 'content-type': 'text/css' }));
  app.get('/api/desk', (context) => context.json(deskState(desk)));
  app.get('/api/sheet', (context) => {
    const view = sheetView(desk.spreadsheet(), context.req.query('title') ?? '');
    return context.json(view === null ? { html: '', more: 0 } : sheetHtml(view, Number(context.req.query('rows') ?? rowsAtOnce)));
  });
  app.post('/api/call', async (context) => {
    const { functionName } = await context.req.json<{ functionName: string }>();
    return context.json({ problem: desk.call(functionName) });
  });
  app.post('/api/run', async (context) => {
    const { functionName, args } = await context.req.json<{ functionName: string; args: unknown[] }>();
    return context.json(desk.run(functionName, args));
  });
  app.post('/api/cell', async (context) => context.json({ problem: editCell(desk, await context.req.json()) }));
  app.post('/api/open', async (context) => {
    desk.goToSheet((await context.req.json<{ title: string }>()).title);
    return context.json({ problem: null });
  });
  app.post('/api/user', async (context) => {
    desk.use((await context.req.json<{ email: string }>()).email);
    return context.json({ problem: null });
  });
  app.post('/api/grant', async (context) => {
    const { scope, granted } = await context.req.json<{ scope: string; granted: boolean }>();
    const { deniedScopes } = desk.host.world.host;
    const others = (deniedScopes[desk.user()] ?? []).filter((denied) => denied !== scope);
    deniedScopes[desk.user()] = granted ? others : [...others, scope];
    return context.json({ problem: null });
  });
  app.post('/api/close', async (context) => {
    desk.close((await context.req.json<{ what: 'sidebar' | 'dialog' }>()).what);
    return context.json({ problem: null });
  });
  app.get('/sidebar.html', (context) => context.html(withScriptRun(desk.shown().sidebar?.page.html ?? '')));
  app.get('/dialog.html', (context) => context.html(withScriptRun(desk.shown().dialog?.page.html ?? '')));
  app.get('/chart/:sheet/:name', (context) => {
    const spreadsheet = desk.spreadsheet();
    const sheet = spreadsheet?.sheets.find((candidate) => candidate.properties.sheetId === Number(context.req.param('sheet')));
    const chart = sheet?.charts.find((candidate) => `${candidate.chartId}.svg` === context.req.param('name'));
    return spreadsheet === null || chart === undefined
      ? context.notFound()
      : context.body(chartSvg(chartInputOf(spreadsheet, chart)), 200, { 'content-type': 'image/svg+xml' });
  });
  app.get('/charts', (context) => context.html(chartsHtml(desk.spreadsheet())));
  app.get('/docs', (context) => context.html(docsHtml(desk.host.world)));
  app.get('/document/d/:id/*', (context) => {
    const found = documentsIn(desk.host.world).find((document) => document.id === context.req.param('id'));
    return found === undefined ? context.notFound() : context.html(documentHtml(found.document));
  });
  app.get('/calendar', (context) =>
    context.html(calendarHtml(desk.host.world, desk.host.now(), context.req.query('who') ?? desk.user(), context.req.query('week'))),
  );
  app.get('/mail', (context) => context.html(mailHtml(desk.host.world.mail)));
  return app;
};
