/** Clips of our own articles with what became of each in a revision. */
import { readMarkedArticles } from '../marked.ts';
import { fold } from '../../src/recognition/text/fold.ts';
import { likenessOf } from '../../src/article/anchoring/align.ts';
import { manuscriptOf, textOf, traceOf, type Trace } from './manuscript.ts';
import { randomOf, type Random } from './random.ts';
import { revise, type Desk } from './revise.ts';
import { WORDING } from './wording.ts';

export type Fate = 'unchanged' | 'edited' | 'deleted';

export interface Clip {
  kind: 'quote' | 'name' | 'date' | 'sentence' | 'clause' | 'passage' | 'headline';
  start: number;
  end: number;
  /** Names inside it. */
  names: string[];
}

export interface Case {
  clip: Clip;
  fate: Fate;
  /** Where it stands in the revised text; null where it was deleted. */
  place: { start: number; end: number } | null;
}

/** A text before and after a revision. */
export interface Revision {
  name: string;
  language: string;
  before: string;
  after: string;
  cases: Case[];
  /** Clips of which so little is left, or in so many places, that no answer is the right one. */
  leftOut: number;
}

/** A text to revise, with the stretches of it that a reader may clip beside sentences and passages. */
export interface Source {
  name: string;
  language: string;
  text: string;
  clips: Clip[];
}

export function articleSources(): Source[] {
  return readMarkedArticles().map(({ path, language, text, names, quotes, dates }) => ({
    name: path,
    language,
    text,
    clips: [
      ...quotes.map((span) => ({ kind: 'quote' as const, ...span })),
      ...names.map((span) => ({ kind: 'name' as const, ...span })),
      ...dates.map((span) => ({ kind: 'date' as const, ...span })),
    ].map(({ kind, start, end }) => ({
      kind,
      start,
      end,
      names: names
        .filter((name) => start <= name.start && name.end <= end)
        .map((name) => text.slice(name.start, name.end)),
    })),
  }));
}

/** Edits in a revision: a slip mended, an update, a story written anew. */
const STRENGTHS = [4, 12, 20, 32, 48, 64];
/** Clips of each kind in a revision; every quotation is one. */
const SENTENCES = 8;
const CLAUSES = 8;
const PASSAGES = 3;
const MOST_NAMES = 8;
const MOST_DATES = 3;

/** Every revision of every source, the same in every run. */
export function revisionsOf(sources: readonly Source[]): Revision[] {
  return sources.flatMap((source) => {
    const others = sources
      .filter(({ language, name }) => language === source.language && name !== source.name)
      .flatMap(({ text }) => text.split('\n').slice(1))
      .flatMap((line) => line.match(/[^.!?؟]+[.!?؟]+/gu) ?? [])
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence.length > 30);
    const vocabulary = others.flatMap((sentence) => sentence.match(/\p{L}{3,}/gu) ?? []);
    return STRENGTHS.map((count, turn) => {
      const random = randomOf(`${source.name} ${turn}`);
      const wording = WORDING[source.language] ?? { synonyms: [], clauses: [], headlines: [], notes: [] };
      return reviseOnce(source, count, { random, wording, others, vocabulary }, turn);
    });
  });
}

function reviseOnce(source: Source, count: number, desk: Desk, turn: number): Revision {
  const manuscript = manuscriptOf(source.text);
  const clips = clipsOf(source, desk.random);
  revise(manuscript, count, desk);
  const after = textOf(manuscript);
  const traces = traceOf(manuscript);
  const cases: Case[] = [];
  let leftOut = 0;
  for (const clip of clips) {
    const fate = fateOf(clip, source.text, after, traces);
    if (fate) cases.push(fate);
    else leftOut++;
  }
  return {
    name: `${source.name} ${turn}`,
    language: source.language,
    before: source.text,
    after,
    cases,
    leftOut,
  };
}

function sample<T>(items: readonly T[], count: number, random: Random): T[] {
  const left = [...items];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0) taken.push(...left.splice(random.below(left.length), 1));
  return taken;
}

