// The builders of single kinds of charts: methods in place of option keys. Each writes the option it stands for.
import type { EnumValue } from '../../../host/enumeration';
import { price } from '../priced';
import type { ChartTextStyle } from './chartTextStyle';
import { EmbeddedChartBuilder } from './embeddedChartBuilder';

/** Sizes of points that PointStyle means, in pixels. */
const pointSizes: Record<string, number> = { NONE: 0, TINY: 2, MEDIUM: 5, LARGE: 8, HUGE: 12 };

/** Title, legend, colours: all but tables. */
abstract class TitledBuilder extends EmbeddedChartBuilder {
  setTitle(chartTitle: string): this {
    return this.setOption('title', chartTitle);
  }
  setTitleTextStyle(textStyle: ChartTextStyle): this {
    return this.setOption('titleTextStyle', textStyle.$format);
  }
  setBackgroundColor(cssValue: string): this {
    return this.setOption('backgroundColor', cssValue);
  }
  setColors(cssValues: string[]): this {
    return this.setOption('colors', cssValues);
  }
  setLegendPosition(position: EnumValue): this {
    return this.setOption('legend.position', position.$value.toLowerCase());
  }
  setLegendTextStyle(textStyle: ChartTextStyle): this {
    return this.setOption('legend.textStyle', textStyle.$format);
  }
}

/** Charts with a horizontal and a vertical axis. */
abstract class AxesBuilder extends TitledBuilder {
  setXAxisTitle(title: string): this {
    return this.setOption('hAxis.title', title);
  }
  setXAxisTitleTextStyle(textStyle: ChartTextStyle): this {
    return this.setOption('hAxis.titleTextStyle', textStyle.$format);
  }
  setXAxisTextStyle(textStyle: ChartTextStyle): this {
    return this.setOption('hAxis.textStyle', textStyle.$format);
  }
  setYAxisTitle(title: string): this {
    return this.setOption('vAxis.title', title);
  }
  setYAxisTitleTextStyle(textStyle: ChartTextStyle): this {
    return this.setOption('vAxis.titleTextStyle', textStyle.$format);
  }
  setYAxisTextStyle(textStyle: ChartTextStyle): this {
    return this.setOption('vAxis.textStyle', textStyle.$format);
  }

  $window(axis: 'hAxis' | 'vAxis', start: number, end: number): this {
    return this.setOption(`${axis}.viewWindow.min`, start).setOption(`${axis}.viewWindow.max`, end);
  }
}

/** Charts of values over categories; a bar chart has its values on the horizontal axis. */
abstract class ValuesBuilder extends AxesBuilder {
  get $valueAxis(): 'hAxis' | 'vAxis' {
    return 'vAxis';
  }
  get $categoryAxis(): 'hAxis' | 'vAxis' {
    return 'hAxis';
  }

  setRange(start: number, end: number): this {
    return this.$window(this.$valueAxis, start, end);
  }
  useLogScale(): this {
    return this.setOption(`${this.$valueAxis}.logScale`, true);
  }
  reverseCategories(): this {
    return this.setOption(`${this.$categoryAxis}.direction`, -1);
  }
}

abstract class StackableBuilder extends ValuesBuilder {
  setStacked(): this {
    return this.setOption('isStacked', true);
  }
}

price(TitledBuilder.prototype, {
  local: ['setTitle', 'setTitleTextStyle', 'setBackgroundColor', 'setColors', 'setLegendPosition', 'setLegendTextStyle'],
});
price(AxesBuilder.prototype, {
  local: ['setXAxisTitle', 'setXAxisTitleTextStyle', 'setXAxisTextStyle', 'setYAxisTitle', 'setYAxisTitleTextStyle', 'setYAxisTextStyle'],
});
price(ValuesBuilder.prototype, { local: ['setRange', 'useLogScale', 'reverseCategories'] });
price(StackableBuilder.prototype, { local: ['setStacked'] });

export class EmbeddedAreaChartBuilder extends StackableBuilder {
  override readonly $name = 'EmbeddedAreaChartBuilder';

  setPointStyle(style: EnumValue): this {
    return this.setOption('pointSize', pointSizes[style.$value] ?? 0);
  }
}

export class EmbeddedBarChartBuilder extends StackableBuilder {
  override readonly $name = 'EmbeddedBarChartBuilder';

  override get $valueAxis(): 'hAxis' | 'vAxis' {
    return 'hAxis';
  }
  override get $categoryAxis(): 'hAxis' | 'vAxis' {
    return 'vAxis';
  }

  reverseDirection(): this {
    return this.setOption('hAxis.direction', -1);
  }
}

