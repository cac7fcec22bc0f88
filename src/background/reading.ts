/** What pages ask of recognition. Whatever a content script sends is taken for a hostile page's. */
import { MAX_QUOTATIONS, MAX_TEXT_LENGTH } from '../article/article.ts';
import type { Metadata } from '../article/metadata/metadata.ts';
import { parseFoundMetadata, settleMetadata } from '../article/metadata/settle.ts';
import type { AnnotationType } from '../recognition/annotation.ts';
import { prepare, recognisePrepared } from '../recognition/recognise.ts';
import { CallError, type BackgroundHandlers } from '../shared/messages.ts';
import { modelsFor } from './models.ts';
import { nextTask } from './next-task.ts';

/** Of an expected article's title, in code units: enough to warm up by. */
const MAX_TITLE = 300;

const NEEDS_NO_MODEL: ReadonlySet<AnnotationType> = new Set(['quote', 'date']);

type Call = 'read-article' | 'recognise-part' | 'expect-article' | 'settle-metadata';

export const readingHandlers: Pick<BackgroundHandlers, Call> = {
  async 'read-article'({ text, language, found, quotations }) {
    assertText(text, language, quotations);
    const metadata = settled(found);
    const prepared = prepare(text, { language, published: metadata.published ?? undefined, quotations });
    const models = await modelsFor(prepared.languages);
    // A first part that waited for the same model is answered first.
    await nextTask();
    return { metadata, recognition: recognisePrepared(prepared, models) };
  },
  async 'recognise-part'({ text, language, quotations }) {
    assertText(text, language, quotations);
    const prepared = prepare(text, { language, quotations });
    const models = modelsFor(prepared.languages);
    const ready = await Promise.race([models, nextTask().then(() => null)]);
    if (ready) return recognisePrepared(prepared, ready);
    // Just woken up: quotations and dates need no model, and the reader has them before it is there. Names by lists
    // alone would show and go again.
    const recognition = recognisePrepared(prepared);
    return {
      ...recognition,
      annotations: recognition.annotations.filter(({ type }) => NEEDS_NO_MODEL.has(type)),
    };
  },
  async 'expect-article'({ title, language }) {
    if (typeof title !== 'string' || typeof language !== 'string') return null;
    // Its headline has the model of its language fetched, its lists built and the code compiled while the page is being read.
    const prepared = prepare(title.slice(0, MAX_TITLE), { language });
    const models = modelsFor(prepared.languages);
    recognisePrepared(prepared);
    recognisePrepared(prepared, await models);
    return null;
  },
  'settle-metadata': ({ found }) => ({ metadata: settled(found) }),
};

function assertText(text: unknown, language: unknown, quotations: unknown): void {
  if (typeof text !== 'string' || typeof language !== 'string' || text.length > MAX_TEXT_LENGTH)
    throw new CallError('errorUnexpected', 'A text and its language are strings.');
  if (!areRanges(quotations, text.length))
    throw new CallError('errorUnexpected', 'Quotations are a list of ranges in the text.');
}

function settled(found: unknown): Metadata {
  const parsed = parseFoundMetadata(found);
  if (!parsed) throw new CallError('errorUnexpected', 'Not what a page says of itself.');
  return settleMetadata(parsed);
}

/** Whether a value from a page is a list of ranges within `length`. */
function areRanges(value: unknown, length: number): boolean {
  if (!Array.isArray(value) || value.length > MAX_QUOTATIONS) return false;
  return value.every((range: unknown) => {
    if (typeof range !== 'object' || range === null || !('start' in range) || !('end' in range)) return false;
    const { start, end } = range;
    const areOffsets = Number.isSafeInteger(start) && Number.isSafeInteger(end);
    return areOffsets && 0 <= Number(start) && Number(start) <= Number(end) && Number(end) <= length;
  });
}
