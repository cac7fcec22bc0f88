/** What pages ask of recognition. Whatever a content script sends is taken for a hostile page's. */
import { MAX_QUOTATIONS, MAX_TEXT_LENGTH } from '../article/article.ts';
import type { Metadata } from '../article/metadata/metadata.ts';
import { parseFoundMetadata, settleMetadata } from '../article/metadata/settle.ts';
import type { Annotation, AnnotationType } from '../recognition/annotation.ts';
import { prepare, recognisePrepared } from '../recognition/recognise.ts';
import { CallError, type BackgroundHandlers } from '../shared/messages.ts';
import { modelsFor } from './models.ts';
import { nextTask } from './next-task.ts';

/** Of an expected article's title, in code units: enough to warm up by. */
const MAX_TITLE = 300;

const NEEDS_NO_MODEL: ReadonlySet<AnnotationType> = new Set(['quote', 'date']);

type Call = 'read-article' | 'more-annotations' | 'recognise-part' | 'expect-article' | 'settle-metadata';

export const readingHandlers: Pick<BackgroundHandlers, Call> = {
  async 'read-article'({ text, language, found, quotations }) {
    assertText(text, language, quotations);
    // A first part that came just before is answered first.
    await nextTask();
    const metadata = settled(found);
    const prepared = prepare(text, { language, published: metadata.published ?? undefined, quotations });
    const models = await modelsFor(prepared.languages);
    const recognition = recognisePrepared(prepared, models);
    const { annotations, rest } = firstOf(recognition.annotations);
    return { metadata, recognition: { ...recognition, annotations }, rest };
  },
  async 'more-annotations'({ rest }) {
    const annotations = typeof rest === 'string' ? unsent.get(rest) : undefined;
    if (!annotations) throw new CallError('errorUnexpected', 'Nothing is left to be sent.');
    unsent.delete(rest);
    return firstOf(annotations);
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

/** Annotations in one message: reading it is one task of the page, and as many take it some milliseconds. */
const MAX_SENT = 5_000;

/** Pages whose rest is kept for them: one that never asks for it, or was closed, makes room for others. */
const MAX_UNSENT = 4;

const unsent = new Map<string, readonly Annotation[]>();

/** Those that a message has room for; the others are kept until they are asked for. */
function firstOf(annotations: readonly Annotation[]): { annotations: Annotation[]; rest: string | null } {
  const first = annotations.slice(0, MAX_SENT);
  if (first.length === annotations.length) return { annotations: first, rest: null };
  const rest = crypto.randomUUID();
  unsent.set(rest, annotations.slice(MAX_SENT));
  for (const oldest of unsent.keys()) if (unsent.size > MAX_UNSENT) unsent.delete(oldest);
  return { annotations: first, rest };
}

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
