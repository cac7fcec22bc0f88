/** The interface's icons on a grid of 16 units, drawn with a stroke of 1.5 in the colour of the text. */
interface IconShape {
  /** SVG path data. */
  path: string;
  filled?: boolean;
  /** Stroke width where it is not 1.5. */
  width?: number;
}

export const ICONS = {
  building: { path: 'M2.5 13.5h11M4 13.5V6l4-3 4 3v7.5M6.5 13.5v-3h3v3M6.5 7.5h3' },
  calendar: { path: 'M2.5 3.5h11v10h-11ZM2.5 6.5h11M5.5 1.8v3M10.5 1.8v3' },
  changed: { path: 'M2.5 5.5h10l-2.5-3M13.5 10.5h-10l2.5 3' },
  check: { path: 'M3 8.5 6.5 12 13 4.5' },
  cite: { path: 'M6.5 4C4.5 4.5 3 6 3 9v3h4V8.5H4.8M13 4c-2 .5-3.5 2-3.5 5v3h4V8.5h-2.2' },
  click: { path: 'M6.5 6.5 13.5 9l-3 1.3-1.3 3.2ZM6 2v2M2 6h2M3.2 3.2l1.4 1.4M8.8 3.2 7.5 4.6' },
  copy: { path: 'M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3' },
  device: { path: 'M2.5 3h11v7.5h-11ZM6 13.5h4M8 10.5v3' },
  down: { path: 'M4 6l4 4 4-4' },
  export: { path: 'M8 10V2.5M5 5l3-3 3 3M3 9.5V13h10V9.5' },
  eyeoff: { path: 'M2 8c1.5-2.7 3.5-4 6-4s4.5 1.3 6 4c-1.5 2.7-3.5 4-6 4S3.5 10.7 2 8ZM2.5 13.5l11-11' },
  flag: { path: 'M4 14V2.5h8L10 5.7l2 3.3H4' },
  gear: {
    path: 'M2 4.5h7M13 4.5h1M2 11.5h1M7 11.5h7M9 4.5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M3 11.5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0',
  },
  globe: {
    path: 'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0M2.5 8h11M8 2.2c4 4 4 7.6 0 11.6-4-4-4-7.6 0-11.6',
  },
  goto: { path: 'M3.8 8a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0 -8.4 0M8 1.5v4M8 10.5v4M1.5 8h4M10.5 8h4' },
  import: { path: 'M8 2.5V10M5 7.5l3 3 3-3M3 9.5V13h10V9.5' },
  library: { path: 'M3 2.5h2.5v11H3ZM7 2.5h2.5v11H7ZM11 4l2 -.5 1.5 9.5-2 .5Z' },
  list: { path: 'M6 4h7.5M6 8h7.5M6 12h7.5M2.8 4h.01M2.8 8h.01M2.8 12h.01' },
  lock: { path: 'M3.5 7h9v6.5h-9ZM5.5 7V5a2.5 2.5 0 0 1 5 0v2' },
  missing: { path: 'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0M6 6l4 4M10 6l-4 4' },
  more: { path: 'M3.5 8h.01M8 8h.01M12.5 8h.01', width: 2.2 },
  note: { path: 'M3 2.5h10v7.5l-3.5 3.5H3ZM13 10H9.5v3.5M5.5 6h5M5.5 8.7h3' },
  person: {
    path: 'M5.4 5a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0M2.8 13.5c.6-3 2.6-4.5 5.2-4.5s4.6 1.5 5.2 4.5',
  },
  pin: {
    path: 'M8 14C5 10.7 3.5 8.5 3.5 6.5a4.5 4.5 0 0 1 9 0c0 2-1.5 4.2-4.5 7.5ZM6.5 6.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0',
  },
  plus: { path: 'M8 3v10M3 8h10' },
  save: { path: 'M4 2.5h8v11L8 10.5 4 13.5Z' },
  saved: { path: 'M4 2.5h8v11L8 10.5 4 13.5Z', filled: true },
  search: { path: 'M3 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M10 10l3.5 3.5' },
  sort: { path: 'M3 4h10M3 8h7M3 12h4' },
  tag: { path: 'M2.5 2.5h5l6 6-5 5-6-6ZM5.3 5.3h.01' },
  trash: { path: 'M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.5 9h6l.5-9' },
  undo: { path: 'M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6' },
  up: { path: 'M4 10l4-4 4 4' },
  warn: { path: 'M8 2 14.5 13.5h-13ZM8 6.5v3.2M8 11.6v.1' },
  x: { path: 'm4 4 8 8M12 4l-8 8' },
} as const satisfies Record<string, IconShape>;

export type IconName = keyof typeof ICONS;

/** What an icon's `<path>` carries, for Preact and for elements made by hand alike. */
export function iconShape(name: IconName): IconShape {
  return ICONS[name];
}
