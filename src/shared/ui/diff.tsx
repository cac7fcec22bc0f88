/** The difference of two texts, word by word, for eyes and for screen readers. */
import type { JSX } from 'preact';
import { diffWords } from '../diff.ts';
import { t } from '../i18n.ts';

interface DiffProps {
  from: string;
  to: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  lang?: string;
}

export function Diff({ from, to, dir = 'auto', lang = '' }: DiffProps): JSX.Element {
  return (
    <p class="diff" dir={dir} lang={lang || undefined}>
      {diffWords(from, to).map(({ kind, text }, index) => {
        const key = `${index} ${text}`;
        if (kind === 'same') return <span key={key}>{text} </span>;
        const Tag = kind === 'removed' ? 'del' : 'ins';
        return (
          <span key={key}>
            <Tag>
              {/* Screen readers pass over both elements in silence. */}
              <span class="visually-hidden">
                {t(kind === 'removed' ? 'diffRemovedWords' : 'diffAddedWords')}{' '}
              </span>
              {text}
            </Tag>{' '}
          </span>
        );
      })}
    </p>
  );
}
