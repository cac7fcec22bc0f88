/** The element that shows a document's headline. */
import { fold } from '../recognition/text/fold.ts';
import { isTextless, tagOf, textStart } from './elements.ts';
import type { Work } from './slices.ts';

/** Letters and digits alone: newsrooms vary dashes, quotation marks and spaces between headline and title. */
export function titleKey(text: string): string {
  return fold(text.slice(0, 1_000))
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

interface Title {
  key: string;
  words: ReadonlySet<string>;
}

/** Likeness of a heading to a title, 0 to 1: the share of words that they have in common. */
function likeness(heading: string, own: ReadonlySet<string>, { key: title, words }: Title): number {
  if (heading === title) return 1;
  // A title carries the outlet's name after the headline, or a heading a kicker before it.
  if (title.includes(heading) && heading.length * 3 > title.length) return 0.95;
  if (heading.includes(title) && title.length * 3 > heading.length) return 0.9;
  let common = 0;
  for (const word of own) if (words.has(word)) common++;
  return common / Math.max(own.size, Math.min(words.size, own.size * 2));
}

/** Headings past this many are those of a list. */
const MAX_HEADINGS = 60;
/** A shorter heading is an outlet's name or a section's. */
const MIN_LENGTH = 8;
/** And a longer one, in code units, is a text. */
const MAX_LENGTH = 2_000;
const ENOUGH = 0.5;

/** A heading that may be an article's, ready to be compared with its titles. */
export interface Heading {
  element: Element;
  key: string;
  words: ReadonlySet<string>;
  /** How far its element is believed to be the headline's, 0 to 1. */
  rank: number;
}

/** The headings of a document that a headline may be, those of the highest rank first. */
export function* headingsOf(document: Document): Work<Heading[]> {
  const headings: Heading[] = [];
  for (const [selector, rank] of [
    ['h1', 1],
    ['[itemprop~="headline"]', 0.99],
    ['h2', 0.9],
    ['h3, h4', 0.8],
  ] as const) {
    for (const element of [...document.querySelectorAll(selector)].slice(0, MAX_HEADINGS)) {
      if (isTextless(element, tagOf(element)) || element.closest('nav, aside, footer')) continue;
      const text = textStart(element, MAX_LENGTH + 1);
      if (text.length > MAX_LENGTH) continue;
      const key = titleKey(text);
      if (key.length >= MIN_LENGTH) headings.push({ element, key, words: new Set(key.split(' ')), rank });
    }
    yield;
  }
  return headings;
}

/**
 * The heading that agrees best with the titles that the document gives (of JSON-LD, OpenGraph,
 * `<title>`), the first of the highest rank among equals; else its only `<h1>`; else null.
 */
export function findHeadline(
  document: Document,
  headings: readonly Heading[],
  titles: readonly string[],
): Element | null {
  const keys = new Set(titles.map(titleKey).filter((key) => key.length >= MIN_LENGTH));
  const known = [...keys].map((key): Title => ({ key, words: new Set(key.split(' ')) }));
  let best: Element | null = null;
  let bestScore = ENOUGH;
  for (const { element, key, words, rank } of headings) {
    // No likeness to a title can make it the best.
    if (rank <= bestScore) continue;
    const score = rank * Math.max(0, ...known.map((title) => likeness(key, words, title)));
    if (score > bestScore) {
      best = element;
      bestScore = score;
    }
  }
  return best ?? onlyHeading(document);
}

function onlyHeading(document: Document): Element | null {
  const headings = [...document.querySelectorAll('h1')].filter(
    (heading) =>
      titleKey(heading.textContent ?? '').length >= MIN_LENGTH &&
      !isTextless(heading, 'H1') &&
      // A heading that is a link leads to another page.
      heading.querySelector('a[href]')?.textContent?.trim() !== heading.textContent?.trim(),
  );
  return headings.length === 1 ? (headings[0] ?? null) : null;
}
