/** Clips found again in revised articles: Isnad's way beside exact words with context and Hypothesis' rule. */
import { describeSpan, findSpan, type Selector } from '../src/article/selectors.ts';
import { historiesOf } from './anchoring/histories.ts';
import { articleSources, revisionsOf, type Fate, type Revision, type Source } from './anchoring/pairs.ts';
import { exactWithContext, hypothesis, type Place } from './anchoring/rules.ts';

/** A place is the right one where it shares this much of both together. */
const OVERLAP = 0.5;

export function isRight(found: Place | null, wanted: Place | null): boolean {
  if (!found || !wanted) return found === wanted;
  const shared = Math.min(found.end, wanted.end) - Math.max(found.start, wanted.start);
  const both = Math.max(found.end, wanted.end) - Math.min(found.start, wanted.start);
  return shared / both >= OVERLAP;
}

type Rule = (text: string, selectors: readonly Selector[], names: readonly string[]) => Place | null;

function parts(selectors: readonly Selector[]) {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  if (!quote || !position) throw new Error('A span is described by its words and its position.');
  return { quote, position };
}

const RULES: Readonly<Record<string, Rule>> = {
  'exact with context': (text, selectors) => exactWithContext(text, parts(selectors).quote),
  Hypothesis: (text, selectors) => hypothesis(text, parts(selectors).quote, parts(selectors).position),
  Isnad: (text, selectors) => placeOf(findSpan(text, selectors)),
  'Isnad, names known': (text, selectors, names) => placeOf(findSpan(text, selectors, { names })),
};

function placeOf(found: ReturnType<typeof findSpan>): Place | null {
  return found.status === 'not-found' ? null : found;
}

/** Every other article of a language is kept aside from fitting and tuning. */
export function halves(sources: readonly Source[]): { fitted: Source[]; aside: Source[] } {
  const fitted: Source[] = [];
  const aside: Source[] = [];
  const seen = new Map<string, number>();
  for (const source of sources) {
    const count = seen.get(source.language) ?? 0;
    seen.set(source.language, count + 1);
    (count % 2 === 0 ? fitted : aside).push(source);
  }
  return { fitted, aside };
}

interface Count {
  right: number;
  /** Put where the words are not. */
  wrong: number;
  all: number;
}

export function measure(revisions: readonly Revision[], rule: Rule) {
  const counts: Record<Fate, Count> = {
    unchanged: { right: 0, wrong: 0, all: 0 },
    edited: { right: 0, wrong: 0, all: 0 },
    deleted: { right: 0, wrong: 0, all: 0 },
  };
  const times: number[] = [];
  for (const { before, after, cases } of revisions)
    for (const { clip, fate, place } of cases) {
      const selectors = describeSpan(before, clip.start, clip.end);
      const begun = performance.now();
      const found = rule(after, selectors, clip.names);
      times.push(performance.now() - begun);
      const count = counts[fate];
      count.all++;
      if (isRight(found, place)) count.right++;
      else if (found) count.wrong++;
    }
  times.sort((one, other) => one - other);
  return { counts, median: times[Math.floor(times.length / 2)] ?? 0, slowest: times.at(-1) ?? 0 };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((part / whole) * 100).toFixed(1);
}

function rowsOf(half: string, revisions: readonly Revision[]): Record<string, unknown>[] {
  return Object.entries(RULES).map(([name, rule]) => {
    const { counts, median } = measure(revisions, rule);
    const { unchanged, edited, deleted } = counts;
    return {
      revisions: half,
      rule: name,
      clips: unchanged.all + edited.all + deleted.all,
      'edited, right': percent(edited.right, edited.all),
      'edited, wrong place': percent(edited.wrong, edited.all),
      'deleted, wrong text': percent(deleted.wrong, deleted.all),
      'unchanged, right': percent(unchanged.right, unchanged.all),
      'ms a clip': median.toFixed(2),
    };
  });
}

/** Rows by rule of both halves of our articles, and of the histories in the folder of corpora. */
export async function benchAnchoring(data: string | null): Promise<Record<string, unknown>[]> {
  const { fitted, aside } = halves(articleSources());
  const histories = historiesOf(data);
  return [
    ...rowsOf('ours, tuned on', revisionsOf(fitted)),
    ...rowsOf('ours, held out', revisionsOf(aside)),
    ...(histories.length > 0 ? rowsOf('histories', histories) : []),
  ];
}
