import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ClipColour, ClipKind } from '../clips/clip.ts';
import type { FacetCounts } from '../clips/store.ts';
import type { ClipStatus } from '../clips/search.ts';
import { formatNumber, t } from '../shared/i18n.ts';
import {
  facetValues,
  LISTED_FACETS,
  toggleChoice,
  type Choices,
  type FacetValue,
  type ListedFacet,
} from './facets.ts';
import { COLOUR_LABELS, KIND_LABELS, STATUS_LOOKS } from './words.ts';

const HEADINGS: Readonly<Record<ListedFacet, string>> = {
  states: 'facetState',
  sites: 'facetSite',
  speakers: 'facetSpeaker',
  kinds: 'facetKind',
  colours: 'facetColour',
  tags: 'facetTag',
};

/** Values shown before the reader asks for all. */
const FEW = 6;

function valueLabel(facet: ListedFacet, value: string): string {
  if (facet === 'states') return t(STATUS_LOOKS[value as ClipStatus].label); // the facet's own value
  if (facet === 'kinds') return t(KIND_LABELS[value as ClipKind]); // the facet's own value
  if (facet === 'colours') return t(COLOUR_LABELS[value as ClipColour]); // the facet's own value
  return value;
}

interface FacetGroupProps {
  facet: ListedFacet;
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
  facets: FacetCounts;
  choices: Choices;
  onChange: (choices: Choices) => void;
}

/** The filters by state, site, speaker, kind, colour and tag, each value with the number of clips it would show. */
export function FacetPanel({ facets, choices, onChange }: FacetPanelProps): JSX.Element {
  const groups = useMemo(
    () => LISTED_FACETS.map((facet) => [facet, facetValues(facets[facet] ?? [], choices, facet)] as const),
    [facets, choices],
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
