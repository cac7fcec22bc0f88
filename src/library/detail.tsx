/** One clip whole: its state, words in their context, source, the reader's note and tags, and what to do with it. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TextQuoteSelector } from '../article/selectors.ts';
import type { Clip } from '../clips/clip.ts';
import { findSpans } from '../clips/search.ts';
import type { ClipPatch } from '../clips/store.ts';
import { t } from '../shared/i18n.ts';
import { callBackground } from '../shared/messages.ts';
import { Button, IconButton } from '../shared/ui/button.tsx';
import { useSnackbar } from '../shared/ui/snackbar.tsx';
import { CiteMenu } from './cite-menu.tsx';
import { Marked } from './marked.tsx';
import { NoteField } from './note-field.tsx';
import { SourceTable } from './source-table.tsx';
import { StatusBadge } from './status-badge.tsx';
import { TagField } from './tag-field.tsx';
import { WhatChanged } from './what-changed.tsx';
import { clipTitle, errorText, KIND_LABELS, quotationMarks } from './words.ts';

function Context({ clip, query }: { clip: Clip; query: string }): JSX.Element {
  const quote = clip.selectors.find(
    (selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector',
  );
  const title = clipTitle(clip);
  const [open, close] = quote ? ['', ''] : quotationMarks(clip);
  return (
    <p class="ctx" dir={clip.direction} lang={clip.language || undefined}>
      {quote && quote.prefix !== '' && `… ${quote.prefix.trimStart()}`}
      {open}
      <span class={clip.kind === 'page' ? undefined : 'm-clip'}>
        <Marked text={title} spans={findSpans(title, query)} />
      </span>
      {close}
      {quote && quote.suffix !== '' && `${quote.suffix.trimEnd()} …`}
    </p>
  );
}

interface DetailProps {
  clip: Clip;
  query: string;
  knownTags: readonly string[];
  /** The clips before and after it in the list. */
  previous: string | undefined;
  next: string | undefined;
  /** True where the pane was asked for: its heading takes the focus. */
  focus: boolean;
  onMove: (id: string) => void;
  onBack: () => void;
  onPatch: (id: string, patch: ClipPatch) => Promise<void>;
  onDelete: (id: string) => void;
}

export function Detail(props: DetailProps): JSX.Element {
  const { clip, query, knownTags, previous, next, focus, onMove, onBack, onPatch, onDelete } = props;
  const show = useSnackbar();
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) headingRef.current?.focus();
  }, [focus, clip.id]);

  const open = async (): Promise<void> => {
    try {
      const { outcome } = await callBackground('open-clip', { id: clip.id });
      if (outcome === 'missing') show({ text: t('openMissing') });
      if (outcome === 'failed') show({ text: t('openFailed') });
    } catch (error) {
      show({ text: errorText(error) });
    }
  };
  const patch = (change: ClipPatch): void => {
    onPatch(clip.id, change).catch((error: unknown) => show({ text: errorText(error) }));
  };

  return (
    <>
      <div class="b">
        <div class="row">
          <span class="only-narrow">
            <Button kind="quiet" onClick={onBack}>
              {t('libraryBack')}
            </Button>
          </span>
          <StatusBadge clip={clip} long />
          <span class="grow" />
          <IconButton
            icon="up"
            label={t('libraryPrevious')}
            disabled={previous === undefined}
            onClick={() => previous !== undefined && onMove(previous)}
          />
          <IconButton
            icon="down"
            label={t('libraryNext')}
            disabled={next === undefined}
            onClick={() => next !== undefined && onMove(next)}
          />
        </div>
        <h2 ref={headingRef} tabIndex={-1}>
          <bdi>{clip.speaker?.name ?? t(KIND_LABELS[clip.kind])}</bdi>
          {clip.speaker?.role !== undefined && (
            <>
              {' '}
              <bdi class="role">{clip.speaker.role}</bdi>
            </>
          )}
        </h2>
        <Context clip={clip} query={query} />
      </div>
      <WhatChanged clip={clip} />
      <SourceTable clip={clip} />
      <NoteField
        key={clip.id}
        note={clip.note}
        onSave={(note) => onPatch(clip.id, { note })}
        onLeave={(note) =>
          void callBackground('update-clip', { id: clip.id, patch: { note } }).catch(() => {})
        }
      />
      <TagField
        key={`tags ${clip.id}`}
        tags={clip.tags}
        known={knownTags}
        onChange={(tags) => patch({ tags })}
      />
      <div class="acts">
        <Button kind="primary" icon="goto" onClick={() => void open()}>
          {t('libraryOpen')}
        </Button>
        <CiteMenu clip={clip} />
        <span class="grow" />
        <IconButton icon="trash" label={t('libraryDelete')} onClick={() => onDelete(clip.id)} />
      </div>
    </>
  );
}
