// What actions need to draw: data blocks and charts identified by their block.
export interface ChartBoard {
  readonly kind: 'chartBoard';
}
