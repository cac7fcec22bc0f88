/** Weighs what the sources say: one value a field, all evidence kept, contradictions shown. */
import { titleKey } from '../headline.ts';
import { isPartOf, people } from './authors.ts';
import { cut, MAX_EVIDENCE } from './clean.ts';
import { splitTitle } from './document.ts';
import type { Finding, TextField } from './finding.ts';
import {
  METADATA_FIELDS,
  type Conflict,
  type Evidence,
  type Metadata,
  type MetadataField,
  type MetadataSource,
} from './metadata.ts';
import { mayBeSameDay } from './moment.ts';

/** What the reader can see on the page: it wins over what is written for machines. */
const VISIBLE: ReadonlySet<MetadataSource> = new Set(['time', 'byline', 'headline']);

/** A source believed less than this does not contradict anybody. */
const WITNESS = 0.55;

const MAX_ITEMS = 50;

type TextFinding = Extract<Finding, { field: TextField }>;
type ListFinding = Extract<Finding, { field: 'authors' | 'keywords' }>;

/** Findings of one field, the most believed first; among equals in the order given. */
function ranked<F extends Finding>(
  findings: readonly Finding[],
  is: (finding: Finding) => finding is F,
): F[] {
  return findings.filter(is).sort((a, b) => b.weight - a.weight);
}

function texts(findings: readonly Finding[], field: TextField): TextFinding[] {
  return ranked(findings, (finding): finding is TextFinding => finding.field === field);
}

function lists(findings: readonly Finding[], field: 'authors' | 'keywords'): ListFinding[] {
  return ranked(findings, (finding): finding is ListFinding => finding.field === field);
}

export function weigh(findings: readonly Finding[], documentTitle: string): Metadata {
  const sites = texts(findings, 'site').map(({ value }) => value);
  const site = sites.find((name) => !isHostLike(name)) ?? sites[0] ?? '';
  const siteKeys = new Set(
    [
      ...texts(findings, 'site').flatMap(({ value, source }) =>
        source === 'url' ? hostLabels(value) : [value],
      ),
      ...splitTitle(documentTitle).rest,
    ].map(titleKey),
  );
  const conflicts: Conflict[] = [];
  const judged = judgeAuthors(findings, siteKeys);
  const dated = judgeDates(judged.findings, conflicts);
  const authors = chooseAuthors(dated, conflicts);
  const title = chooseTitle(dated, siteKeys, conflicts);
  const first = (field: TextField): string => texts(dated, field)[0]?.value ?? '';
  noteLanguages(dated, conflicts);
  noteAddresses(dated, conflicts);
  const paywalled = dated.find((finding) => finding.field === 'paywalled');
  return {
    title,
    authors,
    published: chooseDate(dated, 'published'),
    modified: chooseDate(dated, 'modified'),
    site,
    language: first('language'),
    url: first('url'),
    image: first('image'),
    description: first('description'),
    section: first('section'),
    keywords: [...new Set(lists(dated, 'keywords')[0]?.value ?? [])].slice(0, MAX_ITEMS),
    paywalled: paywalled?.field === 'paywalled' ? paywalled.value : null,
    evidence: evidenceOf(dated),
    conflicts,
  };
}

/** `riverpost`, `river.example`: a system's name for an outlet, which another source may give as its readers know it. */
function isHostLike(name: string): boolean {
  return /^[a-z\d-]+$/u.test(name) || /^\S+\.[a-z]{2,5}$/iu.test(name);
}

/** `news.example.co.uk` → `example`: the label that an outlet is known by is the longest. */
function hostLabels(host: string): string[] {
  const labels = host.split('.').slice(0, -1);
  return [labels.reduce((longest, label) => (label.length > longest.length ? label : longest), '')];
}

function evidenceOf(findings: readonly Finding[]): Partial<Record<MetadataField, Evidence[]>> {
  const evidence: Partial<Record<MetadataField, Evidence[]>> = {};
  for (const field of METADATA_FIELDS) {
    const items: Evidence[] = [];
    for (const finding of ranked(findings, (item): item is Finding => item.field === field)) {
      const value = cut(
        Array.isArray(finding.value) ? finding.value.join(', ') : String(finding.value),
        MAX_EVIDENCE * 4,
      );
      const item = { value, source: finding.source, text: cut(finding.text, MAX_EVIDENCE) };
      if (!items.some((other) => other.source === item.source && other.value === value)) items.push(item);
    }
    if (items.length > 0) evidence[field] = items.slice(0, 12);
  }
  return evidence;
}

/** Leaves in the authors' findings the people alone, and drops findings without one. */
function judgeAuthors(findings: readonly Finding[], siteKeys: ReadonlySet<string>): { findings: Finding[] } {
  const judged: Finding[] = [];
  for (const finding of findings) {
    if (finding.field !== 'authors') judged.push(finding);
    else {
      const value = people(finding.value, siteKeys);
      if (value.length > 0) judged.push({ ...finding, value });
    }
  }
  return { findings: judged };
}

function nameKeys(finding: ListFinding): string[] {
  return finding.value.map(titleKey);
}

