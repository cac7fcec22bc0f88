/** The Clips tab: this page's clips first, then all; search, filters, and what can be done with each. */
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { findSpans } from '../../clips/search.ts';
import type { NumberedClip } from '../../clips/store.ts';
import { t, tn } from '../../shared/i18n.ts';
import { listStep } from '../../shared/list-step.ts';
import { siteOf } from '../../shared/sites.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { openLibrary } from '../states.tsx';
import { ClipRow } from './clip-row.tsx';
import { isNarrowed, Tools, type Wanted } from './filters.tsx';
import type { ClipActions } from './use-clip-actions.ts';
import type { Clips } from './use-clips.ts';

/** Rows that Page Up and Page Down pass over: about a popup's height. */
const PAGE_ROWS = 4;

function List({ title, children }: { title: string | null; children: ComponentChildren }): JSX.Element {
  return (
    <section aria-label={title ?? t('tabClips')}>
      {title !== null && <h2 class="list-title">{title}</h2>}
      <ul class="card clips">{children}</ul>
    </section>
  );
}

interface ClipsPanelProps {
  clips: Clips;
  /** The tab's address, where it may be seen. */
  url: string | undefined;
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
  onMore: () => void;
  actions: ClipActions;
}

export function ClipsPanel({ clips, url, wanted, onWant, onMore, actions }: ClipsPanelProps): JSX.Element {
  const listRef = useRef<HTMLDivElement>(null);
  // The row that takes the focus once a deleted one is gone.
  const focusNextRef = useRef<number | null>(null);
  const { found } = clips;
  const rows = (): HTMLElement[] => [...(listRef.current?.querySelectorAll<HTMLElement>('.cliprow') ?? [])];
  const focusRow = (at: number): void => {
    const all = rows();
    all[Math.min(at, all.length - 1)]?.querySelector<HTMLElement>('[data-row-focus]')?.focus();
  };
  useLayoutEffect(() => {
    if (focusNextRef.current === null) return;
    focusRow(focusNextRef.current);
    focusNextRef.current = null;
  }, [found]);
  if (clips.error !== null)
    return (
      <div class="scroll failed">
        <Alert tone="bad" title={t('clipsUnreadable')}>
          <p>{t(clips.error)}</p>
        </Alert>
        <div class="stack start">
          <Button kind="primary" onClick={clips.reload}>
            {t('tryAgain')}
          </Button>
        </div>
      </div>
    );
  if (found === null) return <div class="scroll" aria-busy="true" />;
  if (found.total === 0)
    return (
      <div class="scroll">
        <EmptyState icon="save" title={t('stateNoClips')} text={t('stateNoClipsText')}>
          <Button icon="import" onClick={() => openLibrary()}>
            {t('importClips')}
          </Button>
        </EmptyState>
      </div>
    );
  const { here, elsewhere, numbers } = found;
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    if (
      !(target instanceof Element) ||
      target.closest('input, textarea, [role=menu]') ||
      event.defaultPrevented
    )
      return;
    const all = rows();
    const at = all.findIndex((row) => row.contains(target));
    const to = at < 0 ? null : listStep(event.key, at, all.length, PAGE_ROWS);
    if (to === null) return;
    event.preventDefault();
    focusRow(to);
  };
  const row = ({ number, clip }: NumberedClip): JSX.Element => (
    <ClipRow
      key={number}
      clip={clip}
      spans={findSpans(clip.text, wanted.query)}
      onOpen={actions.open}
      onDelete={(gone) => {
        focusNextRef.current = rows().findIndex((one) => one.contains(document.activeElement));
        actions.remove(gone);
      }}
      onCopy={actions.copy}
    />
  );
  const apart = here.length > 0 && elsewhere.length > 0;
  const hidden = numbers.length - here.length - elsewhere.length;
  return (
    <>
      <Tools
        found={found}
        site={url === undefined ? null : siteOf(url)}
        wanted={wanted}
        onWant={onWant}
        onDown={() => focusRow(0)}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys reach it from the rows' buttons */}
      <div class="scroll" ref={listRef} onKeyDown={onKeyDown}>
        {numbers.length === 0 && isNarrowed(wanted) && (
          <EmptyState icon="search" title={t('stateNothingFound')} text={t('stateNothingFoundText')} />
        )}
        {here.length > 0 && <List title={apart ? t('clipsOfPage') : null}>{here.map(row)}</List>}
        {elsewhere.length > 0 && <List title={apart ? t('clipsElsewhere') : null}>{elsewhere.map(row)}</List>}
        {hidden > 0 && (
          <Button kind="quiet" onClick={onMore}>
            {tn('showMore', hidden)}
          </Button>
        )}
      </div>
    </>
  );
}
