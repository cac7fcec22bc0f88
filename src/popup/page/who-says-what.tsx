/** Who says what: the page's quotations by speaker, each a click away from its place and from being kept. */
import type { JSX } from 'preact';
import type { Metadata } from '../../article/metadata/metadata.ts';
import type { Corrections } from '../../clips/clip.ts';
import { textWithSource } from '../../clips/exchange/with-source.ts';
import { wordsOf } from '../../clips/exchange/words.ts';
import type { Recognition } from '../../recognition/annotation.ts';
import { formatNumber, t, tn } from '../../shared/i18n.ts';
import { IconButton } from '../../shared/ui/button.tsx';
import { useCopy } from '../../shared/ui/use-copy.ts';
import { groupBySpeaker, type IndexedQuote, type SpeakerGroup } from './speakers.ts';
import { Chevron } from './chevron.tsx';
import type { PageActions } from './actions.ts';

interface PageProps {
  source: { metadata: Metadata; url: string };
  /** The reader's own. */
  corrections: Corrections;
  actions: PageActions;
}

interface WhoSaysWhatProps extends PageProps {
  recognition: Recognition;
}

interface SaidProps extends PageProps, IndexedQuote {
  /** Of the page: its quotation marks are those of its language. */
  language: string;
  /** The speaker's name; null where the text does not say who speaks. */
  name: string | null;
}

function Said({ quote, index, language, name, source, corrections, actions }: SaidProps): JSX.Element {
  const { open, close } = wordsOf(language);
  const copy = useCopy();
  const copyQuote = (): void => {
    const speaker = name === null ? null : { name };
    const said = { kind: 'quote', text: quote.text, language, speaker, source } as const;
    copy(textWithSource(said, new Date(), corrections));
  };
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
            {open}
          </span>
          {quote.text}
          <span class="qm" aria-hidden="true">
            {close}
          </span>
        </q>
      </div>
      <div class="acts">
        <IconButton
          icon="goto"
          label={t('goToQuote')}
          onClick={() => actions.goTo({ kind: 'annotation', index })}
        />
        <IconButton icon="copy" label={t('copyWithSource')} data-testid="quote-copy" onClick={copyQuote} />
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

function Speaker({ group, language, ...page }: SpeakerProps): JSX.Element {
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
        <Said key={index} quote={quote} index={index} language={language} name={group.name} {...page} />
      ))}
    </details>
  );
}

interface SpeakerProps extends PageProps {
  group: SpeakerGroup;
  language: string;
}

export function WhoSaysWhat({ recognition, ...page }: WhoSaysWhatProps): JSX.Element | null {
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
        <Speaker key={group.key} group={group} language={recognition.language} {...page} />
      ))}
    </section>
  );
}
