// Charts: building, inserting, changing and finding them by what they show.
import { describe, expect, it } from '@jest/globals';
import type { Charts } from '../../../../local/google/spreadsheet/charts/chartsService';
import { isDocumentedOption } from '../../../../local/google/spreadsheet/charts/documentedOptions';
import { makeSpreadsheetServices } from '../../../../local/google/spreadsheet/services';
import { newRun, type Run } from './support';

function scored(): Run {
  const run = newRun();
  run.sheet.getRange('A1:B3').setValues([
    ['Window', 'Score'],
    ['Fall', 41],
    ['Winter', 48],
  ]);
  run.app.flush();
  return run;
}

describe('a chart on a sheet', () => {
  it('gets its id when it is inserted and is found with its ranges, options and place', () => {
    const { sheet } = scored();
    const chart = sheet
      .newChart()
      .asLineChart()
      .setTitle('Growth')
      .setRange(30, 60)
      .addRange(sheet.getRange('A1:B3'))
      .setNumHeaders(1)
      .setPosition(5, 2, 10, 20)
      .build();
    expect(chart.getChartId()).toBeNull();
    sheet.insertChart(chart);
    const [found] = sheet.getCharts();
    expect(found?.getChartId()).toBe(chart.getChartId());
    expect(found?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:B3']);
    expect(found?.getOptions().get('title')).toBe('Growth');
    expect(found?.getOptions().get('vAxis.viewWindow.max')).toBe(60);
    expect(found?.getOptions().get('subtitle')).toBeNull();
    expect([
      found?.getContainerInfo().getAnchorRow(),
      found?.getContainerInfo().getAnchorColumn(),
      found?.getContainerInfo().getOffsetX(),
    ]).toEqual([5, 2, 10]);
    expect(found?.modify().getChartType().toString()).toBe('LINE');
  });

  it('is changed only when the changed chart is handed back', () => {
    const { sheet } = scored();
    sheet.insertChart(sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:B3')).build());
    const [chart] = sheet.getCharts();
    const changed = chart?.modify().setOption('title', 'New').build();
    expect(sheet.getCharts()[0]?.getOptions().get('title')).toBeNull();
    if (changed) sheet.updateChart(changed);
    expect(sheet.getCharts().map((each) => each.getOptions().get('title'))).toEqual(['New']);
    if (changed) sheet.removeChart(changed);
    expect(sheet.getCharts()).toEqual([]);
  });

  it('follows its data and its anchor when rows are inserted above', () => {
    const { sheet } = scored();
    sheet.insertChart(sheet.newChart().asBarChart().addRange(sheet.getRange('A1:B3')).setPosition(2, 4, 0, 0).build());
    sheet.insertRowsBefore(1, 2);
    const [chart] = sheet.getCharts();
    expect(chart?.getRanges()[0]?.getA1Notation()).toBe('A3:B5');
    expect(chart?.getContainerInfo().getAnchorRow()).toBe(4);
  });

  it('is drawn as a PNG', () => {
    const { sheet } = scored();
    const chart = sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:B3')).setNumHeaders(1).build();
    const blob = chart.getAs('image/png');
    expect(blob.getContentType()).toBe('image/png');
    expect(blob.getBytes().slice(1, 4)).toEqual([80, 78, 71]);
  });

  it('has the window of its values on the axis where they are', () => {
    const { sheet } = scored();
    const options = (build: 'asBarChart' | 'asColumnChart') => sheet.newChart()[build]().setRange(0, 10).build().getOptions();
    expect(options('asBarChart').get('hAxis.viewWindow.min')).toBe(0);
    expect(options('asColumnChart').get('vAxis.viewWindow.min')).toBe(0);
  });
});

describe('the Charts service', () => {
  it('has the documented chart types', () => {
    const { Charts } = makeSpreadsheetServices(newRun().kernel) as unknown as { Charts: Charts };
    expect(Charts.$properties.ChartType.$of('COMBO').toString()).toBe('COMBO');
  });

  it('tells documented option keys from others', () => {
    expect(isDocumentedOption('series.0.lineDashStyle')).toBe(true);
    expect(isDocumentedOption('vAxis.viewWindow.min')).toBe(true);
    expect(isDocumentedOption('animation.duration')).toBe(false);
  });
});
