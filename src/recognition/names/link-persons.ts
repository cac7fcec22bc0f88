/** Which mentions are of one person: full names first, then what is left of a name. */
import type { Gender } from './gender.ts';
import { lexiconOf, WORD } from './lexicon.ts';
import type { Group, Mention } from './link.ts';
import { soundKeyOf, surnameSoundOf } from './transliteration.ts';

/** How many forms of a name, and namesakes, are compared: real pages have fewer, and hostile ones cost no more. */
const MOST_FORMS = 8;

interface Person extends Group {
  /** Distinct key sequences seen of the name; no more than `MOST_FORMS`. */
  forms: (readonly string[])[];
  gender: Gender | null;
  /** Where the person was last mentioned, as an index of the mentions, and in which paragraph; -1 before. */
  last: number;
  paragraph: number;
  /** Mentions so far. */
  count: number;
  /** Spellings seen, to tell `Иванов` from `Иванова` where their keys are one. */
  spellings: Set<string>;
}

const join = (keys: readonly string[]): string => keys.join(' ');

const sorted = (keys: readonly string[]): string => join(keys.toSorted());

/** First and last word, which two forms of one name share: `محمود رضا عباس` and `محمود عباس`. */
const endsOf = (keys: readonly string[]): string => `${keys[0]} ${keys.at(-1)}`;

/** First letter and last word, which a name shares with its form with an initial. */
const initialOf = (keys: readonly string[]): string => `${keys[0]?.[0]} ${keys.at(-1)}`;

/** Whether `part` runs within `whole`, as its beginning or its end. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length >= whole.length) return false;
  const at = (offset: number): boolean => part.every((key, index) => key === whole[offset + index]);
  return at(0) || at(whole.length - part.length);
}

/** Whether the keys run somewhere within the whole. */
const runsWithin = (part: readonly string[], whole: readonly string[]): boolean =>
  whole.some((_key, offset) => part.every((key, index) => key === whole[offset + index]));

/** Whether two forms end in one surname and begin with different given names: sisters, not one person. */
function areRelatives(form: readonly string[], other: readonly string[]): boolean {
  const [given = '', otherGiven = ''] = [form[0], other[0]];
  if (form.at(-1) !== other.at(-1) || given === otherGiven) return false;
  const isInitial = given.length === 1 || otherGiven.length === 1;
  return !isInitial && !isPartOf(form, other) && !isPartOf(other, form);
}

/** Begins a surname, as a kunya's `أبو` does not, which is a name of its own. */
const TRIBE = 'ايت';
const KUNYA = /^(?:اب[ويا]|ام|ابن|بنت)$/u;

/** Whether a name is only a surname, of several words: `Van den Berg`, `بن بريك`. */
function isSurname({ words: [first = ''], keys, language }: Mention): boolean {
  if (keys.length < 2 || KUNYA.test(first)) return false;
  return first === TRIBE || ((lexiconOf(language).words.get(first) ?? 0) & WORD.particle) !== 0;
}

/** Short forms of given names have at least so many letters of them: `Tom` of `Tomasz`. */
const SHORTEST_SHORT_FORM = 3;
/** Where one letter more makes another name (`محمد`, `محمدي`), a beginning tells nothing. */
const WITHOUT_SHORT_FORMS = new Set(['ar', 'fa', 'ur']);

class Persons {
  readonly groups: Person[] = [];
  readonly #byKey = new Map<string, Person>();
  readonly #byEnds = new Map<string, Person>();
  readonly #bySound = new Map<string, Person>();
  readonly #bySurnameSound = new Map<string, Person>();
  readonly #surnameSounds = new Map<string, string | null>();
  /** Names whose sounds have not been needed yet. */
  #unheard: [Person, readonly string[]][] = [];
  /** Given and family name change places between languages. */
  readonly #bySorted = new Map<string, Person>();
  readonly #byWord = new Map<string, Person[]>();
  /** By the beginnings of given names; null where two persons share one. */
  readonly #byBeginning = new Map<string, Person | null>();

