/** A text in revision: every piece of it knows where in the first version it stood. */

export interface Piece {
  text: string;
  /** Offset in the first version; -1 for what was put in. */
  origin: number;
  /** Units it had in the first version. */
  length: number;
}

export type Sentence = Piece[];
/** A line of the text. */
export type Paragraph = Sentence[];
export type Manuscript = Paragraph[];

// A sentence's end with the marks that close it and the space behind.
const SENTENCE = /[^.!?؟…]+[.!?؟…]*["”»)\]]*\s*/gu;
const PIECE = /[\p{L}\p{M}\p{N}\u200c]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

function piecesOf(text: string, origin: number): Piece[] {
  return [...text.matchAll(PIECE)].map(({ 0: piece, index }) => ({
    text: piece,
    origin: origin < 0 ? -1 : origin + index,
    length: origin < 0 ? 0 : piece.length,
  }));
}

/** `origin` -1 makes it words that were put in. */
export function sentencesOf(line: string, origin: number): Sentence[] {
  const sentences: Sentence[] = [];
  let end = 0;
  for (const { 0: sentence, index } of line.matchAll(SENTENCE)) {
    // What stands between two sentences, as an ellipsis, belongs to the later one.
    const from = end;
    end = index + sentence.length;
    sentences.push(piecesOf(line.slice(from, end), origin < 0 ? -1 : origin + from));
  }
  if (end < line.length) sentences.push(piecesOf(line.slice(end), origin < 0 ? -1 : origin + end));
  return sentences;
}

export function manuscriptOf(text: string): Manuscript {
  let at = 0;
  return text.split('\n').map((line) => {
    const sentences = sentencesOf(line, at);
    at += line.length + 1;
    return sentences;
  });
}

export function piecesPutIn(text: string): Piece[] {
  return piecesOf(text, -1);
}

export function textOf(manuscript: Manuscript): string {
  return manuscript
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) =>
      paragraph
        .flatMap((sentence) => sentence.map(({ text }) => text))
        .join('')
        .trim(),
    )
    .join('\n');
}

/** Words with where they stand in both versions. */
export interface Trace {
  /** Offset in the revised text. */
  at: number;
  piece: Piece;
}

/** Every piece with its place in `textOf(manuscript)`. */
export function traceOf(manuscript: Manuscript): Trace[] {
  const traces: Trace[] = [];
  let at = 0;
  for (const paragraph of manuscript) {
    if (paragraph.length === 0) continue;
    const pieces = paragraph.flat();
    const text = pieces.map((piece) => piece.text).join('');
    let offset = at - (text.length - text.trimStart().length);
    for (const piece of pieces) {
      if (piece.text.trim() !== '') traces.push({ at: offset, piece });
      offset += piece.text.length;
    }
    at += text.trim().length + 1;
  }
  return traces;
}
