/** The second pass: a document agrees with itself. What is a name in one place is the same name in the others. */
import type { TextDocument } from '../text/document.ts';
import { HALVES, NEVER_ALONE } from './alone.ts';
import type { Candidate } from './candidates.ts';
import { WORD } from './lexicon.ts';
import type { NameModels } from './models.ts';
import type { Word } from './words.ts';
import { foldedAt, has } from './words.ts';

/** Shorter words turn up by chance. */
const SHORTEST_SURNAME = 3;

interface Known {
  rest: string[];
  type: Candidate['type'];
}

const ARTICLE = 'ال';

/** Whether a word is a common noun: the text writes it both with the article and without. */
function nounsIn(words: readonly Word[]): (surname: string) => boolean {
  // Texts of other languages have no word with the article, and many surnames.
  let definite: Set<string> | undefined;
  let all: Set<string> | undefined;
  return (surname) => {
    if (surname.startsWith(ARTICLE)) {
      all ??= new Set(words.map(({ folded }) => folded));
      return all.has(surname.slice(ARTICLE.length));
    }
    definite ??= new Set(words.map(({ folded }) => folded).filter((folded) => folded.startsWith(ARTICLE)));
    return definite.has(ARTICLE + surname);
  };
}

const CAPITAL = /^\p{Lu}/u;

/** Where a person's family name begins within the name: a hyphen joins two, a particle with a capital belongs to it. */
function familyStart(words: readonly Word[], { first, end }: Candidate): number {
  let from = words[end - 2]?.token.text === '-' && end - first >= 3 ? end - 3 : end - 1;
  while (
    from > first + 1 &&
    has(words[from - 1], WORD.particle) &&
    CAPITAL.test(words[from - 1]?.token.text ?? '')
  )
    from--;
  return from - first;
}

function collect(
  candidates: readonly Candidate[],
  words: readonly Word[],
  models: NameModels,
): Map<string, Known[]> {
  const isCommonNoun = nounsIn(words);
  const known = new Map<string, Known[]>();
  const seen = new Set<string>();
  const add = (tokens: string[], type: Candidate['type']): void => {
    const key = `${type} ${tokens.join(' ')}`;
    const [first, ...rest] = tokens;
    if (!first || seen.has(key)) return;
    seen.add(key);
    const sameFirst = known.get(first);
    if (sameFirst) sameFirst.push({ rest, type });
    else known.set(first, [{ rest, type }]);
  };
  for (const candidate of candidates) {
    const length = candidate.end - candidate.first;
    if (candidate.strength < 2) continue;
    const tokens = Array.from({ length }, (_, index) => foldedAt(words, candidate, candidate.first + index));
    if (length > 1) add(tokens, candidate.type);
    const last = words[candidate.end - 1];
    // A model has looked for lone words itself; only a capital says that it missed one.
    if (last && models.has(last.language) && !CAPITAL.test(last.token.text)) continue;
    const surname = tokens.at(-1) ?? '';
    const family = familyStart(words, candidate);
    if (
      candidate.type === 'person' &&
      surname.length >= SHORTEST_SURNAME &&
      !has(last, NEVER_ALONE) &&
      !isCommonNoun(surname)
    ) {
      if (family < length - 1) add(tokens.slice(family), 'person');
      else if (!HALVES.has(surname)) add([surname], 'person');
      else if (length > 2) add(tokens.slice(-2), 'person');
    } else if (length === 1 && surname.length >= SHORTEST_SURNAME && candidate.strength > 2)
      add(tokens, candidate.type);
  }
  for (const entries of known.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return known;
}

interface Votes {
  person: number;
  place: number;
  members: Candidate[];
}

/**
 * One type for a name that a plain pattern takes now for a person's, now for a place's: the type with more signs
 * beside its mentions, a preposition of place or a verb of speech.
 */
function withOneType(candidates: readonly Candidate[], words: readonly Word[]): readonly Candidate[] {
  const names = new Map<string, Votes>();
  for (const candidate of candidates) {
    const { first, end, type, strength } = candidate;
    if (type === 'organization' || end - first < 2) continue;
    const tokens = Array.from({ length: end - first }, (_, index) =>
      foldedAt(words, candidate, first + index),
    );
    const key = tokens.join(' ');
    const votes = names.get(key) ?? { person: 0, place: 0, members: [] };
    const speaks = has(words[first - 1], WORD.reportingVerb) || has(words[end], WORD.reportingVerb);
    if (type === 'place') votes.place += strength;
    else if (strength > 2 || speaks) votes.person += strength;
    votes.members.push(candidate);
    names.set(key, votes);
  }
  const types = new Map<Candidate, Candidate['type']>();
  for (const { person, place, members } of names.values()) {
    if (place === 0 || members.every(({ type }) => type === 'place')) continue;
    for (const member of members) types.set(member, place > person ? 'place' : 'person');
  }
  if (types.size === 0) return candidates;
  return candidates.map((candidate) => ({ ...candidate, type: types.get(candidate) ?? candidate.type }));
}

/** The candidates and, where the text repeats one of them or a person's last name, the repeats. */
export function agree(
  document: TextDocument,
  tagged: readonly Candidate[],
  words: readonly Word[],
  models: NameModels,
): Candidate[] {
  const candidates = withOneType(tagged, words);
  const known = collect(candidates, words, models);
  const taken = new Uint8Array(words.length);
  for (const { first, end } of candidates) taken.fill(1, first, end);
  const repeats: Candidate[] = [];
  for (const paragraph of document.paragraphs)
    for (let at = paragraph.firstToken; at < paragraph.endToken; at++) {
      if (taken[at] === 1) continue;
      const repeat = repeatAt(words, at, paragraph.endToken, known, taken);
      if (!repeat) continue;
      repeats.push(repeat);
      at = repeat.end - 1;
    }
  return [...candidates, ...repeats].sort((a, b) => a.first - b.first);
}

function repeatAt(
  words: readonly Word[],
  at: number,
  end: number,
  known: ReadonlyMap<string, readonly Known[]>,
  taken: Uint8Array,
): Candidate | null {
  const word = words[at];
  if (!word) return null;
  for (const reading of word.readings)
    for (const { rest, type } of known.get(reading.folded) ?? []) {
      const to = at + 1 + rest.length;
      if (to > end) continue;
      const same = rest.every(
        (folded, index) =>
          words[at + 1 + index]?.readings[0]?.folded === folded && taken[at + 1 + index] === 0,
      );
      // Where a script has capitals, a repeat is capitalised like the name.
      if (same && !word.small) return { first: at, end: to, letters: reading.letters, type, strength: 2 };
    }
  return null;
}
