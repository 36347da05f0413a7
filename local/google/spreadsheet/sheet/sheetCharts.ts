// The charts of a sheet.
import { ScriptException } from '../../../host/errors';
import { EmbeddedChart } from '../charts/embeddedChart';
import { EmbeddedChartBuilder } from '../charts/embeddedChartBuilder';
import { partsFrom, recordFrom } from '../charts/chartParts';
import '../charts/typedBuilders';
import { price } from '../priced';
import { SheetContent } from './sheetContent';

export abstract class SheetCharts extends SheetContent {
  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.$session, this.$self());
  }
  getCharts(): EmbeddedChart[] {
    return this.$record().charts.map((record) => new EmbeddedChart(this.$session, this.$self(), partsFrom(record, this.$source)));
  }
  insertChart(chart: EmbeddedChart): void {
    if (chart.$parts.ranges.length === 0) throw new ScriptException('The chart must have at least one range.');
    const chartId = Number(this.$session.kernel.newId('chart'));
    this.$change().charts.push(recordFrom(chart.$parts, chartId));
    chart.$parts = { ...chart.$parts, chartId };
  }
  /** Replaces the chart of the same id. */
  updateChart(chart: EmbeddedChart): void {
    const { chartId } = this.$known(chart);
    const sheet = this.$change();
    sheet.charts = sheet.charts.map((record) => (record.chartId === chartId ? recordFrom(chart.$parts, chartId) : record));
  }
  removeChart(chart: EmbeddedChart): void {
    const { chartId } = this.$known(chart);
    const sheet = this.$change();
    sheet.charts = sheet.charts.filter((record) => record.chartId !== chartId);
  }

  $known(chart: EmbeddedChart): { chartId: number } {
    const { chartId } = chart.$parts;
    if (chartId === null || !this.$record().charts.some((record) => record.chartId === chartId))
      throw new ScriptException('The chart does not exist on this sheet.');
    return { chartId };
  }
}

price(SheetCharts.prototype, {
  local: ['newChart'],
  read: { objects: ['getCharts'] },
  write: ['updateChart', 'removeChart'],
  /** Answered with the id of the chart, so it cannot wait. */
  other: { insertChart: (self: SheetCharts) => ({ kind: 'append', bookId: self.$bookId, cells: 1 }) },
});
