/** What the page says otherwise than when the reader's clips of it were taken: its source, and each clip's words. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Clip, ClipState } from '../../clips/clip.ts';
import { t, tn } from '../../shared/i18n.ts';
import type { PageReport } from '../../shared/messages.ts';
import { Button, IconButton } from '../../shared/ui/button.tsx';
import { Diff } from '../../shared/ui/diff.tsx';
import { Icon } from '../../shared/ui/icon.tsx';
import { SourceChanges } from '../../shared/ui/source-changes.tsx';
import { openLibrary } from '../states.tsx';
import type { PageActions } from './actions.ts';

interface ChangedProps {
  report: PageReport;
  clips: readonly Clip[];
  actions: PageActions;
}

function Words({
  clip,
  state,
  actions,
}: {
  clip: Clip;
  state: ClipState;
  actions: PageActions;
}): JSX.Element {
  const { text } = state;
  return (
    <li>
      {text === undefined ? (
        <p class="diff" dir={clip.direction} lang={clip.language || undefined}>
          <del>
            <span class="visually-hidden">{t('diffRemovedWords')} </span>
            {clip.text}
          </del>{' '}
          <span class="badge bad">
            <Icon name="missing" />
            {t('clipNotFound')}
          </span>
        </p>
      ) : (
        <>
          <Diff from={clip.text} to={text} dir={clip.direction} lang={clip.language} />
          <IconButton
            icon="goto"
            label={t('goToClip')}
            onClick={() => actions.goTo({ kind: 'clip', id: clip.id })}
          />
        </>
      )}
    </li>
  );
}

export function Changed({ report, clips, actions }: ChangedProps): JSX.Element | null {
  // A page's source cannot be kept for good: the next visit compares it again.
  const [isSourceSeen, setSourceSeen] = useState(false);
  const states = new Map(report.clips.map(({ id, state }) => [id, state]));
  const checked = clips
    .flatMap((clip) => {
      const state = states.get(clip.id);
      return state ? [{ clip, state }] : [];
    })
    .sort((a, b) => a.clip.created.localeCompare(b.clip.created));
  const words = checked.filter(
    ({ clip, state }) =>
      clip.kind !== 'page' &&
      (state.status === 'not-found' || (state.text ?? clip.text) !== clip.text) &&
      !(clip.state?.kept && clip.state.text === state.text),
  );
  // The first clip remembers the page as it was longest ago.
  const source = isSourceSeen ? undefined : checked.find(({ state }) => state.source);
  if (words.length === 0 && !source) return null;
  return (
    <section class="card sec changed" aria-label={t('pageChanged')} data-testid="page-changed">
      <h2>{t('pageChanged')}</h2>
      <p class="small muted">
        {words.length > 0 && `${tn('pageChangedClips', words.length)} `}
        {t('pageChangedKept')}
      </p>
      {source && <SourceChanges clip={source.clip} changes={source.state.source ?? []} />}
      {words.length > 0 && (
        <ul>
          {words.map(({ clip, state }) => (
            <Words key={clip.id} clip={clip} state={state} actions={actions} />
          ))}
        </ul>
      )}
      <div class="stack start">
        {words.length > 0 && (
          <Button
            data-testid="review-changes"
            onClick={() =>
              openLibrary(
                words.every(({ state }) => state.status === 'not-found')
                  ? 'state:not-found'
                  : 'state:changed',
              )
            }
          >
            {t('reviewChanges')}
          </Button>
        )}
        <Button
          kind="quiet"
          data-testid="keep-saved"
          onClick={() => {
            setSourceSeen(true);
            if (words.length > 0) actions.keepSaved(words.map(({ clip }) => clip));
          }}
        >
          {t('keepSaved')}
        </Button>
      </div>
    </section>
  );
}
