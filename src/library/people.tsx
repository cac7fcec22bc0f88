/** Who said what across all articles: everyone whose words are kept, and a page for each with all of them. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Clip } from '../clips/clip.ts';
import type { ClipNumber, ClipStore, FacetCount, NumberedClip } from '../clips/store.ts';
import { sourceMetadata } from '../clips/corrections.ts';
import { dayOf, localDay } from '../clips/exchange/citation.ts';
import { formatDay, formatList } from '../shared/format.ts';
import { formatNumber, t, tn } from '../shared/i18n.ts';
import { Button } from '../shared/ui/button.tsx';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { MonthChart } from './month-chart.tsx';
import { PlainClip } from './plain-clip.tsx';

/** The most of one person's quotations that are shown; the search finds the rest. */
const MOST = 1_000;

interface PeopleProps {
  store: ClipStore;
  /** Grows whenever clips change. */
  version: number;
  person: string | null;
  onPerson: (person: string | null) => void;
  onOpen: (number: ClipNumber) => void;
  onError: (error: unknown) => void;
}

/** The day that a clip's words are of: when they were published, else when they were saved. */
export function dayOfClip(clip: Clip): string {
  return dayOf(sourceMetadata(clip.source).published) || localDay(new Date(clip.created));
}

/** The offices and titles that a person was given, the latest first, each once. */
export function rolesOf(clips: readonly Clip[]): string[] {
  return [...new Set(clips.flatMap(({ speaker }) => (speaker?.role === undefined ? [] : [speaker.role])))];
}

function Everyone({ store, version, onPerson, onError }: PeopleProps): JSX.Element {
  const [people, setPeople] = useState<readonly FacetCount[] | null>(null);
  useEffect(() => {
    store.search({ facets: ['speakers'] }).then(({ facets }) => setPeople(facets.speakers ?? []), onError);
  }, [store, version, onError]);
  if (people === null) return <div class="plain-view" aria-busy="true" />;
  if (people.length === 0)
    return <EmptyState icon="person" title={t('peopleNone')} text={t('peopleNoneText')} />;
  return (
    <div class="plain-view" data-testid="people">
      <p class="muted">{t('peopleText')}</p>
      <ul class="card people">
        {people.map(({ value, count }) => (
          <li key={value}>
            <button type="button" data-testid="person" onClick={() => onPerson(value)}>
              <bdi class="clip1">{value}</bdi>
              <b>{formatNumber(count)}</b>
              <span class="visually-hidden">{tn('quoteCount', count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function OnePerson(props: PeopleProps & { person: string }): JSX.Element {
  const { store, version, person, onPerson, onOpen, onError } = props;
  const [said, setSaid] = useState<readonly NumberedClip[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let ended = false;
    const read = async (): Promise<void> => {
      const { numbers } = await store.search({
        filters: { speakers: new Set([person]) },
        order: 'published',
      });
      const clips = await store.read(numbers.subarray(0, MOST));
      if (!ended) setSaid(clips);
    };
    read().catch(onError);
    return () => {
      ended = true;
    };
  }, [store, version, person, onError]);
  const months = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { clip } of said ?? []) {
      const month = dayOfClip(clip).slice(0, 7);
      counts.set(month, (counts.get(month) ?? 0) + 1);
    }
    return [...counts].map(([value, count]) => ({ value, count }));
  }, [said]);
  if (said === null) return <div class="plain-view" aria-busy="true" />;
  const shown = said
    .filter(({ clip }) => chosen.size === 0 || chosen.has(dayOfClip(clip).slice(0, 7)))
    // In order of date, as what was said follows on what was said.
    .sort((a, b) => (dayOfClip(a.clip) < dayOfClip(b.clip) ? -1 : 1));
  const roles = rolesOf(said.map(({ clip }) => clip));
  return (
    <div class="plain-view" data-testid="person-page">
      <div class="row plain-head">
        <div class="grow">
          <h2>
            <bdi>{person}</bdi>
          </h2>
          <p class="muted">
            {roles.length > 0 && (
              <>
                <bdi>{formatList(roles.slice(0, 3))}</bdi> ·{' '}
              </>
            )}
            {tn('quoteCount', said.length)}
          </p>
        </div>
        <Button onClick={() => onPerson(null)}>{t('peopleAll')}</Button>
      </div>
      <MonthChart title={t('personTimeline')} counts={months} chosen={chosen} onChoose={setChosen} />
      <ol class="card rows timeline">
        {shown.map(({ number, clip }) => (
          <PlainClip key={number} clip={clip} aside={formatDay(dayOfClip(clip), 'long', true)}>
            <Button kind="quiet" onClick={() => onOpen(number)}>
              {t('duplicatesShow')}
            </Button>
          </PlainClip>
        ))}
      </ol>
    </div>
  );
}

export function People(props: PeopleProps): JSX.Element {
  const { person } = props;
  return person === null ? <Everyone {...props} /> : <OnePerson key={person} {...props} person={person} />;
}
