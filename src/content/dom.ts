/** Elements by hand: what the card and toolbar show is too little for a library. */
import { type IconName, iconShape } from '../shared/ui/icons.ts';

type Attributes = Record<string, string | boolean>;
type Child = Node | string | null;

/** An element with attributes (`true` is an empty one, `false` none) and children; text stays text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== false) made.setAttribute(name, value === true ? '' : value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name: IconName): SVGElement {
  const { path, filled, width } = iconShape(name);
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = {
    class: 'i',
    viewBox: '0 0 16 16',
    fill: filled ? 'currentColor' : 'none',
    stroke: 'currentColor',
    'stroke-width': String(width ?? 1.5),
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  };
  for (const [attribute, value] of Object.entries(attributes)) svg.setAttribute(attribute, value);
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/** A button that answers to the reader alone: clicks that a script of the page makes do nothing. */
export function button(
  { label, name, primary = false, shown = true }: ButtonLook,
  glyph: IconName | null,
  onPress: () => void,
): HTMLButtonElement {
  const made = element(
    'button',
    {
      type: 'button',
      class: shown ? `btn${primary ? ' primary' : ''}` : 'ib',
      'data-name': name,
      ...(!shown && { 'aria-label': label, title: label }),
    },
    glyph && icon(glyph),
    shown ? label : null,
  );
  made.addEventListener('click', (event) => {
    if (event.isTrusted) onPress();
  });
  return made;
}

export interface ButtonLook {
  label: string;
  /** By which the focus finds the button again when its card is drawn anew. */
  name: string;
  primary?: boolean;
  /** Whether the label is written beside the icon. */
  shown?: boolean;
}
