import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import type { Clip } from '../clips/clip.ts';
import { findSpans, siteName, statusOf } from '../clips/search.ts';
import { formatList } from '../shared/format.ts';
import { t } from '../shared/i18n.ts';
import { Icon } from '../shared/ui/icon.tsx';
import { Marked } from './marked.tsx';
import { StatusBadge } from './status-badge.tsx';
import { clipTitle, formatOwnDay, KIND_LABELS, quotationMarks } from './words.ts';

interface ClipRowProps {
  clip: Clip;
  query: string;
  /** From 0. */
  index: number;
  count: number;
  current: boolean;
  checked: boolean;
  onOpen: (id: string) => void;
  onCheck: (id: string, range: boolean) => void;
}

/** Who a row is of: a quotation's speaker, a page's authors. */
function whoOf(clip: Clip): string {
  return clip.speaker?.name ?? (clip.kind === 'page' ? formatList(clip.source.metadata.authors) : '');
}

function Row({ clip, query, index, count, current, checked, onOpen, onCheck }: ClipRowProps): JSX.Element {
  const [open, close] = quotationMarks(clip);
  const title = clipTitle(clip);
  const who = whoOf(clip);
  return (
    <li
      class="item"
      data-testid="clip"
      data-id={clip.id}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ insetBlockStart: `calc(${index} * var(--row))` }}
    >
      <label class="tick">
        <input
          type="checkbox"
          checked={checked}
          tabIndex={current ? 0 : -1}
          aria-label={t('librarySelectOne', title.slice(0, 80))}
          onClick={(event) => onCheck(clip.id, event.shiftKey)}
        />
      </label>
      {/* One stop of the Tab key for the whole list; arrows walk it. */}
      <button
        type="button"
        class="item-open"
        aria-current={current ? 'true' : undefined}
        tabIndex={current ? 0 : -1}
        onClick={() => onOpen(clip.id)}
      >
        <span class="item-words">
          <span class="q clip1" dir={clip.direction} lang={clip.language || undefined}>
            {open && <span class="qm">{open}</span>}
            <span data-testid="clip-text">
              <Marked text={title} spans={findSpans(title, query)} />
            </span>
            {close && <span class="qm">{close}</span>}
          </span>
          <span class="sub">
            {who !== '' && (
              <b class="clip1">
                <bdi {...(clip.speaker && { 'data-testid': 'clip-speaker' })}>
                  <Marked text={who} spans={findSpans(who, query)} />
                </bdi>
              </b>
            )}
            <bdi class="muted clip1">{siteName(clip)}</bdi>
          </span>
          {clip.note.trim() !== '' && (
            <span class="note1">
              <Icon name="note" label={t('libraryNote')} />
              <bdi class="clip1">
                <Marked text={clip.note} spans={findSpans(clip.note, query)} />
              </bdi>
            </span>
          )}
        </span>
        <span class="end">
          {clip.kind === 'quote' || statusOf(clip) !== 'unchecked' ? (
            statusOf(clip) !== 'unchecked' && <StatusBadge clip={clip} />
          ) : (
            <span class="badge plain">{t(KIND_LABELS[clip.kind])}</span>
          )}
          <time dateTime={clip.created}>{formatOwnDay(clip.created)}</time>
          {clip.tags.length > 0 && (
            <span class="item-tags clip1">
              {clip.tags.map((tag) => (
                <bdi key={tag} class="tagl">
                  {tag}
                </bdi>
              ))}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

export const ClipRow = memo(Row);