function covers(few: readonly string[], many: readonly string[]): boolean {
  return few.every((name) => many.some((other) => isPartOf(name, other) || isPartOf(other, name)));
}

/** Whether one list holds all the people of the other, some perhaps by part of their name. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  return covers(a, b) || covers(b, a);
}

/** A list shown less surely than this neither adds people to another nor wins over it. */
const SURE = 0.71;

/** The most believed list; where the page shows its readers others, theirs; where it shows more, all of them. */
function chooseAuthors(findings: readonly Finding[], conflicts: Conflict[]): string[] {
  const all = lists(findings, 'authors');
  const [top] = all;
  if (!top) return [];
  const against = all.filter((other) => other.weight >= WITNESS && !agree(nameKeys(top), nameKeys(other)));
  if (against.length > 0) {
    const visible =
      [top, ...against].find(({ source, weight }) => VISIBLE.has(source) && weight >= SURE) ?? top;
    const values = [visible, top, ...against].map(({ value }) => value.join(', '));
    conflicts.push({ field: 'authors', values: [...new Set(values)].slice(0, 6) });
    return visible.value.slice(0, MAX_ITEMS);
  }
  const fuller = all.filter(({ weight, value }) => weight >= SURE && value.length > top.value.length);
  fuller.sort((a, b) => b.value.length - a.value.length);
  return (fuller[0] ?? top).value.slice(0, MAX_ITEMS);
}

/** The visible headline in the spelling of the source that agrees with it; without one the most believed. */
function chooseTitle(
  findings: readonly Finding[],
  siteKeys: ReadonlySet<string>,
  conflicts: Conflict[],
): string {
  const all = texts(findings, 'title').filter(({ value }) => !siteKeys.has(titleKey(value)));
  const [top] = all;
  if (!top) return texts(findings, 'title')[0]?.value ?? '';
  const own = new Set(titleKey(top.value).split(' '));
  const others = all.filter(({ value, weight }) => {
    const words = titleKey(value).split(' ');
    return (
      weight >= WITNESS && words.filter((word) => own.has(word)).length * 4 < Math.min(words.length, own.size)
    );
  });
  if (others.length > 0)
    conflicts.push({
      field: 'title',
      values: [...new Set([top.value, ...others.map(({ value }) => value)])].slice(0, 6),
    });
  return top.value;
}

/** Days and moments of publication that cannot be the same day are a conflict, and the visible ones come first. */
function judgeDates(findings: readonly Finding[], conflicts: Conflict[]): Finding[] {
  const modified = texts(findings, 'modified').filter(({ weight }) => weight >= WITNESS);
  const hidden = texts(findings, 'published').find(({ source }) => !VISIBLE.has(source));
  // A shown date that is the day of the last change, and not of publication, is a date of change.
  const judged = findings.map((finding): Finding => {
    if (finding.field !== 'published' || !VISIBLE.has(finding.source) || !hidden) return finding;
    if (mayBeSameDay(finding.value, hidden.value)) return finding;
    return modified.some(({ value }) => mayBeSameDay(value, finding.value))
      ? { ...finding, field: 'modified' }
      : finding;
  });
  const witnesses = texts(judged, 'published').filter(({ weight }) => weight >= WITNESS);
  const ordered = [
    ...witnesses.filter(({ source }) => VISIBLE.has(source)),
    ...witnesses.filter(({ source }) => !VISIBLE.has(source)),
  ];
  const values: string[] = [];
  for (const { value } of ordered)
    if (!values.some((other) => mayBeSameDay(other, value))) values.push(value);
  if (values.length > 1) conflicts.push({ field: 'published', values: values.slice(0, 6) });
  return judged;
}

/** The most precise of the values that agree with the first visible one; without one, with the most believed. */
function chooseDate(findings: readonly Finding[], field: 'published' | 'modified'): string | null {
  const all = texts(findings, field);
  const lead = all.find(({ source, weight }) => VISIBLE.has(source) && weight >= WITNESS) ?? all[0];
  if (!lead) return null;
  const same = all.filter(({ value }) => mayBeSameDay(value, lead.value));
  const zoned = same.find(({ value }) => /T.*(?:Z|[+-]\d{2}:\d{2})$/u.test(value));
  return (zoned ?? same.find(({ value }) => value.length > 10) ?? lead).value;
}

function noteLanguages(findings: readonly Finding[], conflicts: Conflict[]): void {
  const values: string[] = [];
  for (const { value, weight } of texts(findings, 'language'))
    if (weight >= WITNESS && !values.some((other) => other.split('-')[0] === value.split('-')[0]))
      values.push(value);
  if (values.length > 1) conflicts.push({ field: 'language', values });
}

function siteOf(url: string): string {
  return new URL(url).hostname.split('.').slice(-2).join('.');
}

/** A canonical address on another site means that the article was first somewhere else. */
function noteAddresses(findings: readonly Finding[], conflicts: Conflict[]): void {
  const all = texts(findings, 'url');
  const own = all.find(({ source }) => source === 'url');
  const canonical = all.find(({ source }) => source === 'link');
  if (own && canonical && siteOf(own.value) !== siteOf(canonical.value))
    conflicts.push({ field: 'url', values: [canonical.value, own.value] });
}
