/** Where a document says it comes from. */
import { findHeadline } from '../headline.ts';
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

/** Reads and weighs every source of metadata in a document. `url` is the document's address. */
export function readMetadata(document: Document, url: string): Metadata {
  const title = cleanText(document.title);
  const meta = readMeta(document, url);
  const titles = [title, ...meta.flatMap((finding) => (finding.field === 'title' ? [finding.value] : []))];
  const jsonLd = readJsonLd(document, { url, titles });
  for (const finding of jsonLd) if (finding.field === 'title') titles.push(finding.value);
  const headline = findHeadline(document, titles);
  const lines = linesAround(headline);
  const own = readDocument(document, url, headline);
  const language = [...own, ...meta, ...jsonLd].find(({ field }) => field === 'language')?.value;
  return weigh(
    [
      ...jsonLd,
      ...meta,
      ...readMicrodata(document, url),
      ...own,
      ...readTimes(document, headline, lines, typeof language === 'string' ? language : ''),
      ...readByline(document, headline, lines),
    ],
    title,
  );
}
