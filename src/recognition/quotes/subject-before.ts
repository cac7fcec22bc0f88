/** Reads the subject that is written before its reporting verb, across appositions and adverbials. */
import { beginsName, foldedAt, nameAt, nameEnd, tokenAt, type Reading } from './reading.ts';
import { endsSentence } from './sentence.ts';
import {
  MAX_PHRASE,
  INNER,
  named,
  phrase,
  pronounAt,
  isGoverning,
  isApposition,
  endsPhrase,
  isComma,
  isGoverned,
  subjectAfter,
  apposedName,
  type Subject,
} from './subject.ts';

const CAPITAL = /^\p{Lu}/u;

/** How far before its verb a subject is looked for, in tokens. */
const REACH = 40;

/** Start of the noun phrase that ends at `end` in a language that writes subjects before verbs. */
function phraseStart(reading: Reading, floor: number, end: number): number | null {
  const { lexicon } = reading;
  let best: number | null = null;
  let at = end - 1;
  for (; at >= floor && end - at <= MAX_PHRASE; at--) {
    const token = tokenAt(reading, at);
    if (!token || (token.kind === 'punctuation' && !INNER.has(token.text))) break;
    if (endsSentence(reading.document, at, lexicon)) break;
    const word = token.folded;
    if (nameAt(reading, at)) continue;
    if (lexicon.articles.has(word)) {
      best = at;
      if (at > floor && lexicon.linkers.has(foldedAt(reading, at - 1))) continue;
      return best;
    }
    if (lexicon.stops.has(word) || lexicon.relatives.has(word)) break;
  }
  const start = at + 1;
  if (best !== null && lexicon.linkers.has(foldedAt(reading, best - 1))) return start;
  if (best !== null) return best;
  return start < end && end - start <= 7 ? start : null;
}

/** Whether a word ends a noun phrase, also with a conjunction written onto it (`وردا على سؤال`). */
function isStop(reading: Reading, at: number): boolean {
  const { stops, order, proclitics } = reading.lexicon;
  const word = foldedAt(reading, at);
  return (
    stops.has(word) || (order === 'verb-subject' && proclitics.has(word[0] ?? '') && stops.has(word.slice(1)))
  );
}

function segmentSubject(reading: Reading, floor: number, end: number): Subject | null {
  const { lexicon } = reading;
  let first = floor;
  while (
    first < end &&
    !nameAt(reading, first) &&
    (tokenAt(reading, first)?.kind === 'punctuation' ||
      isStop(reading, first) ||
      (lexicon.skipped.has(foldedAt(reading, first)) && !lexicon.pronouns.has(foldedAt(reading, first))))
  )
    first++;
  if (first >= end) return null;
  if (lexicon.order === 'verb-subject')
    return pronounAt(reading, end - 1) ?? topicSubject(reading, first, end);
  if (lexicon.order === 'subject-object-verb') return initialSubject(reading, first, end);
  return finalSubject(reading, first, end);
}

/** A subject written before a verb that usually precedes it: only if nothing else stands between. */
function topicSubject(reading: Reading, first: number, end: number): Subject | null {
  const subject = subjectAfter(reading, first, end);
  if (!subject || subject.span.text === '') return null;
  if (subject.name || subject.pronoun) return subject;
  const reachesVerb = (tokenAt(reading, end - 1)?.end ?? 0) <= subject.span.end;
  return reachesVerb && /^[وف]?(?:ال|مصدر|مصادر|مسؤول)/u.test(foldedAt(reading, first)) ? subject : null;
}

/** The subject of a clause whose verb comes last: its first person outside prepositional phrases, else its first words. */
function initialSubject(reading: Reading, first: number, end: number): Subject | null {
  const { lexicon } = reading;
  let head = first;
  // `این را …`: the object comes first.
  if (foldedAt(reading, head + 1) === 'را') head += 2;
  const pronoun = pronounAt(reading, head);
  if (pronoun && head < end) return pronoun;
  for (let at = head; at < end; at++)
    if (beginsName(reading, at) && nameAt(reading, at)?.type === 'person' && !isGoverned(reading, at)) {
      const name = nameAt(reading, at);
      if (name) return named(name);
    }
  if (head >= end || isGoverning(reading, head)) return null;
  const name = nameAt(reading, head);
  if (name && !isGoverned(reading, head)) return named(name);
  let at = head;
  while (at < end && at - head < 8 && !endsPhrase(reading, at, head)) at++;
  // A head that ends its phrase is followed by cases of other nouns (`Başkan | bu eleştiriye`).
  if (!lexicon.headFirst)
    for (let word = at - 1; word > head; word--)
      if (lexicon.roles.has(foldedAt(reading, word - 1)) && !lexicon.roles.has(foldedAt(reading, word)))
        at = word;
  // An object is followed by its particle.
  if (at <= head || foldedAt(reading, at) === 'را' || lexicon.clauseWords.has(foldedAt(reading, head)))
    return null;
  return isSourceNoun(reading, head, at) ? phrase(reading, head, at) : null;
}

