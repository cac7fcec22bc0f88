import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

interface EmptyStateProps {
  icon: IconName;
  title: string;
  /** Why there is nothing, and what to do about it. */
  text: string;
  /** Buttons. */
  children?: ComponentChildren;
}

/** A screen or list with nothing to show yet. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps): JSX.Element {
  return (
    <div class="empty">
      <span class="pic">
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div class="stack">{children}</div>}
    </div>
  );
}
