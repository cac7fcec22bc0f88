/** The library once its store is open: filters, the list or another view, and the clip in the pane. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ClipNumber, ClipStore, ImportResult } from '../clips/store.ts';
import { formatNumber, t, tn } from '../shared/i18n.ts';
import { Button } from '../shared/ui/button.tsx';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { useSnackbar } from '../shared/ui/snackbar.tsx';
import { BackupReminder } from './backup-reminder.tsx';
import { Bin } from './bin.tsx';
import { ClipsView } from './clips-view.tsx';
import { Detail } from './detail.tsx';
import { Duplicates } from './duplicates.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { choiceCount } from './facets.ts';
import { Header } from './header.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { People } from './people.tsx';
import { StorageMeter } from './storage-meter.tsx';
import { UnfinishedImport } from './unfinished-import.tsx';
import { useActions } from './use-actions.ts';
import { useExport } from './use-export.ts';
import { useImport } from './use-import.ts';
import type { Indexing } from './use-store.ts';
import { useStorage } from './use-storage.ts';
import type { Shelf } from './use-shelf.ts';
import { Views } from './views.tsx';

/** The window in which the pane covers the list, as the sheet has it. */
const PANE_COVERS = '(width < 760px)';

interface ShelvesProps {
  /** Null unless the index is being made anew. */
  indexing: Indexing | null;
  store: ClipStore;
  shelf: Shelf;
  onError: (error: unknown) => void;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

export function Shelves({ store, shelf, indexing, onError }: ShelvesProps): JSX.Element {
  const show = useSnackbar();
  const { place, numbers, current, setCurrent, rows, total } = shelf;
  const { view } = place;
  // An export changes no clip, but what is said of them.
  const [exports, setExports] = useState(0);
  const storage = useStorage(store, rows.version + exports);
  const actions = useActions(store, shelf, onError);
  // In a narrow window the pane covers the list while it is asked for; in a wide one both stand side by side.
  const [paneAsked, setPaneAsked] = useState(place.clip !== null);
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
  const exported = useCallback(
    (count: number) => {
      show({ text: tn('exportDone', count) });
      setExports((now) => now + 1);
    },
    [show],
  );
  const leaving = useExport(store, exported);
  const exportThese = (these: Iterable<ClipNumber> | undefined): void => {
    const wanted = these ? Uint32Array.from(these) : null;
    leaving.open(wanted, wanted?.length ?? total);
  };
  const exportAll = (): void => leaving.exportAll(total);

  const clip = current === null ? undefined : rows.clipOf(current);
  const at = current === null || numbers === null ? -1 : numbers.indexOf(current);

  const open = useCallback(
    (number: ClipNumber, byKey: boolean) => {
      setCurrent(number);
      setPaneAsked(true);
      // A click in a wide window leaves the keyboard where it is: the arrows walk on.
      setPaneFocus(byKey || matchMedia(PANE_COVERS).matches);
    },
    [setCurrent],
  );
  const move = useCallback(
    (number: ClipNumber) => {
      setCurrent(number);
      setPaneAsked(false);
      setPaneFocus(false);
    },
    [setCurrent],
  );
  const back = useCallback(() => {
    setPaneAsked(false);
    setPaneFocus(false);
    const focusList = (): void =>
      mainRef.current?.querySelector<HTMLElement>('.item-open[aria-current]')?.focus();
    // In a narrow window the list comes into sight first.
    requestAnimationFrame(() => setTimeout(focusList));
  }, []);
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

  const pickFile = (): void => fileRef.current?.click();
  const chosen = choiceCount(shelf.choices);
  const empty = numbers !== null && total === 0;
  // What is in the bin is no clip that could be shown there.
  const paneShown = view === 'clips' || (view !== 'bin' && current !== null);
  const classes = ['lib', paneAsked && clip && 'pane-asked', empty && view === 'clips' && 'bare'];

  return (
    <div class={classes.filter(Boolean).join(' ')}>
      <Header
        searchRef={searchRef}
        query={place.query}
        onQuery={(query) => {
          shelf.setQuery(query);
          if (view !== 'clips') shelf.show('clips');
        }}
        empty={empty}
        onImport={pickFile}
        onExportAll={exportAll}
        onExport={() => exportThese(chosen > 0 || place.query !== '' ? (numbers ?? undefined) : undefined)}
      />
      {!(empty && view === 'clips') && (
        <div class={filtersAsked ? 'facets asked' : 'facets'}>
          <Views view={view} onShow={shelf.show} />
          {view === 'clips' && (
            <nav aria-label={t('libraryFilters')}>
              <span class="only-narrow">
                <Button
                  icon="sort"
                  aria-expanded={filtersAsked}
                  onClick={() => setFiltersAsked(!filtersAsked)}
                >
                  {t('libraryFilters')}
                  {chosen > 0 && <b> {formatNumber(chosen)}</b>}
                </Button>
              </span>
              <div class="facet-groups">
                <FacetPanel facets={shelf.facets} choices={shelf.choices} onChange={shelf.setChoices} />
              </div>
            </nav>
          )}
          <StorageMeter report={storage} />
        </div>
      )}
      <main ref={mainRef}>
        <div class="mid">
          {indexing && (
            <output class="indexing" data-testid="indexing">
              {t('libraryIndexing', formatNumber(indexing.done), formatNumber(indexing.total))}
              <progress max={indexing.total} value={indexing.done} />
            </output>
          )}
          {view === 'clips' && work.state === null && (
            <UnfinishedImport store={store} version={rows.version} onChoose={pickFile} onError={onError} />
          )}
          {view !== 'bin' && <BackupReminder count={storage?.unexported ?? 0} onExport={exportAll} />}
          {view === 'bin' && <Bin store={store} version={rows.version} />}
          {view === 'duplicates' && (
            <Duplicates store={store} version={rows.version} onOpen={(number) => open(number, true)} />
          )}
          {view === 'people' && (
            <People
              store={store}
              version={rows.version}
              person={place.person}
              onPerson={(person) => shelf.show('people', person)}
              onOpen={(number) => open(number, true)}
              onError={onError}
            />
          )}
          {view === 'clips' && empty && (
            <EmptyState icon="save" title={t('libraryEmptyTitle')} text={t('libraryEmptyText')}>
              <Button icon="import" onClick={pickFile}>
                {t('libraryImportClips')}
              </Button>
              <Button icon="trash" data-testid="view-bin" onClick={() => shelf.show('bin')}>
                {t('viewBin')}
              </Button>
            </EmptyState>
          )}
          {view === 'clips' && !empty && (
            <ClipsView
              store={store}
              shelf={shelf}
              actions={actions}
              onMove={move}
              onOpen={open}
              onExport={exportThese}
              onClear={() => searchRef.current?.focus()}
              onError={onError}
            />
          )}
        </div>

        {paneShown && !(empty && view === 'clips') && (
          <aside class="pane" aria-label={t('libraryPane')}>
            {clip && current !== null ? (
              <Detail
                clip={clip}
                query={place.query}
                knownTags={shelf.facets.tags?.map(({ value }) => value) ?? []}
                previous={at < 0 ? undefined : numbers?.[at - 1]}
                next={at < 0 ? undefined : numbers?.[at + 1]}
                focus={paneFocus}
                onMove={setCurrent}
                onBack={back}
                onPerson={(person) => shelf.show('people', person)}
                onPatch={(change) => actions.patch(current, clip.id, change)}
                onDelete={() => actions.remove([current])}
                onKeep={async (draft) => void (await store.save(draft))}
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
