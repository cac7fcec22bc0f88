/** All of the reader's clips: to search, filter, read in their context, annotate, export and import. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Clip } from '../clips/clip.ts';
import type { ClipPatch, ClipStore, ImportResult } from '../clips/store.ts';
import { formatNumber, t, tn } from '../shared/i18n.ts';
import { Button } from '../shared/ui/button.tsx';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { useSnackbar } from '../shared/ui/snackbar.tsx';
import { startPage } from '../shared/ui/start-page.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { ClipList } from './clip-list.tsx';
import { Detail } from './detail.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { choiceCount, NO_CHOICES } from './facets.ts';
import { Header } from './header.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { StorageMeter } from './storage-meter.tsx';
import { useClips, type Replace } from './use-clips.ts';
import { useExport } from './use-export.ts';
import { useImport } from './use-import.ts';
import { useView } from './use-view.ts';
import { errorText } from './words.ts';

/** The window in which the pane covers the list, as the sheet has it. */
const PANE_COVERS = '(width < 760px)';

interface ShelvesProps {
  store: ClipStore;
  all: readonly Clip[];
  replace: Replace;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** The library once its clips are there. */
function Shelves({ store, all, replace }: ShelvesProps): JSX.Element {
  const show = useSnackbar();
  const view = useView(all);
  const { matches, current, setCurrent, checked } = view;
  // In a narrow window the pane covers the list while it is asked for; in a wide one both stand side by side.
  const [paneAsked, setPaneAsked] = useState(current !== null);
  const [paneFocus, setPaneFocus] = useState(false);
  const [filtersAsked, setFiltersAsked] = useState(false);
  const searchRef = useRef<HTMLInputElement>(null);
  const fileRef = useRef<HTMLInputElement>(null);
  const mainRef = useRef<HTMLElement>(null);

  const imported = useCallback(
    ({ added, updated, cancelled }: ImportResult) =>
      show({ text: tn(cancelled ? 'importStopped' : 'importDone', added + updated) }),
    [show],
  );
  const work = useImport(store, imported);
  const exported = useCallback((count: number) => show({ text: tn('exportDone', count) }), [show]);
  const leaving = useExport(exported);

  const at = matches.findIndex(({ clip }) => clip.id === current);
  const clip = matches[at]?.clip ?? all.find(({ id }) => id === current);
  const tags = useMemo(() => [...new Set(all.flatMap((item) => item.tags))].sort(), [all]);

  const failed = useCallback((error: unknown) => show({ text: errorText(error) }), [show]);

  const remove = useCallback(
    async (ids: readonly string[]): Promise<void> => {
      const gone = new Set(ids);
      // The pane and the keyboard go on with what stands where the deleted clip stood.
      const next =
        matches.slice(at + 1).find((match) => !gone.has(match.clip.id)) ??
        matches.slice(0, Math.max(0, at)).findLast((match) => !gone.has(match.clip.id));
      const removed = await store.remove(ids);
      replace([], ids);
      if (current !== null && gone.has(current)) setCurrent(next?.clip.id ?? null);
      const restore = async (): Promise<void> => {
        await store.restore(removed);
        show({ text: t('libraryRestored') });
      };
      show({
        text: tn('libraryDeleted', removed.length),
        action: { label: t('undo'), onSelect: () => void restore().catch(failed) },
      });
    },
    [matches, at, store, replace, current, setCurrent, show, failed],
  );
  const removeTicked = (): void => {
    const ids =
      checked.size > 0
        ? [...checked]
        : matches.slice(Math.max(0, at), Math.max(0, at) + 1).map((match) => match.clip.id);
    remove(ids).catch(failed);
  };

  const patch = useCallback(
    async (id: string, change: ClipPatch): Promise<void> => {
      replace([await store.update(id, change)]);
    },
    [store, replace],
  );
  const open = useCallback(
    (id: string, byKey: boolean) => {
      setCurrent(id);
      setPaneAsked(true);
      // A click in a wide window leaves the keyboard where it is: the arrows walk on.
      setPaneFocus(byKey || matchMedia(PANE_COVERS).matches);
    },
    [setCurrent],
  );
  const move = useCallback(
    (id: string) => {
      setCurrent(id);
      setPaneAsked(false);
      setPaneFocus(false);
    },
    [setCurrent],
  );
  const focusList = useCallback(() => {
    mainRef.current?.querySelector<HTMLElement>('.item-open[aria-current]')?.focus();
  }, []);
  const back = useCallback(() => {
    setPaneAsked(false);
    setPaneFocus(false);
    // In a narrow window the list comes into sight first.
    requestAnimationFrame(() => setTimeout(focusList));
  }, [focusList]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (event.key === '/' && !isTyping(event.target)) {
        event.preventDefault();
        searchRef.current?.focus();
        searchRef.current?.select();
      }
      if (event.key === 'Escape' && event.target instanceof Element && event.target.closest('.pane')) back();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [back]);
  const clear = (): void => {
    view.setQuery('');
    view.setChoices(NO_CHOICES);
    searchRef.current?.focus();
  };
  const pickFile = (): void => fileRef.current?.click();
  const chosen = choiceCount(view.choices);

  return (
    <div
      class={['lib', paneAsked && clip && 'pane-asked', all.length === 0 && 'bare'].filter(Boolean).join(' ')}
    >
      <Header
        searchRef={searchRef}
        query={view.query}
        onQuery={view.setQuery}
        empty={all.length === 0}
        onImport={pickFile}
        onExportAll={() => leaving.exportAll(all)}
        onExport={() =>
          leaving.open(chosen > 0 || view.query !== '' ? matches.map((match) => match.clip) : all)
        }
      />
      {all.length > 0 && (
        <nav class={filtersAsked ? 'facets asked' : 'facets'} aria-label={t('libraryFilters')}>
          <span class="only-narrow">
            <Button icon="sort" aria-expanded={filtersAsked} onClick={() => setFiltersAsked(!filtersAsked)}>
              {t('libraryFilters')}
              {chosen > 0 && <b> {formatNumber(chosen)}</b>}
            </Button>
          </span>
          <div class="facet-groups">
            <FacetPanel clips={view.found} choices={view.choices} onChange={view.setChoices} />
            <StorageMeter changed={all.length} />
          </div>
        </nav>
      )}
      <main ref={mainRef}>
        <div class="mid">
          {all.length === 0 ? (
            <EmptyState icon="save" title={t('libraryEmptyTitle')} text={t('libraryEmptyText')}>
              <Button icon="import" onClick={pickFile}>
                {t('libraryImportClips')}
              </Button>
            </EmptyState>
          ) : (
            <>
              <BulkBar
                count={matches.length}
                checked={checked.size}
                onCheckAll={view.checkAll}
                onExport={() => leaving.open(all.filter(({ id }) => checked.has(id)))}
                onDelete={removeTicked}
                order={view.order}
                onOrder={view.setOrder}
              />
              {matches.length > 0 ? (
                <ClipList
                  matches={matches}
                  query={view.query}
                  current={current}
                  checked={checked}
                  onMove={move}
                  onOpen={open}
                  onCheck={view.check}
                  onDelete={removeTicked}
                />
              ) : (
                <EmptyState icon="search" title={t('libraryNoHitsTitle')} text={t('libraryNoHitsText')}>
                  <Button onClick={clear}>{t('libraryClearAll')}</Button>
                </EmptyState>
              )}
            </>
          )}
        </div>

        {all.length > 0 && (
          <aside class="pane" aria-label={t('libraryPane')}>
            {clip ? (
              <Detail
                clip={clip}
                query={view.query}
                knownTags={tags}
                previous={at < 0 ? undefined : matches[at - 1]?.clip.id}
                next={at < 0 ? undefined : matches[at + 1]?.clip.id}
                focus={paneFocus}
                onMove={setCurrent}
                onBack={back}
                onPatch={patch}
                onDelete={(id) => void remove([id]).catch(failed)}
              />
            ) : (
              <p class="pane-empty muted">{t('libraryPaneEmpty')}</p>
            )}
          </aside>
        )}
        <input
          ref={fileRef}
          class="visually-hidden"
          type="file"
          accept=".json,.jsonld,.csv,.tsv,.txt,application/json,application/ld+json,text/csv,text/tab-separated-values"
          tabIndex={-1}
          aria-label={t('libraryImportClips')}
          data-testid="import-file"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) work.read(file);
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
      </main>
      <ImportDialog work={work} />
      <ExportDialog work={leaving} />
    </div>
  );
}

function Library(): JSX.Element {
  const clips = useClips();
  if (clips.status === 'loading')
    return (
      <main class="lib-wait">
        <output>{t('libraryLoading')}</output>
      </main>
    );
  if (clips.status === 'failed')
    return (
      <main class="lib-wait">
        <EmptyState icon="warn" title={t('libraryFailedTitle')} text={errorText(clips.error)}>
          <Button onClick={clips.retry}>{t('libraryRetry')}</Button>
        </EmptyState>
      </main>
    );
  return <Shelves store={clips.store} all={clips.all} replace={clips.replace} />;
}

void startPage('libraryTitle', <Library />);
