import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LIMITS } from '../clips/shapes.ts';
import { t } from '../shared/i18n.ts';
import { Icon } from '../shared/ui/icon.tsx';

interface TagFieldProps {
  tags: readonly string[];
  /** All tags of the library, to choose from. */
  known: readonly string[];
  onChange: (tags: string[]) => void;
}

/** A clip's tags, each with a button that takes it off, and a field for a new one. */
export function TagField({ tags, known, onChange }: TagFieldProps): JSX.Element {
  const [text, setText] = useState('');
  const add = (): void => {
    const fresh = text.split(/[,،]/u).map((tag) => tag.trim());
    setText('');
    if (fresh.some((tag) => tag !== '')) onChange([...tags, ...fresh]);
  };
  return (
    <div class="b">
      <h3 id="tags">{t('libraryTags')}</h3>
      <div class="chips">
        {tags.length > 0 && (
          <ul class="chips" aria-labelledby="tags">
            {tags.map((tag) => (
              <li key={tag} class="chip">
                <bdi>{tag}</bdi>
                <button
                  type="button"
                  class="ib"
                  aria-label={t('libraryTagRemove', tag)}
                  title={t('libraryTagRemove', tag)}
                  onClick={() => onChange(tags.filter((other) => other !== tag))}
                >
                  <Icon name="x" />
                </button>
              </li>
            ))}
          </ul>
        )}
        <form
          class="chip tag-add"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <input
            aria-label={t('libraryTagAdd')}
            placeholder={t('libraryTagAdd')}
            dir={text === '' ? undefined : 'auto'}
            list="known-tags"
            maxLength={LIMITS.tag}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <button type="submit" class="ib" aria-label={t('libraryTagAdd')} title={t('libraryTagAdd')}>
            <Icon name="plus" />
          </button>
        </form>
        <datalist id="known-tags">
          {known
            .filter((tag) => !tags.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
        </datalist>
      </div>
    </div>
  );
}
