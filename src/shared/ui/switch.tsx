import type { JSX } from 'preact';

interface SwitchProps {
  checked: boolean;
  label: string;
  /** Accessible name, where the label beside the switch says only how it stands. */
  name?: string;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  'data-testid'?: string;
}

/** On or off, at once. The knob's place says it beside the colour. */
export function Switch({ checked, label, name, onChange, ...attributes }: SwitchProps): JSX.Element {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={checked}
      aria-label={name}
      onClick={() => onChange(!checked)}
      {...attributes}
    >
      <span>
        <i />
      </span>
      <span class="small">{label}</span>
    </button>
  );
}
