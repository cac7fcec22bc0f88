import type { ComponentChild, JSX } from 'preact';
import type { Clip, CorrectableField } from '../clips/clip.ts';
import { sourceMetadata } from '../clips/corrections.ts';
import { siteName } from '../clips/search.ts';
import { formatEdtf, formatList, formatMoment } from '../shared/format.ts';
import { t } from '../shared/i18n.ts';
import { Icon } from '../shared/ui/icon.tsx';
import { formatOwnMoment } from './words.ts';

/** The page's own contradiction about when it was published, in words. */
function PublishedConflict({ clip }: { clip: Clip }): JSX.Element | null {
  const conflict = sourceMetadata(clip.source).conflicts.find(({ field }) => field === 'published');
  if (!conflict) return null;
  const words = t('libraryConflictValues', formatList(conflict.values.map(formatMoment)));
  return (
    <span class="badge warn" title={words}>
      <Icon name="warn" />
      {t('libraryConflict')}
      <span class="visually-hidden">{words}</span>
    </span>
  );
}

/** Says that a value is the reader's own word. */
function Corrected({ clip, field }: { clip: Clip; field: CorrectableField }): JSX.Element | null {
  if (clip.source.corrections?.[field] === undefined) return null;
  return (
    <span class="badge plain">
      <Icon name="note" />
      {t('correctedByYou')}
    </span>
  );
}

/** Where a clip comes from, what it means and when it was saved. */
export function SourceTable({ clip }: { clip: Clip }): JSX.Element {
  const { url } = clip.source;
  const metadata = sourceMetadata(clip.source);
  const rows: [label: string, value: ComponentChild][] = [
    [
      'librarySource',
      <>
        <a href={url} target="_blank" rel="noreferrer">
          <bdi>{metadata.title || url}</bdi>
        </a>{' '}
        <Corrected clip={clip} field="title" />
      </>,
    ],
    [
      'libraryOutlet',
      <>
        <bdi>{siteName(clip)}</bdi> <Corrected clip={clip} field="site" />
      </>,
    ],
  ];
  if (metadata.authors.length > 0)
    rows.push([
      'libraryAuthors',
      <>
        <bdi>{formatList(metadata.authors)}</bdi> <Corrected clip={clip} field="authors" />
      </>,
    ]);
  if (metadata.published !== null)
    rows.push([
      'libraryPublished',
      <>
        {formatMoment(metadata.published)} <PublishedConflict clip={clip} />
        <Corrected clip={clip} field="published" />
      </>,
    ]);
  rows.push(['librarySaved', formatOwnMoment(clip.created)]);
  if (clip.date !== undefined) rows.push(['libraryMeans', formatEdtf(clip.date, clip.calendar)]);
  if (clip.entities.length > 0)
    rows.push(['libraryNames', <bdi key="names">{formatList(clip.entities.map(({ name }) => name))}</bdi>]);
  return (
    <div class="b">
      <dl class="kv">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
