/**
 * Folding of letter variants, with a map back to the source.
 *
 * Recognition, search and re-anchoring all compare folded text, so that `علی کریمی` (Persian yeh)
 * finds `علي كريمي` (Arabic yeh) and `Müller` finds `muller`. Folding never reorders: each source
 * code point becomes zero or more folded code units, which is what makes the map back monotonic.
 */

/** Arabic-script letters that newsrooms write in more than one way, by the letter they fold to. */
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'أإآٱٲٳ',
  ي: 'ىیئېۍ',
  ك: 'کڪګ',
  ه: 'ةەۀہۂۃھ',
  و: 'ؤۆۇ',
  '': 'ءـ\u00ad',
};

const FOLDED_LETTERS = new Map<string, string>();
for (const [folded, variants] of Object.entries(LETTERS))
  for (const variant of variants) FOLDED_LETTERS.set(variant, folded);

/** First code points of the decimal digit blocks that our languages write: Arabic-Indic, Persian, Devanagari, full-width. */
const DIGIT_ZEROS = [0x660, 0x6f0, 0x966, 0xff10];

// Marks (diacritics, Koranic signs) and format characters (ZWNJ, ZWJ, bidi controls, BOM) carry no letter.
const IGNORABLE = /^[\p{M}\p{Cf}]$/u;

const QUOTATION_MARKS = new Map<string, string>([...'“”„‟«»″〝〞＂'].map((mark) => [mark, '"']));
for (const mark of '‘’‚‛‹›′ʼ`´') QUOTATION_MARKS.set(mark, "'");

function foldCodePoint(source: string): string {
  const code = source.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? source.toLowerCase() : source;
  const letter = FOLDED_LETTERS.get(source);
  if (letter !== undefined) return letter;
  for (const zero of DIGIT_ZEROS)
    if (code >= zero && code < zero + 10) return String.fromCharCode(0x30 + code - zero);
  if (IGNORABLE.test(source)) return '';
  const mark = QUOTATION_MARKS.get(source);
  if (mark !== undefined) return mark;
  let letters = '';
  for (const part of source.normalize('NFKD').toLowerCase()) {
    if (IGNORABLE.test(part)) continue;
    letters += FOLDED_LETTERS.get(part) ?? QUOTATION_MARKS.get(part) ?? part;
  }
  return letters;
}

// A text has few different code points: folding each once makes folding a table look-up.
const cache = new Map<number, string>();

function foldedOf(code: number): string {
  let result = cache.get(code);
  if (result === undefined) {
    result = foldCodePoint(String.fromCodePoint(code));
    cache.set(code, result);
  }
  return result;
}

/** The folded text alone, for keys and comparisons. White space is kept as it is. */
export function fold(text: string): string {
  let result = '';
  // What lies from here on is its own folding: most letters are, and need no string each.
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const length = code > 0xffff ? 2 : 1;
    if (code >= 0x80 || (code >= 0x41 && code <= 0x5a)) {
      const part = foldedOf(code);
      if (part.length !== length || part.codePointAt(0) !== code) {
        result += text.slice(from, at) + part;
        from = at + length;
      }
    }
    at += length;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** Folded text and, for each of its code units and its end, the source offset it came from. */
export interface FoldedText {
  text: string;
  /** `length === text.length + 1`; ascending. */
  offsets: Uint32Array;
}

/** Folds a text and keeps the way back: `offsets[i]` is the source offset of folded unit `i`. */
export function foldWithOffsets(text: string): FoldedText {
  let offsets = new Uint32Array(text.length + 64);
  let length = 0;
  let result = '';
  let at = 0;
  for (const source of text) {
    const part = foldedOf(source.codePointAt(0) ?? 0);
    // A ligature can grow eighteenfold (`ﷺ`), so there is no useful bound to allocate for.
    if (length + part.length >= offsets.length) {
      const grown = new Uint32Array((offsets.length + part.length) * 2);
      grown.set(offsets);
      offsets = grown;
    }
    offsets.fill(at, length, length + part.length);
    length += part.length;
    result += part;
    at += source.length;
  }
  offsets[length] = text.length;
  return { text: result, offsets: offsets.slice(0, length + 1) };
}
