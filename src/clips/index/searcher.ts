/** From a query to the numbers of clips. */
import type { ClipNumber, SearchRequest, SearchResult } from '../clip-store.ts';
import type { ClipDatabase } from '../database.ts';
import { Pace } from '../pace.ts';
import { parseQuery, type Query } from '../query.ts';
import { readAhead } from '../read-ahead.ts';
import type { ClipReader } from '../reading.ts';
import { meets } from '../search.ts';
import { evaluate, type Answer } from './evaluate.ts';
import { choiceMasks, countFacets, narrowed } from './facets.ts';
import { numbersInOrder } from './order.ts';
import { IndexView } from './view.ts';

/** Clips that are held against a query at one go. */
const STRETCH = 200;

export class ClipSearcher {
  readonly #database: ClipDatabase;
  readonly #reader: ClipReader;
  readonly #view = new IndexView();

  constructor(database: ClipDatabase, reader: ClipReader) {
    this.#database = database;
    this.#reader = reader;
  }

  async search({
    query = '',
    filters = {},
    order = 'newest',
    facets = [],
    signal,
  }: SearchRequest): Promise<SearchResult> {
    const parsed = parseQuery(query);
    const isScored = order === 'best' && parsed.terms.length > 0;
    const view = this.#view;
    const answer = await this.#database.transact('readonly', async (transaction) => {
      await view.refresh(transaction);
      return evaluate(transaction, view, parsed, isScored);
    });
    signal?.throwIfAborted();
    if (answer.doubtful) await this.#decide(answer, parsed, signal);
    // What was written meanwhile may have arranged the view anew: then it is all done again.
    if (answer.generation !== view.generation)
      return this.search({ query, filters, order, facets, ...(signal && { signal }) });
    const choices = choiceMasks(view, filters);
    const mask = narrowed(answer.mask, choices);
    return {
      numbers: numbersInOrder(view, mask, order, answer.scores),
      facets: countFacets(view, answer.mask, choices, filters, facets),
      total: view.newest.length,
    };
  }

  /** Holds clips against the query where the index leaves it open. */
  async #decide({ mask, doubtful }: Answer, query: Query, signal: AbortSignal | undefined): Promise<void> {
    if (!doubtful) return;
    const pace = new Pace(signal);
    const { numbers } = this.#view;
    const places = new Map<number, number>();
    for (let place = 0; place < doubtful.length; place++)
      if (doubtful[place] === 1) places.set(numbers[place] ?? 0, place);
    const asked = Uint32Array.from(places.keys());
    for (const place of places.values()) mask[place] = 0;
    for await (const clips of readAhead(this.#database, this.#reader, asked, STRETCH)) {
      for (const { number, clip } of clips) if (meets(clip, query)) mask[places.get(number) ?? 0] = 1;
      if (pace.isOver) await pace.rest();
    }
  }

  /** Groups of clips of the same words, the largest first. */
  async duplicates(): Promise<ClipNumber[][]> {
    const view = this.#view;
    return this.#database.transact('readonly', async (transaction) => {
      await view.refresh(transaction);
      const colds = await Promise.all(
        view.parts.map(({ id, tail }) => tail?.cold ?? transaction.objectStore('colds').get(id ?? 0)),
      );
      const echoes = new Float64Array(view.size);
      for (const [at, { base }] of view.parts.entries()) {
        const cold = colds[at];
        if (cold) echoes.set(cold.echo, base);
      }
      const groups = new Map<number, number[]>();
      for (const place of view.newest) {
        const echo = echoes[place] ?? 0;
        const group = groups.get(echo);
        const number = view.numbers[place] ?? 0;
        if (group) group.push(number);
        else groups.set(echo, [number]);
      }
      return [...groups.values()].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
    });
  }
}
