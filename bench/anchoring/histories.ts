/**
 * Clips of documentation through its real versions. What became of a clip is read off a comparison of both
 * versions word by word, which sees the whole of both texts; the rules see the clip alone.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../src/recognition/text/fold.ts';
import { pairWords } from './compare.ts';
import type { Case, Clip, Revision } from './pairs.ts';
import { randomOf } from './random.ts';

/** Clips of a pair of versions. */
const CLIPS = 40;
/** Words of a clip. */
const SHORTEST = 5;
const LONGEST = 40;

/** Edited clips keep at least this share of their words, deleted ones hardly any by chance. */
const MIN_KEPT = 0.5;
const MAX_CHANCE = 0.2;
/** An edited clip does not spread over more than this many times its words. */
const MAX_SPREAD = 2;

const byNumber = new Intl.Collator('en', { numeric: true });

/** Prose as a reader sees it: without code, tables, addresses and marks. */
function proseOf(markdown: string): string {
  return markdown
    .replaceAll('\r', '')
    .split('```')
    .filter((_, part) => part % 2 === 0)
    .join('\n')
    .split('\n')
    .filter((line) => !/^\s*(?:\||<|\[[^\]]{0,99}\]:|!\[|={3}|-{3})/u.test(line))
    .map((line) =>
      line
        .replaceAll(/\]\([^()\s]*\)|\]\[[^\][]*\]/gu, ']')
        .replaceAll(/^[#>*\s-]+|[*`[\]_]/gu, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/** Consecutive versions of the documents in `DIR/revisions/NAME/VERSION.md`; none where there is no such folder. */
export function historiesOf(data: string | null): Revision[] {
  const folder = join(data ?? '', 'revisions');
  if (data === null || !existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const versions = readdirSync(join(folder, name))
        .filter((file) => file.endsWith('.md'))
        .sort(byNumber.compare);
      const texts = versions.map((file) => proseOf(readFileSync(join(folder, name, file), 'utf8')));
      return texts
        .slice(1)
        .map((after, at) => pairOf(`${name} ${versions[at + 1] ?? ''}`, texts[at] ?? '', after));
    });
}

interface Word {
  key: string;
  start: number;
  end: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    key: fold(word),
    start: index,
    end: index + word.length,
  }));
}

function pairOf(name: string, before: string, after: string): Revision {
  const random = randomOf(name);
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const pairs = pairWords(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
  );
  const joined = ` ${now.map(({ key }) => key).join(' ')} `;
  const sentences = [...before.matchAll(/[^.!?\n]+[.!?]*/gu)]
    .map(({ 0: sentence, index }) => ({ start: index, end: index + sentence.length }))
    .map(({ start, end }) => {
      const first = old.findIndex((word) => word.start >= start);
      const past = old.findIndex((word) => word.start >= end);
      return { first, past: past < 0 ? old.length : past };
    })
    .filter(({ first, past }) => first >= 0 && past - first >= SHORTEST && past - first <= LONGEST);
  const cases: Case[] = [];
  let leftOut = 0;
  for (let count = 0; count < CLIPS && sentences.length > 0; count++) {
    const [sentence] = sentences.splice(random.below(sentences.length), 1);
    if (!sentence) break;
    let { first, past } = sentence;
    // Every other clip is a part of a sentence.
    if (count % 2 === 1) {
      const length = Math.max(SHORTEST, Math.ceil((past - first) * (0.4 + random.next() * 0.4)));
      first += random.below(Math.max(1, past - first - length));
      past = Math.min(past, first + length);
    }
    const found = caseOf(old, now, pairs, joined, first, past);
    if (found) cases.push(found);
    else leftOut++;
  }
  return { name, language: 'en', before, after, cases, leftOut };
}

function caseOf(
  old: readonly Word[],
  now: readonly Word[],
  pairs: Int32Array,
  joined: string,
  first: number,
  past: number,
): Case | null {
  const clip: Clip = {
    kind: 'sentence',
    start: old[first]?.start ?? 0,
    end: old[past - 1]?.end ?? 0,
    names: [],
  };
  const places = [...pairs.subarray(first, past)].filter((place) => place >= 0);
  const size = past - first;
  const isElsewhere = joined.includes(
    ` ${old
      .slice(first, past)
      .map(({ key }) => key)
      .join(' ')} `,
  );
  if (places.length <= size * MAX_CHANCE)
    // What was moved away whole is there, but a comparison in order does not say where.
    return isElsewhere ? null : { clip, fate: 'deleted', place: null };
  const [from, to] = [places[0] ?? 0, places.at(-1) ?? 0];
  const place = { start: now[from]?.start ?? 0, end: now[to]?.end ?? 0 };
  if (places.length === size && to - from + 1 === size) return { clip, fate: 'unchanged', place };
  if (places.length < size * MIN_KEPT || to - from + 1 > size * MAX_SPREAD || isElsewhere) return null;
  return { clip, fate: 'edited', place };
}
