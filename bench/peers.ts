/** What else recognises names and dates in a browser, as it is used by its own documentation. */
import * as chrono from 'chrono-node';
import compromise from 'compromise';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { NameType } from '../src/recognition/annotation.ts';

export interface PeerName {
  type: NameType;
  start: number;
  end: number;
}

interface OffsetJson {
  offset?: { start: number; length: number };
}

/** What compromise's matches have around the words. */
const EDGE_BEFORE = /^[\s\p{P}]+/u;
const EDGE_AFTER = /(?:['’]s)?[\s\p{P}]+$|['’]s$/u;

/** Names by compromise, punctuation and possessives taken off. */
export function compromiseNames(text: string): PeerName[] {
  const read = compromise(text);
  const groups = [
    ['person', read.people()],
    ['organization', read.organizations()],
    ['place', read.places()],
  ] as const;
  const names: PeerName[] = [];
  for (const [type, view] of groups)
    // Its types leave out the offsets that `offset: true` asks for.
    for (const { offset } of view.json({ offset: true }) as OffsetJson[]) {
      if (!offset) continue;
      const whole = text.slice(offset.start, offset.start + offset.length);
      const before = EDGE_BEFORE.exec(whole)?.[0].length ?? 0;
      const words = whole.slice(before).replace(EDGE_AFTER, '');
      if (words !== '')
        names.push({ type, start: offset.start + before, end: offset.start + before + words.length });
    }
  return names;
}

/** Names and dates: what our layers do but for quotations. */
export function compromiseAndChrono(text: string, published: Date): number {
  return compromiseNames(text).length + chrono.parse(text, published).length;
}

let wink: ReturnType<typeof winkNLP> | undefined;

/** Entities by wink-nlp: dates and numbers; its model has no names. */
export function winkEntities(text: string): number {
  wink ??= winkNLP(model);
  return wink.readDoc(text).entities().length();
}
