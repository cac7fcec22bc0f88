/** One document in, one record out. */
import { parseHTML } from 'linkedom';
import { quotationsOf } from '../article/article.ts';
import type { Metadata } from '../article/metadata/metadata.ts';
import { readMetadata } from '../article/metadata/read.ts';
import { settleMetadata } from '../article/metadata/settle.ts';
import { readArticle } from '../article/read.ts';
import type { Annotation, Entity, RecognitionContext } from '../recognition/annotation.ts';
import { loadModels } from '../lib/models.ts';
import { prepare, recognisePrepared } from '../recognition/recognise.ts';
import type { InputDocument } from './input.ts';
import type { Options } from './options.ts';

/** The line of output, as the contract has it. */
export interface Annotated {
  id: string;
  url?: string;
  language: string;
  /** Of pages only. */
  metadata?: Metadata;
  /** What the offsets point into. */
  text: string;
  /** Of pages only: what stands under pictures and over tables, told apart from the text; absent where there is none. */
  captions?: string[];
  annotations: Annotation[];
  entities: Entity[];
  /** Languages in it whose names were read without a trained model; absent where there are none. */
  basicNames?: string[];
}

/** A page's document. What lacks `<html>` is wrapped in it: a fragment's first element would else be the whole. */
export function parsePage(html: string): Document {
  const page = /<html[\s>]/iu.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  return parseHTML(page).document;
}

interface Read {
  text: string;
  language: string;
  metadata: Metadata;
  captions?: string[];
  quotations?: RecognitionContext['quotations'];
}

function readPage(html: string, url: string): Read {
  const document = parsePage(html);
  const article = readArticle(document, { url, withUnseenTitle: true, withoutCaptions: true });
  if (article)
    return {
      text: article.text,
      language: article.language,
      metadata: settleMetadata(article.found),
      captions: article.captions,
      quotations: quotationsOf(article.blocks),
    };
  const metadata = readMetadata(document, url);
  if (metadata.title === '') throw new Error('No text found in the page.');
  return { text: metadata.title, language: metadata.language, metadata };
}

/**
 * Annotates a document; its own facts win over the command line's, and both over the page's. The models of its
 * languages are loaded when one first needs them. Rejects where it has no text.
 */
export async function annotate(
  document: InputDocument,
  defaults: Pick<Options, 'language' | 'published' | 'url'>,
): Promise<Annotated> {
  const url = document.url ?? defaults.url ?? '';
  const page = document.html === undefined ? null : readPage(document.html, url);
  const text = page ? page.text : (document.text ?? '');
  const language = document.language ?? defaults.language ?? (page?.language || undefined);
  const published = document.published ?? defaults.published ?? page?.metadata.published ?? undefined;
  const prepared = prepare(text, { language, published, quotations: page?.quotations });
  const recognition = recognisePrepared(prepared, await loadModels(prepared.languages));
  const address = url || page?.metadata.url;
  return {
    id: document.id,
    ...(address ? { url: address } : {}),
    language: recognition.language,
    ...(page ? { metadata: page.metadata } : {}),
    text,
    ...(page?.captions && page.captions.length > 0 ? { captions: page.captions } : {}),
    annotations: recognition.annotations,
    entities: recognition.entities,
    ...(recognition.basicNames.length > 0 ? { basicNames: recognition.basicNames } : {}),
  };
}
