import type { JSX } from 'preact';
import type { Clip } from '../clips/clip.ts';
import { formatLocale, t } from '../shared/i18n.ts';
import { diffWords } from './diff.ts';
import { formatOwnMoment } from './words.ts';

/** The words saved and the words the page has now, word by word; nothing while they are the same or unknown. */
export function WhatChanged({ clip }: { clip: Clip }): JSX.Element | null {
  const { state } = clip;
  if (state?.text === undefined || state.text === clip.text) return null;
  const score = new Intl.NumberFormat(formatLocale(), { maximumFractionDigits: 2 }).format(state.score);
  const details = [t('libraryChecked', formatOwnMoment(state.checked)), t('libraryScore', score)];
  return (
    <div class="b">
      <h3>
        <span>
          {t('libraryWhatChanged')} <span class="h3-more">· {details.join(' · ')}</span>
        </span>
      </h3>
      <p class="diff" dir={clip.direction} lang={clip.language || undefined}>
        {diffWords(clip.text, state.text).map(({ kind, text }, index) => {
          const key = `${index} ${text}`;
          if (kind === 'same') return <span key={key}>{text} </span>;
          const Tag = kind === 'removed' ? 'del' : 'ins';
          return (
            <span key={key}>
              <Tag>
                {/* Screen readers pass over both elements in silence. */}
                <span class="visually-hidden">
                  {t(kind === 'removed' ? 'libraryRemovedWords' : 'libraryAddedWords')}{' '}
                </span>
                {text}
              </Tag>{' '}
            </span>
          );
        })}
      </p>
    </div>
  );
}
