import type { JSX } from 'preact';
import { Icon } from '../../shared/ui/icon.tsx';

/** Turns where what it stands beside is open. */
export function Chevron(): JSX.Element {
  return (
    <span class="chev">
      <Icon name="down" />
    </span>
  );
}
