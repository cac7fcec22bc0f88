/** Days of publication in the data that pages' own scripts work with, for pages that say them nowhere else. */
import type { Work } from '../slices.ts';
import { evidenceText, type Finding } from './finding.ts';
import { dayOf, parseMoment } from './moment.ts';
import { trustIn } from './trust.ts';

/** The names that systems give to the day, before its value in quotation marks. */
const PUBLISHED =
  /["']?\b(?:datePublished|publishedDate|publishDate|published_date|publish_date|publishedAt|published_at|publication_date|publicationDate|article_publication_date|firstPublished|firstPublishDate|pubDate|originalPublishDate|DateCreation|dateCreated)["']?\s?[:=]\s?\\?["']([^"'\\]{8,40})\\?["']/gu;

const MAX_SCRIPTS = 60;
/** In code units: of one script, what a slice can read. */
const MAX_SCRIPT = 400_000;
const MAX_SIZE = 2_000_000;
const MAX_DATES = 20;

/** The one day that scripts call the day of publication; nothing where they name several, which may be other pages'. */
export function* readScripts(document: Document): Work<Finding[]> {
  const found = new Map<string, { value: string; text: string }>();
  let size = 0;
  let dates = 0;
  for (const script of [...document.querySelectorAll('script:not([src])')].slice(0, MAX_SCRIPTS)) {
    // JSON-LD has its own reader, which knows whose dates they are.
    if (script.getAttribute('type') === 'application/ld+json') continue;
    const code = script.textContent ?? '';
    size += code.length;
    if (size > MAX_SIZE) break;
    for (const [text, raw = ''] of code.slice(0, MAX_SCRIPT).matchAll(PUBLISHED)) {
      const value = parseMoment(raw);
      if (value && !found.has(dayOf(value))) found.set(dayOf(value), { value, text });
      if (++dates >= MAX_DATES) break;
    }
    yield;
  }
  const [only] = found.values();
  if (!only || found.size > 1) return [];
  const { value, text } = only;
  return [
    {
      field: 'published',
      value,
      source: 'script',
      text: evidenceText('script', text),
      weight: trustIn('script', 'published'),
    },
  ];
}
