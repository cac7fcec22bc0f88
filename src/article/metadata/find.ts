/**
 * What a document says of where it comes from, found but not yet weighed: plain data. Finding needs the
 * document; settling (`settle.ts`) needs the date grammar, which is larger than a page's script may be.
 */
import { findHeadline, headingsOf, type Heading } from '../headline.ts';
import type { Work } from '../slices.ts';
import { readBesideDate } from './beside-date.ts';
import { readByline } from './byline.ts';
import { cleanText } from './clean.ts';
import { readDocument } from './document.ts';
import { mayHoldDay, type Finding, type WrittenDate } from './finding.ts';
import { readJsonLd } from './json-ld.ts';
import { readMeta } from './meta.ts';
import { readMicrodata } from './microdata.ts';
import { readNotices, readSubtitle } from './notices.ts';
import { readScripts } from './script.ts';
import { readSyndication } from './syndication.ts';
import { readTimes } from './time.ts';
import { FAR } from './trust.ts';
import type { MetadataField, MetadataSource } from './metadata.ts';
import { linesAround } from './vicinity.ts';

export interface FoundMetadata {
  findings: (Finding | WrittenDate)[];
  /** Of the document's `<title>`. */
  documentTitle: string;
  /** BCP 47 tag the document gives, '' without one: written dates are read in it. */
  language: string;
}

/** What speaks of one article where a document shows several; the others speak of the one it came with. */
const OF_ONE: ReadonlySet<MetadataSource> = new Set(['headline', 'byline', 'time']);
/** What is true of all of them. */
const OF_ALL: ReadonlySet<MetadataField> = new Set(['site', 'language', 'licence']);

/** What is said of the article with this headline alone. */
function ofOne({ findings, language }: FoundMetadata): FoundMetadata {
  const own = findings.filter(
    ({ source, field, weight }) =>
      (OF_ONE.has(source) && weight > FAR) || OF_ALL.has(field) || (source === 'url' && field === 'url'),
  );
  return { findings: own, documentTitle: '', language };
}

/** `findMetadata` of one of several articles that a document shows, told by its headline. */
export function* findMetadataOf(document: Document, url: string, headline: Heading): Work<FoundMetadata> {
  return ofOne(yield* find(document, url, [headline], headline.element));
}

/**
 * Asks every source of metadata in a document, as interruptible work. `url` is the document's address; `known` its
 * headings, where they are needed again.
 */
export function findMetadata(
  document: Document,
  url: string,
  known?: readonly Heading[],
): Work<FoundMetadata> {
  return find(document, url, known, null);
}

function* find(
  document: Document,
  url: string,
  known: readonly Heading[] | undefined,
  asked: Element | null,
): Work<FoundMetadata> {
  const documentTitle = cleanText(document.title);
  const meta = readMeta(document, url);
  yield;
  const titles = [
    documentTitle,
    ...meta.flatMap((finding) => (finding.field === 'title' ? [finding.value] : [])),
  ];
  const jsonLd = readJsonLd(document, { url, titles });
  for (const finding of jsonLd) if (finding.field === 'title') titles.push(finding.value);
  yield;
  const headline = asked ?? findHeadline(document, known ?? (yield* headingsOf(document)), titles);
  yield;
  const lines = linesAround(headline);
  yield;
  const own = readDocument(document, url, headline);
  const given = [...own, ...meta, ...jsonLd].find(({ field }) => field === 'language');
  const language = given?.field === 'language' && 'value' in given ? given.value : '';
  yield;
  const microdata = readMicrodata(document, url);
  yield;
  const times = yield* readTimes(document, headline, lines);
  yield;
  const byline = yield* readByline(document, headline, lines);
  yield;
  byline.push(...readBesideDate(lines));
  const subtitle = readSubtitle(document, headline);
  yield;
  const around = [...subtitle, ...(yield* readSyndication(document, url, headline, lines))];
  const notices = yield* readNotices(document, headline);
  const findings = [...jsonLd, ...meta, ...microdata, ...own, ...times, ...byline, ...around, ...notices];
  // Scripts are read last and only where the page needs them: for a day, or for the newsroom's day beside Greenwich's.
  const days = findings.filter((finding) => finding.field === 'published' && mayGiveDay(finding));
  if (days.every(isUtc)) {
    yield;
    findings.push(...(yield* readScripts(document, days.flatMap(momentOf))));
  }
  return { findings, documentTitle, language };
}

function momentOf(finding: Finding | WrittenDate): string[] {
  return 'value' in finding && typeof finding.value === 'string' ? [finding.value] : [];
}

function isUtc(finding: Finding | WrittenDate): boolean {
  return momentOf(finding).some((moment) => /(?:Z|[+-]00:00)$/u.test(moment));
}

function mayGiveDay(finding: Finding | WrittenDate): boolean {
  return !('words' in finding) || mayHoldDay(finding.words);
}

/** The titles found, the most believed first, then the document's own. */
export function titlesOf({ findings, documentTitle }: FoundMetadata): string[] {
  const titles = findings.flatMap((finding) =>
    finding.field === 'title' ? [{ value: finding.value, weight: finding.weight }] : [],
  );
  titles.sort((a, b) => b.weight - a.weight);
  return [...titles.map(({ value }) => value), documentTitle];
}
