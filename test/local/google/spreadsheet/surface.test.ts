// What of the documented service this host has: a member that is lost or found shows here.
import { describe, expect, it } from '@jest/globals';
import type { Exposed } from '../../../../local/host/exposed';
import { methodsOf } from '../../../../local/host/membrane/members';
import { googleSignatures } from '../../../../local/host/signatures/googleSignatures';
import { newRun } from './support';

const { app, book, sheet } = newRun();
const range = sheet.getRange('A1:B2');
const chart = sheet.newChart().addRange(range).build();
const rule = app.newConditionalFormatRule().whenCellEmpty().setRanges([range]).build();
sheet.addDeveloperMetadata('key');
book.setNamedRange('name', range);

/** Pictures, drawings, pivot tables, slicers, groups, data sources, themes: not on this host. */
const left: Record<string, RegExp> = {
  SpreadsheetApp: /^(enable(AllDataSources|BigQuery)Execution|newCellImage|newDataSourceSpec|Data(Execution|Source)\w+|Pivot\w+)$/,
  Spreadsheet:
    /^(getAs|getBlob|\w*DataSource\w*|\w*Image\w*|\w*Iterative\w*|\w*Theme\w*|moveChartToObjectSheet|show|\w*SheetProtection|isAnonymous\w+|setAnonymousAccess)$/,
  Sheet: /^(\w*DataSource\w*|\w*Groups?\w*|\w*Image\w*|getDrawings|getPivotTables|\w*Slicers?|\w*SheetProtection)$/,
  Range: /^(autoFillToNeighbor|\w*Groups?\w*|\w*DataSource\w*|createPivotTable|getDataTable)$/,
  Banding: /^copyTo$/,
  Charts: /^new\w+$/,
};

const objects: readonly Exposed[] = [
  app,
  book,
  sheet,
  range,
  chart,
  rule,
  app.getUi(),
  app.getUi().createMenu('x'),
  app.getSelection(),
  app.newColor(),
  app.newColor().build(),
  app.newDataValidation(),
  app.newDataValidation().requireDate().build(),
  app.newConditionalFormatRule(),
  app.newFilterCriteria(),
  app.newFilterCriteria().build(),
  app.newTextStyle(),
  app.newTextStyle().build(),
  app.newRichTextValue(),
  app.newRichTextValue().build(),
  sheet.newChart(),
  sheet.newChart().asAreaChart(),
  sheet.newChart().asBarChart(),
  sheet.newChart().asColumnChart(),
  sheet.newChart().asComboChart(),
  sheet.newChart().asHistogramChart(),
  sheet.newChart().asLineChart(),
  sheet.newChart().asPieChart(),
  sheet.newChart().asScatterChart(),
  sheet.newChart().asTableChart(),
  chart.getContainerInfo(),
  range.createTextFinder('x'),
  range.createDeveloperMetadataFinder(),
  range.applyRowBanding(),
  range.createFilter(),
  range.protect(),
  sheet.getRangeList(['A1']),
  ...sheet.getDeveloperMetadata(),
  ...sheet.getDeveloperMetadata().map((entry) => entry.getLocation()),
  ...book.getNamedRanges(),
];

describe('every class of the Spreadsheet service', () => {
  it.each(objects.map((object) => [object.$name, object] as const))('%s has its documented members', (name, object) => {
    const signatures = googleSignatures();
    const documented = signatures.classOf(name, 'Spreadsheet.Sheet');
    expect(documented).not.toBeNull();
    const missing = signatures.missing(documented ?? '', [...methodsOf(object), ...Object.keys(object.$properties)]);
    expect(missing.filter((member) => left[name]?.test(member) !== true)).toEqual([]);
  });
});
