/**
 * How a text is written, where that changes what the signs of a name say.
 *
 * Whether it is news or talk: posts, comments and letters to a list name differently (few organisations, names
 * written small, capitals for stress), and what is a sign of a name in news says less there.
 *
 * And whether a Persian text has the joiner (U+200C) within words. Newsrooms that write without it set `ها` and `می`
 * apart or leave no gap at all, so that a name's neighbours are other words than in a text that has it.
 */
import type { Word } from '../words.ts';

/** By the share of words that talk to somebody; `joined` by that of words with a joiner; `small` a paragraph may be. */
export const REGISTERS = { report: 0, talk: 1, post: 2, joined: 3, small: 4 } as const;

const JOINER = '\u200c';
/** One word of twenty has a joiner where they are written at all. */
const JOINED_FROM = 0.01;
const PERSIAN = 'fa';

function isJoined(words: readonly Word[]): boolean {
  let joined = 0;
  let all = 0;
  for (const { token } of words) {
    if (token.kind !== 'word') continue;
    all++;
    if (token.text.includes(JOINER)) joined++;
  }
  return all > 0 && joined >= JOINED_FROM * all;
}

/** Words of those who speak of themselves and to each other, as they are folded; what posts are full of. */
const TALK: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'en',
    new Set(
      (
        "i im i'm ive i've me my myself mine you your you're ur lol omg lmao rt haha hahaha gonna " +
        'wanna gotta dont cant wont aint yall ya yeah hey thanks please pls plz ok okay http https @ #'
      ).split(' '),
    ),
  ],
]);

/** Letters drawn out: `sooo`. */
const DRAWN_OUT = /(\p{L})\1\1/u;

const TALKS_FROM = 0.03;
const POSTS_FROM = 0.09;

/** Fewer words tell nothing of how capitals are used. */
const SHORTEST_SMALL = 3;

/**
 * Whether a paragraph of `words[start, end)` is written without capitals, so that names have none either. Told for
 * languages alone whose weights are trained on such text.
 */
export function isSmall(words: readonly Word[], start: number, end: number, language: string): boolean {
  if (!TALK.has(language)) return false;
  let small = 0;
  for (let at = start; at < end; at++) {
    const word = words[at];
    if (word?.capitalised) return false;
    if (word?.small) small++;
  }
  return small >= SHORTEST_SMALL;
}

/** The register of a text in this language; a report's where the language's talk is not known. */
export function registerOf(words: readonly Word[], language: string): number {
  if (language === PERSIAN) return isJoined(words) ? REGISTERS.joined : REGISTERS.report;
  const talk = TALK.get(language);
  if (!talk) return REGISTERS.report;
  let signs = 0;
  let all = 0;
  for (const { token } of words) {
    const { kind, folded } = token;
    const isSign = talk.has(folded) || (kind === 'word' && DRAWN_OUT.test(folded));
    if (isSign) signs++;
    if (isSign || kind === 'word') all++;
  }
  const share = signs / Math.max(1, all);
  return share >= POSTS_FROM ? REGISTERS.post : share >= TALKS_FROM ? REGISTERS.talk : REGISTERS.report;
}
