/** Which letters before an Arabic or Latin word are proclitics, when the word begins a name. */
import type { NameType } from '../../annotation.ts';
import { WORD } from '../lexicon.ts';
import type { Reading, Word } from '../words.ts';
import { LIST, listsOf, wordKey } from './word-table.ts';
import type { WordTable } from './word-table.ts';

const NAMED = LIST.given | LIST.family | LIST.place | LIST.personFirst;

/** How much a list and a frequent word speak for a reading, and what splitting letters off costs. */
function weigh(reading: Reading, table: WordTable): number {
  const row = table.rows.find(wordKey(reading.folded));
  const cost = reading.letters > 0 ? 1 : 0;
  if (row < 0) {
    const stripped = reading.folded.startsWith('ال') && reading.folded.length > 4;
    return stripped && table.rows.find(wordKey(reading.folded.slice(2))) >= 0 ? 2 - cost : -cost;
  }
  const lists = listsOf(table.facts[row] ?? 0);
  return (lists & NAMED ? 4 : 2) + (lists & LIST.frequent ? 1 : 0) - cost;
}

/** The likeliest reading of a word if it is, or begins, a name. */
export function bareReading(word: Word, language: string, table: WordTable): Reading {
  const [whole] = word.readings;
  const chosen = word.readings.find(({ letters }) => letters === word.letters) ?? whole;
  const fallback: Reading = { folded: word.token.folded, letters: 0 };
  if (language !== 'ar' || word.bits !== 0 || word.readings.length < 2) return chosen ?? fallback;
  let best = whole ?? fallback;
  let most = weigh(best, table);
  for (const reading of word.readings.slice(1)) {
    const weight = weigh(reading, table) + (reading.letters === word.letters ? 1 : 0);
    if (weight > most) [best, most] = [reading, weight];
  }
  return best;
}

const BEGINS_NAME = WORD.given | WORD.listed | WORD.particle | WORD.organizationHead;

/** How readily each proclitic is one: many names begin with ب, ل or ك themselves, few with و. */
const READINESS: Readonly<Record<string, number>> = { و: 1.2, ف: -0.6, ب: 0, ل: 0, ك: -1.5 };
/** Of ل and the article. */
const READINESS_OF_LL = 3;

function factsOf(folded: string, table: WordTable): { lists: number; known: boolean } {
  const row = table.rows.find(wordKey(folded));
  return row < 0 ? { lists: 0, known: false } : { lists: listsOf(table.facts[row] ?? 0), known: true };
}

/**
 * Folded letters of proclitics before a name of this type that begins at the word. What the letters leave is a
 * listed name, a definite noun or, in an organisation, any frequent one; what is listed as it stands is whole.
 */
export function lettersBefore(word: Word, type: NameType, table: WordTable): number {
  const [whole] = word.readings;
  // What the rules' lists know as it stands is whole.
  if (!whole || word.readings.length < 2 || (word.letters === 0 && word.bits !== 0)) return 0;
  const { lists, known } = factsOf(whole.folded, table);
  const named = lists & ~LIST.frequent;
  let most = named & NAMED ? 2.6 : named & LIST.nameWord ? 1.8 : named ? 1.2 : known ? 0.4 : 0.5;
  let letters = 0;
  for (const reading of word.readings) {
    if (reading.letters === 0) continue;
    const rest = factsOf(reading.folded, table);
    const restNamed = rest.lists & ~LIST.frequent;
    const definite = reading.folded.startsWith('ال') && reading.folded.length > 4;
    const doubled = whole.folded.startsWith('لل', reading.letters - 1);
    const last = word.token.folded[reading.letters - 1] ?? '';
    let weight = doubled && definite ? READINESS_OF_LL : (READINESS[last] ?? 0);
    weight += restNamed & NAMED ? 1.6 : restNamed ? 0.8 : rest.known ? 0.5 : 0;
    if (rest.lists & LIST.frequent) weight += type === 'organization' ? 1.5 : 0.6;
    if (definite && !(named & NAMED)) weight += 1.2;
    if (reading.letters === word.letters) weight += word.bits & BEGINS_NAME ? 1.2 : 0.4;
    if (weight > most) {
      most = weight;
      letters = reading.letters;
    }
  }
  return letters;
}
