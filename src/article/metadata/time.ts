/** Dates that the page shows: `<time>` elements and written dates around the headline. */
import { fold } from '../../recognition/text/fold.ts';
import type { Work } from '../slices.ts';
import { isElsewhere } from './elsewhere.ts';
import { evidenceText, mayHoldDay, visibleText, type Finding, type WrittenDate } from './finding.ts';
import { parseMoment } from './moment.ts';
import { placeOf } from './place.ts';
import { FAR } from './trust.ts';
import { piecesOf, type Line } from './vicinity.ts';

/** Words beside a date that say that it is not the first publication's. Folded. */
const MODIFIED = new RegExp(
  [
    'updated?',
    'modified',
    'revised',
    'amended',
    'corrected',
    'mis? a jour',
    'mise a jour',
    'modifie',
    'aktualisiert',
    'actualizad[oa]',
    'aggiornato',
    'تحديث',
    'تعديل',
    'تصحيح',
    'بروزرساني',
    'به روز ?رساني',
    'ويرايش',
  ].join('|'),
  'u',
);

const MAX_TIMES = 40;

function fieldOf(context: string): 'published' | 'modified' {
  return MODIFIED.test(fold(context)) ? 'modified' : 'published';
}

function contextOf(element: Element): string {
  const parent = element.parentElement;
  const around = parent && (parent.textContent?.length ?? 0) < 120 ? (parent.textContent ?? '') : '';
  // The words just before the date are its own: `Published 1 May, updated 3 May` holds both.
  const own = visibleText(element);
  const before = around.slice(0, Math.max(0, around.indexOf(own))).slice(-30);
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  return `${names} ${before} ${own}`;
}

/** Weights by where a date stands: marked as the article's, near the headline, in an element named for it; else `FAR`. */
const MARKED = 0.88;
const NEAR = 0.84;
const NAMED = 0.6;

type Dated = Finding | WrittenDate;

/** What `<time>` elements, the lines around the headline and elements named for dates say. */
export function* readTimes(
  document: Document,
  headline: Element | null,
  lines: readonly Line[],
): Work<Dated[]> {
  const near = new Set(lines.map(({ element }) => element));
  const isNear = (element: Element): boolean => {
    for (let at: Element | null = element, up = 0; at && up < 4; at = at.parentElement, up++)
      if (near.has(at)) return true;
    return false;
  };
  const findings = [...readTimeElements(document, headline, isNear), ...readWritten(lines, headline)];
  // Elements named for dates are for pages whose headline has none beside it: far ones are others' dates.
  if (findings.some(({ field, weight }) => field === 'published' && weight > FAR)) return findings;
  yield;
  return [...findings, ...readNamed(document, headline)];
}

function readTimeElements(
  document: Document,
  headline: Element | null,
  isNear: (element: Element) => boolean,
): Dated[] {
  const findings: Dated[] = [];
  const seen = new Set<string>();
  for (const element of [...document.querySelectorAll('time')].slice(0, MAX_TIMES)) {
    if (isElsewhere(element, headline)) continue;
    const raw = element.getAttribute('datetime') ?? '';
    const words = visibleText(element);
    const value = parseMoment(raw) ?? parseMoment(words);
    const date = dateOf(value, words);
    if (!date) continue;
    const field = fieldOf(contextOf(element));
    const marked =
      element.hasAttribute('pubdate') || /published/iu.test(element.getAttribute('itemprop') ?? '');
    const weight = marked ? MARKED : isNear(element) ? NEAR : FAR;
    // Of several the first is the article's: the others date teasers.
    if (seen.has(field) && weight <= FAR) continue;
    if ('value' in date) seen.add(field);
    const rest = { field, source: 'time', weight, place: placeOf(element) } as const;
    findings.push({ ...rest, ...date, text: evidenceText(`<time> ${raw}`.trim(), words) });
    // The words may show another day than the stamp of Greenwich beside them: theirs is the newsroom's.
    if (value && /Z$|[+-]00:00$/u.test(value) && DIGIT.test(words))
      findings.push({ ...rest, words, text: evidenceText('<time>', words) });
  }
  return findings;
}

const DIGIT = /\p{Nd}/u;