/** Whether a phrase without a name is somebody: one of its words says so, in its plain form or with an ending. */
function isSourceNoun(reading: Reading, first: number, end: number): boolean {
  const { roles } = reading.lexicon;
  for (let at = first; at < end; at++) {
    const word = foldedAt(reading, at);
    if (nameAt(reading, at) || roles.has(word) || roles.has(word.replace(/(?:ان|ها|ي|اي|هاي)$/u, '')))
      return true;
  }
  return false;
}

/** The subject that ends right before its verb. */
function finalSubject(reading: Reading, first: number, end: number): Subject | null {
  const { lexicon } = reading;
  const pronoun = pronounAt(reading, end - 1);
  if (pronoun) return pronoun;
  const last = nameAt(reading, end - 1);
  // `Wie X der Agentur sagte`: told to the agency, not by it.
  const opening = nameAt(reading, first);
  if (last?.type === 'organization' && opening?.type === 'person' && !isGoverned(reading, first))
    return named(opening);
  if (last) {
    let start = end - 1;
    while (start > first && !beginsName(reading, start)) start--;
    if (
      !isGoverned(reading, start) &&
      (last.type !== 'person' || isApposition(reading, start, first) || start === first)
    )
      return named(last);
  }
  const head = lexicon.articles.has(foldedAt(reading, first)) ? first + 1 : first;
  const initial = nameAt(reading, head);
  if (
    initial?.type === 'person' &&
    isGoverning(reading, nameEnd(reading, head)) &&
    !isGoverned(reading, head)
  )
    return named(initial);
  const start = phraseStart(reading, first, end);
  if (start === null || isGoverning(reading, start) || tokenAt(reading, start)?.kind !== 'word') return null;
  // `En su primer discurso prometió`: what a preposition opens the clause with is no subject.
  if (start - 1 <= first && isGoverning(reading, start - 1) && !nameAt(reading, start - 1)) return null;
  return describedName(reading, start, end) ?? phrase(reading, start, end);
}

/** `Councillor X of the town`: the person whom a phrase names before what else it says of them. */
function describedName(reading: Reading, first: number, end: number): Subject | null {
  for (let at = first; at < end; at = nameEnd(reading, at)) {
    const name = nameAt(reading, at);
    if (isGoverning(reading, at)) return null;
    if (name && name.type !== 'person') return null;
    if (name)
      return isGoverning(reading, nameEnd(reading, at)) && !isGoverned(reading, at) ? named(name) : null;
  }
  return null;
}

/** Whether a segment between commas can be a subject by itself: a name that ends it, or an article's noun. */
function isNominal(reading: Reading, first: number, end: number): boolean {
  if (isGoverning(reading, first)) return false;
  if (reading.lexicon.order === 'subject-object-verb')
    return !reading.lexicon.stops.has(foldedAt(reading, first));
  const last = nameAt(reading, end - 1);
  if (last && end - first <= MAX_PHRASE) return true;
  const word = foldedAt(reading, first);
  if (reading.lexicon.articles.has(word) || reading.lexicon.roles.has(word)) return true;
  // Capitals from end to end: a name that is on no list.
  const capitals =
    CAPITAL.test(tokenAt(reading, first)?.text ?? '') && CAPITAL.test(tokenAt(reading, end - 1)?.text ?? '');
  return capitals && end - first <= 4;
}

/** The noun phrase that ends before token `end`: an article's, or a word for somebody. */
function nounBefore(reading: Reading, floor: number, end: number): Subject | null {
  const start = phraseStart(reading, floor, end);
  if (start === null || tokenAt(reading, start)?.kind !== 'word' || isGoverning(reading, start)) return null;
  const word = foldedAt(reading, start);
  return reading.lexicon.articles.has(word) || reading.lexicon.roles.has(word)
    ? phrase(reading, start, end)
    : null;
}

/** `…, who said`: whoever is named right before the relative pronoun that lies in `[end, verb)`. */
function antecedentOf(reading: Reading, end: number, verb: number, floor: number): Subject | null {
  if (!reading.lexicon.relatives.has(foldedAt(reading, end)) || end >= verb) return null;
  const last = isComma(reading, end - 1) ? end - 2 : end - 1;
  if (last < floor) return null;
  const name = nameAt(reading, last);
  if (name && name.type !== 'place') return named(name);
  return nounBefore(reading, floor, last + 1);
}

