import type { ComponentChildren, JSX } from 'preact';
import type { Clip } from '../clips/clip.ts';
import { formatLocale, t } from '../shared/i18n.ts';
import { Diff } from '../shared/ui/diff.tsx';
import { SourceChanges } from '../shared/ui/source-changes.tsx';
import { formatOwnMoment } from './words.ts';

/** The words and the source as saved and as the page has them now, word by word; nothing while they are the same or unknown. */
export function WhatChanged({
  clip,
  children,
}: {
  clip: Clip;
  /** What can be done about it. */
  children?: ComponentChildren;
}): JSX.Element | null {
  const { state } = clip;
  if (!state) return null;
  const { text = clip.text, source = [], earlier = [] } = state;
  if (text === clip.text && source.length === 0) return null;
  const score = new Intl.NumberFormat(formatLocale(), { maximumFractionDigits: 2 }).format(state.score);
  const details = [
    t('libraryChecked', formatOwnMoment(state.checked)),
    ...(text === clip.text ? [] : [t('libraryScore', score)]),
  ];
  return (
    <div class="b">
      <h3>
        <span>
          {t('libraryWhatChanged')} <span class="h3-more">· {details.join(' · ')}</span>
        </span>
      </h3>
      {text !== clip.text && <Diff from={clip.text} to={text} dir={clip.direction} lang={clip.language} />}
      <SourceChanges clip={clip} changes={source} />
      {earlier.map(({ text: words, checked }) => (
        <p key={checked} class="small muted">
          {t('earlierWords', formatOwnMoment(checked))} <bdi>{words}</bdi>
        </p>
      ))}
      {children}
    </div>
  );
}
