import type { JSX } from 'preact';
import { type IconName, iconShape } from './icons.ts';

/** An icon beside words or inside a labelled button: decoration, unless it gets a label of its own. */
export function Icon({ name, label }: { name: IconName; label?: string }): JSX.Element {
  const { path, filled, width } = iconShape(name);
  return (
    <svg
      class="i"
      viewBox="0 0 16 16"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width={width ?? 1.5}
      stroke-linecap="round"
      stroke-linejoin="round"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={path} />
    </svg>
  );
}
