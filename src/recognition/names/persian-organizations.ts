/** Organisations in Persian: a head, and the place or adjective that closes its name. */
import type { Candidate, Stretch } from './candidates.ts';
import { phraseAt } from './candidates.ts';
import type { Lexicon } from './lexicon.ts';
import { WORD } from './lexicon.ts';
import type { Word } from './words.ts';
import { has, isSureGiven } from './words.ts';

const LONGEST_NAME = 7;

/** Everyday nouns and adjectives that official names are made of. */
const OFFICIAL =
  /^(?:علوم|پزشكي|اسلامي|ملي|امور|خارجه|دفاع|اطلاعات|دادگستري|نفت|نيرو|بهداشت|اموزش|پرورش|كشور|فرهنگ|ارشاد|اقتصاد|اقتصادي|فرهنگي|تاريخي|سياسي|بينالمللي|حقوق|بشر|انرژي|صنعت|فوتبال|بازرگاني|هواشناسي|شهر|استان)$/u;

/** Adjectives after which a name is seldom going on, unless with its place. */
const CLOSING = /^(?:ملي|اسلامي|مركزي|عالي|بينالمللي|مستقل|سراسري|كشور|ايران)$/u;

/** A ministry is named by what it is for. */
const MINISTRY = /^وزارت(?:خانه)?$/u;

function isPart(word: Word | undefined): boolean {
  if (word?.token.kind !== 'word' || isSureGiven(word)) return false;
  if (OFFICIAL.test(word.folded)) return true;
  return !has(word, WORD.common | WORD.preposition | WORD.reportingVerb | WORD.role | WORD.honorific);
}

/** The end of the name that the head at a token begins; the token itself where nothing closes one. */
function nameEnd(stretch: Stretch, at: number, lexicon: Lexicon): number {
  const { words } = stretch;
  const limit = Math.min(stretch.end, at + LONGEST_NAME);
  let closed = at;
  for (let to = at + 1; to < limit;) {
    const phrase = phraseAt(stretch, to, lexicon);
    if (phrase && !phrase.ambiguous) return phrase.end;
    const word = words[to];
    if (!isPart(word)) break;
    // `شورای شهر X`: after its label a place's name closes, whatever it is.
    const label =
      has(word, WORD.placeLabel) && isPart(words[to + 1]) && !OFFICIAL.test(words[to + 1]?.folded ?? '');
    if (label && to + 1 < limit) return to + 2;
    to++;
    if (CLOSING.test(word?.folded ?? '') || MINISTRY.test(words[at]?.folded ?? '')) closed = to;
    if (closed === to && !OFFICIAL.test(words[to]?.folded ?? '') && !phraseAt(stretch, to, lexicon)) break;
  }
  return closed;
}

/** Organisations that begin at a token. */
export function persianOrganizationAt(stretch: Stretch, at: number, lexicon: Lexicon): Candidate | null {
  if (!has(stretch.words[at], WORD.organizationHead)) return null;
  const end = nameEnd(stretch, at, lexicon);
  return end < at + 2 ? null : { first: at, end, letters: 0, type: 'organization', strength: 2 };
}
