/** All of the reader's clips: to search, filter, read in their context, annotate, export and import. */
import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { ClipStore } from '../clips/store.ts';
import { t } from '../shared/i18n.ts';
import { Button } from '../shared/ui/button.tsx';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { useSnackbar } from '../shared/ui/snackbar.tsx';
import { startPage } from '../shared/ui/start-page.tsx';
import { Shelves } from './shelves.tsx';
import { useShelf } from './use-shelf.ts';
import { useStore, type Indexing } from './use-store.ts';
import { errorText } from './words.ts';

function Ready({ store, indexing }: { store: ClipStore; indexing: Indexing | null }): JSX.Element {
  const show = useSnackbar();
  const onError = useCallback((error: unknown) => show({ text: errorText(error) }), [show]);
  const shelf = useShelf(store, onError);
  return <Shelves store={store} shelf={shelf} indexing={indexing} onError={onError} />;
}

function Library(): JSX.Element {
  const opened = useStore();
  if (opened.status === 'ready') return <Ready store={opened.store} indexing={opened.indexing} />;
  return (
    <main class="lib-wait">
      {opened.status === 'loading' ? (
        <output>{t('libraryLoading')}</output>
      ) : (
        <EmptyState icon="warn" title={t('libraryFailedTitle')} text={errorText(opened.error)}>
          <Button onClick={opened.retry}>{t('libraryRetry')}</Button>
        </EmptyState>
      )}
    </main>
  );
}

void startPage('libraryTitle', <Library />);