  /** The person of a name of several words. */
  ofFullName(mention: Mention): Person | undefined {
    const { keys, gender } = mention;
    const same = this.#byKey.get(join(keys));
    if (same) return same;
    const spelt = this.#ofForm(keys);
    const found =
      spelt && !spelt.forms.some((form) => areRelatives(form, keys)) ? spelt : this.#ofSound(mention);
    return found && agrees(found.gender, gender) ? found : undefined;
  }

  /** The person of a name with words more, fewer or in another order, or an initial. */
  #ofForm(keys: readonly string[]): Person | undefined {
    // `Tewolde B.` is B. Tewolde.
    if (keys.length === 2 && keys[1]?.length === 1 && keys[0]?.length !== 1)
      return this.#ofForm(keys.toReversed());
    const initial = keys[0]?.length === 1;
    return (
      this.#byEnds.get(endsOf(keys)) ??
      (initial ? this.#byEnds.get(initialOf(keys)) : this.#byEnds.get(`${keys[0]?.[0]} ${keys.at(-1)}.`)) ??
      keys
        .flatMap((key) => this.#byWord.get(key) ?? [])
        .find(({ forms }) =>
          forms.some(
            (form) =>
              isPartOf(keys, form) ||
              isPartOf(form, keys) ||
              (initial && form[0]?.[0] === keys[0] && runsWithin(keys.slice(1), form)),
          ),
        ) ??
      this.#bySorted.get(sorted(keys))
    );
  }

  #surnameSound(word: string): string | null {
    let sound = this.#surnameSounds.get(word);
    if (sound === undefined) this.#surnameSounds.set(word, (sound = surnameSoundOf(word)));
    return sound;
  }

  /** Works out how the names sound that came since it was last asked. */
  #hear(): void {
    for (const [person, words] of this.#unheard) {
      // `Tigist Alemayehu` of `Tigist Alemayehu-Conti`; `Abdelkader Mansour` of `Abdelkader Ould Mansour`.
      const [first = '', last = ''] = [words[0], words.at(-1)];
      const forms = words.length < 3 ? [words] : [words, words.slice(0, -1), [first, last]];
      for (const form of forms) {
        const sound = soundKeyOf(form);
        if (sound !== null && !this.#bySound.has(sound)) this.#bySound.set(sound, person);
      }
      const surname = this.#surnameSound(words.at(-1) ?? '');
      if (surname !== null) this.#bySurnameSound.set(surname, person);
    }
    this.#unheard = [];
  }

