/** Who says what: the page's quotations by speaker, each a click away from its place and from being kept. */
import type { JSX } from 'preact';
import type { Recognition } from '../../recognition/annotation.ts';
import { formatNumber, t, tn } from '../../shared/i18n.ts';
import { IconButton } from '../../shared/ui/button.tsx';
import { groupBySpeaker, type IndexedQuote, type SpeakerGroup } from './speakers.ts';
import { Chevron } from './source-card.tsx';
import type { PageActions } from './actions.ts';

interface WhoSaysWhatProps {
  recognition: Recognition;
  actions: PageActions;
}

function Said({ quote, index, actions }: IndexedQuote & { actions: PageActions }): JSX.Element {
  const kept = actions.keptQuote(quote);
  return (
    <div class="said">
      <div class="body">
        {quote.cue && (
          <span class="cue" dir="auto">
            {quote.cue.text}
          </span>
        )}
        <q dir="auto">
          <span class="qm" aria-hidden="true">
            {t('quoteOpen')}
          </span>
          {quote.text}
          <span class="qm" aria-hidden="true">
            {t('quoteClose')}
          </span>
        </q>
      </div>
      <div class="acts">
        <IconButton
          icon="goto"
          label={t('goToQuote')}
          onClick={() => actions.goTo({ kind: 'annotation', index })}
        />
        <IconButton
          icon={kept ? 'saved' : 'save'}
          label={t(kept ? 'quoteKept' : 'quoteKeep')}
          aria-pressed={kept !== undefined}
          data-testid="quote-save"
          onClick={() =>
            kept ? actions.forget(kept) : actions.save({ kind: 'annotation', index }, quote.text)
          }
        />
      </div>
    </div>
  );
}

function Speaker({ group, actions }: { group: SpeakerGroup; actions: PageActions }): JSX.Element {
  return (
    <details class="speaker" open>
      <summary>
        <span class="grow clip1">
          {group.name === null ? (
            <span class="muted">{t('speakerUnknown')}</span>
          ) : (
            <bdi class={group.type ? `who m m-${group.type}` : 'who'}>{group.name}</bdi>
          )}
          {group.role !== null && (
            <>
              {' '}
              <bdi class="role">{group.role}</bdi>
            </>
          )}
        </span>
        <span class="n">
          <span aria-hidden="true">{formatNumber(group.quotes.length)}</span>
          <span class="visually-hidden">{tn('quoteCount', group.quotes.length)}</span>
        </span>
        <Chevron />
      </summary>
      {group.quotes.map(({ quote, index }) => (
        <Said key={index} quote={quote} index={index} actions={actions} />
      ))}
    </details>
  );
}

export function WhoSaysWhat({ recognition, actions }: WhoSaysWhatProps): JSX.Element | null {
  const groups = groupBySpeaker(recognition);
  if (groups.length === 0) return null;
  const quotes = groups.reduce((sum, group) => sum + group.quotes.length, 0);
  const speakers = groups.filter(({ name }) => name !== null).length;
  const counts = [tn('quoteCount', quotes), ...(speakers > 0 ? [tn('speakerCount', speakers)] : [])];
  return (
    <section class="card sec" aria-label={t('whoSaysWhat')}>
      <h2>
        {t('whoSaysWhat')} <span class="muted">{counts.join(t('listSeparator'))}</span>
      </h2>
      {groups.map((group) => (
        <Speaker key={group.key} group={group} actions={actions} />
      ))}
    </section>
  );
}