/** A longer line tells of other things than its date. */
const MAX_DATE_LINE = 90;
/** Of lines after the headline, those that show the article's own date. */
const OWN_LINES = 8;
/** And of lines before it. */
const NEAR_BEFORE = 2;
/** Words before a date that a label does not have: `Last updated on Wednesday, 12 March`. */
const LONGEST_LABEL = 4;
/** Text nodes of a line that are looked at one by one. */
const MAX_PIECES = 12;

function readWritten(lines: readonly Line[], headline: Element | null): Dated[] {
  const findings: Dated[] = [];
  let before = 0;
  for (const [index, line] of lines.entries()) {
    if (line.text.length > MAX_DATE_LINE || !DIGIT.test(line.text)) continue;
    if (line.element.querySelector('time') || line.element.closest('figure, figcaption')) continue;
    // Further up stand the masthead's: today, or the printed edition's day.
    if (!line.afterHeadline && ++before > NEAR_BEFORE) continue;
    if (isElsewhere(line.element, headline)) continue;
    const own = line.afterHeadline ? (index < OWN_LINES ? 0.8 : 0.6) : 0.65;
    const weight = isSentence(line.text) ? FAR : own;
    const place = placeOf(line.element);
    // `Published 1 May` and `Updated 3 May` may be parts of one line.
    const pieces = piecesOf(line.element, MAX_PIECES).filter((piece) => DIGIT.test(piece));
    for (const text of pieces.length > 1 && MODIFIED.test(fold(line.text)) ? pieces : [line.text])
      findings.push(...written(text, weight, place));
  }
  return findings;
}

/** `The wall reopened on 3 March 2024.` is text, whose days are those of what it tells. */
function isSentence(line: string): boolean {
  const before = line.slice(0, line.search(DIGIT)).match(/[\p{L}\p{M}’']+/gu) ?? [];
  return before.length > LONGEST_LABEL && /\p{L}{2}[.!?؟۔。]$|\p{Nd}{4}[.!?؟۔。]$/u.test(line);
}

function written(text: string, weight: number, place: string): Dated[] {
  const rest = { source: 'byline', weight, place, text: evidenceText('date', text) } as const;
  return datesIn(text).flatMap((part) => {
    const date = dateOf(parseMoment(part), part);
    return date ? [{ ...rest, field: fieldOf(part), ...date }] : [];
  });
}

/** `Published 1 May 2025, updated 3 May 2025` in its two parts; any other line whole. */
function datesIn(line: string): string[] {
  const folded = fold(line);
  const at = folded.search(MODIFIED);
  const parts = at < 0 ? [] : [folded.slice(0, at), folded.slice(at)];
  return parts.length > 0 && parts.every((part) => DIGIT.test(part)) ? parts : [line];
}

/** Elements that sites name for the day of publication. */
const NAMED_FOR_DATES =
  '[class*="published"], [class*="publish-date"], [class*="publishdate"], [class*="post-date"], [class*="entry-date"], [class*="article-date"], [class*="pubdate"], [class*="dateline"], [class*="posted-on"], [class*="PostDate"], [class*="postDate"], [class*="postdate"], [class*="articleDate"], [class*="article__date"], [class*="news-date"], [class*="newsdate"], [class~="date"], [class~="datum"], [class~="fecha"]';
const MAX_NAMED = 12;

function readNamed(document: Document, headline: Element | null): Dated[] {
  const texts = new Map<string, Element>();
  for (const element of [...document.querySelectorAll(NAMED_FOR_DATES)].slice(0, MAX_NAMED * 4)) {
    if (texts.size >= MAX_NAMED) break;
    if (isElsewhere(element, headline) || (element.textContent?.length ?? 0) > 300) continue;
    const text = visibleText(element);
    if (text.length <= MAX_DATE_LINE && DIGIT.test(text) && !texts.has(text)) texts.set(text, element);
  }
  // Several are those of a list of articles.
  if (texts.size > 2) return [];
  return [...texts].flatMap(([text, element]) => written(text, NAMED, placeOf(element)));
}

/** A moment that could be read here, or words that may hold a day. */
function dateOf(value: string | null, words: string): { value: string } | { words: string } | null {
  if (value) return { value };
  return mayHoldDay(words) ? { words } : null;
}
