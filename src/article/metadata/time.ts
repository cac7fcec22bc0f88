/** Dates that the page shows: `<time>` elements and written dates around the headline. */
import { fold } from '../../recognition/text/fold.ts';
import { isElsewhere } from './elsewhere.ts';
import { evidenceText, visibleText, type Finding, type WrittenDate } from './finding.ts';
import { parseMoment } from './moment.ts';
import type { Line } from './vicinity.ts';

/** Words beside a date that say that it is not the first publication's. Folded. */
const MODIFIED = new RegExp(
  [
    'updated?',
    'modified',
    'revised',
    'mis? a jour',
    'mise a jour',
    'modifie',
    'aktualisiert',
    'actualizad[oa]',
    'aggiornato',
    'تحديث',
    'تعديل',
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

/** What `<time>` elements and the lines around the headline say. */
export function readTimes(
  document: Document,
  headline: Element | null,
  lines: readonly Line[],
): (Finding | WrittenDate)[] {
  const findings: (Finding | WrittenDate)[] = [];
  const near = new Set(lines.map(({ element }) => element));
  const isNear = (element: Element): boolean => {
    for (let at: Element | null = element, up = 0; at && up < 4; at = at.parentElement, up++)
      if (near.has(at)) return true;
    return false;
  };
  const seen = new Set<string>();
  for (const element of [...document.querySelectorAll('time')].slice(0, MAX_TIMES)) {
    if (isElsewhere(element, headline)) continue;
    const raw = element.getAttribute('datetime') ?? '';
    const words = visibleText(element);
    const date = dateOf(parseMoment(raw) ?? parseMoment(words), words);
    if (!date) continue;
    const field = fieldOf(contextOf(element));
    const marked =
      element.hasAttribute('pubdate') || /published/iu.test(element.getAttribute('itemprop') ?? '');
    const weight = marked ? 0.88 : isNear(element) ? 0.84 : 0.5;
    // Of several the first is the article's: the others date teasers.
    if (seen.has(field) && weight <= 0.5) continue;
    if ('value' in date) seen.add(field);
    findings.push({
      field,
      ...date,
      source: 'time',
      text: evidenceText(`<time> ${raw}`.trim(), words),
      weight,
    });
  }
  return [...findings, ...readWritten(lines)];
}

const DIGIT = /\p{Nd}/u;

/** A longer line tells of other things than its date. */
const MAX_DATE_LINE = 90;
/** Of lines after the headline, those that show the article's own date. */
const OWN_LINES = 8;

function readWritten(lines: readonly Line[]): (Finding | WrittenDate)[] {
  const findings: (Finding | WrittenDate)[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.text.length > MAX_DATE_LINE) continue;
    if (line.element.querySelector('time') || line.element.closest('figure, figcaption')) continue;
    const date = dateOf(parseMoment(line.text), line.text);
    if (!date) continue;
    const weight = line.afterHeadline ? (index < OWN_LINES ? 0.8 : 0.6) : 0.65;
    findings.push({
      field: fieldOf(line.text),
      ...date,
      source: 'byline',
      text: evidenceText('date', line.text),
      weight,
    });
  }
  return findings;
}

/** A moment that could be read here, or words that may hold a day. */
function dateOf(value: string | null, words: string): { value: string } | { words: string } | null {
  if (value) return { value };
  return DIGIT.test(words) ? { words } : null;
}
