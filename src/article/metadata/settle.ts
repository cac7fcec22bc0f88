/** From what was found to one value a field: written dates are read, then everything is weighed. Needs no document. */
import { parseDate } from '../../recognition/dates/parse.ts';
import { MAX_EVIDENCE, MAX_VALUE } from './clean.ts';
import type { FoundMetadata } from './find.ts';
import type { Finding, WrittenDate } from './finding.ts';
import { isPlace } from './place.ts';
import { METADATA_FIELDS, METADATA_SOURCES, type Metadata } from './metadata.ts';
import { weigh } from './weigh.ts';
import { parseWorldDay } from './world-days.ts';

/** More days than this beside a headline are those of a list. */
const MAX_DAYS = 3;

/** Weighs what was found in a document. */
export function settleMetadata({ findings, documentTitle, language }: FoundMetadata): Metadata {
  return weigh(withoutLists(findings.flatMap((finding) => read(finding, language))), documentTitle);
}

/** A date in words as the day it means; nothing where the words give none. */
function read(finding: Finding | WrittenDate, language: string): Finding[] {
  if (!('words' in finding)) return [finding];
  const { words, ...rest } = finding;
  const value = dayIn(words, language);
  return value === null ? [] : [{ ...rest, value }];
}

/** The day in a line, or in the first of its parts that has one: `12 May 2025 | 14:05 | By Ann Lee`. */
function dayIn(line: string, language: string): string | null {
  // `Date:12 May`: without its space the label hides the day.
  const words = line.replaceAll(/(?<=\p{L}[:：])(?=\p{Nd})/gu, ' ');
  for (const part of [words, ...words.split(PARTS)]) {
    const value = parseDate(part, language);
    const day = value !== null && DAY.test(value) ? value : parseWorldDay(part, language);
    if (day !== null) return day;
  }
  return null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const PARTS = /[|•·()]|\s[-–—]\s/u;

function isDateLine({ field, source }: Finding): boolean {
  return source === 'byline' && (field === 'published' || field === 'modified');
}

function withoutLists(findings: readonly Finding[]): Finding[] {
  const days = new Set(findings.filter(isDateLine).map(({ value }) => value));
  return findings.filter((finding) => days.size <= MAX_DAYS || !isDateLine(finding));
}

/** What no page of the world comes near. */
const MAX_FINDINGS = 1_000;
const MAX_ITEMS = 200;

function isText(value: unknown, limit: number): value is string {
  return typeof value === 'string' && value.length <= limit;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= MAX_ITEMS && value.every((item) => isText(item, MAX_VALUE));
}

function isValueOf(field: unknown, value: unknown): boolean {
  // A source may name organisations alone.
  if (field === 'authors') return isTexts(value);
  if (field === 'keywords' || field === 'notices') return isTexts(value) && value.length > 0;
  if (field === 'paywalled') return typeof value === 'boolean';
  return isText(value, MAX_VALUE * 8);
}

function isFinding(value: unknown): value is Finding | WrittenDate {
  if (typeof value !== 'object' || value === null) return false;
  const {
    field,
    source,
    text,
    weight,
    value: content,
    words,
    place,
    organizations,
    supposed,
  } = value as Record<string, unknown>;
  const isDated = field === 'published' || field === 'modified';
  return (
    METADATA_FIELDS.some((known) => known === field) &&
    METADATA_SOURCES.some((known) => known === source) &&
    isText(text, MAX_EVIDENCE) &&
    (organizations === undefined || isTexts(organizations)) &&
    (supposed === undefined || supposed === true) &&
    (place === undefined || isPlace(place)) &&
    typeof weight === 'number' &&
    weight >= 0 &&
    weight <= 1 &&
    (words === undefined ? isValueOf(field, content) : isDated && isText(words, MAX_EVIDENCE))
  );
}

/** What a content script sent, if it has the shape; else null. Findings that have not are left out. */
export function parseFoundMetadata(value: unknown): FoundMetadata | null {
  if (typeof value !== 'object' || value === null) return null;
  const { findings, documentTitle, language } = value as Record<string, unknown>;
  if (!Array.isArray(findings) || !isText(documentTitle, MAX_VALUE) || !isText(language, MAX_VALUE))
    return null;
  return { findings: findings.slice(0, MAX_FINDINGS).filter(isFinding), documentTitle, language };
}
