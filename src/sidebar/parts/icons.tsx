// The icons, drawn on a 20 × 20 grid with a 1.6 stroke. Decoration only: a word always stands beside them.

const paths = {
  clock: 'M10 3.2a6.8 6.8 0 1 1 0 13.6 6.8 6.8 0 0 1 0-13.6ZM10 6.4V10l2.4 1.6',
  alert: 'M10 3.2a6.8 6.8 0 1 1 0 13.6 6.8 6.8 0 0 1 0-13.6ZM10 6.4v4.4M10 13.2v.4',
  check: 'M4.4 10.6l3.6 3.6 7.6-8',
  minus: 'M10 3.2a6.8 6.8 0 1 1 0 13.6 6.8 6.8 0 0 1 0-13.6ZM7 10h6',
  dot: 'M10 8.4a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2Z',
  turn: 'M15.6 10a5.6 5.6 0 1 1-1.7-4M14.2 2.8v3.4h-3.4',
  doc: 'M5.4 3h6l3.2 3.2V17H5.4ZM7.8 9h4.4M7.8 12h4.4',
  sheet: 'M4 4h12v12H4ZM4 8.2h12M4 12h12M8.4 8.2V16',
  calendar: 'M4 5h12v11.4H4ZM4 8.6h12M7.2 3.2V6M12.8 3.2V6',
  video: 'M3.4 6h8.8v8H3.4ZM12.2 9l4.4-2.6v7.2L12.2 11',
  people:
    'M7.6 4.2a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4ZM2.6 16c.4-3 2.4-4.4 5-4.4s4.6 1.4 5 4.4M12.6 4.5a2.6 2.6 0 0 1 0 4.8M14.4 12c1.7.6 2.7 1.9 3 4',
  lock: 'M5 9h10v7.4H5ZM7 9V6.6a3 3 0 0 1 6 0V9',
  mail: 'M3 5h14v10.4H3ZM3.4 5.6L10 11l6.6-5.4',
  help: 'M10 3.2a6.8 6.8 0 1 1 0 13.6 6.8 6.8 0 0 1 0-13.6ZM8 8.2a2 2 0 1 1 2.8 1.9c-.6.3-.8.7-.8 1.3M10 13.6v.3',
  globe: 'M10 3.2a6.8 6.8 0 1 1 0 13.6 6.8 6.8 0 0 1 0-13.6ZM3.4 10h13.2M10 3.2c-4 4-4 9.6 0 13.6M10 3.2c4 4 4 9.6 0 13.6',
  pause: 'M7.4 5v10M12.6 5v10',
  undo: 'M7.4 4.4L4 7.8l3.4 3.4M4 7.8h7.4a4 4 0 0 1 0 8H8.6',
  arrow: 'M4 10h11M11.4 6.4L15 10l-3.6 3.6',
  chart: 'M3.6 3.6v12.8h12.8M6.8 13V9.4M10 13V6.6M13.2 13v-5',
  file: 'M10 13V4.6M6.6 7.8L10 4.4l3.4 3.4M4 13v3h12v-3',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name, small = false }: { readonly name: IconName; readonly small?: boolean }) => (
  <svg class={small ? 'i s' : 'i'} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
