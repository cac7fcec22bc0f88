/** Revises a manuscript as newsrooms do: an edit is an operator, and a revision a draw of several. */
import {
  piecesPutIn,
  sentencesOf,
  type Manuscript,
  type Paragraph,
  type Piece,
  type Sentence,
} from './manuscript.ts';
import type { Random } from './random.ts';
import { LETTER_VARIANTS, QUOTATION_MARKS, type Wording } from './wording.ts';

export interface Desk {
  random: Random;
  wording: Wording;
  /** Sentences of other articles in the language, for what is put in. */
  others: readonly string[];
  /** Words of those. */
  vocabulary: readonly string[];
}

type Edit = (manuscript: Manuscript, desk: Desk) => void;

const WORD = /[\p{L}\p{N}]/u;

const isWord = (piece: Piece): boolean => WORD.test(piece.text);

function pickParagraph(manuscript: Manuscript, { random }: Desk): Paragraph | undefined {
  // The headline has an operator of its own.
  return random.pick(manuscript.slice(1).filter((paragraph) => paragraph.length > 0));
}

function pickSentence(manuscript: Manuscript, desk: Desk): Sentence | undefined {
  return desk.random.pick(pickParagraph(manuscript, desk) ?? []);
}

function wordsIn(sentence: Sentence): number[] {
  return sentence.flatMap((piece, index) => (isWord(piece) ? [index] : []));
}

function replacementFor({ text }: Piece, { wording, vocabulary, random }: Desk): string {
  for (const [one, other] of wording.synonyms) {
    if (one === text) return other;
    if (other === text) return one;
  }
  for (let attempt = 0; attempt < 8; attempt++) {
    const word = random.pick(vocabulary);
    if (word !== undefined && word !== text && Math.abs(word.length - text.length) <= 2) return word;
  }
  return vocabulary[0] ?? text;
}

function replaceWords(sentence: Sentence, count: number, desk: Desk): void {
  const places = wordsIn(sentence);
  const telling = places.filter((place) => !/\p{N}/u.test(sentence[place]?.text ?? ''));
  for (let done = 0; done < count && telling.length > 0; done++) {
    const [place] = telling.splice(desk.random.below(telling.length), 1);
    const piece = sentence[place ?? -1];
    if (piece) piece.text = replacementFor(piece, desk);
  }
}

const rewordLightly: Edit = (manuscript, desk) => {
  const sentence = pickSentence(manuscript, desk);
  if (sentence) replaceWords(sentence, 1 + desk.random.below(3), desk);
};

/** Two to five words in ten are others. */
const rewordHeavily: Edit = (manuscript, desk) => {
  const sentence = pickSentence(manuscript, desk);
  if (sentence)
    replaceWords(sentence, Math.round(wordsIn(sentence).length * (0.2 + desk.random.next() * 0.3)), desk);
};

function respell(word: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, word.length - 2));
  const turn = random.below(3);
  if (turn === 0) return word.slice(0, at) + word.slice(at + 1);
  if (turn === 1) return word.slice(0, at) + (word[at] ?? '') + word.slice(at);
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}

const correctSpelling: Edit = (manuscript, desk) => {
  const sentence = pickSentence(manuscript, desk);
  if (!sentence) return;
  const long = wordsIn(sentence).filter((place) => (sentence[place]?.text.length ?? 0) >= 5);
  const piece = sentence[desk.random.pick(long) ?? -1];
  if (piece) piece.text = respell(piece.text, desk.random);
};

const varyLetters: Edit = (manuscript, desk) => {
  for (const piece of pickParagraph(manuscript, desk)?.flat() ?? []) {
    if (!desk.random.chance(0.5)) continue;
    for (const row of LETTER_VARIANTS) {
      const letter = [...row].find((variant) => piece.text.includes(variant));
      if (letter !== undefined) piece.text = piece.text.replace(letter, desk.random.pick([...row]) ?? letter);
    }
  }
};

const changeCase: Edit = (manuscript, desk) => {
  for (const piece of pickParagraph(manuscript, desk)?.flat() ?? [])
    if (desk.random.chance(0.1)) piece.text = piece.text.toLocaleUpperCase();
};

const putInClause: Edit = (manuscript, desk) => {
  const sentence = pickSentence(manuscript, desk);
  if (!sentence) return;
  const places = wordsIn(sentence);
  const place =
    places[Math.floor(places.length / 3) + desk.random.below(Math.max(1, Math.floor(places.length / 2)))];
  const clause = desk.random.pick(desk.wording.clauses);
  if (place === undefined || clause === undefined) return;
  const comma = /\p{Script=Arabic}/u.test(clause) ? '،' : ',';
  sentence.splice(place + 1, 0, ...piecesPutIn(`${comma} ${clause}${comma}`));
};

const cutClause: Edit = (manuscript, desk) => {
  const sentence = pickSentence(manuscript, desk);
  if (!sentence) return;
  const places = wordsIn(sentence);
  if (places.length < 10) return;
  const count = 3 + desk.random.below(5);
  const first = desk.random.below(places.length - count);
  const [from = 0, to = 0] = [places[first], places[first + count]];
  sentence.splice(from, to - from);
};

/** A sentence loses its last third to half, but not its closing marks. */
const shorten: Edit = (manuscript, desk) => {
  const sentence = pickSentence(manuscript, desk);
  if (!sentence) return;
  const places = wordsIn(sentence);
  if (places.length < 8) return;
  const kept = Math.floor(places.length * (0.5 + desk.random.next() * 0.2));
  const [from = 0, to = 0] = [places[kept], (places.at(-1) ?? 0) + 1];
  sentence.splice(Math.max(1, from - 1), to - Math.max(1, from - 1));
};

