import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

const TONES = { bad: 'warn', warn: 'warn', good: 'check' } as const satisfies Record<string, IconName>;

interface AlertProps {
  /** `bad` for loss, announced at once; `warn` for doubt; `good` for what went well. */
  tone: keyof typeof TONES;
  title: string;
  icon?: IconName;
  children?: ComponentChildren;
}

/** Something the reader has to know, in the flow of the page. */
export function Alert({ tone, title, icon, children }: AlertProps): JSX.Element {
  return (
    <div class={`alert ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={icon ?? TONES[tone]} />
      <b>{title}</b>
      {children && <div class="alert-text">{children}</div>}
    </div>
  );
}
