/** What the background makes of a page: where it comes from, and what is in its text. */
import { quotationsOf, type Article } from '../article/article.ts';
import { findMetadata } from '../article/metadata/find.ts';
import type { Metadata } from '../article/metadata/metadata.ts';
import { drainInSlices } from '../article/slices.ts';
import type { Annotation } from '../recognition/annotation.ts';
import { callBackground } from '../shared/messages.ts';
import type { Reading } from './reading.ts';
import { yieldNow } from './slices.ts';

/** Of a whole article. */
export async function understand(article: Article): Promise<Pick<Reading, 'metadata' | 'recognition'>> {
  const { text, language, found, blocks } = article;
  const request = { text, language, found, quotations: quotationsOf(blocks) };
  const { metadata, recognition, rest } = await callBackground('read-article', request);
  for (let left = rest; left !== null;) {
    const more = await callBackground('more-annotations', { rest: left });
    for (const annotation of more.annotations) recognition.annotations.push(annotation);
    left = more.rest;
  }
  return { metadata, recognition };
}

/** The annotations of a part of an article, in offsets of its text. */
export async function recognisePart(
  article: Article,
  part: { start: number; end: number },
): Promise<Annotation[]> {
  const { language, blocks } = article;
  const { start, end } = part;
  const { annotations } = await callBackground('recognise-part', {
    text: article.text.slice(start, end),
    language,
    quotations: quotationsOf(
      blocks.filter((block) => start <= block.start && block.end <= end),
      start,
    ),
  });
  // They are ours: nothing else holds what came with the answer.
  for (const annotation of annotations) {
    annotation.start += start;
    annotation.end += start;
  }
  return annotations;
}

/** Where a page comes from that was not read as an article. */
export async function settleBare(): Promise<Metadata> {
  const found = await drainInSlices(findMetadata(document, location.href), yieldNow);
  return (await callBackground('settle-metadata', { found })).metadata;
}
