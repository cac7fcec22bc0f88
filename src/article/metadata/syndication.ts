/** Marks that a text was first elsewhere, or came from an agency: AMP copies, syndication, source lines and datelines. */
import { fold } from '../../recognition/text/fold.ts';
import { textStart } from '../elements.ts';
import type { Work } from '../slices.ts';
import { isAgency } from './authors.ts';
import { cleanText, cleanUrl } from './clean.ts';
import { isElsewhere } from './elsewhere.ts';
import { evidenceText, type Finding } from './finding.ts';
import { placeOf } from './place.ts';
import { trustIn } from './trust.ts';
import type { Line } from './vicinity.ts';

/** Google's names for the page that a text was taken over from, and for the one it owes its news to. */
const META = { 'syndication-source': 'syndicated', 'original-source': 'credited' } as const;
const METAS = Object.keys(META)
  .map((name) => `meta[name="${name}"]`)
  .join(', ');

/** Where a page names who supplied its text: `Source: …`, `المصدر: …`. Folded. */
const SOURCE = /^(?:source|quelle|fuente|fonte|bron|kaynak|المصدر|مصدر|منبع|ماخذ)\s?[:：]\s?(.{2,60})$/u;

/** A label and its colon, with vowel marks and spaces, in code units. */
const MAX_LABEL = 24;

/** Caches that serve other sites' AMP pages under their own address. */
const AMP_CACHE = /(?:^|\.)(?:ampproject\.(?:org|net)|bing-amp\.com)$/u;

/** Of lines after the headline, those that speak of the whole text. */
const NEAR = 8;
const PICTURE = 'figure, figcaption';
const MAX_PARAGRAPHS = 400;
/** Of paragraphs long enough to be text, those that may begin with the article's dateline. */
const OPENING = 3;
const MIN_PARAGRAPH = 60;
/** A dateline's end and a source line's, in code units. */
const MAX_DATELINE = 70;
const MAX_MARK = 80;
/** Between two chances to stop. */
const STRIDE = 50;

export function* readSyndication(
  document: Document,
  url: string,
  headline: Element | null,
  lines: readonly Line[],
): Work<Finding[]> {
  const marks = [...readAmp(document, url), ...readDeclared(document, url), ...readSourceLine(lines)];
  return [...marks, ...(yield* readParagraphs(document, headline))];
}

export function isAmpCache(url: string): boolean {
  return URL.canParse(url) && AMP_CACHE.test(new URL(url).hostname);
}

/** An AMP page is a copy: its canonical address is the article's. */
function readAmp(document: Document, url: string): Finding[] {
  const root = document.documentElement;
  if (!root?.hasAttribute('amp') && !root?.hasAttribute('⚡') && !isAmpCache(url)) return [];
  const raw = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const value = cleanUrl(raw, url);
  if (value === '') return [];
  const text = evidenceText('AMP canonical', raw);
  return [{ field: 'url', value, source: 'amp', text, weight: trustIn('amp', 'url') }];
}

function readDeclared(document: Document, url: string): Finding[] {
  const metas = [...document.querySelectorAll(METAS)];
  return Object.entries(META).flatMap(([name, meaning]): Finding[] => {
    const meta = metas.find((element) => element.getAttribute('name') === name);
    const content = meta?.getAttribute('content') ?? '';
    const text = evidenceText(name, content);
    const rest = { source: 'syndication', text } as const;
    if (!/^https?:/iu.test(content.trim())) {
      const value = cleanText(content, MAX_MARK);
      return value === ''
        ? []
        : [{ field: 'agency', value, ...rest, weight: trustIn('syndication', 'agency') }];
    }
    const value = cleanUrl(content, url);
    // An address that is only owed thanks is not this article's.
    if (value === '' || meaning === 'credited') return [];
    return [{ field: 'url', value, ...rest, weight: trustIn('syndication', 'url') }];
  });
}

function supplier(name: string, words: string, element: Element): Finding {
  return {
    field: 'agency',
    value: name,
    source: 'byline',
    text: evidenceText('source', words),
    weight: trustIn('byline', 'agency'),
    place: placeOf(element),
  };
}

/** What follows a source line's label; '' for any other line. */
function labelled(text: string): string {
  const colon = text.slice(0, MAX_LABEL).search(/[:：]/u);
  // Most lines have no label, and folding costs.
  if (colon < 0 || !SOURCE.test(fold(text))) return '';
  return cleanText(text.slice(colon + 1), 60);
}

/** The line around the headline that names the page's supplier. */
function readSourceLine(lines: readonly Line[]): Finding[] {
  for (const [index, { text, element }] of lines.entries()) {
    const name = labelled(text);
    // Further down a text cites sources of its own; those of pictures are not the text's.
    if (name === '' || (index >= NEAR && !isAgency(name)) || element.closest(PICTURE)) continue;
    return [supplier(name, text, element)];
  }
  return [];
}

/** Agencies in the dateline that the text begins with, and in a line of their own after it. */
function* readParagraphs(document: Document, headline: Element | null): Work<Finding[]> {
  const paragraphs = document.getElementsByTagName('p');
  let long = 0;
  for (let index = 0; index < Math.min(paragraphs.length, MAX_PARAGRAPHS); index++) {
    if (index % STRIDE === STRIDE - 1) yield;
    const paragraph = paragraphs[index];
    if (!paragraph) continue;
    const start = textStart(paragraph, MAX_MARK * 2).slice(0, MAX_MARK * 2);
    const isLong = start.length >= MIN_PARAGRAPH && start.trim().length >= MIN_PARAGRAPH;
    if (isLong && ++long > OPENING && start.length > MAX_MARK) continue;
    const text = cleanText(start, MAX_MARK * 2);
    const name =
      (isLong && long <= OPENING ? inDateline(text) : '') || (text.length <= MAX_MARK ? alone(text) : '');
    if (name === '' || paragraph.closest(PICTURE) || isElsewhere(paragraph, headline)) continue;
    return [supplier(name, text.slice(0, MAX_DATELINE), paragraph)];
  }
  return [];
}

/** `LONDON (Reuters) - …`, `دمشق – سانا: …`: the agency between the place and the first sentence. */
function inDateline(text: string): string {
  const [, ...pieces] = text.slice(0, MAX_DATELINE).split(/\s?[-–—()/:،]\s?|,\s/u);
  // What the limit cut is no whole piece.
  return pieces.slice(0, 4).find((piece, at) => at < pieces.length - 1 && isAgency(piece)) ?? '';
}

/** `(Reuters)`, `© AFP`, `Source: dpa`: nothing but an agency. */
function alone(text: string): string {
  const name = labelled(text) || text.replaceAll(/^[\s([©—–-]+|[\s)\].]+$/gu, '');
  return isAgency(name) ? name : '';
}
