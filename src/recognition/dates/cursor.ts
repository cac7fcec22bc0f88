/** Small steps over a reading: each says what stands at a piece, and where it ends. */
import type { SideWords } from './grammar.ts';
import { BITS, type Sense } from './lexicon.ts';
import type { Piece, Reading } from './reading.ts';

export type Kind = Sense['kind'];

/** A sense of one kind with its fields. */
export type SenseOf<K extends Kind> = Extract<Sense, { kind: K }>;

/** Whether some phrase of a kind begins at a piece. */
export function hasKind(reading: Reading, at: number, kind: Kind): boolean {
  // Most neighbours of a date begin no phrase: for them no bit has to be looked up.
  const mask = reading.masks[at] ?? 0;
  return mask !== 0 && (mask & BITS[kind]) !== 0;
}

/** The longest phrase of a kind at a piece, of those that `accept` lets through. */
export function senseAt<K extends Kind>(
  reading: Reading,
  at: number,
  kind: K,
  accept?: (sense: SenseOf<K>) => boolean,
): { sense: SenseOf<K>; next: number } | null {
  if (!hasKind(reading, at, kind)) return null;
  for (const { sense, length } of reading.matches[at] ?? []) {
    if (sense.kind !== kind) continue;
    const narrowed = sense as SenseOf<K>; // the kind was compared: TypeScript does not narrow by a type parameter
    if (!accept || accept(narrowed)) return { sense: narrowed, next: at + length };
  }
  return null;
}

/** Past a phrase of this kind, or `at` itself where there is none. */
export function skip(reading: Reading, at: number, kind: Kind): number {
  return senseAt(reading, at, kind)?.next ?? at;
}

/** Past a head noun of a period, or `at` itself. */
export function skipHead(reading: Reading, at: number, of: SenseOf<'head'>['of']): number {
  return senseAt(reading, at, 'head', (sense) => sense.of === of)?.next ?? at;
}

/** Whether a phrase of this kind ends just before a piece. */
export function follows(reading: Reading, at: number, kind: Kind): boolean {
  for (let from = at - 1; from >= Math.max(0, at - 3); from--) {
    if (!hasKind(reading, from, kind)) continue;
    for (const { sense, length } of reading.matches[from] ?? [])
      if (sense.kind === kind && from + length === at) return true;
  }
  return false;
}

/** Whether the word at a piece is unmade by the one before it. */
export function isUnmade(reading: Reading, at: number): boolean {
  // `صحيفة «الغد»`
  const quoted = reading.pieces[at - 1]?.folded === '"' && leans(reading.pieces[at]);
  const before = reading.pieces[quoted ? at - 2 : at - 1]?.folded;
  const unless = reading.lexicon.unless.get(reading.pieces[at]?.folded ?? '');
  if (!unless || before === undefined) return false;
  // `وصحيفة`: a proclitic is parted only from words of dates.
  const isProclitic = reading.lexicon.grammar.proclitics?.includes(before.charAt(0)) ?? false;
  return unless.has(before) || (isProclitic && unless.has(before.slice(1)));
}

/** Whether the word at a piece is in one of the grammar's lists. */
export function isBeside(reading: Reading, at: number, list: SideWords): boolean {
  const piece = reading.pieces[at];
  return piece !== undefined && reading.lexicon.beside[list].has(piece.folded);
}

export function isMark(piece: Piece | undefined, marks: string): boolean {
  return piece?.kind === 'punctuation' && marks.includes(piece.folded);
}

/** Whether a piece leans on the one before it, without white space. */
export function leans(piece: Piece | undefined): boolean {
  return piece !== undefined && !piece.spaced;
}

export function isCapital({ pieces, text }: Reading, at: number): boolean {
  const initial = text.charAt(pieces[at]?.start ?? text.length);
  return initial !== initial.toLowerCase();
}

/** Whether a word is written as a name is: small letters after its capital. */
export function isNameCased(reading: Reading, at: number): boolean {
  const piece = reading.pieces[at];
  if (piece?.kind !== 'word' || !isCapital(reading, at)) return false;
  const rest = reading.text.slice(piece.start + 1, piece.end);
  return rest === rest.toLowerCase();
}

/** Whether a sentence begins at a piece, or one before it, as a preposition or article is. */
export function opensSentence({ pieces }: Reading, from: number): boolean {
  for (let at = from - 1; at >= from - 2; at--) {
    const piece = pieces[at];
    if (!piece || (piece.kind === 'punctuation' && '.!?؟'.includes(piece.folded.charAt(0)))) return true;
  }
  return false;
}

export const DASHES = '-–—‑−~';

function isLatin(letter: string): boolean {
  return letter >= 'a' && letter <= 'z';
}

/** A number in digits that is no part of a time, fraction, amount, address or longer number. */
export function isClean(reading: Reading, at: number): boolean {
  const { pieces } = reading;
  const piece = pieces[at];
  if (piece?.kind !== 'number' || piece.inner || piece.value < 0) return false;
  const before = pieces[at - 1];
  if (leans(piece) && before) {
    if (isMark(before, ':/.,$€£¥₤#+@_=\\&٫٬')) return false;
    if (isMark(before, DASHES) && leans(before) && pieces[at - 2]?.kind === 'number') return false;
    if (before.kind === 'word' && isLatin(before.folded.at(-1) ?? '')) return false;
  }
  const after = pieces[at + 1];
  if (leans(after)) {
    if (isMark(after, '%٪°$€£@_=\\')) return false;
    const beyond = pieces[at + 2];
    if (isMark(after, ':/.,٫٬' + DASHES) && leans(beyond) && beyond?.kind === 'number') return false;
  }
  return !isMark(after, '%٪');
}
