/** Whom a description without a name means: `the coach` where a coach was named, `الوزارة` after the ministry's name. */
import type { CompiledLexicon } from './lexicon.ts';
import { beginsName, foldedAt, nameAt, nameEnd, tokenAt, type Reading } from './reading.ts';
import { isComma, type Subject } from './subject.ts';

/** Longest apposition after a name that is read for what its bearer is, in tokens. */
const MAX_APPOSITION = 10;
/** How many words right before a name may say what its bearer is. */
const MAX_TITLE = 3;
/** Longest description, in words, that is looked up. */
const MAX_WORDS = 4;

interface Described {
  entity: string;
  /** Token of the mention beside which the word stood. */
  at: number;
}

/** The word without what is written onto it. */
export function bareWord(word: string, lexicon: CompiledLexicon): string {
  if (lexicon.order === 'verb-subject') return word.replace(/^[وف]?(?:ال|لل)/u, '');
  if (lexicon.suffixesCase) return word.length > 4 ? word.replace(POSSESSED, '') : word;
  return lexicon.articles.has("l'") ? word.replace(ELIDED, '') : word;
}

/** An article or a preposition that has lost its vowel (`l'avocat`, `dell'attore`). */
const ELIDED = /^\p{L}{1,5}'(?=\p{L})/u;

/** Turkish writes whose somebody is (`başkanı`, `müdürü`). */
const POSSESSED = /s?[ıiuü]$/u;

/** The noun that a description is about and whether it speaks of what is known already; null where neither is clear. */
export interface Head {
  /** With its article, where that is written onto it. */
  word: string;
  bare: string;
  definite: boolean;
  /** The description's other words, which may name its bearer too (`the former notary`). */
  others: readonly string[];
}

export function headOf(reading: Reading, { tokens }: Subject): Head | null {
  if (!tokens) return null;
  const { lexicon } = reading;
  const [first, end] = tokens;
  let at = first;
  const opening = foldedAt(reading, first);
  while (at < end && lexicon.articles.has(foldedAt(reading, at))) at++;
  const words: string[] = [];
  for (; at < end && words.length <= MAX_WORDS; at++) {
    const word = foldedAt(reading, at);
    if (nameAt(reading, at) || tokenAt(reading, at)?.kind !== 'word') {
      if (lexicon.headFirst) break;
      continue;
    }
    if (lexicon.prepositions.has(word) || lexicon.linkers.has(word)) break;
    words.push(word);
  }
  if (words.length === 0 || words.length > MAX_WORDS) return null;
  const word = (lexicon.headFirst ? words[0] : words.at(-1)) ?? '';
  const definite =
    lexicon.order === 'verb-subject'
      ? /^[وف]?ال/u.test(word)
      : lexicon.definites.size > 0
        ? lexicon.definites.has(opening) || (lexicon.definites.has("l'") && opening.startsWith("l'"))
        : words.length === 1 && !lexicon.articles.has(opening);
  const own = lexicon.order === 'verb-subject' ? word.replace(/^[وف](?=ال)/u, '') : bareWord(word, lexicon);
  const others = words.filter((one) => one !== word).map((one) => bareWord(one, lexicon));
  return { word: own, bare: bareWord(word, lexicon), definite, others };
}

export class Descriptions {
  private readonly described = new Map<string, Described[]>();
  private reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
    const { document } = reading;
    for (let at = 0, paragraph = 0; at < document.tokens.length; at = nameEnd(reading, at)) {
      while ((document.paragraphs[paragraph]?.endToken ?? Infinity) <= at) paragraph++;
      this.reading = reading.inParagraph(paragraph);
      const name = nameAt(reading, at);
      if (!name || !beginsName(reading, at) || name.type === 'place') continue;
      if (name.type === 'organization') {
        for (let word = at; word < nameEnd(reading, at); word++) this.add(word, name.entity, at);
        continue;
      }
      for (let word = at - 1; word >= at - MAX_TITLE && this.isContent(word); word--)
        this.add(word, name.entity, at);
      this.readRole(name.role, name.entity, at);
      this.readApposition(nameEnd(reading, at), name.entity, at);
    }
  }

  private isContent(at: number): boolean {
    const { lexicon } = this.reading;
    const word = foldedAt(this.reading, at);
    return (
      tokenAt(this.reading, at)?.kind === 'word' &&
      !nameAt(this.reading, at) &&
      !lexicon.stops.has(word) &&
      !lexicon.prepositions.has(word) &&
      !lexicon.articles.has(word) &&
      this.reading.mayCue[at] !== 1
    );
  }

  private add(at: number, entity: string, mention: number): void {
    const word = bareWord(foldedAt(this.reading, at), this.reading.lexicon);
    if (word.length < 3) return;
    const list = this.described.get(word);
    if (list) list.push({ entity, at: mention });
    else this.described.set(word, [{ entity, at: mention }]);
  }

  private readRole(role: { start: number; end: number } | undefined, entity: string, mention: number): void {
    if (!role) return;
    const { tokens } = this.reading.document;
    const step = role.start < (tokens[mention]?.start ?? 0) ? -1 : 1;
    for (let at = mention, count = 0; count < 24; at += step, count++) {
      const token = tokens[at];
      if (!token || (step < 0 ? token.end <= role.start : token.start >= role.end)) return;
      if (token.start >= role.start && token.end <= role.end && this.isContent(at))
        this.add(at, entity, mention);
    }
  }

  private readApposition(from: number, entity: string, mention: number): void {
    if (!isComma(this.reading, from)) return;
    for (let at = from + 1; at <= from + MAX_APPOSITION; at++) {
      const token = tokenAt(this.reading, at);
      if (!token || token.kind === 'punctuation' || this.reading.lexicon.relatives.has(token.folded)) return;
      if (this.isContent(at)) this.add(at, entity, mention);
    }
  }

  /** The entity that was last mentioned as such before token `before`, or null. */
  lastOf(head: string, before: number): string | null {
    const list = this.described.get(head);
    if (!list) return null;
    for (let index = list.length - 1; index >= 0; index--) {
      const one = list[index];
      if (one && one.at < before) return one.entity;
    }
    return null;
  }
}
