/** What a language must say for its quotations to be attributed, and the same compiled for look-up by folded words. */
import { fold } from '../text/fold.ts';

export type Gender = 'm' | 'f';

/** What a verb or a pronoun says of its subject; undefined where the form does not tell. */
export interface Agreement {
  gender?: Gender | undefined;
  plural?: boolean | undefined;
  /** True where the subject is no person (`it`), false where it must be one (`she`). */
  thing?: boolean | undefined;
}

/** Forms of reporting verbs that agree alike. A form may be several words. */
export interface VerbForms extends Agreement {
  forms: readonly string[];
  /** A weak verb reports only where a colon, a conjunction or the mark itself stands beside it (`published: “…”`). */
  weak?: boolean;
  /** Has no subject of its own: it borrows that of the clause (`قائلا`, `adding`). */
  participle?: boolean;
  /** Quotes single words (`called it “…”`), so that a fragment after it is somebody's own. */
  describing?: boolean;
  /** Goes on with what the last speaker says (`added`). */
  goesOn?: boolean;
  /** Reports only right after its pronoun (`a-t-il expliqué`); elsewhere it is an adjective. */
  inverted?: boolean;
  /** Prepositions that what is said may follow (`حذر من`, `spoke of`). */
  governs?: string;
  /** Passes on another's words: the speaker follows, after a word of transmission where the language has them. */
  passesOn?: boolean;
  /** A noun of saying whose owner was named before it (`نقلت … عن فلان قوله`). */
  passedOn?: boolean;
  /** Tells nobody who speaks (`قيل`). */
  impersonal?: boolean;
  /** Tells what a document says, whose noun a preposition governs (`heißt es im Bericht`). */
  document?: boolean;
  /** Stands for whoever spoke last, without a subject beside it (`a su juicio`, `à ses yeux`). */
  own?: boolean;
  /** Marks what is said, and whatever word follows it is the verb (`“…” diye mırıldandı`). */
  opensVerb?: boolean;
  /** A relative participle: its subject follows it whatever the language's order (`diyen`). */
  relative?: boolean;
}

export interface PronounForms extends Agreement {
  words: string;
  /** Its accent tells it from another word (`él`). */
  accented?: boolean;
}

/** One language's habits of quoting; words are separated by spaces, and spelling variants fold together. */
export interface QuoteLexicon {
  /** Where the subject of a reporting verb stands; after a quotation `subject-verb` may be inverted. */
  order: 'verb-subject' | 'subject-verb' | 'subject-object-verb';
  /** A verb may go without its subject (`explica.`, `وأضاف`). */
  dropsSubject?: boolean;
  /** The verb stands second, so that its subject follows it where something else comes first (`Gestern sagte …`). */
  verbSecond?: boolean;
  /** Every noun begins with a capital. */
  capitalNouns?: boolean;
  /** Names take their case as an ending behind an apostrophe. */
  suffixesCase?: boolean;
  /** Endings of the verb's form that goes with another verb (`ha detto sorridendo`), which is no subject. */
  gerunds?: string;
  /** The noun that a description is about comes before what else describes it. */
  headFirst?: boolean;
  /** A paragraph that opens with a dash is a turn of speech. */
  dialogueDashes?: boolean;
  /** Conjunctions of one letter that are written onto the verb. */
  proclitics: string;
  verbs: readonly VerbForms[];
  /** Phrases that the speaker follows (`according to`). */
  sources: readonly string[];
  /** Phrases that the speaker follows only where they open the sentence (`Pour X, « … »`). */
  opinions?: readonly string[];
  /** Words that set a subject before its verb (`أما فلان فقال`). */
  fronting?: string;
  /** Words that stand for what was quoted before them (`Lo dice X`, `Così X`, `so X`). */
  thus?: string;
  /** Conjunctions that open what is said (`that`). */
  complementisers: string;
  /** Subject pronouns. */
  pronouns: readonly PronounForms[];
  /** Words after which a name is not the subject. */
  prepositions: string;
  /** Words that join two nouns into one phrase (`spokesman for the ministry`). */
  linkers: string;
  articles: string;
  /** Articles that only a subject of one gender has. */
  gendered?: Readonly<Record<Gender, string>>;
  /** Prepositions, with their accents, of whom something is told, where that may stand before the subject (`a déclaré à l'agence le préfet`). */
  datives?: string;
  /** The conjunction before what is said is often left out (`she said it was “…”`). */
  omitsComplementiser?: boolean;
  /** Verbs in the mood of reported speech (`sei`). */
  subjunctives?: string;
  /** Pronouns for nobody in particular (`on`). */
  impersonals?: string;
  /** Pronouns that a phrase governs (`volgens hem`), where they differ from those of subjects. */
  obliques?: readonly PronounForms[];
  /** Articles and demonstratives of what is already known (`the coach`); '' where a bare noun may be. */
  definites: string;
  /** Nouns for whoever was last spoken of (`the man`), and for organisations (`thing`: `the company`). */
  anaphors: readonly PronounForms[];
  /** Words before the agent of a passive (`described by`). */
  agents: string;
  /** Words beside prepositions after which a word that could be a verb is a noun (`عدم كشف`). */
  governing: string;
  /** Words that end a noun phrase: conjunctions, relatives, adverbs, words of time. */
  stops: string;
  /** Auxiliaries and adverbs that stand between subject and verb. */
  skipped: string;
  /** Relative pronouns: the subject is the noun before them. */
  relatives: string;
  /** Words that name whose words are passed on, before a noun of saying (`نقلت … عن فلان قوله`). */
  transmission: string;
  /** Nouns that may open a quotation with nothing but a colon (`Spokesman: “…”`). */
  roles: string;
  /** Nouns for many people, who are nobody that was named. */
  collectives?: string;
  /** Nouns for somebody by whose relative they are: another than the one who was named. */
  kin?: string;
  /** Nouns of whom the name right after them is the owner, where nothing else tells. */
  relational?: string;
  /** Nouns and verbs whose quoted neighbour is a name, a title or a so-called. */
  naming: string;
  /** Words after which a fragment is what somebody calls a thing (`it was “…”`). */
  predicates: string;
  /** Words that titles and names seldom have and sentences do: pronouns, auxiliaries, negations. */
  clauseWords: string;
  /** Short words whose dot does not end a sentence. */
  abbreviations: string;
}

