/**
 * Wrong marks as the reader mended them, in `storage.local`. The background alone writes, so that two
 * pages that mend at once lose nothing; every context may read.
 */
import browser from 'webextension-polyfill';
import {
  ANNOTATION_TYPES,
  NAME_TYPES,
  type AnnotationType,
  type NameType,
} from '../recognition/annotation.ts';

/** What the reader says of a mark. */
export interface MistakeDraft {
  /** What the words were marked as. */
  type: AnnotationType;
  /** What they are; null for nothing that is to be marked. */
  correct: NameType | null;
  /** The words as the page has them, each spelling once. */
  words: string[];
  /** `pageKey` of the page that it is for; null for every page. */
  page: string | null;
  /** The title of the page where it was said, for the list in the options. */
  title: string;
}

export interface Mistake extends MistakeDraft {
  /** UUID. */
  id: string;
  /** ISO 8601 moment. */
  made: string;
}

const KEY = 'mistakes';

/** Lists in items, lengths in UTF-16 code units. */
export const MISTAKE_LIMITS = { mistakes: 5_000, words: 50, text: 2_000, title: 500, page: 8_192 } as const;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A draft out of anything; null where it is none. Made anew, without fields of others. */
export function parseMistakeDraft(value: unknown): MistakeDraft | null {
  if (!isRecord(value) || !Array.isArray(value['words'])) return null;
  const { page, title } = value;
  const type = ANNOTATION_TYPES.find((known) => known === value['type']);
  const correct = value['correct'] === null ? null : NAME_TYPES.find((known) => known === value['correct']);
  const { text, words: most } = MISTAKE_LIMITS;
  const words = value['words']
    .filter((word): word is string => typeof word === 'string' && word.trim() !== '' && word.length <= text)
    .slice(0, most);
  if (type === undefined || correct === undefined || type === correct || words.length === 0) return null;
  // Quotations and dates are no names: they can only be hidden.
  if (correct !== null && !NAME_TYPES.some((known) => known === type)) return null;
  if (page !== null && (typeof page !== 'string' || page.length > MISTAKE_LIMITS.page)) return null;
  return {
    type,
    correct,
    words: [...new Set(words)],
    page,
    title: typeof title === 'string' ? title.slice(0, MISTAKE_LIMITS.title) : '',
  };
}

/** What is stored, whatever it is: what is malformed is left out. */
export function parseMistakes(value: unknown): Mistake[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    const draft = parseMistakeDraft(item);
    if (!draft || !isRecord(item)) return [];
    const { id, made } = item;
    return typeof id === 'string' && typeof made === 'string' ? [{ ...draft, id, made }] : [];
  });
}

/** All of them, the oldest first. */
export async function getMistakes(): Promise<Mistake[]> {
  return parseMistakes((await browser.storage.local.get(KEY))[KEY]);
}

let pending: Promise<unknown> = Promise.resolve();

async function editAfter(before: Promise<unknown>, edit: (now: Mistake[]) => Mistake[]): Promise<void> {
  await before;
  const mistakes = edit(await getMistakes()).slice(-MISTAKE_LIMITS.mistakes);
  await browser.storage.local.set({ [KEY]: mistakes });
}

function change(edit: (now: Mistake[]) => Mistake[]): Promise<void> {
  const changed = editAfter(pending, edit);
  pending = changed.catch(() => {});
  return changed;
}

/** For the background alone. */
export async function addMistake(draft: MistakeDraft): Promise<Mistake> {
  const mistake = { ...draft, id: crypto.randomUUID(), made: new Date().toISOString() };
  await change((now) => [...now, mistake]);
  return mistake;
}

/** For the background alone. */
export function removeMistake(id: string): Promise<void> {
  return change((now) => now.filter((mistake) => mistake.id !== id));
}

/** Calls back with all of them whenever one is made or taken back; answers with a way to stop. */
export function onMistakesChanged(callback: (mistakes: Mistake[]) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) callback(parseMistakes(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
