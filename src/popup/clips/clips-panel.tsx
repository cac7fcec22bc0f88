/** The Clips tab: this page's clips first, then all; search, filters, and what can be done with each. */
import type { ComponentChildren, JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Clip } from '../../clips/clip.ts';
import { searchClips, type ClipMatch } from '../../clips/search.ts';
import { t, tn } from '../../shared/i18n.ts';
import { siteOf } from '../../shared/sites.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { openLibrary } from '../states.tsx';
import { ClipRow } from './clip-row.tsx';
import { filtersOf, isNarrowed, ofSite, Tools, type Wanted } from './filters.tsx';
import type { ClipActions } from './use-clip-actions.ts';
import type { Clips } from './use-clips.ts';

/** Rows shown before the reader asks for more; the library has them all. */
const BATCH = 40;

/** What of the clips is wanted, newest first. */
export function findWanted(clips: readonly Clip[], wanted: Wanted, site: string | null): ClipMatch[] {
  return searchClips(wanted.thisSite ? ofSite(clips, site) : clips, wanted.query, filtersOf(wanted));
}

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
  /** Of the tab's page: the one that its clips are kept under. */
  pageKey: string | null;
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
  matches: readonly ClipMatch[];
  actions: ClipActions;
}

export function ClipsPanel({
  clips,
  url,
  pageKey: key,
  wanted,
  onWant,
  matches,
  actions,
}: ClipsPanelProps): JSX.Element {
  const [limit, setLimit] = useState(BATCH);
  const here = useMemo(() => matches.filter(({ clip }) => clip.source.key === key), [matches, key]);
  const elsewhere = useMemo(() => matches.filter(({ clip }) => clip.source.key !== key), [matches, key]);
  if (clips.error !== null)
    return (
      <div class="scroll failed">
        <Alert tone="bad" title={t('clipsUnreadable')}>
          <p>{t(clips.error)}</p>
        </Alert>
        <div class="stack start">
          <Button kind="primary" onClick={() => void clips.reload()}>
            {t('tryAgain')}
          </Button>
        </div>
      </div>
    );
  if (clips.all === null) return <div class="scroll" aria-busy="true" />;
  if (clips.all.length === 0)
    return (
      <div class="scroll">
        <EmptyState icon="save" title={t('stateNoClips')} text={t('stateNoClipsText')}>
          <Button icon="import" onClick={() => openLibrary()}>
            {t('importClips')}
          </Button>
        </EmptyState>
      </div>
    );
  const row = ({ clip, spans }: ClipMatch): JSX.Element => (
    <ClipRow
      key={clip.id}
      clip={clip}
      spans={spans}
      onOpen={actions.open}
      onDelete={actions.remove}
      onCopy={actions.copy}
    />
  );
  const apart = here.length > 0 && elsewhere.length > 0;
  const shownElsewhere = elsewhere.slice(0, Math.max(0, limit - here.length));
  const hidden = elsewhere.length - shownElsewhere.length;
  return (
    <>
      <Tools
        clips={clips.all}
        found={matches.length}
        site={url === undefined ? null : siteOf(url)}
        wanted={wanted}
        onWant={onWant}
      />
      <div class="scroll">
        {matches.length === 0 && isNarrowed(wanted) && (
          <EmptyState icon="search" title={t('stateNothingFound')} text={t('stateNothingFoundText')} />
        )}
        {here.length > 0 && <List title={apart ? t('clipsOfPage') : null}>{here.map(row)}</List>}
        {shownElsewhere.length > 0 && (
          <List title={apart ? t('clipsElsewhere') : null}>{shownElsewhere.map(row)}</List>
        )}
        {hidden > 0 && (
          <Button kind="quiet" onClick={() => setLimit(limit + BATCH)}>
            {tn('showMore', hidden)}
          </Button>
        )}
      </div>
    </>
  );
}
