/** What a card says of its mark, as data. */
import type {
  Annotation,
  NameAnnotation,
  QuoteAnnotation,
  DateAnnotation,
} from '../recognition/annotation.ts';
import {
  formatDateConflicts,
  formatDay,
  formatEdtf,
  formatValueFromPublication,
  isEither,
} from '../shared/format.ts';
import { formatNumber, t } from '../shared/i18n.ts';
import type { Layer } from '../shared/settings.ts';
import type { IconName } from '../shared/ui/icons.ts';
import { speakerOf } from './drafts.ts';
import { entityOf, roleOf, type PlacedClip, type Reading } from './reading.ts';
import { quotesOf } from './walk.ts';

interface Row {
  term: string;
  value: string;
  isPageText: boolean;
  /** It contradicts what the card says. */
  isDoubt?: boolean;
  /** What became of the value on the page: shown word by word against it. */
  now?: string;
}

export interface CardFacts {
  layer: Layer;
  icon: IconName;
  /** What kind of thing the card is about, for its accessible name. */
  label: string;
  title: string;
  /** Set where the title is the page's own words, whose direction is theirs. */
  isPageText: boolean;
  /** In smaller letters under the title. */
  under: readonly string[];
  rows: readonly Row[];
}

const NAMES = {
  person: { icon: 'person', label: 'cardPerson' },
  organization: { icon: 'building', label: 'cardOrganization' },
  place: { icon: 'pin', label: 'cardPlace' },
} as const;

function nameFacts({ recognition }: Reading, name: NameAnnotation): CardFacts {
  const { icon, label } = NAMES[name.type];
  const entity = entityOf(recognition, name.entity);
  const role = name.role ?? roleOf(recognition, name.entity);
  const title = entity?.name ?? name.text;
  const quotes = quotesOf(recognition, name.entity).length;
  return {
    layer: name.type,
    icon,
    label: t(label),
    title,
    isPageText: true,
    under: [t(label), ...(role ? [role.text] : [])],
    rows: [
      ...(title === name.text ? [] : [{ term: t('cardWritten'), value: name.text, isPageText: true }]),
      ...(quotes > 0 ? [{ term: t('cardQuotesHere'), value: formatNumber(quotes), isPageText: false }] : []),
    ],
  };
}

function quoteFacts({ recognition }: Reading, quote: QuoteAnnotation): CardFacts {
  const speaker = speakerOf(recognition, quote);
  const entity = quote.speaker?.entity;
  return {
    layer: 'quote',
    icon: 'cite',
    label: t('cardQuote'),
    title: speaker?.name ?? t('cardNoSpeaker'),
    isPageText: speaker !== undefined,
    under: speaker?.role === undefined ? [] : [speaker.role],
    rows: [
      ...(speaker && speaker.text !== speaker.name && speaker.text !== quote.cue?.text
        ? [{ term: t('cardWritten'), value: speaker.text, isPageText: true }]
        : []),
      ...(quote.cue ? [{ term: t('cardCue'), value: quote.cue.text, isPageText: true }] : []),
      ...(entity === undefined
        ? []
        : [
            {
              term: t('cardQuotesHere'),
              value: formatNumber(quotesOf(recognition, entity).length),
              isPageText: false,
            },
          ]),
    ],
  };
}

function dateFacts({ metadata }: Reading, date: DateAnnotation): CardFacts {
  const { published } = metadata;
  const { value } = date;
  const distance = value === null || published === null ? '' : formatValueFromPublication(value, published);
  const doubt = value === null ? ['cardDateUnknown'] : isEither(value) ? ['cardDateEither'] : [];
  return {
    layer: 'date',
    icon: 'calendar',
    label: t('cardDate'),
    title: value === null ? date.text : formatEdtf(value, date.calendar),
    isPageText: value === null,
    under: doubt.map((key) => t(key)),
    rows: [
      ...(value === null ? [] : [{ term: t('cardWritten'), value: date.text, isPageText: true }]),
      ...(distance === '' ? [] : [{ term: t('cardDistance'), value: distance, isPageText: false }]),
      ...formatDateConflicts(date).map((conflict) => ({
        term: t('cardDateConflict'),
        value: conflict,
        isPageText: false,
        isDoubt: true,
      })),
    ],
  };
}

export function annotationFacts(reading: Reading, annotation: Annotation): CardFacts {
  if (annotation.type === 'quote') return quoteFacts(reading, annotation);
  if (annotation.type === 'date') return dateFacts(reading, annotation);
  return nameFacts(reading, annotation);
}

export function clipFacts({ clip, state }: PlacedClip): CardFacts {
  return {
    layer: 'clip',
    icon: 'saved',
    label: t('cardClip'),
    title: clip.speaker?.name ?? t('cardClip'),
    isPageText: clip.speaker !== undefined,
    under: [state.status === 'changed' ? t('cardClipChanged') : t('cardClip')],
    rows: [
      ...(state.status === 'changed'
        ? [
            {
              term: t('cardWhenSaved'),
              value: clip.text,
              isPageText: true,
              ...(state.text !== undefined && { now: state.text }),
            },
          ]
        : []),
      ...(clip.note === '' ? [] : [{ term: t('cardNote'), value: clip.note, isPageText: true }]),
      ...(clip.tags.length === 0
        ? []
        : [{ term: t('cardTags'), value: clip.tags.map((tag) => `#${tag}`).join(' '), isPageText: true }]),
      { term: t('cardSavedOn'), value: formatDay(clip.created.slice(0, 10), 'long'), isPageText: false },
    ],
  };
}
