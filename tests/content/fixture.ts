/** A page as read, made of words: what the content script's tests start from. */
import type { Article, TextMap } from '../../src/article/article.ts';
import type { Metadata } from '../../src/article/metadata/metadata.ts';
import type { Reading } from '../../src/content/reading.ts';
import type {
  Annotation,
  DateAnnotation,
  Entity,
  NameAnnotation,
  NameType,
  QuoteAnnotation,
  Span,
} from '../../src/recognition/annotation.ts';

export const URL_OF_PAGE = 'https://www.halyard.example/river?utm_source=x';

export const METADATA: Metadata = {
  title: 'The river talks',
  subtitle: '',
  authors: ['Rana Casimi'],
  organizations: [],
  agency: '',
  published: '2025-01-10T08:00:00+03:00',
  modified: null,
  site: 'The Halyard',
  language: 'en',
  url: 'https://www.halyard.example/river',
  image: '',
  description: '',
  section: '',
  keywords: [],
  paywalled: null,
  licence: '',
  notices: [],
  evidence: {},
  conflicts: [],
};

/** The nth time some words stand in a text. Throws where they do not. */
export function spanIn(text: string, words: string, nth = 1): Span {
  let start = -1;
  for (let time = 0; time < nth; time += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`Not in the text: ${words}`);
  return { start, end: start + words.length, text: words };
}

export function nameIn(text: string, words: string, entity: string, nth = 1, role?: string): NameAnnotation {
  const type: NameType = entity.startsWith('o')
    ? 'organization'
    : entity.startsWith('l')
      ? 'place'
      : 'person';
  return {
    type,
    entity,
    ...spanIn(text, words, nth),
    ...(role !== undefined && { role: spanIn(text, role) }),
  };
}

export function dateIn(text: string, words: string, value: string | null): DateAnnotation {
  return { type: 'date', value, ...spanIn(text, words) };
}

export function quoteIn(
  text: string,
  words: string,
  speaker: { words: string; entity?: string; nth?: number } | null,
  cue?: string,
): QuoteAnnotation {
  return {
    type: 'quote',
    ...spanIn(text, words),
    speaker: speaker && {
      ...spanIn(text, speaker.words, speaker.nth),
      ...(speaker.entity !== undefined && { entity: speaker.entity }),
    },
    cue: cue === undefined ? null : spanIn(text, cue),
  };
}

const NO_MAP: TextMap = { toRange: () => null, toOffsets: () => null, offsetAt: () => -1 };

export function readingOf(
  text: string,
  annotations: Annotation[],
  entities: Entity[],
  article: Partial<Article> = {},
): Reading {
  return {
    article: {
      text,
      blocks: [],
      captions: [],
      map: NO_MAP,
      // A test that needs the page's elements gives them.
      root: null as unknown as Element,
      shadows: [],
      frames: [],
      found: { findings: [], documentTitle: METADATA.title, language: METADATA.language },
      language: 'en',
      direction: 'ltr',
      truncated: false,
      ...article,
    },
    metadata: METADATA,
    recognition: {
      language: article.language ?? 'en',
      annotations: annotations.sort((a, b) => a.start - b.start || b.end - a.end),
      entities,
      basicNames: [],
    },
    clips: [],
  };
}

const TEXT =
  'Ines Calloway, the council chair, met the Harbour Board in Aldery on Thursday.\n' +
  '“We are not reviving a memory,” said Calloway. “The first boat leaves before summer.”\n' +
  'An official called it “late”.';

/** An article with two mentions of one person, two quotations of hers and one of nobody named. */
export function harbourReading(): Reading {
  return readingOf(
    TEXT,
    [
      nameIn(TEXT, 'Ines Calloway', 'p1', 1, 'the council chair'),
      nameIn(TEXT, 'Harbour Board', 'o1'),
      nameIn(TEXT, 'Aldery', 'l1'),
      dateIn(TEXT, 'Thursday', '2025-01-09'),
      quoteIn(TEXT, 'We are not reviving a memory,', { words: 'Calloway', entity: 'p1', nth: 2 }, 'said'),
      nameIn(TEXT, 'Calloway', 'p1', 2),
      quoteIn(
        TEXT,
        'The first boat leaves before summer.',
        { words: 'Calloway', entity: 'p1', nth: 2 },
        'said',
      ),
      quoteIn(TEXT, 'late', { words: 'An official' }, 'called'),
    ],
    [
      { id: 'p1', type: 'person', name: 'Ines Calloway', mentions: 2 },
      { id: 'o1', type: 'organization', name: 'Harbour Board', mentions: 1 },
      { id: 'l1', type: 'place', name: 'Aldery', mentions: 1 },
    ],
  );
}