const correctNumber: Edit = (manuscript, desk) => {
  const numbers = manuscript.flat(2).filter((piece) => /^\p{Nd}+$/u.test(piece.text));
  const piece = desk.random.pick(numbers);
  if (!piece) return;
  const last = piece.text.codePointAt(piece.text.length - 1) ?? 0;
  // A neighbouring digit of the same script.
  const digit = /[0٠۰]$/u.test(piece.text) ? last + 1 : last - 1;
  piece.text = piece.text.slice(0, -1) + String.fromCodePoint(digit);
};

const changePunctuation: Edit = (manuscript, desk) => {
  for (const piece of pickParagraph(manuscript, desk)?.flat() ?? []) {
    if (!desk.random.chance(0.5)) continue;
    if (piece.text === ',') piece.text = ';';
    else if (piece.text === '،') piece.text = '؛';
    else if (piece.text === '–' || piece.text === '—') piece.text = '-';
    else if (piece.text === ':') piece.text = ',';
  }
};

const changeQuotationMarks: Edit = (manuscript, { random }) => {
  const [from, to] = [random.pick(QUOTATION_MARKS), random.pick(QUOTATION_MARKS)];
  if (!from || !to) return;
  let isOpen = false;
  for (const piece of manuscript.flat(2)) {
    const isMark = piece.text === from[0] || piece.text === from[1];
    if (!isMark) continue;
    isOpen = from[0] === from[1] ? !isOpen : piece.text === from[0];
    piece.text = isOpen ? to[0] : to[1];
  }
};

const swapSentences: Edit = (manuscript, desk) => {
  const paragraph = pickParagraph(manuscript, desk);
  if (!paragraph || paragraph.length < 2) return;
  const at = desk.random.below(paragraph.length - 1);
  const [sentence] = paragraph.splice(at, 1);
  if (sentence) paragraph.splice(at + 1, 0, sentence);
};

const moveSentence: Edit = (manuscript, desk) => {
  const [from, to] = [pickParagraph(manuscript, desk), pickParagraph(manuscript, desk)];
  if (!from || !to || from.length < 2) return;
  const [sentence] = from.splice(desk.random.below(from.length), 1);
  if (sentence) to.splice(desk.random.below(to.length + 1), 0, sentence);
};

const moveParagraph: Edit = (manuscript, { random }) => {
  const [paragraph] = manuscript.splice(1 + random.below(manuscript.length - 1), 1);
  if (paragraph) manuscript.splice(1 + random.below(manuscript.length - 1), 0, paragraph);
};

const deleteSentence: Edit = (manuscript, desk) => {
  const paragraph = pickParagraph(manuscript, desk);
  paragraph?.splice(desk.random.below(paragraph.length), 1);
};

const deleteParagraph: Edit = (manuscript, { random }) => {
  if (manuscript.length > 3) manuscript.splice(1 + random.below(manuscript.length - 1), 1);
};

function borrowed({ others, random }: Desk): Sentence {
  return sentencesOf(`${random.pick(others) ?? ''} `, -1).flat();
}

const putInSentence: Edit = (manuscript, desk) => {
  const paragraph = pickParagraph(manuscript, desk);
  paragraph?.splice(desk.random.below(paragraph.length + 1), 0, borrowed(desk));
};

/** Another sentence stands in a sentence's place. */
const replaceSentence: Edit = (manuscript, desk) => {
  const paragraph = pickParagraph(manuscript, desk);
  paragraph?.splice(desk.random.below(paragraph.length), 1, borrowed(desk));
};

const putInParagraph: Edit = (manuscript, desk) => {
  const count = 1 + desk.random.below(4);
  manuscript.splice(
    1 + desk.random.below(manuscript.length),
    0,
    Array.from({ length: count }, () => borrowed(desk)),
  );
};

const rewriteHeadline: Edit = (manuscript, desk) => {
  const headline = manuscript[0]?.[0];
  if (!headline) return;
  const label = desk.random.pick(desk.wording.headlines);
  if (label !== undefined && desk.random.chance(0.5)) headline.unshift(...piecesPutIn(`${label}: `));
  replaceWords(headline, 1 + desk.random.below(Math.max(1, Math.floor(wordsIn(headline).length / 2))), desk);
};

const addNote: Edit = (manuscript, { random, wording }) => {
  const note = random.pick(wording.notes);
  if (note !== undefined) manuscript.push(sentencesOf(note, -1));
};

const joinParagraphs: Edit = (manuscript, { random }) => {
  if (manuscript.length < 4) return;
  const at = 1 + random.below(manuscript.length - 2);
  const [second] = manuscript.splice(at + 1, 1);
  manuscript[at]?.push(piecesPutIn(' '), ...(second ?? []));
};

/** How often each is drawn, against the others. */
const EDITS: readonly (readonly [Edit, number])[] = [
  [rewordLightly, 5],
  [rewordHeavily, 4],
  [correctSpelling, 4],
  [varyLetters, 2],
  [changeCase, 1],
  [putInClause, 4],
  [cutClause, 4],
  [shorten, 3],
  [correctNumber, 2],
  [changePunctuation, 2],
  [changeQuotationMarks, 1],
  [swapSentences, 2],
  [moveSentence, 1],
  [moveParagraph, 1],
  [deleteSentence, 5],
  [replaceSentence, 3],
  [deleteParagraph, 2],
  [putInSentence, 3],
  [putInParagraph, 2],
  [rewriteHeadline, 2],
  [addNote, 1],
  [joinParagraphs, 1],
];
const DRAWS = EDITS.flatMap(([edit, times]) => Array.from({ length: times }, () => edit));

/** Makes `count` edits in place. */
export function revise(manuscript: Manuscript, count: number, desk: Desk): void {
  for (let done = 0; done < count; done++) desk.random.pick(DRAWS)?.(manuscript, desk);
}
