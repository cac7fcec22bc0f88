/** What the popup says of a page that has nothing to show. */
import type { JSX } from 'preact';
import { t } from '../shared/i18n.ts';
import { callBackground, type PageReport } from '../shared/messages.ts';
import { siteOf } from '../shared/sites.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { useSnackbar } from '../shared/ui/snackbar.tsx';
import type { AboutTab, Page } from './about-tab.ts';
import { allowSite } from '../shared/ui/site-access.ts';

/** Opens the library, at a search or at a clip. */
export function openLibrary(query = '', clip = ''): void {
  void callBackground('open-library', { query, clip });
}

function LibraryButton(): JSX.Element {
  return (
    <Button icon="library" onClick={() => openLibrary()}>
      {t('openLibrary')}
    </Button>
  );
}

function Unmarked({ tab, page }: { tab: AboutTab; page: Page }): JSX.Element {
  const snack = useSnackbar();
  const site = tab.url === undefined ? null : siteOf(tab.url);
  const allow = (): void =>
    void allowSite(site).then((allowed) =>
      allowed ? page.mark(false) : snack({ text: t('permissionDeclined') }),
    );
  return (
    <EmptyState icon="lock" title={t('stateUnmarked')} text={t('stateUnmarkedText')}>
      <Button kind="primary" data-testid="mark-page" onClick={() => void page.mark(false)}>
        {t('markPage')}
      </Button>
      <Button data-testid="allow-site" onClick={allow}>
        {t(site === null ? 'allowAllSites' : 'allowSite')}
      </Button>
    </EmptyState>
  );
}

function Reported({ report, page }: { report: PageReport; page: Page }): JSX.Element | null {
  switch (report.status) {
    case 'reading':
      return (
        <output class="reading">
          <progress aria-label={t('stateReading')} />
          <span>{t('stateReading')}</span>
        </output>
      );
    case 'not-article':
      return (
        <EmptyState icon="globe" title={t('stateNotArticle')} text={t('stateNotArticleText')}>
          <Button icon="plus" data-testid="mark-anyway" onClick={() => void page.mark(true)}>
            {t('markAnyway')}
          </Button>
        </EmptyState>
      );
    case 'off':
      return (
        <EmptyState icon="eyeoff" title={t('stateOff')} text={t('stateOffText')}>
          <Button kind="primary" data-testid="mark-page" onClick={() => void page.mark(false)}>
            {t('markPage')}
          </Button>
        </EmptyState>
      );
    case 'failed':
      return <Failed code={report.error ?? 'errorUnexpected'} page={page} />;
    case 'marked':
      return null;
  }
}

function Failed({ code, page }: { code: string; page: Page }): JSX.Element {
  return (
    <div class="failed">
      <Alert tone="bad" title={t('stateFailed')}>
        <p>{t(code)}</p>
      </Alert>
      <div class="stack start">
        <Button kind="primary" onClick={() => void page.mark(false)}>
          {t('tryAgain')}
        </Button>
      </div>
    </div>
  );
}

/** The state of a page without a marked article; null where there is one. */
export function PageState({ tab, page }: { tab: AboutTab | null; page: Page }): JSX.Element | null {
  const { view } = page;
  switch (view.kind) {
    case 'loading':
      return <div class="reading" aria-busy="true" />;
    case 'closed':
      return (
        <EmptyState icon="eyeoff" title={t('stateClosed')} text={t('stateClosedText')}>
          <LibraryButton />
        </EmptyState>
      );
    case 'failed':
      return <Failed code={view.code} page={page} />;
    case 'unmarked':
      return tab && <Unmarked tab={tab} page={page} />;
    case 'report':
      return <Reported report={view.report} page={page} />;
  }
}
