/** What a language has to tell the name recogniser: its lists, as data. */

/**
 * Lists are strings of words parted by white space, or of phrases parted by `|`; letter variants, diacritics
 * and case are folded when they are read, so each is written once, in its everyday spelling.
 */
export interface LanguageNames {
  /** Phrases: places beside those of CLDR. */
  places: string;
  /** Phrases: organisations known all over the world. */
  organizations: string;
  /** Phrases of `places` and `organizations` that are everyday words too: names only after a label or preposition. */
  ambiguousPhrases: string;
  /** Names of one referent joined by `=`, such groups parted by `|`. */
  aliases: string;
  /** Words: given names beside the generated ones. */
  maleNames: string;
  femaleNames: string;
  /** Words: given names that are everyday words too, and need a second sign of a person beside them. */
  ambiguousNames: string;
  /** Words before a person's name, outside it, that are no office: honorifics. `m` and `f` by the bearer's gender. */
  honorifics: { m: string; f: string };
  /** Words that head an office or description of a person. `either`: they do not tell the bearer's gender. */
  roles: { m: string; f: string; either?: string };
  /** Words that head an organisation's name. */
  organizationHeads: string;
  /** Words: institutions of a territory, which is a part of their official name. */
  institutions?: string;
  /** Words: buildings and streets that belong to the name of the place, also where they are written small. */
  facilities?: string;
  /** Words: what a government's departments are called, also where they are written small. */
  ministries?: string;
  /** Words that organisations' names in quotation marks follow: what they are, and verbs of which media are the subject. */
  quotedKinds?: string;
  /** Words that head an organisation's name and stand outside it: `platform`. */
  organizationLabels: string;
  /** Words before a place's name, outside it: `city`. */
  placeLabels: string;
  /** Words that begin a place's name and belong to it: `Mount`. */
  placeHeads: string;
  /** Words within a person's name that are not capitalised or are no names themselves: `von`, `بن`. */
  nameParticles: string;
  /** Words: verbs and phrases that report speech. */
  reportingVerbs: string;
  /** Words: prepositions that places follow. */
  placePrepositions: string;
  /** Words that are never a name or a part of one. */
  commonWords: string;
  /** Words: adjectives beside a name or office that do not belong to a name: `former`. */
  outerAdjectives: string;
  /** Common nouns are capitalised, so that a capital alone says nothing. */
  capitalisesNouns?: boolean;
  /** Of an official name only the first noun has a capital: `Agence régionale du littoral`. */
  smallComplements?: boolean;
}

export const NO_NAMES: LanguageNames = {
  places: '',
  organizations: '',
  ambiguousPhrases: '',
  aliases: '',
  maleNames: '',
  femaleNames: '',
  ambiguousNames: '',
  honorifics: { m: '', f: '' },
  roles: { m: '', f: '' },
  organizationHeads: '',
  organizationLabels: '',
  placeLabels: '',
  placeHeads: '',
  nameParticles: '',
  reportingVerbs: '',
  placePrepositions: '',
  commonWords: '',
  outerAdjectives: '',
};
