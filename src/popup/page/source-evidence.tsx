/** What each of a page's sources says of a field, and how they contradict each other. */
import type { ComponentChild, JSX } from 'preact';
import type {
  Conflict,
  Evidence,
  Metadata,
  MetadataField,
  MetadataSource,
} from '../../article/metadata/metadata.ts';
import { t } from '../../shared/i18n.ts';
import { IconButton } from '../../shared/ui/button.tsx';
import { Icon } from '../../shared/ui/icon.tsx';
import { rich } from '../../shared/ui/rich.tsx';
import type { PageActions } from './actions.ts';
import { inFewWords, SOURCE_KEYS } from './source-words.ts';

/** Sources that readers can see on the page; the others are for machines. */
const VISIBLE: ReadonlySet<MetadataSource> = new Set(['time', 'byline', 'headline']);

interface EvidenceProps {
  field: MetadataField;
  evidence: readonly Evidence[];
  /** The value that the card shows, as evidence writes it. */
  chosen: string;
  conflict: Conflict | undefined;
  actions: PageActions;
}

function Mark({ same, disputed }: { same: boolean; disputed: boolean }): JSX.Element {
  if (same) return <Icon name="check" label={t('evidenceChosen')} />;
  return disputed ? <Icon name="warn" label={t('evidenceDisputed')} /> : <span />;
}

export function EvidenceList({ field, evidence, chosen, conflict, actions }: EvidenceProps): JSX.Element {
  return (
    <ul class="evidence">
      {evidence.map(({ value, source, text, place }) => (
        <li key={`${source} ${text} ${value}`} class={value === chosen ? 'chosen' : undefined}>
          <Mark same={value === chosen} disputed={conflict?.values.includes(value) ?? false} />
          <bdi>{inFewWords(field, value)}</bdi>
          <span class="from">
            <span class="muted">{t(SOURCE_KEYS[source])}</span>
            {place !== undefined && (
              <IconButton
                icon="goto"
                label={t('goToEvidence')}
                onClick={() => actions.goTo({ kind: 'place', place })}
              />
            )}
          </span>
          {text !== '' && (
            <bdi class={VISIBLE.has(source) ? 'words' : 'words mono'} dir="auto">
              {text}
            </bdi>
          )}
        </li>
      ))}
    </ul>
  );
}

/** `The page says A, its metadata B.` where it is so; else only that sources disagree. */
function conflictInWords(metadata: Metadata, { field, values }: Conflict): ComponentChild[] {
  const strong = values.map((value) => (
    <b key={value}>
      <bdi>{inFewWords(field, value)}</bdi>
    </b>
  ));
  const [first, second] = strong;
  // The canonical address on another site: the article was there first.
  if (field === 'url' && first) return rich('conflictElsewhere', first);
  if (!first || !second || strong.length > 2)
    return rich(
      'conflictMany',
      strong.flatMap((value, at) => (at > 0 ? [t('listSeparator'), value] : [value])),
    );
  const seen = (value: string | undefined): boolean[] =>
    (metadata.evidence[field] ?? [])
      .filter((one) => one.value === value)
      .map(({ source }) => VISIBLE.has(source));
  const [a, b] = values.map(seen);
  if (a?.includes(true) && b && !b.includes(true)) return rich('conflictPageFirst', first, second);
  if (b?.includes(true) && a && !a.includes(true)) return rich('conflictMetadataFirst', first, second);
  return rich('conflictTwo', first, second);
}

/** Says that a field's sources contradict each other, where they do. */
export function ConflictNote({
  metadata,
  conflict,
}: {
  metadata: Metadata;
  conflict: Conflict | undefined;
}): JSX.Element | null {
  if (!conflict) return null;
  return (
    <p class="conflict">
      <Icon name="warn" label={t('conflict')} />
      <span>{conflictInWords(metadata, conflict)}</span>
    </p>
  );
}
