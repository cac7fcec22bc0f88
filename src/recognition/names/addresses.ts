/** Addresses in a text, whose parts are no names though they look it: `http://bit.ly/a2LBMP`, `@TurkishAirlines`. */
import type { Word } from './words.ts';

/** The most tokens of an address on either side of one of its parts. */
const REACH = 30;
const ADDRESS = /^["'“”«»([]*(?:https?:\/\/|www\.|@[\p{L}\p{N}_]|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}])/iu;

/** Whether nothing stands between the tokens before and at `at`. */
const isJoined = (words: readonly Word[], at: number): boolean =>
  at > 0 && words[at - 1]?.token.end === words[at]?.token.start;

/** Whether the token at `at` is part of a web address, a mail address or an account's handle. */
export function isInAddress(words: readonly Word[], at: number): boolean {
  let first = at;
  let end = at + 1;
  while (at - first < REACH && isJoined(words, first)) first--;
  while (end - at < REACH && isJoined(words, end)) end++;
  if (end - first < 2) return false;
  const text = words
    .slice(first, end)
    .map(({ token }) => token.text)
    .join('');
  return ADDRESS.test(text);
}
