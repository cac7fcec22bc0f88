import type { JSX, Ref } from 'preact';
import browser from 'webextension-polyfill';
import { t } from '../shared/i18n.ts';
import { Button, IconButton } from '../shared/ui/button.tsx';
import { Icon } from '../shared/ui/icon.tsx';

interface HeaderProps {
  searchRef: Ref<HTMLInputElement>;
  query: string;
  onQuery: (query: string) => void;
  /** Nothing can be exported or searched yet. */
  empty: boolean;
  onImport: () => void;
  /** Everything, in the format that can come back. */
  onExportAll: () => void;
  /** Asks for a format. */
  onExport: () => void;
}

export function Header(props: HeaderProps): JSX.Element {
  const { searchRef, query, onQuery, empty, onImport, onExportAll, onExport } = props;
  return (
    <header>
      <h1>
        <img src={browser.runtime.getURL('icons/icon.svg')} width="24" height="24" alt="" />
        {t('libraryHeading')}
      </h1>
      <search class="search">
        <Icon name="search" />
        <input
          ref={searchRef}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          dir={query === '' ? undefined : 'auto'}
          aria-label={t('librarySearch')}
          aria-keyshortcuts="/"
          title={t('librarySearchHint')}
          placeholder={t('librarySearch')}
          data-testid="clip-search"
          value={query}
          onInput={({ currentTarget }) => onQuery(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && query !== '') onQuery('');
          }}
        />
        {query !== '' && <IconButton icon="x" label={t('librarySearchClear')} onClick={() => onQuery('')} />}
      </search>
      <span class="grow" />
      <Button icon="import" onClick={onImport}>
        {t('libraryImport')}
      </Button>
      <div class="split">
        {/* The file that can come back is one click away; the others are beside it. */}
        <Button icon="export" data-testid="export-json" disabled={empty} onClick={onExportAll}>
          {t('libraryExportAll')}
        </Button>
        <button
          type="button"
          class="btn"
          disabled={empty}
          aria-haspopup="dialog"
          aria-label={t('libraryExportFormats')}
          title={t('libraryExportFormats')}
          data-testid="export-formats"
          onClick={onExport}
        >
          <Icon name="down" />
        </button>
      </div>
      <a
        class="ib"
        href={browser.runtime.getURL('src/options/options.html')}
        aria-label={t('libraryOptions')}
        title={t('libraryOptions')}
      >
        <Icon name="gear" />
      </a>
    </header>
  );
}
