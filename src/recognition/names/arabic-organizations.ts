/** Organisations in Arabic: a head and how far its official name runs. */
import type { Candidate, Stretch } from './candidates.ts';
import { phraseAt } from './candidates.ts';
import type { Lexicon } from './lexicon.ts';
import { WORD } from './lexicon.ts';
import type { Word } from './words.ts';
import { has, isGiven } from './words.ts';

const LONGEST_NAME = 9;

const NO_PART =
  WORD.common | WORD.reportingVerb | WORD.preposition | WORD.honorific | WORD.role | WORD.outerAdjective;

/** Complements that leave a head generic: `قوات الأمن`, `مجلس الإدارة`. */
const GENERIC_COMPLEMENT =
  /^(?:الامن|الوزراء|الادارة|الاداره|الاحتلال|العمل|التحقيق|الحكم|النظام|الشرطه|الدوله|العدو|العام|العامه|الاعلام|المقاومه|الدفاع|الواحد|الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الاولي|الثانيه|الثالثه|الاخر|الاخري|الناس|اليوم|الحكومه|البلاد|المحليه|المحلي|الماضي|الارهابيه|المسلحه|الدوليه|السياسي|السياسيه|الرئيسي|الرئيسيه|الحاليه|نفسها|المعنيه|المركزيه|الامنيه|الاسلاميه|الاجنبيه|الكبري)$/u;

/** Forms of adjectives in official names: relative and feminine ones, and the few others. */
export const ADJECTIVE =
  /(?:ي|ه)$|^ال(?:اعلي|عليا|عام|دائم|مشترك|مشتركه|حر|احمر|اسود|ابيض|اخضر|ازرق|مستقل|مستقلين|مسلمين|مسلمون|متحدين|جديد|كبير|اوسط|شريف|حديث|موحد|احرار|وطنيين|ديمقراطيين|صغري|كبري)$/u;

function isNoun(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.token.kind === 'word' &&
    word.letters === 0 &&
    !has(word, NO_PART) &&
    word.folded.length > 1
  );
}

/** Nouns of three letters are verbal ones more often (`لدعم القرار`), and tell what is done: these are lands and peoples. */
const SHORT_PURPOSE = /^ل(?:حوض|نهر|بحر|سهل|جبل|وسط|شرق|غرب|شعب|بلد)$/u;

/** `لحقوق الإنسان`, `لحوض النهر`: ل, an indefinite noun and a definite one tell what an organisation is for. */
export function isPurposeAt(words: readonly Word[], at: number, end: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  return (
    at + 1 < end &&
    word?.token.kind === 'word' &&
    (/^ل[^ل].../u.test(word.token.folded) || SHORT_PURPOSE.test(word.token.folded)) &&
    !has(word, NO_PART) &&
    next?.definite === true &&
    next.letters === 0
  );
}

/** How many indefinite nouns, at most three, lead from a token to the definite one that closes their genitive; else 0. */
function genitiveLength(words: readonly Word[], at: number, end: number): number {
  for (let length = 0; length <= 3 && at + length < end; length++) {
    const word = words[at + length];
    if (word?.definite && word.letters === 0) return has(word, NO_PART) ? 0 : length;
    if (!isNoun(word) || isGiven(word) || has(word, WORD.listed)) return 0;
  }
  return 0;
}

function afterDefiniteHead({ words, end }: Stretch, at: number): number {
  let to = at + 1;
  while (to < Math.min(end, at + LONGEST_NAME)) {
    const word = words[to];
    if (to > at + 1 && isPurposeAt(words, to, end)) {
      to += 2;
      continue;
    }
    if (!word?.definite || has(word, NO_PART)) break;
    const adjective = word.letters === 0;
    // `المجلس الوطني للبحوث`: ل and the article go on with the name; other proclitics end it.
    const purpose = word.token.folded.startsWith('لل') && to > at + 1;
    const joined =
      word.token.folded.startsWith('وال') &&
      to > at + 1 &&
      words[to - 1]?.letters === 0 &&
      sameEnding(word, words[to - 1]);
    if (!adjective && !purpose && !joined) break;
    if (adjective && !ADJECTIVE.test(word.folded) && !words[to - 1]?.token.folded.startsWith('لل')) break;
    to++;
  }
  return to;
}

