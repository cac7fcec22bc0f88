/**
 * Whether a text is news or talk: posts, comments and letters to a list name differently (few organisations, names
 * written small, capitals for stress), and what is a sign of a name in news says less there.
 */
import type { Word } from '../words.ts';

/** By the share of words that talk to somebody. */
export const REGISTERS = { report: 0, talk: 1, post: 2 } as const;

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

/** The register of a text in this language; a report's where the language's talk is not known. */
export function registerOf(words: readonly Word[], language: string): number {
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