function clipsOf({ text, clips }: Source, random: Random): Clip[] {
  const named = (kind: Clip['kind'], start: number, end: number): Clip => ({
    kind,
    start,
    end,
    names: clips
      .filter((clip) => clip.kind === 'name' && start <= clip.start && clip.end <= end)
      .flatMap((clip) => clip.names),
  });
  const spans = manuscriptOf(text).map((paragraph) =>
    paragraph.map((sentence) => {
      const words = sentence.filter((piece) => piece.text.trim() !== '');
      const [first, last] = [words[0], words.at(-1)];
      return { start: first?.origin ?? 0, end: (last?.origin ?? 0) + (last?.length ?? 0) };
    }),
  );
  const body = spans
    .slice(1)
    .flat()
    .filter(({ start, end }) => end - start >= 20);
  const clauses = sample(body, CLAUSES, random).flatMap(({ start, end }) => {
    const words = [...text.slice(start, end).matchAll(/\S+/gu)];
    const count = 4 + random.below(10);
    if (words.length <= count) return [];
    const first = random.below(words.length - count);
    const [from, to] = [words[first], words[first + count]];
    return from && to ? [named('clause', start + from.index, start + to.index + to[0].length)] : [];
  });
  const passages = sample(
    spans.slice(1).filter(({ length }) => length > 1),
    PASSAGES,
    random,
  ).flatMap((sentences) => {
    const at = random.below(sentences.length - 1);
    const [from, to] = [sentences[at], sentences[at + 1]];
    return from && to ? [named('passage', from.start, to.end)] : [];
  });
  const headline = spans[0]?.[0];
  return [
    ...clips.filter(({ kind }) => kind === 'quote'),
    ...sample(
      clips.filter(({ kind }) => kind === 'name'),
      MOST_NAMES,
      random,
    ),
    ...sample(
      clips.filter(({ kind }) => kind === 'date'),
      MOST_DATES,
      random,
    ),
    ...sample(body, SENTENCES, random).map(({ start, end }) => named('sentence', start, end)),
    ...clauses,
    ...passages,
    ...(headline ? [named('headline', headline.start, spans[0]?.at(-1)?.end ?? headline.end)] : []),
  ].filter(({ start, end }) => end > start);
}

/** An edited clip keeps this much of its words, and does not lie scattered over more than this many times its length. */
const MIN_KEPT = 0.4;
const MAX_SPREAD = 2.5;
/** A word replaced by one less alike is another word. */
const MIN_LIKENESS = 0.5;

const normal = (text: string): string => fold(text).replaceAll(/\s+/gu, ' ').trim();

function fateOf(clip: Clip, before: string, after: string, traces: readonly Trace[]): Case | null {
  let kept = 0;
  let start = Infinity;
  let end = -1;
  for (const { at, piece } of traces) {
    const [from, to] = [piece.origin, piece.origin + piece.length];
    if (from < 0 || to <= clip.start || from >= clip.end) continue;
    const old = before.slice(from, to);
    const inside = Math.min(to, clip.end) - Math.max(from, clip.start);
    const likeness = likenessOf(fold(old), fold(piece.text));
    if (likeness >= MIN_LIKENESS) kept += inside * likeness;
    // A clip may begin or end inside a word that still stands.
    const isSame = old === piece.text;
    start = Math.min(start, at + (isSame ? Math.max(0, clip.start - from) : 0));
    end = Math.max(end, at + piece.text.length - (isSame ? Math.max(0, to - clip.end) : 0));
  }
  if (end < 0) return { clip, fate: 'deleted', place: null };
  const words = before.slice(clip.start, clip.end);
  if (normal(after.slice(start, end)) === normal(words))
    return { clip, fate: 'unchanged', place: { start, end } };
  const length = words.replaceAll(/\s+/gu, '').length;
  if (kept / length < MIN_KEPT || end - start > words.length * MAX_SPREAD) return null;
  return { clip, fate: 'edited', place: { start, end } };
}
