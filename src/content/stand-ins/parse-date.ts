/**
 * Takes the place of the date grammar in the content script (vite.config.ts): half as large again as
 * all the rest of it, for the few dates that a page writes out and marks up nowhere. They are noted
 * here, the background reads them, and the page's metadata is read once more.
 */
import { callBackground } from '../../shared/messages.ts';

/** UTF-16 code units; a written date is shorter by far. */
const MAX_LENGTH = 200;

const known = new Map<string, string | null>();
let unread = new Map<string, { text: string; language: string }>();

function keyOf(text: string, language: string): string {
  return `${language}\n${text}`;
}

/** What the background made of a text; null for one that it has not seen, which is noted. */
export function parseDate(text: string, language: string): string | null {
  if (text.length > MAX_LENGTH) return null;
  const key = keyOf(text, language);
  const value = known.get(key);
  if (value === undefined) unread.set(key, { text, language });
  return value ?? null;
}

/** Has the background read what was noted; true where that gave a date that was not known before. */
export async function readNotedDates(): Promise<boolean> {
  if (unread.size === 0) return false;
  const asked = unread;
  unread = new Map();
  const { values } = await callBackground('parse-dates', { dates: [...asked.values()] });
  for (const [index, key] of [...asked.keys()].entries()) known.set(key, values[index] ?? null);
  return values.some((value) => value !== null);
}