/** Adjectives of one head agree: `الاقتصادي والاجتماعي`. */
const sameEnding = (a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined && b !== undefined && a.folded.slice(-1) === b.folded.slice(-1) && /[يه]$/u.test(a.folded);

/** Whether a definite word goes on with an official name after another: `للأعمال الإنسانية`, `للتربية والعلم والثقافة`. */
export function isDefinitePart(word: Word, before: Word | undefined): boolean {
  if (!word.definite || has(word, NO_PART) || !before?.definite) return false;
  return word.letters === 0 ? ADJECTIVE.test(word.folded) : word.token.folded.startsWith('وال');
}

function afterIndefiniteHead(stretch: Stretch, at: number, lexicon: Lexicon): number {
  const { words, end } = stretch;
  const limit = Math.min(end, at + LONGEST_NAME);
  let to = at + 1;
  let closed = false;
  while (to < limit) {
    const word = words[to];
    if (!word || word.token.kind !== 'word') break;
    const phrase = phraseAt(stretch, to, lexicon);
    if (phrase && phrase.letters === 0 && !closed && !phrase.ambiguous) {
      to = phrase.end;
      closed = true;
      continue;
    }
    if (has(word, NO_PART)) break;
    if (word.definite && word.letters === 0) {
      // `مجلس الإدارة النتائج`: past the first noun only its adjectives go on with the name.
      if (closed && !ADJECTIVE.test(word.folded)) break;
      to++;
      closed = true;
      continue;
    }
    if (word.definite && word.token.folded.startsWith('لل')) {
      to++;
      closed = true;
      continue;
    }
    if (
      word.definite &&
      word.token.folded.startsWith('وال') &&
      closed &&
      !has(word, WORD.organizationHead) &&
      !phrase
    ) {
      to++;
      continue;
    }
    if (closed && isPurposeAt(words, to, end)) {
      to += 2;
      continue;
    }
    const length = closed ? 0 : genitiveLength(words, to, end);
    if (length > 0) {
      to += length;
      continue;
    }
    // Words that no list knows, closed by a demonym.
    if (
      !closed &&
      word.bits === 0 &&
      words[to + 1]?.bits === 0 &&
      lexicon.gentilics.has(words[to + 2]?.token.folded ?? '')
    ) {
      to++;
      continue;
    }
    break;
  }
  return to;
}

/** A label's own name, without the label: `صحيفة بيلد`, `شركة سياك`. */
function namedAt(stretch: Stretch, at: number, lexicon: Lexicon): Candidate | null {
  const { words } = stretch;
  if (!has(words[at], WORD.organizationLabel) || at + 1 >= stretch.end) return null;
  const name = words[at + 1];
  if (!name || name.token.kind !== 'word' || name.letters > 0 || phraseAt(stretch, at + 1, lexicon))
    return null;
  const medium = !has(words[at], WORD.organizationHead);
  const unknown =
    name.bits === 0 &&
    !name.definite &&
    name.folded.length > 2 &&
    !words[at + 2]?.definite &&
    !/(?:ه|ات|ين)$/u.test(name.folded);
  const title =
    medium &&
    name.definite &&
    !has(name, NO_PART) &&
    !GENERIC_COMPLEMENT.test(name.folded) &&
    !GENTILIC.test(name.folded);
  if (!unknown && !title) return null;
  return { first: at + 1, end: at + 2, letters: 0, type: 'organization', strength: 2 };
}

/** `حزب العمال`, `المجلس الوطني للبحوث`; a head alone, or with a complement that names nothing, is none. */
function headedAt(stretch: Stretch, at: number, lexicon: Lexicon): Candidate | null {
  const { words } = stretch;
  const head = words[at];
  if (!head || !has(head, WORD.organizationHead)) return null;
  // `حركة حماس`: the movement's own name is the name.
  if (has(head, WORD.organizationLabel) && phraseAt(stretch, at + 1, lexicon)?.type === 'organization')
    return null;
  const end = head.definite ? afterDefiniteHead(stretch, at) : afterIndefiniteHead(stretch, at, lexicon);
  if (end < at + 2) return null;
  if (end === at + 2 && GENERIC_COMPLEMENT.test(words[at + 1]?.folded ?? '')) return null;
  return { first: at, end, letters: head.letters, type: 'organization', strength: 2 };
}

const GENTILIC = /(?:ي|يه)$/u;

const LONGEST_QUOTED = 5;
const OPENING = /^["«']$/u;
const CLOSING = /^["»']$/u;

/** The name in quotation marks after what it is: `منصة "…"`. */
function labelledAt({ words, end }: Stretch, at: number): Candidate | null {
  const label = words[at];
  if (!has(label, WORD.organizationLabel)) return null;
  let from = at + 1;
  while (from < end && from < at + 3 && words[from]?.definite) from++;
  if (!OPENING.test(words[from]?.token.folded ?? '')) return null;
  const first = from + 1;
  for (let to = first + 1; to < end && to <= first + LONGEST_QUOTED; to++) {
    if (!CLOSING.test(words[to]?.token.folded ?? '')) continue;
    return { first, end: to, letters: 0, type: 'organization', strength: 3 };
  }
  return null;
}

/** Organisations that begin, or are announced, at a token. */
export function organizationsAt(stretch: Stretch, at: number, lexicon: Lexicon): (Candidate | null)[] {
  return [headedAt(stretch, at, lexicon), namedAt(stretch, at, lexicon), labelledAt(stretch, at)];
}
