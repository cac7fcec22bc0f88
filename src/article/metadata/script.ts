/** What the data that pages' own scripts work with say of the day of publication, for pages that say it nowhere else. */
import type { Work } from '../slices.ts';
import { evidenceText, type Finding } from './finding.ts';
import { dayOf, inZone, parseMoment } from './moment.ts';
import { trustIn } from './trust.ts';

/** The names that systems give to the day, before its value in quotation marks. */
const PUBLISHED =
  /["']?\b(?:datePublished|publishedDate|publishDate|published_date|publish_date|publishedAt|published_at|publication_date|publicationDate|article_publication_date|firstPublished|firstPublishDate|pubDate|originalPublishDate|DateCreation|dateCreated)["']?\s?[:=]\s?\\?["']([^"'\\]{8,40})\\?["']/gu;

/** The newsroom's zone by its name in the time zone database: `America/New_York`, a value of its own. */
const ZONE =
  /\\?["']((?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\\?\/[A-Z][A-Za-z_]{2,30}(?:\\?\/[A-Z][A-Za-z_]{2,30})?)\\?["']/gu;

const MAX_SCRIPTS = 60;
/** In code units: of one script, what a slice can read. */
const MAX_SCRIPT = 400_000;
const MAX_SIZE = 2_000_000;
const MAX_DATES = 20;

/**
 * The one day that scripts call the day of publication, and the day that the moments given in Greenwich's time are
 * in the one zone that scripts name. Nothing where they name several: those may be other pages' and a list to choose from.
 */
export function* readScripts(document: Document, moments: readonly string[]): Work<Finding[]> {
  const found = new Map<string, { value: string; text: string }>();
  const zones = new Map<string, string>();
  let size = 0;
  let dates = 0;
  for (const script of [...document.querySelectorAll('script:not([src])')].slice(0, MAX_SCRIPTS)) {
    // JSON-LD has its own reader, which knows whose dates they are.
    if (script.getAttribute('type') === 'application/ld+json') continue;
    const code = (script.textContent ?? '').slice(0, MAX_SCRIPT);
    size += code.length;
    if (size > MAX_SIZE) break;
    for (const [text, raw = ''] of code.matchAll(PUBLISHED)) {
      const value = parseMoment(raw);
      if (value && !found.has(dayOf(value))) found.set(dayOf(value), { value, text });
      if (++dates >= MAX_DATES) break;
    }
    yield;
    if (moments.length === 0) continue;
    for (const [text, name = ''] of code.matchAll(ZONE)) {
      zones.set(name.replaceAll('\\', ''), text);
      if (zones.size > 1) break;
    }
    yield;
  }
  return [...(found.size > 1 ? [] : found.values()), ...inOneZone(moments, zones)].map(({ value, text }) => ({
    field: 'published',
    value,
    source: 'script',
    text: evidenceText('script', text),
    weight: trustIn('script', 'published'),
  }));
}

function inOneZone(
  [moment]: readonly string[],
  zones: ReadonlyMap<string, string>,
): { value: string; text: string }[] {
  const [zone, ...others] = zones;
  if (moment === undefined || !zone || others.length > 0) return [];
  const value = inZone(moment, zone[0]);
  return value === null ? [] : [{ value, text: zone[1] }];
}
