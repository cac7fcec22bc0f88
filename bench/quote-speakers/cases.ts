/** The unit cases of quotations as marked articles, so that the speakers' weights are fitted on what a language allows too. */
import { cases as ar } from '../../tests/recognition/quotes/cases/ar.ts';
import { cases as de } from '../../tests/recognition/quotes/cases/de.ts';
import { cases as en } from '../../tests/recognition/quotes/cases/en.ts';
import { cases as es } from '../../tests/recognition/quotes/cases/es.ts';
import { cases as fa } from '../../tests/recognition/quotes/cases/fa.ts';
import { cases as fr } from '../../tests/recognition/quotes/cases/fr.ts';
import { cases as it } from '../../tests/recognition/quotes/cases/it.ts';
import { cases as nl } from '../../tests/recognition/quotes/cases/nl.ts';
import { cases as pt } from '../../tests/recognition/quotes/cases/pt.ts';
import { cases as ru } from '../../tests/recognition/quotes/cases/ru.ts';
import { cases as tr } from '../../tests/recognition/quotes/cases/tr.ts';
import { readMarked, type ExpectedQuote, type QuoteCase } from '../../tests/recognition/quotes/marked.ts';
import type { NameAnnotation } from '../../src/recognition/annotation.ts';
import type { MarkedArticle } from '../marked.ts';

/** Cases name no day that a date could be told by. */
const PUBLISHED = '2026-01-05';

/** An article and the names that its marks give. */
export interface MarkedCase {
  article: MarkedArticle;
  names: NameAnnotation[];
}

function speakerOf([, speaker, , entity]: ExpectedQuote): string {
  return entity ?? (speaker === null ? '-' : '?');
}

function caseOf(language: string, { about, text: marked, quotes }: QuoteCase): MarkedCase {
  const { text, names } = readMarked(marked);
  let from = 0;
  const spans = quotes.map((quote) => {
    const start = text.indexOf(quote[0], from);
    from = start + quote[0].length;
    return { start, end: from, speaker: speakerOf(quote) };
  });
  const article: MarkedArticle = {
    path: `cases/${language}/${about}`,
    language,
    published: PUBLISHED,
    text,
    names: names.map(({ type, start, end, entity }) => ({ type, start, end, entity })),
    dates: [],
    quotes: spans,
    roles: [],
  };
  return { article, names };
}

/** Every unit case, by language, in the order of its file. */
export function readMarkedCases(): MarkedCase[] {
  return Object.entries({ ar, de, en, es, fa, fr, it, nl, pt, ru, tr }).flatMap(([language, cases]) =>
    cases.map((one) => caseOf(language, one)),
  );
}
