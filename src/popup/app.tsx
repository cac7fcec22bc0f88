/** The popup about one tab: its page, and the reader's clips. */
import type { JSX } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { applyCorrections } from '../clips/corrections.ts';
import { pageKeys } from '../clips/page-key.ts';
import { t } from '../shared/i18n.ts';
import { siteOf } from '../shared/sites.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { TabPanel, Tabs } from '../shared/ui/tabs.tsx';
import { usePage, type AboutTab } from './about-tab.ts';
import { ClipsPanel } from './clips/clips-panel.tsx';
import { ANYTHING, type Wanted } from './clips/filters.tsx';
import { useClipActions } from './clips/use-clip-actions.ts';
import { useClips } from './clips/use-clips.ts';
import { ClipsFooter, PageFooter } from './footers.tsx';
import { Layers, Site } from './header.tsx';
import { HeldWords } from './page/held-words.tsx';
import { isMarked, PagePanel } from './page/page-panel.tsx';
import { useCorrections } from './page/use-corrections.ts';
import { usePageActions } from './page/use-page-actions.ts';
import { PageState } from './states.tsx';

type TabName = 'page' | 'clips';

/** Rows shown before the reader asks for more; the library has them all. */
const BATCH = 40;

const NOTHING = new Uint32Array();

export function Popup({ tab }: { tab: AboutTab | null }): JSX.Element {
  const [selected, setSelected] = useState<TabName>('page');
  const [wanted, setWanted] = useState<Wanted>(ANYTHING);
  const [limit, setLimit] = useState(BATCH);
  const page = usePage(tab);
  const clipActions = useClipActions();

  const report = page.view.kind === 'report' ? page.view.report : null;
  const marked = report && isMarked(report) ? report : null;
  const url = report?.url || tab?.url;
  const about = useMemo(() => (tab ? { ...tab, url } : null), [tab, url]);
  const site = url === undefined ? null : siteOf(url);
  const keys = url === undefined ? [] : pageKeys(url, report?.metadata?.url ?? '');
  const clips = useClips({ keys, site, wanted, limit });
  const all = clips.found?.isWhole === true ? clips.found : null;
  const pageClips = clips.ofPage;
  const { actions, held, retry, dismiss } = usePageActions(tab?.id ?? null, pageClips, clipActions.remove);
  const corrections = useCorrections(keys.at(-1) ?? null);
  const known = marked && applyCorrections(marked.metadata, corrections.made);
  const keptPage = pageClips.find(({ kind }) => kind === 'page');
  const onSavePage = useCallback(() => {
    if (keptPage) clipActions.remove(keptPage);
    else if (marked) actions.save({ kind: 'page' }, known?.title || marked.url);
  }, [keptPage, clipActions, marked, known, actions]);

  return (
    <>
      <header>
        <h1 class="visually-hidden">{t('popupTitle')}</h1>
        <Site tab={about} name={known?.site ?? ''} />
        {marked && selected === 'page' && <Layers recognition={marked.recognition} site={site} />}
        <Tabs
          label={t('extensionName')}
          selected={selected}
          onSelect={setSelected}
          tabs={[
            { id: 'page', label: t('tabPage'), testId: 'tab-page' },
            { id: 'clips', label: t('tabClips'), ...(all && { count: all.total }), testId: 'tab-clips' },
          ]}
        />
      </header>
      <main>
        <TabPanel id="page" selected={selected}>
          <div class="scroll">
            {tab?.isPrivate === true && (
              <Alert tone="warn" title={t('privateTitle')}>
                <p>{t('privateText')}</p>
              </Alert>
            )}
            {held && <HeldWords held={held} onRetry={retry} onDismiss={dismiss} />}
            {marked ? (
              <PagePanel report={marked} clips={pageClips} corrections={corrections} actions={actions} />
            ) : (
              <PageState tab={about} page={page} />
            )}
          </div>
          <PageFooter
            report={marked}
            corrections={corrections.made}
            kept={keptPage !== undefined}
            onSave={onSavePage}
          />
        </TabPanel>
        <TabPanel id="clips" selected={selected}>
          <ClipsPanel
            clips={clips}
            url={url}
            wanted={wanted}
            onWant={setWanted}
            onMore={() => setLimit(limit + BATCH)}
            actions={clipActions}
          />
          <ClipsFooter numbers={all?.numbers ?? NOTHING} query={wanted.query} />
        </TabPanel>
      </main>
    </>
  );
}
