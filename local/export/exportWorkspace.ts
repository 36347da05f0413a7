// Writes everything in a workspace as files that other programs open: .csv, .xlsx, .docx, .txt, .ics, .svg and .json.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chartSvg } from '../charts/chartSvg';
import { documentDocx } from '../google/docs/views/documentDocx';
import { documentText } from '../google/docs/views/documentText';
import type { World } from '../host/kernel';
import { loadWorld } from '../host/worldStore';
import { Calculation } from '../google/spreadsheet/formulas/calculation';
import type { SpreadsheetRecord, SpreadsheetsById } from '../google/spreadsheet/records';
import { chartInputOf } from '../charts/chartOfSheet';
import { documentsIn } from '../workbench/views/docsHtml';
import { calendarsIn } from './calendarIcs';
import { freshNames } from './fileNames';
import { eventsIcs } from './icsEvents';
import { sheetCsv } from './sheetCsv';
import { workbookXlsx } from './workbookXlsx';

export interface ExportedFile {
  readonly kind: 'csv' | 'xlsx' | 'docx' | 'txt' | 'ics' | 'svg' | 'json';
  readonly path: string;
  readonly title: string;
}

const chartTitle = (options: Readonly<Record<string, unknown>>, chartId: number): string =>
  typeof options.title === 'string' ? options.title : `Chart ${chartId}`;

export const exportWorld = async (world: World, out: string): Promise<readonly ExportedFile[]> => {
  const files: ExportedFile[] = [];
  const fresh = freshNames();
  const write = async (
    kind: ExportedFile['kind'],
    folder: string,
    name: string,
    title: string,
    content: string | Buffer,
  ): Promise<void> => {
    await mkdir(join(out, folder), { recursive: true });
    const path = join(folder, `${fresh(folder, name, kind)}.${kind}`);
    await writeFile(join(out, path), content);
    files.push({ kind, path, title });
  };
  const calculation = new Calculation({ now: () => Date.now() });
  for (const spreadsheet of Object.values((world.sheets ?? {}) as SpreadsheetsById)) {
    // A formula that no script has read since it was written has no result yet.
    calculation.refresh(spreadsheet);
    await write('xlsx', '.', spreadsheet.properties.title, spreadsheet.properties.title, await workbookXlsx(spreadsheet));
    for (const sheet of spreadsheet.sheets)
      await write('csv', 'sheets', sheet.properties.title, sheet.properties.title, sheetCsv(spreadsheet, sheet));
    await writeCharts(spreadsheet, write);
  }
  for (const { id, name, document } of documentsIn(world)) {
    // Two teachers may have the same name; the id keeps their plans apart.
    await write('docx', 'docs', `${name} ${id.slice(-6)}`, name, await documentDocx(document));
    await write('txt', 'docs', `${name} ${id.slice(-6)}`, name, documentText(document));
  }
  for (const calendar of calendarsIn(world))
    await write('ics', 'calendars', calendar.name, calendar.name, eventsIcs(calendar.events, calendar.owner, calendar.zone));
  return files;
};

type Write = (kind: ExportedFile['kind'], folder: string, name: string, title: string, content: string) => Promise<void>;

const writeCharts = async (spreadsheet: SpreadsheetRecord, write: Write): Promise<void> => {
  for (const sheet of spreadsheet.sheets) {
    for (const [index, chart] of sheet.charts.entries()) {
      const input = chartInputOf(spreadsheet, chart);
      const title = chartTitle(chart.options, chart.chartId);
      const name = `${sheet.properties.title} ${String(index + 1).padStart(2, '0')} ${title}`;
      await write('svg', 'charts', name, title, chartSvg(input));
      await write('json', 'charts', name, title, `${JSON.stringify({ chart, values: input.rows }, null, 2)}\n`);
    }
  }
};

/** `npm run local -- export DIR OUT` */
export const exportWorkspace = async (args: readonly string[]): Promise<number> => {
  const [dir, out] = args;
  if (dir === undefined || out === undefined) throw new Error('Say which workspace to export and where to: export DIR OUT');
  if (!existsSync(dir)) throw new Error(`There is no workspace in ${dir}.`);
  const files = await exportWorld(loadWorld(dir), out);
  console.log(JSON.stringify({ ok: true, value: { files: files.length, out } }));
  return 0;
};
