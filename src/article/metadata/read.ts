/** Where a document says it comes from. */
import { findHeadline } from '../headline.ts';
import { drain, type Work } from '../slices.ts';
import { readByline } from './byline.ts';
import { cleanText } from './clean.ts';
import { readDocument } from './document.ts';
import { readJsonLd } from './json-ld.ts';
import { readMeta } from './meta.ts';
import type { Metadata } from './metadata.ts';
import { readMicrodata } from './microdata.ts';
import { readTimes } from './time.ts';
import { linesAround } from './vicinity.ts';
import { weigh } from './weigh.ts';
import { parseWrittenDate, type ParseDate } from './written-date.ts';

/**
 * Reads and weighs every source of metadata in a document. `url` is the document's address;
 * `parseDate` reads the dates that the page shows in words.
 */
export function readMetadata(
  document: Document,
  url: string,
  parseDate: ParseDate = parseWrittenDate,
): Metadata {
  return drain(metadataWork(document, url, parseDate));
}

/** `readMetadata` as interruptible work. */
export function* metadataWork(document: Document, url: string, parseDate: ParseDate): Work<Metadata> {
  const title = cleanText(document.title);
  const meta = readMeta(document, url);
  yield;
  const titles = [title, ...meta.flatMap((finding) => (finding.field === 'title' ? [finding.value] : []))];
  const jsonLd = readJsonLd(document, { url, titles });
  for (const finding of jsonLd) if (finding.field === 'title') titles.push(finding.value);
  yield;
  const headline = findHeadline(document, titles);
  yield;
  const lines = linesAround(headline);
  const own = readDocument(document, url, headline);
  const given = [...own, ...meta, ...jsonLd].find(({ field }) => field === 'language')?.value;
  const language = typeof given === 'string' ? given : '';
  const microdata = readMicrodata(document, url);
  yield;
  const times = readTimes(document, headline, lines, (text) => parseDate(text, language));
  yield;
  const byline = readByline(document, headline, lines);
  yield;
  return weigh([...jsonLd, ...meta, ...microdata, ...own, ...times, ...byline], title);
}
