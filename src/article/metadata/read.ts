/** Where a document says it comes from, found and weighed at once. */
import { drain } from '../slices.ts';
import { findMetadata } from './find.ts';
import type { Metadata } from './metadata.ts';
import { settleMetadata } from './settle.ts';

/** Reads and weighs every source of metadata in a document. `url` is the document's address. */
export function readMetadata(document: Document, url: string): Metadata {
  return settleMetadata(drain(findMetadata(document, url)));
}
