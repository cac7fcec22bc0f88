/** What the index knows of a clip: its words, and the values it can be filtered and counted by. */
import { CLIP_COLOURS, CLIP_KINDS, CLIP_STATUSES, type Clip } from '../clip.ts';
import { sourceMetadata } from '../corrections.ts';
import { dayOf } from '../exchange/citation.ts';
import { foldedFields, siteHost, statusOf } from '../search.ts';
import { wordsKey } from '../record.ts';
import { hash32, hash53 } from '../stable-id.ts';
import { addPairs, formsOf, wordsIn } from './words.ts';

/**
 * Of what is made of a clip here, folding and words included. An index of another number is made anew:
 * whoever changes what a document holds counts it up.
 */
export const INDEX_FORMAT = 3;

/** Before a word of the speaker's or of a person's name: no letter, so that such terms stand apart. */
export const SPEAKER_TERM = '\u0001';
export const PERSON_TERM = '\u0002';

export interface IndexDocument {
  number: number;
  /** Distinct terms of the clip's own words, and of everything else about it. */
  own: string[];
  other: string[];
  /** Milliseconds since the epoch. */
  created: number;
  /** Day of publication, `YYYYMMDD` with 00 for what the page leaves out; 0 where it gives none. */
  published: number;
  /** Places in `CLIP_KINDS`, `CLIP_STATUSES` and, from 1, in `CLIP_COLOURS`; 0 for no colour. */
  kind: number;
  status: number;
  colour: number;
  /** The outlet's name and its host, a line each. */
  site: string;
  /** '' where nobody speaks. */
  speaker: string;
  tags: string[];
  /** Hash of the clip's words with letters folded: the same for the same words on any page. */
  echo: number;
  /** `wordsKey` of the clip, and the hash of its id. */
  wordsKey: number;
  idHash: number;
  /** Checksums of the terms, which postings can be held against, and of the values. */
  termsPrint: number;
  valuesPrint: number;
}

/** A day as a number; what it leaves out is 00. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', '').padEnd(8, '0'));
}

function termsOf(folded: string, into: Set<string>, field = ''): void {
  for (const word of wordsIn(folded)) for (const form of formsOf(word)) into.add(field + form);
}

/** An odd number, by which prints of the clip's own words differ from others. */
const OWN = 0x9e_37_79_b1;

const prints = new Map<string, number>();
const MAX_REMEMBERED = 50_000;

/** Of a term's posting: the prints of a document's postings add up to its `termsPrint`. */
export function termPrint(term: string, isOwn: boolean): number {
  let print = prints.get(term);
  if (print === undefined) {
    if (prints.size >= MAX_REMEMBERED) prints.clear();
    print = hash32(term);
    prints.set(term, print);
  }
  return isOwn ? Math.imul(print, OWN) >>> 0 : print;
}

export function documentOf(number: number, clip: Clip): IndexDocument {
  const { words, rest, speaker, persons } = foldedFields(clip);
  const own = new Set<string>();
  const all = new Set<string>();
  termsOf(words, own);
  addPairs(words, own);
  termsOf(rest, all);
  addPairs(rest, all);
  termsOf(speaker, all, SPEAKER_TERM);
  termsOf(persons, all, PERSON_TERM);
  const other = [...all].filter((term) => !own.has(term));
  const metadata = sourceMetadata(clip.source);
  const values = {
    created: Date.parse(clip.created),
    published: dayNumber(dayOf(metadata.published)),
    kind: CLIP_KINDS.indexOf(clip.kind),
    status: CLIP_STATUSES.indexOf(statusOf(clip)),
    colour: clip.colour ? CLIP_COLOURS.indexOf(clip.colour) + 1 : 0,
    site: `${metadata.site}\n${siteHost(clip)}`,
    speaker: clip.speaker?.name ?? '',
    tags: clip.tags,
    echo: hash53(words.trim()),
  };
  let termsPrint = 0;
  for (const term of own) termsPrint = (termsPrint + termPrint(term, true)) >>> 0;
  for (const term of other) termsPrint = (termsPrint + termPrint(term, false)) >>> 0;
  return {
    number,
    own: [...own],
    other,
    ...values,
    wordsKey: wordsKey(clip),
    idHash: hash53(clip.id),
    termsPrint,
    valuesPrint: hash32(JSON.stringify(values)),
  };
}
