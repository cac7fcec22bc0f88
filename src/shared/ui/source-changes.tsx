/** What a page says of its source otherwise than when a clip was taken: headline and authors word by word, dates then and now. */
import type { JSX } from 'preact';
import type { Clip, SourceChange, SourceChangeField } from '../../clips/clip.ts';
import { sourceFieldText } from '../../clips/source-changes.ts';
import { formatMoment } from '../format.ts';
import { t } from '../i18n.ts';
import { Diff } from './diff.tsx';

const LABELS: Readonly<Record<SourceChangeField, string>> = {
  title: 'fieldTitle',
  authors: 'fieldAuthors',
  published: 'fieldPublished',
  modified: 'fieldModified',
};

function inWords(field: SourceChangeField, text: string): string {
  return text !== '' && (field === 'published' || field === 'modified') ? formatMoment(text) : text;
}

export function SourceChanges({
  clip,
  changes,
}: {
  clip: Clip;
  changes: readonly SourceChange[];
}): JSX.Element | null {
  if (changes.length === 0) return null;
  return (
    <dl class="source-changes">
      {changes.map(({ field, text }) => (
        <div key={field} data-testid={`changed-${field}`}>
          <dt>{t(LABELS[field])}</dt>
          <dd>
            <Diff
              from={inWords(field, sourceFieldText(clip.source.metadata, field))}
              to={inWords(field, text)}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
