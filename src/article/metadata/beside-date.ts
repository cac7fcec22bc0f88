/** Names without a word that calls them authors, in or beside the line of the article's date. */
import { titleKey } from '../headline.ts';
import { PARTICLES } from './author-words.ts';
import { evidenceText, mayHoldDay, type Finding } from './finding.ts';
import { placeOf } from './place.ts';
import { piecesOf, type Line } from './vicinity.ts';

/** Of lines after the headline, those that show the article's own date. */
const OWN_LINES = 6;
const MAX_LINE = 120;
const MAX_PIECES = 12;
const MAX_NAME = 40;

/** Less than any source that says what it names. */
const WEIGHT = 0.45;

/** The first such name, to be believed only where it is one by its given name. */
export function readBesideDate(lines: readonly Line[]): Finding[] {
  const own = lines.filter(({ afterHeadline }) => afterHeadline).slice(0, OWN_LINES);
  const dated = own.map(({ text }) => text.length <= MAX_LINE && mayHoldDay(text));
  for (const [at, { element, text }] of own.entries()) {
    const beside = dated[at - 1] || dated[at + 1];
    const pieces = dated[at] ? piecesOf(element, MAX_PIECES).flatMap((piece) => piece.split(PARTS)) : [];
    const name = [...pieces, ...(beside ? [text] : [])].map((piece) => piece.trim()).find(isNameLike);
    if (name === undefined) continue;
    return [
      {
        field: 'authors',
        value: [name],
        source: 'byline',
        text: evidenceText('byline', text),
        weight: WEIGHT,
        supposed: true,
        place: placeOf(element),
      },
    ];
  }
  return [];
}

const PARTS = /[|•·,،]|\s[-–—]\s/u;

/** Two to four words with the capitals of a name, in scripts that have them. */
function isNameLike(text: string): boolean {
  const words = text.split(' ');
  if (text.length > MAX_NAME || words.length < 2 || words.length > 4) return false;
  return words.every(
    (word) => /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.’'-]*$/u.test(word) || PARTICLES.has(titleKey(word)),
  );
}
