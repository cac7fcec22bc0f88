/** Buttons with words, and buttons whose icon stands for them. */
import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

type ButtonAttributes = Omit<JSX.IntrinsicElements['button'], 'icon' | 'label' | 'class'> & {
  'data-testid'?: string;
};

interface ButtonProps extends ButtonAttributes {
  kind?: 'primary' | 'quiet' | 'bad';
  size?: 'big';
  icon?: IconName;
  children: ComponentChildren;
}

export function Button({ kind, size, icon, children, ...attributes }: ButtonProps): JSX.Element {
  return (
    <button type="button" class={['btn', kind, size].filter(Boolean).join(' ')} {...attributes}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends ButtonAttributes {
  icon: IconName;
  /** What the button does: its accessible name and its tooltip. */
  label: string;
}

export function IconButton({ icon, label, ...attributes }: IconButtonProps): JSX.Element {
  const on = attributes['aria-pressed'] === true;
  return (
    <button type="button" class={on ? 'ib on' : 'ib'} aria-label={label} title={label} {...attributes}>
      <Icon name={icon} />
    </button>
  );
}
