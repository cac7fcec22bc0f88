/** The popup about one tab: its page, and the reader's clips. */
import type { JSX } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { applyCorrections } from '../clips/corrections.ts';
import { keptKey } from '../clips/page-key.ts';
import { t } from '../shared/i18n.ts';
import { siteOf } from '../shared/sites.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { TabPanel, Tabs } from '../shared/ui/tabs.tsx';
import { usePage, type AboutTab } from './about-tab.ts';
import { ClipsPanel, findWanted } from './clips/clips-panel.tsx';
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

export function Popup({ tab }: { tab: AboutTab | null }): JSX.Element {
  const [selected, setSelected] = useState<TabName>('page');
  const [wanted, setWanted] = useState<Wanted>(ANYTHING);
  const page = usePage(tab);
  const clips = useClips();
  const clipActions = useClipActions();

  const report = page.view.kind === 'report' ? page.view.report : null;
  const marked = report && isMarked(report) ? report : null;
  const url = report?.url || tab?.url;
  const about = useMemo(() => (tab ? { ...tab, url } : null), [tab, url]);
  const key = url === undefined ? null : keptKey(url, report?.metadata?.url ?? '');
  const pageClips = useMemo(
    () => (clips.all ?? []).filter((clip) => clip.source.key === key),
    [clips.all, key],
  );
  const { actions, held, retry, dismiss } = usePageActions(tab?.id ?? null, pageClips, clipActions.remove);
  const corrections = useCorrections(key);
  const known = marked && applyCorrections(marked.metadata, corrections.made);
  const site = url === undefined ? null : siteOf(url);
  const matches = useMemo(() => findWanted(clips.all ?? [], wanted, site), [clips.all, wanted, site]);
  const shown = useMemo(() => matches.map(({ clip }) => clip), [matches]);
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
            { id: 'clips', label: t('tabClips'), count: clips.all?.length ?? 0, testId: 'tab-clips' },
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
            pageKey={key}
            wanted={wanted}
            onWant={setWanted}
            matches={matches}
            actions={clipActions}
          />
          <ClipsFooter clips={shown} query={wanted.query} />
        </TabPanel>
      </main>
    </>
  );
}
