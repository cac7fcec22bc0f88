/** Weighs what the sources say: one value a field, all evidence kept, contradictions shown. */
import { GIVEN_NAMES } from '../../recognition/names/data/given-names.generated.ts';
import { PLACES } from '../../recognition/names/data/places.generated.ts';
import { fold } from '../../recognition/text/fold.ts';
import { titleKey } from '../headline.ts';
import { cut, MAX_EVIDENCE } from './clean.ts';
import { splitTitle } from './document.ts';
import type { Finding, TextField } from './finding.ts';
import {
  METADATA_FIELDS,
  type Conflict,
  type Evidence,
  type Metadata,
  type MetadataField,
} from './metadata.ts';
import { lists, texts, WITNESS } from './rank.ts';
import { isAmpCache } from './syndication.ts';
import { weighAuthors } from './weigh-authors.ts';
import { weighDates } from './weigh-dates.ts';

const MAX_ITEMS = 50;

export function weigh(all: readonly Finding[], documentTitle: string): Metadata {
  const sites = texts(all, 'site').map(({ value }) => value);
  const site = sites.find((name) => !isHostLike(name)) ?? sites[0] ?? '';
  const siteKeys = siteKeysOf(all, documentTitle);
  const authors = weighAuthors(all, { siteKeys, isGivenName, isPlaceName });
  const dates = weighDates(authors.findings);
  const { findings } = dates;
  const conflicts = [...dates.conflicts, ...authors.conflicts];
  const title = chooseTitle(findings, siteKeys, conflicts);
  const first = (field: TextField): string => texts(findings, field)[0]?.value ?? '';
  noteLanguages(findings, conflicts);
  noteAddresses(findings, conflicts);
  const paywalled = findings.find((finding) => finding.field === 'paywalled');
  const subtitle = texts(findings, 'subtitle').find(({ value }) => titleKey(value) !== titleKey(title));
  return {
    title,
    subtitle: subtitle?.value ?? '',
    authors: authors.authors,
    organizations: authors.organizations,
    agency: authors.agency,
    published: dates.published,
    modified: dates.modified,
    site,
    language: first('language'),
    url: first('url'),
    image: first('image'),
    description: first('description'),
    section: first('section'),
    keywords: [...new Set(lists(findings, 'keywords')[0]?.value ?? [])].slice(0, MAX_ITEMS),
    paywalled: paywalled?.field === 'paywalled' ? paywalled.value : null,
    licence: first('licence'),
    notices: [...new Set(lists(findings, 'notices').flatMap(({ value }) => value))].slice(0, MAX_ITEMS),
    evidence: evidenceOf(findings),
    conflicts,
  };
}

let givenNames: ReadonlySet<string> | null = null;

/** Words that begin outlets' names too: `Les Nouvelles`. */
const ARTICLES: ReadonlySet<string> = new Set('les der die das el la le il the al'.split(' '));

function isGivenName(word: string): boolean {
  givenNames ??= new Set(
    Object.values(GIVEN_NAMES)
      .flatMap(({ male, female, either }) => `${male}|${female}|${either}`.split('|'))
      .map(titleKey),
  );
  return givenNames.has(word) && !ARTICLES.has(word);
}

/** The names of a list as `titleKey` makes them: thousands, folded at one go, as a page's first byline waits for them. */
function keysOf(list: string): string[] {
  return fold(list)
    .replaceAll(/[^\p{L}\p{N}|]+/gu, ' ')
    .split('|')
    .map((name) => name.trim());
}

let placeNames: ReadonlySet<string> | null = null;

function isPlaceName(name: string): boolean {
  placeNames ??= new Set(Object.values(PLACES).flatMap(keysOf));
  return placeNames.has(name);
}

/** An outlet's name is given at least so surely by the sources that are made for it. */
const NAMED = 0.8;

/** The outlet's names: as sources give it, its host's, and the part of the document's title that is like one of them. */
function siteKeysOf(findings: readonly Finding[], documentTitle: string): ReadonlySet<string> {
  const shown = texts(findings, 'title').find(({ source }) => source === 'headline');
  const headline = titleKey(shown?.value ?? '');
  const sites = texts(findings, 'site');
  const writers = new Set(lists(findings, 'authors').flatMap(({ value }) => value.map(titleKey)));
  // A system may call the writer the publisher; where others name the outlet it is not believed.
  const isWriter = (key: string): boolean => writers.has(key) && sites.some(({ weight }) => weight >= NAMED);
  const known = sites
    .filter(({ value, weight }) => weight >= NAMED || !isWriter(titleKey(value)))
    .flatMap(({ value, source }) => (source === 'url' ? hostLabels(value) : [value]))
    .map(titleKey)
    .filter((key) => key !== '');
  const solid = known.map((key) => key.replaceAll(' ', ''));
  const alike = splitTitle(documentTitle)
    .parts.map(titleKey)
    .filter((key) => {
      const own = key.replaceAll(' ', '');
      // A headline may name its outlet too: that does not make it the outlet's name.
      return (
        own.length > 2 &&
        key !== headline &&
        solid.some((site) => (own.includes(site) && site.length * 3 >= own.length) || site.includes(own))
      );
    });
  return new Set([...known, ...alike]);
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
    const own = findings.filter((item) => item.field === field).sort((a, b) => b.weight - a.weight);
    for (const finding of own) {
      const value = cut(
        Array.isArray(finding.value) ? finding.value.join(', ') : String(finding.value),
        MAX_EVIDENCE * 4,
      );
      const item: Evidence = { value, source: finding.source, text: cut(finding.text, MAX_EVIDENCE) };
      if (finding.place !== undefined) item.place = finding.place;
      if (!items.some((other) => other.source === item.source && other.value === value)) items.push(item);
    }
    if (items.length > 0) evidence[field] = items.slice(0, 12);
  }
  return evidence;
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
  return top.source === 'headline' ? top.value : withoutSite(top.value, siteKeys);
}

/** A title without the outlet's name at its end. */
function withoutSite(title: string, siteKeys: ReadonlySet<string>): string {
  const last = splitTitle(title).parts.at(-1) ?? '';
  if (last === title || !siteKeys.has(titleKey(last)) || !title.endsWith(last)) return title;
  const cutTitle = title.slice(0, -last.length).replace(/[\s|–—•·:»«-]+$/u, '');
  return cutTitle === '' ? title : cutTitle;
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

/** A canonical address or a syndication mark on another site means that the article was first somewhere else. */
function noteAddresses(findings: readonly Finding[], conflicts: Conflict[]): void {
  const all = texts(findings, 'url');
  const own = all.find(({ source }) => source === 'url');
  // A cache serves other sites' pages.
  if (!own || isAmpCache(own.value)) return;
  const first = all.find(
    ({ source, value }) =>
      (source === 'link' || source === 'syndication') && siteOf(value) !== siteOf(own.value),
  );
  if (first) conflicts.push({ field: 'url', values: [first.value, own.value] });
}