/**
 * `a ringer who cycled past and told …`: the subject of a verb in a relative clause that no comma has ended is what the
 * relative stands for. `[segment, verb)` holds no comma.
 */
function relativeSubject(reading: Reading, segment: number, verb: number, floor: number): Subject | null {
  const { lexicon } = reading;
  if (lexicon.order !== 'subject-verb') return null;
  let at = verb - 1;
  while (
    at >= segment &&
    (!lexicon.relatives.has(foldedAt(reading, at)) || lexicon.complementisers.has(foldedAt(reading, at)))
  )
    at--;
  const last = isComma(reading, at - 1) ? at - 2 : at - 1;
  if (at < segment || last < floor) return null;
  const name = nameAt(reading, last);
  if (name && name.type !== 'place') return named(name);
  return nounBefore(reading, floor, last + 1);
}

/** Longest party, place or age in brackets behind a name, in tokens. */
const BRACKETS = 6;

/** `Wethouder X (Wonen) noemde`: where the phrase ends that brackets right before token `end` say more of. */
function beforeBrackets(reading: Reading, end: number, floor: number): number {
  if (tokenAt(reading, end - 1)?.text !== ')') return end;
  for (let at = end - 2; at > Math.max(floor, end - 2 - BRACKETS); at--)
    if (tokenAt(reading, at)?.text === '(') return at;
  return end;
}

/** The subject of the verb at token `verb`, written before it and not before token `floor`, or null. */
export function subjectBefore(reading: Reading, verb: number, floor: number): Subject | null {
  const { lexicon } = reading;
  let end = verb;
  while (
    end > floor &&
    !nameAt(reading, end - 1) &&
    ((lexicon.skipped.has(foldedAt(reading, end - 1)) && !lexicon.pronouns.has(foldedAt(reading, end - 1))) ||
      lexicon.relatives.has(foldedAt(reading, end - 1)) ||
      tokenAt(reading, end - 1)?.text === '-')
  )
    end--;
  end = beforeBrackets(reading, end, floor);
  const antecedent = antecedentOf(reading, end, verb, floor);
  if (antecedent) return antecedent;
  const lowest = Math.max(floor, end - REACH);
  const cuts: number[] = [];
  let start = end;
  while (start > lowest) {
    const token = tokenAt(reading, start - 1);
    if (token?.text === ':' || token?.text === ';' || token?.text === '؛' || token?.text === '—') break;
    if (isComma(reading, start - 1)) cuts.push(start - 1);
    start--;
  }
  const relative = relativeSubject(reading, (cuts[0] ?? start - 1) + 1, end, start);
  if (relative) return relative;
  // Not an apposition: the subject stands right before the verb, else before what stands between commas.
  const beside = isComma(reading, end - 1) ? null : segmentSubject(reading, (cuts[0] ?? start - 1) + 1, end);
  if (beside?.name || beside?.pronoun) return beside;
  if (beside)
    return (lexicon.order === 'subject-object-verb' && nameBeforeComma(reading, cuts[0], start)) || beside;
  const bounds = [start - 1, ...cuts.reverse()];
  const apart = nameApart(reading, bounds);
  if (apart) return apart;
  for (let index = 0; index + 1 < bounds.length; index++) {
    let first = (bounds[index] ?? 0) + 1;
    const segmentEnd = bounds[index + 1] ?? end;
    while (first < segmentEnd && isStop(reading, first) && !nameAt(reading, first)) first++;
    if (first >= segmentEnd || !isNominal(reading, first, segmentEnd)) continue;
    const subject = segmentSubject(reading, first, segmentEnd);
    if (subject?.name?.type === 'person') return subject;
    if (subject) return apposedName(reading, first, segmentEnd, end) ?? subject;
  }
  return null;
}

/** `Asked by the radio, the head of the union, X, said`: the one person who has a pair of commas to themselves. */
function nameApart(reading: Reading, bounds: readonly number[]): Subject | null {
  let found: Subject | null = null;
  for (let index = 1; index + 1 < bounds.length; index++) {
    const first = (bounds[index] ?? 0) + 1;
    const name = nameAt(reading, first);
    if (name?.type !== 'person' || nameEnd(reading, first) !== bounds[index + 1]) continue;
    if (found && found.name?.entity !== name.entity) return null;
    found = named(name);
  }
  return found;
}

/** `X، عضو مجلس …`: the name that alone fills what stands before the last comma, with its description after it. */
function nameBeforeComma(reading: Reading, comma: number | undefined, floor: number): Subject | null {
  const name = comma === undefined ? null : nameAt(reading, comma - 1);
  if (comma === undefined || name?.type !== 'person') return null;
  let first = comma - 1;
  while (first > floor && !beginsName(reading, first)) first--;
  return isGoverned(reading, first) ? null : named(name);
}
