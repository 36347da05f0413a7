// out/index.html: what the demo did, step by step, and a link to every file it wrote.
import type { ExportedFile } from '../export/exportWorkspace';
import { escaped, page } from '../workbench/views/html';
import type { StepLine } from './mainJob';

/** A "#" in a name is no fragment. */
const hrefOf = (file: ExportedFile): string => encodeURI(file.path).replaceAll('#', '%23');
const link = (file: ExportedFile): string => `<a href="${hrefOf(file)}">${escaped(file.title)}</a>`;

const listOf = (files: readonly ExportedFile[], kind: ExportedFile['kind']): string =>
  files
    .filter((file) => file.kind === kind)
    .map((file) => `<li>${link(file)}</li>`)
    .join('');

/** Each coach has a copy of the templates; a reader of the page needs to see that they are no plans. */
const isTemplate = ({ title }: ExportedFile): boolean => title.includes('(template for');

export const indexPage = (district: string, lines: readonly StepLine[], files: readonly ExportedFile[]): string => {
  const rows = lines
    .map(
      (line) =>
        `<tr><td>${escaped(line.step)}</td><td>${escaped(line.result)}</td><td>${line.roundTrips}</td><td>${line.seconds.toFixed(1)}</td></tr>`,
    )
    .join('');
  const charts = files
    .filter((file) => file.kind === 'svg')
    .map((file) => `<figure><img src="${hrefOf(file)}" alt="${escaped(file.title)}"></figure>`);
  return page(
    `Coachbook: ${district}`,
    'body{max-width:1280px;margin:0 auto}table{border-collapse:collapse}td,th{padding:6px 16px 6px 0;border-bottom:1px solid #DCE4E4;text-align:left}td:nth-child(n+3),th:nth-child(n+3){text-align:right}.charts{display:flex;flex-wrap:wrap;gap:16px}figure{margin:0;border:1px solid #DCE4E4}figure img{display:block;max-width:600px}ul{columns:3;column-gap:32px;padding-left:18px}',
    `<h1>${escaped(district)}</h1><p class="quiet">What the main job did. People, schools and scores are invented. A round trip is one call to Google; the seconds are what those calls would take there, as modelled, not measured.</p>
<table><thead><tr><th>Step</th><th>Result</th><th>Round trips</th><th>Seconds</th></tr></thead><tbody>${rows}</tbody></table>
<h2>Workbook</h2><ul>${listOf(files, 'xlsx')}</ul><h2>Action plans</h2><ul>${listOf(
      files.filter((file) => !isTemplate(file)),
      'docx',
    )}</ul><h2>Templates, a copy for each coach</h2><ul>${listOf(files.filter(isTemplate), 'docx')}</ul><h2>Calendars</h2><ul>${listOf(files, 'ics')}</ul><h2>Charts</h2><div class="charts">${charts.join('')}</div><h2>Sheets</h2><ul>${listOf(files, 'csv')}</ul>`,
  );
};
