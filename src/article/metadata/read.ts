/** Where a document says it comes from. */
import type { Metadata } from './metadata.ts';

/** Reads and weighs every source of metadata in a document. `url` is the document's address. */
export function readMetadata(_document: Document, url: string): Metadata {
  return {
    title: '',
    authors: [],
    published: null,
    modified: null,
    site: '',
    language: '',
    url,
    image: '',
    description: '',
    section: '',
    keywords: [],
    paywalled: null,
    evidence: {},
    conflicts: [],
  };
}