export class EmbeddedColumnChartBuilder extends StackableBuilder {
  override readonly $name = 'EmbeddedColumnChartBuilder';
}

export class EmbeddedComboChartBuilder extends StackableBuilder {
  override readonly $name = 'EmbeddedComboChartBuilder';
}

export class EmbeddedHistogramChartBuilder extends StackableBuilder {
  override readonly $name = 'EmbeddedHistogramChartBuilder';
}

export class EmbeddedLineChartBuilder extends ValuesBuilder {
  override readonly $name = 'EmbeddedLineChartBuilder';

  setCurveStyle(style: EnumValue): this {
    return this.setOption('curveType', style.$value === 'SMOOTH' ? 'function' : 'none');
  }
  setPointStyle(style: EnumValue): this {
    return this.setOption('pointSize', pointSizes[style.$value] ?? 0);
  }
}

export class EmbeddedPieChartBuilder extends TitledBuilder {
  override readonly $name = 'EmbeddedPieChartBuilder';

  reverseCategories(): this {
    return this.setOption('reverseCategories', true);
  }
  set3D(): this {
    return this.setOption('is3D', true);
  }
}

export class EmbeddedScatterChartBuilder extends AxesBuilder {
  override readonly $name = 'EmbeddedScatterChartBuilder';

  setXAxisRange(start: number, end: number): this {
    return this.$window('hAxis', start, end);
  }
  setYAxisRange(start: number, end: number): this {
    return this.$window('vAxis', start, end);
  }
  setXAxisLogScale(): this {
    return this.setOption('hAxis.logScale', true);
  }
  setYAxisLogScale(): this {
    return this.setOption('vAxis.logScale', true);
  }
  setPointStyle(style: EnumValue): this {
    return this.setOption('pointSize', pointSizes[style.$value] ?? 0);
  }
}

export class EmbeddedTableChartBuilder extends EmbeddedChartBuilder {
  override readonly $name = 'EmbeddedTableChartBuilder';

  enablePaging(first: boolean | number, startPage?: number): this {
    if (typeof first === 'boolean') return this.setOption('page', first ? 'enable' : 'disable');
    const sized = this.setOption('page', 'enable').setOption('pageSize', first);
    return startPage === undefined ? sized : sized.setOption('startPage', startPage);
  }
  enableRtlTable(rtlEnabled: boolean): this {
    return this.setOption('rtlTable', rtlEnabled);
  }
  enableSorting(enableSorting: boolean): this {
    return this.setOption('sort', enableSorting ? 'enable' : 'disable');
  }
  setFirstRowNumber(number: number): this {
    return this.setOption('firstRowNumber', number);
  }
  setInitialSortingAscending(column: number): this {
    return this.setOption('sortColumn', column).setOption('sortAscending', true);
  }
  setInitialSortingDescending(column: number): this {
    return this.setOption('sortColumn', column).setOption('sortAscending', false);
  }
  showRowNumberColumn(showRowNumber: boolean): this {
    return this.setOption('showRowNumber', showRowNumber);
  }
  useAlternatingRowStyle(alternate: boolean): this {
    return this.setOption('alternatingRowStyle', alternate);
  }
}

price(EmbeddedAreaChartBuilder.prototype, { local: ['setPointStyle'] });
price(EmbeddedBarChartBuilder.prototype, { local: ['reverseDirection'] });
price(EmbeddedLineChartBuilder.prototype, { local: ['setCurveStyle', 'setPointStyle'] });
price(EmbeddedPieChartBuilder.prototype, { local: ['reverseCategories', 'set3D'] });
price(EmbeddedScatterChartBuilder.prototype, {
  local: ['setXAxisRange', 'setYAxisRange', 'setXAxisLogScale', 'setYAxisLogScale', 'setPointStyle'],
});
price(EmbeddedTableChartBuilder.prototype, {
  local: [
    'enablePaging',
    'enableRtlTable',
    'enableSorting',
    'setFirstRowNumber',
    'setInitialSortingAscending',
    'setInitialSortingDescending',
    'showRowNumberColumn',
    'useAlternatingRowStyle',
  ],
});

EmbeddedChartBuilder.$typed = {
  EmbeddedAreaChartBuilder,
  EmbeddedBarChartBuilder,
  EmbeddedColumnChartBuilder,
  EmbeddedComboChartBuilder,
  EmbeddedHistogramChartBuilder,
  EmbeddedLineChartBuilder,
  EmbeddedPieChartBuilder,
  EmbeddedScatterChartBuilder,
  EmbeddedTableChartBuilder,
};
