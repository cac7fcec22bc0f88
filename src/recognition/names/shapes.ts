/** Shapes of words in Arabic script that a name seldom has. */
import type { Token } from '../text/document.ts';

/** Arabic verbs of the present, plurals, sound feminines and suffixed words. */
const ARABIC =
  /^(?:ي..|ست.|سي..|است|اجت|احت|اخت|ارت|اشت|اعت|افت|اقت|اكت|امت|انت[^و]|انف|انق|ازد|اصط|اضط|مت.*ا$)|(?:ات|ته|ها|هم|هما|ائه|كم|يين)$/u;
const TANWEEN = /[\u064b-\u064d]/u;
const TEH_MARBUTA = /ة$/u;
/** A final ه is a pronoun (`حلمه`) in words that are no listed name. */
const PRONOUN = /ه$/u;

/** Persian verbs with می, plurals, comparatives, and words with a suffix after a zero-width non-joiner. */
const PERSIAN = /^ن?می\u200c|\u200c(?:ها|های|هایی|هایش|ای|اند|ام|ترین|تر)$|(?:های|هایی|هایش)$/u;

/** Whether a word in Arabic script that no list knows may be a name, by its shape; any other script's may. */
export function hasNameShape(token: Token, language: string): boolean {
  if (token.kind !== 'word' || token.folded.length < 2) return false;
  const { folded, text } = token;
  if (language === 'fa') return !PERSIAN.test(text);
  if (language !== 'ar') return true;
  return !ARABIC.test(folded) && !TANWEEN.test(text) && !TEH_MARBUTA.test(text) && !PRONOUN.test(text);
}
