import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import type { Clip } from '../clips/clip.ts';
import { sourceMetadata } from '../clips/corrections.ts';
import type { ClipNumber } from '../clips/store.ts';
import { findSpans, siteName, statusOf } from '../clips/search.ts';
import { formatList } from '../shared/format.ts';
import { t } from '../shared/i18n.ts';
import { Icon } from '../shared/ui/icon.tsx';
import { Marked } from './marked.tsx';
import { StatusBadge } from './status-badge.tsx';
import { clipTitle, formatOwnDay, KIND_LABELS, quotationMarks } from './words.ts';

interface ClipRowProps {
  number: ClipNumber;
  /** Undefined until it was read. */
  clip: Clip | undefined;
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
  onOpen: (number: ClipNumber, byKey: boolean) => void;
  onCheck: (number: ClipNumber, range: boolean) => void;
}

/** Who a row is of: a quotation's speaker, a page's authors. */
function whoOf(clip: Clip): string {
  return clip.speaker?.name ?? (clip.kind === 'page' ? formatList(sourceMetadata(clip.source).authors) : '');
}

/** What a row says of its clip. */
function Words({ clip, query }: { clip: Clip; query: string }): JSX.Element {
  const [open, close] = quotationMarks(clip);
  const title = clipTitle(clip);
  const who = whoOf(clip);
  const quote = clip.kind === 'quote';
  const unchecked = statusOf(clip) === 'unchecked';
  return (
    <>
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
    </>
  );
}

function Row(props: ClipRowProps): JSX.Element {
  const { number, clip, query, index, count, current, tabStop, checked, onOpen, onCheck } = props;
  return (
    <li
      class="item"
      data-testid="clip"
      data-id={clip?.id}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ insetBlockStart: `calc(${index} * var(--row))` }}
    >
      <label class="tick">
        <input
          type="checkbox"
          checked={checked}
          tabIndex={tabStop ? 0 : -1}
          aria-label={t('librarySelectOne', clip ? clipTitle(clip).slice(0, 80) : '')}
          onClick={(event) => onCheck(number, event.shiftKey)}
        />
      </label>
      {/* One stop of the Tab key for the whole list; arrows walk it. */}
      <button
        type="button"
        class="item-open"
        aria-current={current ? 'true' : undefined}
        aria-busy={clip === undefined || undefined}
        tabIndex={tabStop ? 0 : -1}
        onClick={(event) => onOpen(number, event.detail === 0)}
      >
        {clip ? (
          <Words clip={clip} query={query} />
        ) : (
          <span class="visually-hidden">{t('libraryReading')}</span>
        )}
      </button>
    </li>
  );
}

export const ClipRow = memo(Row);
