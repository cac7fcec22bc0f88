/** Copies of annotated text in which capitals are used otherwise: posts do without them, in names or altogether. */
import type { AnnotatedDocument, GoldName } from './documents.ts';

export interface Recasing {
  /** What a copy without capitals counts, as a share of its original; 0: none is made. */
  lowered: number;
  /** Share of documents that are copied so. */
  loweredShare: number;
  /** What a copy with names written small counts; only text that is known by its register is copied so. */
  smallNames: number;
  /** Share of the names in it. */
  smallNamesShare: number;
}

export const NO_RECASING: Recasing = { lowered: 0, loweredShare: 0, smallNames: 0, smallNamesShare: 0 };

/** Letters whose small form is of another length stay, so that no offset moves. */
const inSmall = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });

function withSmallNames(
  { text, names }: AnnotatedDocument,
  isChosen: (name: GoldName) => boolean,
): AnnotatedDocument {
  let written = '';
  let at = 0;
  for (const name of names) {
    if (!isChosen(name)) continue;
    written += text.slice(at, name.start) + inSmall(text.slice(name.start, name.end));
    at = name.end;
  }
  return { text: written + text.slice(at), names };
}

/** The copies of a document, each with what it counts as a share of the original. */
export function recasedCopies(
  document: AnnotatedDocument,
  byRegister: boolean,
  { lowered, loweredShare, smallNames, smallNamesShare }: Recasing,
  random: () => number,
): { document: AnnotatedDocument; share: number }[] {
  const copies: { document: AnnotatedDocument; share: number }[] = [];
  if (lowered > 0 && random() < loweredShare)
    copies.push({ document: { ...document, text: inSmall(document.text) }, share: lowered });
  if (smallNames > 0 && byRegister)
    copies.push({ document: withSmallNames(document, () => random() < smallNamesShare), share: smallNames });
  return copies;
}
