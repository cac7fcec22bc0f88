/** Clips as the page hands them over to be kept. */
import { describeSpan, type Selector } from '../article/selectors.ts';
import type { Metadata } from '../article/metadata/metadata.ts';
import type { ClipContext, ClipDate, ClipDraft, ClipEntity, ClipSource, ClipSpeaker } from '../clips/clip.ts';
import { keptKey } from '../clips/page-key.ts';
import { isName, type QuoteAnnotation, type Recognition } from '../recognition/annotation.ts';
import { entityOf, roleOf, type Reading } from './reading.ts';

/** More names than a clip's record takes would cost the clip. */
const MAX_ENTITIES = 500;
const MAX_DATES = 200;

/** Of the article on either side of a clip, in UTF-16 code units: more than the selectors' own context has. */
const AROUND = 120;

/** What stands around a quotation that a reader selects along with it. */
const AROUND_QUOTE = /[\s"'“”„«»‹›‘’.,،!?؟…]/u;

interface Stretch {
  start: number;
  end: number;
}

function sourceOf(url: string, metadata: Metadata): ClipSource {
  return { url, key: keptKey(url, metadata.url), metadata };
}

/** The speaker of a quotation, by the fullest name the page has for them. */
export function speakerOf(recognition: Recognition, quote: QuoteAnnotation): ClipSpeaker | undefined {
  if (!quote.speaker) return undefined;
  const { text, entity: id } = quote.speaker;
  const entity = entityOf(recognition, id);
  const role = roleOf(recognition, id)?.text;
  return {
    name: entity?.name ?? text,
    text,
    ...(role !== undefined && { role }),
    ...(entity && { type: entity.type }),
  };
}

/** The names inside a stretch, each referent once, under its fullest name. */
export function entitiesIn(recognition: Recognition, { start, end }: Stretch): ClipEntity[] {
  const ids = new Set<string>();
  for (const annotation of recognition.annotations)
    if (isName(annotation) && annotation.start >= start && annotation.end <= end) ids.add(annotation.entity);
  return [...ids].slice(0, MAX_ENTITIES).flatMap((id) => {
    const entity = entityOf(recognition, id);
    return entity ? [{ type: entity.type, name: entity.name }] : [];
  });
}

/** The dates inside a stretch that the text says the day of. */
function datesIn(recognition: Recognition, { start, end }: Stretch): ClipDate[] {
  return recognition.annotations
    .flatMap((mark): ClipDate[] =>
      mark.type === 'date' && mark.value !== null && mark.start >= start && mark.end <= end
        ? [{ text: mark.text, value: mark.value, ...(mark.calendar && { calendar: mark.calendar }) }]
        : [],
    )
    .slice(0, MAX_DATES);
}

/** What of the article stands on either side, from one word's beginning to another's end. */
function contextOf(text: string, { start, end }: Stretch): ClipContext {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const [before, after] = [text.slice(from, start), text.slice(end, to)];
  return {
    before: from === 0 ? before : before.replace(/^\S+/u, ''),
    after: to === text.length ? after : after.replace(/(?<!\S)\S+$/u, ''),
  };
}

function quoteFields(recognition: Recognition, quote: QuoteAnnotation): Pick<ClipDraft, 'speaker' | 'cue'> {
  const speaker = speakerOf(recognition, quote);
  return { ...(speaker && { speaker }), ...(quote.cue && { cue: quote.cue.text }) };
}

function draftOf(
  { article, metadata, recognition }: Reading,
  url: string,
  { start, end }: Stretch,
  rest: Pick<ClipDraft, 'kind' | 'speaker' | 'cue' | 'date' | 'calendar' | 'note'>,
): ClipDraft {
  const dates = datesIn(recognition, { start, end });
  return {
    ...rest,
    text: article.text.slice(start, end),
    selectors: describeSpan(article.text, start, end),
    context: contextOf(article.text, { start, end }),
    source: sourceOf(url, metadata),
    ...(dates.length > 0 && { dates }),
    entities: entitiesIn(recognition, { start, end }),
    tags: [],
    language: recognition.language || article.language,
    direction: article.direction,
  };
}

/** A draft of a mark; null where there is no such mark. */
export function draftOfAnnotation(reading: Reading, url: string, index: number, note = ''): ClipDraft | null {
  const { recognition } = reading;
  const annotation = recognition.annotations[index];
  if (!annotation) return null;
  if (annotation.type === 'quote')
    return draftOf(reading, url, annotation, {
      kind: 'quote',
      note,
      ...quoteFields(recognition, annotation),
    });
  if (annotation.type === 'date')
    return draftOf(reading, url, annotation, {
      kind: 'date',
      note,
      ...(annotation.value !== null && { date: annotation.value }),
      ...(annotation.calendar && { calendar: annotation.calendar }),
    });
  return draftOf(reading, url, annotation, { kind: 'name', note });
}

/** The quotation that a stretch lies in, its quotation marks counted to it. */
function quoteAround(
  { article, recognition }: Reading,
  { start, end }: Stretch,
): QuoteAnnotation | undefined {
  let from = start;
  let to = end;
  while (from < to && AROUND_QUOTE.test(article.text.charAt(from))) from += 1;
  while (to > from && AROUND_QUOTE.test(article.text.charAt(to - 1))) to -= 1;
  if (from === to) return undefined;
  return recognition.annotations.find(
    (annotation): annotation is QuoteAnnotation =>
      annotation.type === 'quote' && annotation.start <= from && to <= annotation.end,
  );
}

/** A draft of words the reader selected: of a quotation where they lie in one, else of a passage. */
export function draftOfSpan(reading: Reading, url: string, span: Stretch, note = ''): ClipDraft {
  const quote = quoteAround(reading, span);
  return draftOf(reading, url, span, {
    kind: quote ? 'quote' : 'passage',
    note,
    ...(quote && quoteFields(reading.recognition, quote)),
  });
}

/** What a page says of itself where it could not be read as an article. */
export interface BarePage {
  url: string;
  metadata: Metadata;
  language: string;
  direction: 'ltr' | 'rtl';
}

/** A draft of words that lie outside the article, or on a page that is none. */
export function draftOfWords(page: BarePage, words: string, note = ''): ClipDraft {
  const selectors: Selector[] = [{ type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' }];
  return {
    kind: 'passage',
    text: words,
    selectors,
    source: sourceOf(page.url, page.metadata),
    entities: [],
    note,
    tags: [],
    language: page.language,
    direction: page.direction,
  };
}

/** A draft of the whole page: its source, without words. */
export function draftOfPage(page: BarePage, title: string): ClipDraft {
  return {
    kind: 'page',
    text: page.metadata.title || title,
    selectors: [],
    source: sourceOf(page.url, page.metadata),
    entities: [],
    note: '',
    tags: [],
    language: page.language,
    direction: page.direction,
  };
}
