import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Clip, ClipKind } from '../clips/clip.ts';
import type { ClipStatus } from '../clips/search.ts';
import { formatNumber, t } from '../shared/i18n.ts';
import { FACETS, facetValues, toggleChoice, type Choices, type Facet, type FacetValue } from './facets.ts';
import { KIND_LABELS, STATUS_LOOKS } from './words.ts';

const HEADINGS: Readonly<Record<Facet, string>> = {
  states: 'facetState',
  sites: 'facetSite',
  speakers: 'facetSpeaker',
  kinds: 'facetKind',
  tags: 'facetTag',
};

/** Values shown before the reader asks for all. */
const FEW = 6;

function valueLabel(facet: Facet, value: string): string {
  if (facet === 'states') return t(STATUS_LOOKS[value as ClipStatus].label); // the facet's own value
  if (facet === 'kinds') return t(KIND_LABELS[value as ClipKind]); // the facet's own value
  return value;
}

interface FacetGroupProps {
  facet: Facet;
  values: readonly FacetValue[];
  onToggle: (value: string) => void;
}

function FacetGroup({ facet, values, onToggle }: FacetGroupProps): JSX.Element | null {
  const [whole, setWhole] = useState(false);
  if (values.length === 0) return null;
  // What is ticked stays in sight.
  const shown = whole ? values : values.filter(({ chosen }, index) => chosen || index < FEW);
  return (
    <fieldset>
      <legend>{t(HEADINGS[facet])}</legend>
      {shown.map(({ value, count, chosen }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen} onChange={() => onToggle(value)} />
          <bdi class="clip1" title={valueLabel(facet, value)}>
            {valueLabel(facet, value)}
          </bdi>
          <b>{formatNumber(count)}</b>
        </label>
      ))}
      {values.length > FEW && (
        <button type="button" class="facet-more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('facetLess') : t('facetMore', formatNumber(values.length))}
        </button>
      )}
    </fieldset>
  );
}

interface FacetPanelProps {
  /** The clips that the search leaves, before any choice. */
  clips: readonly Clip[];
  choices: Choices;
  onChange: (choices: Choices) => void;
}

/** The filters by state, site, speaker, kind and tag, each value with the number of clips it would show. */
export function FacetPanel({ clips, choices, onChange }: FacetPanelProps): JSX.Element {
  const groups = useMemo(
    () => FACETS.map((facet) => [facet, facetValues(clips, choices, facet)] as const),
    [clips, choices],
  );
  return (
    <>
      {groups.map(([facet, values]) => (
        <FacetGroup
          key={facet}
          facet={facet}
          values={values}
          onToggle={(value) => onChange(toggleChoice(choices, facet, value))}
        />
      ))}
    </>
  );
}