/** One reporting form, ready to be matched. */
export interface CueForm extends Agreement {
  words: readonly string[];
  kind: 'verb' | 'participle' | 'source';
  /** The last letter where it is Latin: folding drops the accent that tells `déclare` from `déclaré`. */
  ending: string;
  weak: boolean;
  describing: boolean;
  inverted: boolean;
  /** Ends in an alif without dots, which folds to the letter that the noun of the same root ends in. */
  undotted: boolean;
  goesOn: boolean;
  relative: boolean;
  own: boolean;
  opensVerb: boolean;
  document: boolean;
  impersonal: boolean;
  /** Only at the beginning of a sentence. */
  initial: boolean;
  passesOn: boolean;
  passedOn: boolean;
  governs: ReadonlySet<string>;
}

export interface CompiledLexicon {
  /** The likelihood from which on somebody is given for a speaker. */
  certain: number;
  order: QuoteLexicon['order'];
  dropsSubject: boolean;
  verbSecond: boolean;
  headFirst: boolean;
  capitalNouns: boolean;
  suffixesCase: boolean;
  gerunds: readonly string[];
  dialogueDashes: boolean;
  proclitics: ReadonlySet<string>;
  /** By first word; longest first. */
  cues: ReadonlyMap<string, readonly CueForm[]>;
  fronting: ReadonlySet<string>;
  thus: ReadonlySet<string>;
  complementisers: ReadonlySet<string>;
  pronouns: ReadonlyMap<string, Agreement>;
  prepositions: ReadonlySet<string>;
  linkers: ReadonlySet<string>;
  /** Words after which a word that could be a verb is a noun. */
  governing: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  /** Gender by an article that has one alone. */
  genderOfArticle: ReadonlyMap<string, Gender>;
  /** In small letters, not folded. */
  datives: ReadonlySet<string>;
  omitsComplementiser: boolean;
  subjunctives: ReadonlySet<string>;
  impersonals: ReadonlySet<string>;
  obliques: ReadonlyMap<string, Agreement>;
  definites: ReadonlySet<string>;
  anaphors: ReadonlyMap<string, Agreement>;
  agents: ReadonlySet<string>;
  stops: ReadonlySet<string>;
  skipped: ReadonlySet<string>;
  relatives: ReadonlySet<string>;
  transmission: ReadonlySet<string>;
  roles: ReadonlySet<string>;
  /** Nouns for many people. */
  collectives: ReadonlySet<string>;
  /** Given names in the case of an owner or an object (`Ивана`). */
  inflected: ReadonlySet<string>;
  /** Nouns for relatives. */
  kin: ReadonlySet<string>;
  /** Nouns of whom the name after them is the owner (`وکیل فلان`). */
  relational: ReadonlySet<string>;
  /** Offices and trades in their feminine, which is said of no man. */
  feminine: ReadonlySet<string>;
  naming: ReadonlySet<string>;
  predicates: ReadonlySet<string>;
  clauseWords: ReadonlySet<string>;
  abbreviations: ReadonlySet<string>;
}

function wordSet(words: string): Set<string> {
  return new Set(
    words
      .split(/\s+/u)
      .map(fold)
      .filter((word) => word !== ''),
  );
}

/** The last letter, accent and all, if it is Latin; else ''. */
export function latinEnding(word: string): string {
  return (
    word
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{Script=Latin}$/u)?.[0] ?? ''
  );
}

