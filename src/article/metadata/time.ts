/** Dates that the page shows: `<time>` elements and written dates around the headline. */
import { fold } from '../../recognition/text/fold.ts';
import { isElsewhere } from './elsewhere.ts';
import { evidenceText, visibleText, type Finding } from './finding.ts';
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

/** What `<time>` elements and the lines around the headline say. `parseDate` reads written dates in the page's language. */
export function readTimes(
  document: Document,
  headline: Element | null,
  lines: readonly Line[],
  parseDate: (text: string) => string | null,
): Finding[] {
  const findings: Finding[] = [];
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
    const value =
      parseMoment(raw) ?? parseMoment(visibleText(element)) ?? parseDay(visibleText(element), parseDate);
    if (!value) continue;
    const field = fieldOf(contextOf(element));
    const marked =
      element.hasAttribute('pubdate') || /published/iu.test(element.getAttribute('itemprop') ?? '');
    const weight = marked ? 0.88 : isNear(element) ? 0.84 : 0.5;
    // Of several the first is the article's: the others date teasers.
    if (seen.has(field) && weight <= 0.5) continue;
    seen.add(field);
    findings.push({
      field,
      value,
      source: 'time',
      text: evidenceText(`<time> ${raw}`.trim(), visibleText(element)),
      weight,
    });
  }
  return [...findings, ...readWritten(lines, parseDate)];
}

const DIGIT = /\p{Nd}/u;

/** A longer line tells of other things than its date. */
const MAX_DATE_LINE = 90;
/** Of lines after the headline, those that show the article's own date. */
const OWN_LINES = 8;
/** More days than this beside a headline are those of a list. */
const MAX_DAYS = 3;

function readWritten(lines: readonly Line[], parseDate: (text: string) => string | null): Finding[] {
  const findings: Finding[] = [];
  const days = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (line.text.length > MAX_DATE_LINE || !DIGIT.test(line.text)) continue;
    if (line.element.querySelector('time') || line.element.closest('figure, figcaption')) continue;
    const value = parseMoment(line.text) ?? parseDay(line.text, parseDate);
    if (!value) continue;
    days.add(value);
    const weight = line.afterHeadline ? (index < OWN_LINES ? 0.8 : 0.6) : 0.65;
    findings.push({
      field: fieldOf(line.text),
      value,
      source: 'byline',
      text: evidenceText('date', line.text),
      weight,
    });
  }
  return days.size > MAX_DAYS ? [] : findings;
}

/** The day that a line gives, in any of the calendars that newsrooms write. */
function parseDay(text: string, parseDate: (text: string) => string | null): string | null {
  const value = parseDate(text);
  return value && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : null;
}
