/** Where the page comes from: each field with the evidence for it, and with what contradicts it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Metadata, MetadataField } from '../../article/metadata/metadata.ts';
import type { CorrectableField } from '../../clips/clip.ts';
import { applyCorrections } from '../../clips/corrections.ts';
import type { Entity } from '../../recognition/annotation.ts';
import { t } from '../../shared/i18n.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { Menu } from '../../shared/ui/menu.tsx';
import type { PageActions } from './actions.ts';
import { Chevron } from './chevron.tsx';
import { SourceField } from './source-field.tsx';
import { FIELD_KEYS, fieldValue } from './source-words.ts';
import type { CorrectionActions } from './use-corrections.ts';

/** What readers look for. */
const FIELDS = [
  'authors',
  'agency',
  'published',
  'modified',
  'notices',
  'site',
  'section',
  'language',
  'paywalled',
  'licence',
] as const satisfies readonly MetadataField[];

/** What few do. */
const MORE_FIELDS = ['url', 'description', 'keywords', 'image'] as const satisfies readonly MetadataField[];

/** What the reader may add where the page does not give it. */
const ADDABLE = ['authors', 'published', 'modified', 'site', 'section', 'agency', 'licence'] as const;

/** That a page is free to read is no news, and an agency is told once. */
function isTold(metadata: Metadata, field: MetadataField): boolean {
  if (field === 'agency' && metadata.organizations.includes(metadata.agency)) return false;
  return field === 'paywalled' ? metadata.paywalled === true : fieldValue(metadata, field) !== '';
}

interface SourceCardProps {
  /** As the page gives it. */
  metadata: Metadata;
  url: string;
  entities: readonly Entity[];
  corrections: CorrectionActions;
  actions: PageActions;
}

export function SourceCard({ metadata, url, entities, corrections, actions }: SourceCardProps): JSX.Element {
  const [adding, setAdding] = useState<CorrectableField | null>(null);
  const known = applyCorrections(metadata, corrections.made);
  const isShown = (field: MetadataField): boolean =>
    isTold(metadata, field) || isTold(known, field) || field === adding;
  const common = { metadata, entities, corrections, actions };
  const lacking = ADDABLE.filter((field) => !isShown(field) && fieldValue(known, field) === '');
  const disputedAddress = metadata.conflicts.some(({ field }) => field === 'url');
  const more = MORE_FIELDS.filter(
    (field) => isTold(metadata, field) && !(field === 'url' && disputedAddress),
  );
  return (
    <section class="card source" aria-label={t('sourceCard')}>
      <h2 class="title" data-testid="source-title" dir="auto">
        {known.title || url}
      </h2>
      {known.subtitle !== '' && (
        <p class="subtitle" dir="auto">
          {known.subtitle}
        </p>
      )}
      <SourceField {...common} field="title" shownAbove />
      {disputedAddress && <SourceField {...common} field="url" />}
      {FIELDS.filter(isShown).map((field) => (
        <SourceField
          key={field}
          {...common}
          field={field}
          editing={field === adding}
          onEdited={() => setAdding(null)}
        />
      ))}
      {metadata.published === null && metadata.authors.length === 0 && (
        <p class="lacking">{t('sourceLacking')}</p>
      )}
      {more.length > 0 && (
        <details class="field more">
          <summary>
            <span class="k">{t('moreFields')}</span>
            <span class="ev">
              <Chevron />
            </span>
          </summary>
          {more.map((field) => (
            <SourceField key={field} {...common} field={field} />
          ))}
        </details>
      )}
      {lacking.length > 0 && (
        <Menu
          class="btn quiet"
          data-testid="add-field"
          items={lacking.map((field) => ({
            label: t(FIELD_KEYS[field]),
            icon: 'plus',
            testId: `add-${field}`,
            onSelect: () => setAdding(field),
          }))}
        >
          <Icon name="plus" />
          {t('addField')}
        </Menu>
      )}
    </section>
  );
}
