/** One clip whole: its state, words in their context, source, the reader's note and tags, and what to do with it. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TextQuoteSelector } from '../article/selectors.ts';
import type { Clip, ClipDraft } from '../clips/clip.ts';
import { findSpans } from '../clips/search.ts';
import { clipCitation } from '../clips/exchange/citation.ts';
import { exportText } from '../clips/exchange/text.ts';
import type { ClipNumber, ClipPatch } from '../clips/store.ts';
import { t } from '../shared/i18n.ts';
import { callBackground } from '../shared/messages.ts';
import { siteOf } from '../shared/sites.ts';
import { allowSite } from '../shared/ui/site-access.ts';
import { Button, IconButton } from '../shared/ui/button.tsx';
import { CiteMenu } from '../shared/ui/cite-menu.tsx';
import { Icon } from '../shared/ui/icon.tsx';
import { useSnackbar } from '../shared/ui/snackbar.tsx';
import { useCopy } from '../shared/ui/use-copy.ts';
import { ColourField } from './colour-field.tsx';
import { Marked } from './marked.tsx';
import { NoteField } from './note-field.tsx';
import { PageGone } from './page-gone.tsx';
import { SourceTable } from './source-table.tsx';
import { StatusBadge } from './status-badge.tsx';
import { TagField } from './tag-field.tsx';
import { WhatChanged } from './what-changed.tsx';
import { clipTitle, errorText, KIND_LABELS, quotationMarks } from './words.ts';

function Context({ clip, query }: { clip: Clip; query: string }): JSX.Element {
  const quote = clip.selectors.find(
    (selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector',
  );
  const before = clip.context?.before ?? quote?.prefix ?? '';
  const after = clip.context?.after ?? quote?.suffix ?? '';
  const title = clipTitle(clip);
  const [open, close] = quote ? ['', ''] : quotationMarks(clip);
  return (
    <p class="ctx" dir={clip.direction} lang={clip.language || undefined}>
      {before !== '' && `… ${before.trimStart()}`}
      {open}
      <span class={clip.kind === 'page' ? undefined : 'm-clip'}>
        <Marked text={title} spans={findSpans(title, query)} />
      </span>
      {close}
      {after !== '' && `${after.trimEnd()} …`}
    </p>
  );
}

interface DetailProps {
  clip: Clip;
  query: string;
  knownTags: readonly string[];
  /** The clips before and after it in the list. */
  previous: ClipNumber | undefined;
  next: ClipNumber | undefined;
  /** True where the pane was asked for: its heading takes the focus. */
  focus: boolean;
  onMove: (number: ClipNumber) => void;
  onBack: () => void;
  /** Shows all that a person said. */
  onPerson: (person: string) => void;
  onPatch: (patch: ClipPatch) => Promise<void>;
  onDelete: () => void;
  /** Keeps another clip. */
  onKeep: (draft: ClipDraft) => Promise<void>;
}

/** A clip of the words that a page has now in the place of those that were saved. */
export function draftOfNewWords(clip: Clip, text: string): ClipDraft {
  const {
    version: _version,
    id: _id,
    created: _created,
    edited: _edited,
    state: _state,
    sha256: _sha256,
    ...draft
  } = clip;
  // Where the words begin and end was told of the old text; their neighbours are still the best sign of the place.
  const selectors = draft.selectors.flatMap((selector) =>
    selector.type === 'TextQuoteSelector' ? [{ ...selector, exact: text }] : [],
  );
  return { ...draft, text, selectors };
}

export function Detail(props: DetailProps): JSX.Element {
  const { clip, query, knownTags, previous, next, focus, onMove, onBack } = props;
  const { onPerson, onPatch, onDelete, onKeep } = props;
  const show = useSnackbar();
  const copy = useCopy();
  /** The id of a clip whose page could not be opened, or was without its words. */
  const [goneId, setGoneId] = useState<string | null>(null);
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) headingRef.current?.focus();
  }, [focus, clip.id]);

  const failed = (error: unknown): void => show({ text: errorText(error) });
  const open = async (): Promise<void> => {
    const { outcome } = await callBackground('open-clip', { id: clip.id });
    const isGone = outcome === 'missing' || outcome === 'failed';
    setGoneId(isGone ? clip.id : null);
    if (isGone) show({ text: t(outcome === 'missing' ? 'openMissing' : 'openFailed') });
    const site = siteOf(clip.source.url);
    if (outcome === 'fragment')
      show({
        text: t('outcomeFragment'),
        action: { label: t('allowSite'), onSelect: () => void allowSite(site) },
      });
  };
  const patch = (change: ClipPatch): void => void onPatch(change).catch(failed);
  const keepSaved = async (): Promise<void> => {
    await onPatch({ kept: true });
    // The button is gone, and with it the focus.
    headingRef.current?.focus();
    show({ text: t('keptSaved'), action: { label: t('undo'), onSelect: () => patch({ kept: false }) } });
  };
  const newWords = clip.state?.status === 'changed' ? clip.state.text : undefined;
  const speaker = clip.speaker?.name;

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
          <bdi>{speaker ?? t(KIND_LABELS[clip.kind])}</bdi>
          {clip.speaker?.role !== undefined && (
            <>
              {' '}
              <bdi class="role">{clip.speaker.role}</bdi>
            </>
          )}
        </h2>
        {speaker !== undefined && (
          <button type="button" class="facet-more" data-testid="all-said" onClick={() => onPerson(speaker)}>
            {t('personAll')}
          </button>
        )}
        <Context clip={clip} query={query} />
      </div>
      {(goneId === clip.id || clip.state?.status === 'not-found') && <PageGone clip={clip} />}
      <WhatChanged clip={clip}>
        {newWords !== undefined && newWords !== clip.text && !clip.state?.kept && (
          <div class="row keep-words">
            <Button
              icon="check"
              data-testid="keep-new"
              onClick={() =>
                void onKeep(draftOfNewWords(clip, newWords)).then(() => show({ text: t('keptNew') }), failed)
              }
            >
              {t('keepNew')}
            </Button>
            <Button kind="quiet" data-testid="keep-saved" onClick={() => void keepSaved().catch(failed)}>
              {t('keepSaved')}
            </Button>
          </div>
        )}
      </WhatChanged>
      <SourceTable clip={clip} />
      <NoteField
        key={clip.id}
        note={clip.note}
        onSave={(note) => onPatch({ note })}
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
      <ColourField colour={clip.colour} onChange={(colour) => patch({ colour })} />
      <div class="acts">
        <Button kind="primary" icon="goto" onClick={() => void open().catch(failed)}>
          {t('libraryOpen')}
        </Button>
        <CiteMenu
          citation={() => clipCitation(clip)}
          first={
            clip.kind === 'page'
              ? []
              : [
                  {
                    label: t('citeWords'),
                    icon: 'copy',
                    testId: 'cite-words',
                    onSelect: () => copy(exportText([clip]).trimEnd()),
                  },
                ]
          }
        >
          <Icon name="cite" />
          {t('libraryCite')}
        </CiteMenu>
        <span class="grow" />
        <IconButton icon="trash" label={t('libraryDelete')} onClick={onDelete} />
      </div>
    </>
  );
}
