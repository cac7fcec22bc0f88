import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import type { Clip } from '../clips/clip.ts';
import { sourceMetadata } from '../clips/corrections.ts';
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
  /** Of the clip in the pane. */
  current: boolean;
  /** The list's one stop of the Tab key. */
  tabStop: boolean;
  checked: boolean;
  /** `byKey`: with the keyboard, which then goes on in the pane. */
  onOpen: (id: string, byKey: boolean) => void;
  onCheck: (id: string, range: boolean) => void;
}

/** Who a row is of: a quotation's speaker, a page's authors. */
function whoOf(clip: Clip): string {
  return clip.speaker?.name ?? (clip.kind === 'page' ? formatList(sourceMetadata(clip.source).authors) : '');
}

function Row({
  clip,
  query,
  index,
  count,
  current,
  tabStop,
  checked,
  onOpen,
  onCheck,
}: ClipRowProps): JSX.Element {
  const [open, close] = quotationMarks(clip);
  const title = clipTitle(clip);
  const who = whoOf(clip);
  const quote = clip.kind === 'quote';
  const unchecked = statusOf(clip) === 'unchecked';
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
          tabIndex={tabStop ? 0 : -1}
          aria-label={t('librarySelectOne', title.slice(0, 80))}
          onClick={(event) => onCheck(clip.id, event.shiftKey)}
        />
      </label>
      {/* One stop of the Tab key for the whole list; arrows walk it. */}
      <button
        type="button"
        class="item-open"
        aria-current={current ? 'true' : undefined}
        tabIndex={tabStop ? 0 : -1}
        onClick={(event) => onOpen(clip.id, event.detail === 0)}
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
            {!quote && !unchecked && <span class="muted">{t(KIND_LABELS[clip.kind])}</span>}
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
          {unchecked && !quote && <span class="badge plain">{t(KIND_LABELS[clip.kind])}</span>}
          {!unchecked && <StatusBadge clip={clip} />}
          <time dateTime={clip.created}>{formatOwnDay(clip.created)}</time>
          {clip.tags.length > 0 && (
            <span class="item-tags clip1">
              {clip.tags.map((tag) => (
                <span key={tag}>
                  <bdi class="tagl">{tag}</bdi>{' '}
                </span>
              ))}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

export const ClipRow = memo(Row);
