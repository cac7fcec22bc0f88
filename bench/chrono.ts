/** Dates by chrono-node, in the locale that it has for a language, as values that compare with ours. */
import * as chrono from 'chrono-node';
import type { ParsedComponents } from 'chrono-node';

export interface PeerDate {
  start: number;
  end: number;
  text: string;
  value: string | null;
}

type Parser = Pick<typeof chrono, 'parse'>;

const LOCALES: Readonly<Record<string, Parser>> = {
  ar: chrono.ar,
  de: chrono.de,
  en: chrono.en,
  es: chrono.es,
  fr: chrono.fr,
  it: chrono.it,
  nl: chrono.nl,
  pt: chrono.pt,
  ru: chrono.ru,
};

/** Whether chrono-node reads a language. */
export function hasChrono(language: string): boolean {
  return language in LOCALES;
}

/** EDTF at the precision that the words give: what chrono implies is not said. */
function valueOf(parts: ParsedComponents): string {
  const year = String(parts.get('year') ?? 0).padStart(4, '0');
  const month = String(parts.get('month') ?? 1).padStart(2, '0');
  const day = String(parts.get('day') ?? 1).padStart(2, '0');
  if (parts.isCertain('day') || parts.isCertain('weekday')) return `${year}-${month}-${day}`;
  if (parts.isCertain('month')) return `${year}-${month}`;
  return parts.isCertain('year') ? year : `${year}-${month}-${day}`;
}

/** Times of day alone are no dates, and count neither way. */
function isTime(parts: ParsedComponents): boolean {
  return (
    parts.isCertain('hour') &&
    (['day', 'weekday', 'month', 'year'] as const).every((part) => !parts.isCertain(part))
  );
}

/** The dates of a text, its offsets in UTF-16 code units; none for a language that chrono lacks. */
export function chronoDates(text: string, language: string, reference: string): PeerDate[] {
  const parser = LOCALES[language];
  if (!parser) return [];
  const dates: PeerDate[] = [];
  for (const result of parser.parse(text, new Date(`${reference}T12:00:00`))) {
    if (isTime(result.start)) continue;
    const value = result.end ? `${valueOf(result.start)}/${valueOf(result.end)}` : valueOf(result.start);
    dates.push({ start: result.index, end: result.index + result.text.length, text: result.text, value });
  }
  return dates;
}
