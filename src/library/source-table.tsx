import type { ComponentChild, JSX } from 'preact';
import type { Clip } from '../clips/clip.ts';
import { siteName } from '../clips/search.ts';
import { formatEdtf, formatList, formatMoment } from '../shared/format.ts';
import { t } from '../shared/i18n.ts';
import { Icon } from '../shared/ui/icon.tsx';
import { formatOwnMoment } from './words.ts';

/** The page's own contradiction about when it was published, in words. */
function PublishedConflict({ clip }: { clip: Clip }): JSX.Element | null {
  const conflict = clip.source.metadata.conflicts.find(({ field }) => field === 'published');
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

/** Where a clip comes from, what it means and when it was saved. */
export function SourceTable({ clip }: { clip: Clip }): JSX.Element {
  const { url, metadata } = clip.source;
  const rows: [label: string, value: ComponentChild][] = [
    [
      'librarySource',
      <a key="page" href={url} target="_blank" rel="noreferrer">
        <bdi>{metadata.title || url}</bdi>
      </a>,
    ],
    ['libraryOutlet', <bdi key="site">{siteName(clip)}</bdi>],
  ];
  if (metadata.authors.length > 0)
    rows.push(['libraryAuthors', <bdi key="authors">{formatList(metadata.authors)}</bdi>]);
  if (metadata.published !== null)
    rows.push([
      'libraryPublished',
      <>
        {formatMoment(metadata.published)} <PublishedConflict clip={clip} />
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