  /** Another transliteration of the name; two given names that parents choose between are two persons'. */
  #ofSound({ words, language }: Mention): Person | undefined {
    this.#hear();
    const sound = soundKeyOf(words);
    const person = sound === null ? undefined : this.#bySound.get(sound);
    const isGiven = (word: string | undefined): boolean =>
      ((lexiconOf(language).words.get(word ?? '') ?? 0) & WORD.given) !== 0;
    const other = person?.mentions[0]?.words[0];
    return other !== words[0] && isGiven(other) && isGiven(words[0]) ? undefined : person;
  }

  /**
   * The person whom a single word of a name is left for, of the right gender and spelling where they tell: the one
   * named last in the same paragraph, else the one that the text speaks of most, else, in a headline, the first after it.
   */
  ofWord({ keys: [key = ''], words: [word = ''], gender, language, paragraph }: Mention): Person | undefined {
    const namesakes = (this.#byWord.get(key) ?? []).filter((person) => agrees(person.gender, gender));
    const among = metAmong(namesakes);
    const spelt = among.filter(({ spellings }) => spellings.has(word));
    let best = nearest(spelt.length > 0 ? spelt : among, paragraph);
    if (best) return best;
    this.#hear();
    best = this.#bySurnameSound.get(this.#surnameSound(word) ?? '');
    if (best || WITHOUT_SHORT_FORMS.has(language)) return best;
    return this.#byBeginning.get(key) ?? undefined;
  }

  /** The person of a name that is not in full. */
  ofRest(mention: Mention): Person | undefined {
    if (mention.keys.length < 2) return this.ofWord(mention);
    return this.#ofSurname(mention) ?? this.ofFullName(mention);
  }

  #ofSurname({ keys, paragraph }: Mention): Person | undefined {
    const namesakes = (this.#byWord.get(keys.at(-1) ?? '') ?? []).filter(({ forms }) =>
      forms.some((form) => runsWithin(keys, form)),
    );
    return nearest(metAmong(namesakes), paragraph);
  }

  add(mention: Mention, known: Person | undefined): Person {
    const person = known ?? {
      mentions: [],
      forms: [],
      gender: null,
      last: -1,
      paragraph: -1,
      count: 0,
      spellings: new Set(),
    };
    if (!known) this.groups.push(person);
    person.mentions.push(mention);
    this.know(person, mention);
    return person;
  }

  /** Takes in what a mention tells of its person. */
  know(person: Person, { keys, words, gender, language }: Mention): void {
    person.gender ??= gender;
    const key = join(keys);
    if (person.forms.length < MOST_FORMS) for (const word of words) person.spellings.add(word);
    if (this.#byKey.get(key) === person) return;
    this.#byKey.set(key, person);
    if (person.forms.length < MOST_FORMS) person.forms.push(keys);
    if (keys.length > 1) {
      this.#unheard.push([person, words]);
      this.#bySorted.set(sorted(keys), person);
      this.#byEnds.set(endsOf(keys), person);
      // With a full stop: the person's form has the initial itself; without: a full name that one may stand for.
      const initial = keys[0]?.length === 1 ? `${initialOf(keys)}.` : initialOf(keys);
      if (!this.#byEnds.has(initial)) this.#byEnds.set(initial, person);
      if (!WITHOUT_SHORT_FORMS.has(language)) this.#addBeginnings(person, keys[0] ?? '');
    }
    for (const each of keys) {
      const sameWord = this.#byWord.get(each);
      if (!sameWord) this.#byWord.set(each, [person]);
      else if (sameWord.length < MOST_FORMS && !sameWord.includes(person)) sameWord.push(person);
    }
  }

  #addBeginnings(person: Person, given: string): void {
    const longest = Math.min(given.length, SHORTEST_SHORT_FORM + MOST_FORMS);
    for (let length = SHORTEST_SHORT_FORM; length < longest; length++) {
      const beginning = given.slice(0, length);
      const other = this.#byBeginning.get(beginning);
      this.#byBeginning.set(beginning, other === undefined || other === person ? person : null);
    }
  }
}

const agrees = (a: Gender | null, b: Gender | null): boolean => a === null || b === null || a === b;

/** Whether a lone surname in a paragraph is rather the first person's than the second's. */
function isNearer(person: Person, other: Person, paragraph: number): boolean {
  const [here, there] = [person.paragraph === paragraph, other.paragraph === paragraph];
  if (here !== there) return here;
  if (!here && person.count !== other.count) return person.count > other.count;
  return person.last > other.last;
}

/** Those met so far, else all. */
function metAmong(persons: readonly Person[]): readonly Person[] {
  const met = persons.filter(({ count }) => count > 0);
  return met.length > 0 ? met : persons;
}

/** The one that a lone surname in a paragraph rather means. */
function nearest(persons: readonly Person[], paragraph: number): Person | undefined {
  let best: Person | undefined;
  for (const person of persons) if (!best || isNearer(person, best, paragraph)) best = person;
  return best;
}

/** Persons in no order; the mentions come in the order of the text. */
export function linkPersons(mentions: readonly Mention[]): Group[] {
  const persons = new Persons();
  const placed = new Map<Mention, Person>();
  for (const mention of mentions) {
    const twin = mention.twin && placed.get(mention.twin);
    if (twin || (mention.keys.length > 1 && !isSurname(mention)))
      placed.set(mention, persons.add(mention, twin ?? persons.ofFullName(mention)));
  }
  for (const [at, mention] of mentions.entries()) {
    let person = placed.get(mention);
    if (!person) {
      const twin = mention.twin && placed.get(mention.twin);
      person = persons.add(mention, twin ?? persons.ofRest(mention));
      placed.set(mention, person);
    }
    person.last = at;
    person.paragraph = mention.paragraph;
    person.count++;
  }
  return persons.groups;
}
