/** What a page shows of itself around its text: the line under the headline, and that it was corrected. */
import { fold } from '../../recognition/text/fold.ts';
import { isHeading, tagOf } from '../elements.ts';
import type { Work } from '../slices.ts';
import { cleanText } from './clean.ts';
import { isElsewhere } from './elsewhere.ts';
import { evidenceText, visibleText, type Finding } from './finding.ts';
import { placeOf } from './place.ts';
import { trustIn } from './trust.ts';

/** Elements that sites name for the line under their headline. */
const SUBTITLES =
  '[class~="subtitle"], [class~="subheadline"], [class~="sub-headline"], [class~="subhead"], [class~="standfirst"], [class~="article-subtitle"], [class*="article__subtitle"], [class*="article-subheading"], [class~="dek"], [class*="headline-sub"], [class~="entry-subtitle"]';

/** How notices of corrections and changes begin, in the languages that are read. Folded. */
const NOTICES = new RegExp(
  `^(?:${[
    'correction',
    'corrections',
    'clarification',
    'editor.?s.? note',
    'this (?:article|story|piece|report) (?:was|has been) (?:amended|corrected|updated|changed|edited)',
    '(?:an|a) (?:earlier|previous) version of this (?:article|story|piece|report)',
    'cet article a ete (?:modifie|corrige|mis a jour)',
    'rectificatif',
    'korrektur',
    'anmerkung der redaktion',
    'in einer fruheren (?:version|fassung)',
    'correccion',
    'fe de errores',
    'nota de la redaccion',
    'تم تحديث',
    'تم التحديث',
    'تم تعديل',
    'تم تصحيح',
    'جري تحديث',
    'تصحيح[:：]',
    'تنويه[:：]',
    'ملاحظه التحرير',
    'اصلاحيه',
    'اين (?:خبر|مطلب|گزارش) (?:به روز|بروز|اصلاح)',
  ].join('|')})`,
  'u',
);

const MAX_NOTICE = 600;
/** Paragraphs at either end of a text among which notices stand. */
const MAX_PARAGRAPHS = 400;
/** Between two chances to stop. */
const STRIDE = 50;

/** The line under the headline, where the page marks one. */
export function readSubtitle(document: Document, headline: Element | null): Finding[] {
  for (const element of [...document.querySelectorAll(SUBTITLES)].slice(0, 5)) {
    if (isElsewhere(element, headline)) continue;
    const text = visibleText(element);
    if (text.length < 15) continue;
    return [shown('subtitle', text, element)];
  }
  // An `<h2>` right after the headline, in one element with it, is its second line.
  const next = headline?.nextElementSibling;
  if (!next || !isHeading(tagOf(next)) || next.querySelector('a')) return [];
  const text = visibleText(next);
  return text.length < 15 ? [] : [shown('subtitle', text, next)];
}

function shown(field: 'subtitle', value: string, element: Element): Finding {
  return {
    field,
    value,
    source: 'byline',
    text: evidenceText(field, value),
    weight: trustIn('byline', field),
    place: placeOf(element),
  };
}

/** Paragraphs that say that the article was corrected or changed. */
export function* readNotices(document: Document, headline: Element | null): Work<Finding[]> {
  const findings: Finding[] = [];
  const paragraphs = document.getElementsByTagName('p');
  for (let index = 0; index < Math.min(paragraphs.length, MAX_PARAGRAPHS); index++) {
    if (index % STRIDE === STRIDE - 1) yield;
    const paragraph = paragraphs[index];
    const start = paragraph?.textContent?.trimStart().slice(0, 80) ?? '';
    if (!paragraph || start === '' || !NOTICES.test(fold(start)) || isElsewhere(paragraph, headline))
      continue;
    const text = cleanText(paragraph.textContent, MAX_NOTICE);
    findings.push({
      field: 'notices',
      value: [text],
      source: 'byline',
      text: evidenceText('notice', text),
      weight: trustIn('byline', 'notices'),
      place: placeOf(paragraph),
    });
    if (findings.length >= 5) break;
  }
  return findings;
}