function agreementOf(forms: Agreement): Agreement {
  return { gender: forms.gender, plural: forms.plural, thing: forms.thing };
}

/** What holds of a form, spelt out. */
function traitsOf(
  group: VerbForms,
): Omit<CueForm, keyof Agreement | 'words' | 'kind' | 'ending' | 'undotted' | 'governs'> {
  return {
    weak: group.weak ?? false,
    describing: group.describing ?? false,
    inverted: group.inverted ?? false,
    goesOn: group.goesOn ?? false,
    relative: group.relative ?? false,
    own: group.own ?? false,
    opensVerb: group.opensVerb ?? false,
    document: group.document ?? false,
    impersonal: group.impersonal ?? false,
    passesOn: group.passesOn ?? false,
    passedOn: group.passedOn ?? false,
    initial: false,
  };
}

function cuesOf(lexicon: QuoteLexicon): Map<string, CueForm[]> {
  const cues = new Map<string, CueForm[]>();
  const add = (form: string, cue: Omit<CueForm, 'words' | 'ending' | 'undotted'>): void => {
    const words = form.split(' ').map(fold);
    const first = words[0] ?? '';
    cues.set(first, [
      ...(cues.get(first) ?? []),
      { ...cue, words, ending: latinEnding(form), undotted: form.endsWith('ى') },
    ]);
  };
  for (const group of lexicon.verbs)
    for (const form of group.forms)
      add(form, {
        ...agreementOf(group),
        kind: group.participle ? 'participle' : 'verb',
        ...traitsOf(group),
        governs: wordSet(group.governs ?? ''),
      });
  for (const [phrases, initial] of [
    [lexicon.sources, false],
    [lexicon.opinions ?? [], true],
  ] as const)
    for (const phrase of phrases)
      add(phrase, { kind: 'source', ...traitsOf({ forms: [] }), initial, governs: new Set() });
  for (const forms of cues.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return cues;
}

function agreements(groups: readonly PronounForms[]): Map<string, Agreement> {
  const words = new Map<string, Agreement>();
  for (const group of groups)
    for (const word of group.accented ? group.words.split(' ') : wordSet(group.words))
      words.set(word, agreementOf(group));
  return words;
}

function gendersOf(gendered: QuoteLexicon['gendered']): Map<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const word of wordSet(gendered?.m ?? '')) genders.set(word, 'm');
  for (const word of wordSet(gendered?.f ?? '')) genders.set(word, 'f');
  return genders;
}

/** Folds every word once; call it once a language. */
export function compileLexicon(lexicon: QuoteLexicon, certain: number): CompiledLexicon {
  return {
    certain,
    order: lexicon.order,
    dropsSubject: lexicon.dropsSubject ?? lexicon.order !== 'subject-verb',
    verbSecond: lexicon.verbSecond ?? false,
    headFirst: lexicon.headFirst ?? false,
    capitalNouns: lexicon.capitalNouns ?? false,
    suffixesCase: lexicon.suffixesCase ?? false,
    gerunds: [...wordSet(lexicon.gerunds ?? '')],
    dialogueDashes: lexicon.dialogueDashes ?? false,
    proclitics: new Set(lexicon.proclitics.split(' ')),
    cues: cuesOf(lexicon),
    fronting: wordSet(lexicon.fronting ?? ''),
    thus: wordSet(lexicon.thus ?? ''),
    complementisers: wordSet(lexicon.complementisers),
    pronouns: agreements(lexicon.pronouns),
    prepositions: wordSet(lexicon.prepositions),
    linkers: wordSet(lexicon.linkers),
    governing: wordSet(`${lexicon.governing} ${lexicon.prepositions}`),
    articles: wordSet(lexicon.articles),
    genderOfArticle: gendersOf(lexicon.gendered),
    datives: new Set((lexicon.datives ?? '').split(' ')),
    omitsComplementiser: lexicon.omitsComplementiser ?? false,
    subjunctives: wordSet(lexicon.subjunctives ?? ''),
    impersonals: wordSet(lexicon.impersonals ?? ''),
    obliques: agreements(lexicon.obliques ?? []),
    definites: wordSet(lexicon.definites),
    anaphors: agreements(lexicon.anaphors),
    agents: wordSet(lexicon.agents),
    stops: wordSet(lexicon.stops),
    skipped: wordSet(lexicon.skipped),
    relatives: wordSet(lexicon.relatives),
    transmission: wordSet(lexicon.transmission),
    roles: wordSet(lexicon.roles),
    collectives: wordSet(lexicon.collectives ?? ''),
    inflected: new Set(),
    kin: wordSet(lexicon.kin ?? ''),
    relational: wordSet(lexicon.relational ?? ''),
    feminine: new Set(),
    naming: wordSet(lexicon.naming),
    predicates: wordSet(lexicon.predicates),
    clauseWords: wordSet(lexicon.clauseWords),
    abbreviations: wordSet(lexicon.abbreviations),
  };
}
