import type { JSX } from 'preact';
import { CLIP_COLOURS, type ClipColour } from '../clips/clip.ts';
import { t } from '../shared/i18n.ts';
import { COLOUR_LABELS } from './words.ts';

interface ColourFieldProps {
  colour: ClipColour | undefined;
  onChange: (colour: ClipColour | null) => void;
}

/** A clip's colour, whose meaning is the reader's; the chosen one is taken off by choosing it again. */
export function ColourField({ colour, onChange }: ColourFieldProps): JSX.Element {
  return (
    <div class="b">
      <fieldset class="swatches">
        <legend>{t('facetColour')}</legend>
        {CLIP_COLOURS.map((each) => (
          <button
            type="button"
            key={each}
            class={`swatch ${each}`}
            aria-pressed={colour === each}
            aria-label={t(COLOUR_LABELS[each])}
            title={t(COLOUR_LABELS[each])}
            onClick={() => onChange(colour === each ? null : each)}
          />
        ))}
      </fieldset>
    </div>
  );
}
