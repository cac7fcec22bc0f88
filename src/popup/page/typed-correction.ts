/** What the reader typed in place of a page's word, read and checked. */
import { cleanLanguage } from '../../article/metadata/clean.ts';
import { parseMoment } from '../../article/metadata/moment.ts';
import type { CorrectableField, Correction } from '../../clips/clip.ts';
import { LIMITS } from '../../clips/shapes.ts';
import type { Metadata } from '../../article/metadata/metadata.ts';

/** A correction, or why it is none: a message's key. */
export type Typed = { correction: Correction } | { error: string };

/** Whether a field is typed in several lines, a value each. */
export function isTypedInLines(field: CorrectableField): boolean {
  return field === 'authors';
}

/** A field's value as the reader goes on typing it. */
export function typedValue(metadata: Metadata, field: CorrectableField): string {
  const value = metadata[field];
  return Array.isArray(value) ? value.join('\n') : (value ?? '');
}

const DAY = /^-?\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

/** A day or moment out of ISO 8601 or words, in any digits and calendar; null for anything else. */
async function readDay(typed: string, language: string): Promise<string | null> {
  const moment = parseMoment(typed);
  if (moment) return moment;
  // The date grammar is larger than the rest of the popup, and seldom needed.
  const { parseDate } = await import('../../recognition/dates/parse.ts');
  const value = parseDate(typed, language);
  return value && DAY.test(value) && !value.startsWith('-') ? value : null;
}

/** Reads what was typed for a field; `language` is a BCP 47 tag, in which days in words are read. */
export async function readTyped(field: CorrectableField, typed: string, language: string): Promise<Typed> {
  const text = typed.normalize('NFC').trim();
  if (field === 'authors') {
    const names = text.split('\n').map((name) => name.replaceAll(/\s+/gu, ' ').trim());
    const value = [...new Set(names.filter((name) => name !== ''))];
    const fits = value.length <= LIMITS.people && value.every((name) => name.length <= LIMITS.name);
    return fits ? { correction: { field, value } } : { error: 'errorCorrectionLong' };
  }
  if (text.length > LIMITS.name) return { error: 'errorCorrectionLong' };
  if (field === 'published' || field === 'modified') {
    if (text === '') return { correction: { field, value: null } };
    const value = await readDay(text, language);
    return value === null ? { error: 'errorCorrectionDate' } : { correction: { field, value } };
  }
  if (field === 'language' && text !== '') {
    const value = cleanLanguage(text);
    return value === '' ? { error: 'errorCorrectionLanguage' } : { correction: { field, value } };
  }
  return { correction: { field, value: text.replaceAll(/\s+/gu, ' ') } };
}
