import type { JSX } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

interface ChoiceProps {
  icon: IconName;
  title: string;
  text: string;
  chosen: boolean;
  onChoose: () => void;
  id?: string;
}

/** One of several ways, drawn as a card. A button and not a radio: an arrow key must not open a permission prompt. */
export function Choice({ icon, title, text, chosen, onChoose, id }: ChoiceProps): JSX.Element {
  return (
    <button type="button" class="choice" id={id} aria-pressed={chosen} onClick={onChoose}>
      <b>
        <Icon name={icon} />
        {title}
        {chosen && (
          <span class="chosen-mark">
            <Icon name="check" />
          </span>
        )}
      </b>
      <span>{text}</span>
    </button>
  );
}
