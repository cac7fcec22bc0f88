/**
 * As many clips as are wanted out of some that the product saved from the sample pages: complete, each
 * page version with five of them, with other words, people, outlets and days, always the same.
 */
import type { Clip } from '../../src/clips/clip.ts';
import { pageKey } from '../../src/clips/page-key.ts';

const CLIPS_A_PAGE = 5;
const SITES = 300;
const TAGS = 60;
/** Words beside those of the pages, as many as a career of reading brings. */
const VOCABULARY = 60_000;
const MINUTE_MS = 60_000;
const FIRST = Date.UTC(2015, 0, 1);
/** Between two clips: 100,000 of them in ten years. */
const STEP = 52 * MINUTE_MS;

/** Numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A rank, small ones more often: about as words are. */
function rank(random: () => number, most: number): number {
  return Math.floor(most ** random()) - 1;
}

export class ClipMaker {
  /** Clips by the page that they are of. */
  readonly #articles: readonly (readonly Clip[])[];
  readonly #words: { rtl: string[]; ltr: string[] };
  readonly #names: { rtl: string[]; ltr: string[] };

  /** `base`: what the product saved. */
  constructor(base: readonly Clip[]) {
    const articles = new Map<string, Clip[]>();
    for (const clip of base) {
      if (clip.kind === 'page') continue;
      const article = articles.get(clip.source.key);
      if (article) article.push(clip);
      else articles.set(clip.source.key, [clip]);
    }
    this.#articles = [...articles.values()];
    const wordsOf = (direction: string): string[] => [
      ...new Set(
        base
          .filter((clip) => clip.direction === direction)
          .flatMap(({ text }) => text.split(/\P{L}+/u).filter((word) => word.length > 3)),
      ),
    ];
    const namesOf = (direction: string): string[] => [
      ...new Set(
        base
          .filter((clip) => clip.direction === direction)
          .flatMap(({ entities, speaker }) => entities.map(({ name }) => name).concat(speaker?.name ?? ''))
          .flatMap((name) => name.split(' ').filter((part) => part.length > 2)),
      ),
    ];
    this.#words = { rtl: wordsOf('rtl'), ltr: wordsOf('ltr') };
    this.#names = { rtl: namesOf('rtl'), ltr: namesOf('ltr') };
  }

  /** A word by its rank: beyond the pages' own, two of them made one. */
  word(direction: 'rtl' | 'ltr', at: number): string {
    const words = this.#words[direction];
    const own = words[at % words.length] ?? '';
    if (at < words.length) return own;
    const other = words[(Math.floor(at / words.length) * 7) % words.length] ?? '';
    return own.slice(0, 4) + other.slice(-4);
  }

  #name(direction: 'rtl' | 'ltr', random: () => number): string {
    const names = this.#names[direction];
    const part = (): string => names[rank(random, names.length * 4) % names.length] ?? '';
    return `${part()} ${part()}`;
  }

  #text(clip: Clip, random: () => number): string {
    return clip.text
      .split(' ')
      .map((word) => (random() < 0.4 ? this.word(clip.direction, rank(random, VOCABULARY)) : word))
      .join(' ');
  }

  make(at: number): Clip {
    const random = randomFrom(at + 1);
    const page = Math.floor(at / CLIPS_A_PAGE);
    const ofPage = randomFrom(-page - 1);
    const article = this.#articles[page % this.#articles.length] ?? [];
    const base = article[(page * 31 + at) % article.length];
    if (!base) throw new Error('There is nothing to make clips of.');
    const site = page % SITES;
    const url = `https://www.news-${site}.example/${base.language}/story-${page}.html`;
    const text = this.#text(base, random);
    const { metadata } = base.source;
    const created = new Date(FIRST + at * STEP).toISOString();
    const published = new Date(FIRST + page * CLIPS_A_PAGE * STEP - 600 * MINUTE_MS).toISOString();
    const { source: _source, speaker, ...fields } = base;
    const entities = base.entities.map(({ type }) => ({ type, name: this.#name(base.direction, random) }));
    return {
      ...fields,
      id: `${at.toString(16).padStart(8, '0')}-0000-4000-8000-${(at * 7_919).toString(16).padStart(12, '0')}`,
      text,
      selectors: base.selectors.map((selector) =>
        selector.type === 'TextQuoteSelector' ? { ...selector, exact: text } : selector,
      ),
      entities,
      ...(speaker && {
        speaker: { ...speaker, name: entities[0]?.name ?? this.#name(base.direction, random) },
      }),
      source: {
        url,
        key: pageKey(url),
        metadata: {
          ...metadata,
          url,
          title: `${metadata.title} ${this.word(base.direction, rank(ofPage, VOCABULARY))}`,
          site: `Outlet ${site}`,
          published,
        },
        sha256: page.toString(16).padStart(64, '0'),
      },
      tags: random() < 0.4 ? [`tag ${rank(random, TAGS)}`] : [],
      note: random() < 0.2 ? this.word(base.direction, rank(random, VOCABULARY)) : '',
      created,
      edited: created,
    };
  }
}
