/**
 * What a document says of where it comes from, found but not yet weighed: plain data. Finding needs the
 * document; settling (`settle.ts`) needs the date grammar, which is larger than a page's script may be.
 */
import { findHeadline } from '../headline.ts';
import type { Work } from '../slices.ts';
import { readByline } from './byline.ts';
import { cleanText } from './clean.ts';
import { readDocument } from './document.ts';
import type { Finding, WrittenDate } from './finding.ts';
import { readJsonLd } from './json-ld.ts';
import { readMeta } from './meta.ts';
import { readMicrodata } from './microdata.ts';
import { readNotices, readSubtitle, readSupplier } from './notices.ts';
import { readScripts } from './script.ts';
import { readTimes } from './time.ts';
import { linesAround } from './vicinity.ts';

export interface FoundMetadata {
  findings: (Finding | WrittenDate)[];
  /** Of the document's `<title>`. */
  documentTitle: string;
  /** BCP 47 tag the document gives, '' without one: written dates are read in it. */
  language: string;
}

/** Asks every source of metadata in a document, as interruptible work. `url` is the document's address. */
export function* findMetadata(document: Document, url: string): Work<FoundMetadata> {
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
  const headline = findHeadline(document, titles);
  yield;
  const lines = linesAround(headline);
  yield;
  const own = readDocument(document, url, headline);
  const given = [...own, ...meta, ...jsonLd].find(({ field }) => field === 'language');
  const language = given?.field === 'language' && 'value' in given ? given.value : '';
  const microdata = readMicrodata(document, url);
  yield;
  const times = readTimes(document, headline, lines);
  yield;
  const byline = yield* readByline(document, headline, lines);
  yield;
  const around = [...readSubtitle(document, headline), ...readSupplier(lines)];
  const notices = yield* readNotices(document, headline);
  const findings = [...jsonLd, ...meta, ...microdata, ...own, ...times, ...byline, ...around, ...notices];
  // Scripts are read last and only where the page needs them: for a day, or for the newsroom's day beside Greenwich's.
  if (findings.every((finding) => finding.field !== 'published' || isUtc(finding))) {
    yield;
    findings.push(...(yield* readScripts(document)));
  }
  return { findings, documentTitle, language };
}

function isUtc(finding: Finding | WrittenDate): boolean {
  return 'value' in finding && /(?:Z|[+-]00:00)$/u.test(String(finding.value));
}

/** The titles found, the most believed first, then the document's own. */
export function titlesOf({ findings, documentTitle }: FoundMetadata): string[] {
  const titles = findings.flatMap((finding) =>
    finding.field === 'title' ? [{ value: finding.value, weight: finding.weight }] : [],
  );
  titles.sort((a, b) => b.weight - a.weight);
  return [...titles.map(({ value }) => value), documentTitle];
}
