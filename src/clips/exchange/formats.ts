/** The ways to cite a page, as the reader may choose among them. A new one is a file and a row. */
import { formatBibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { formatCslJson } from './csl-json.ts';
import { formatMarkdown } from './markdown.ts';
import { formatRis } from './ris.ts';
import { formatText } from './text.ts';
import { formatWikipedia } from './wikipedia.ts';

export const CITATION_FORMATS = {
  markdown: formatMarkdown,
  text: formatText,
  bibtex: (citation) => formatBibtex(citation),
  ris: (citation) => formatRis(citation),
  'csl-json': formatCslJson,
  wikipedia: (citation) => formatWikipedia(citation, 'en'),
  'wikipedia-ar': (citation) => formatWikipedia(citation, 'ar'),
  'wikipedia-fa': (citation) => formatWikipedia(citation, 'fa'),
  'wikipedia-fr': (citation) => formatWikipedia(citation, 'fr'),
} as const satisfies Record<string, (citation: Citation) => string>;

export type CitationFormat = keyof typeof CITATION_FORMATS;
