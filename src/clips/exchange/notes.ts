/**
 * Notes in Markdown, one for each page, by a template: for Obsidian with properties, or as the reader
 * writes it.
 *
 * @see https://help.obsidian.md/properties
 */
import type { Clip } from '../clip.ts';
import { clipCitation, oneLine } from './citation.ts';
import { escapeMarkdown, formatMarkdown, quoteMarkdown } from './markdown.ts';
import type { PageClips } from './pages.ts';
import { renderTemplate, type Template, type TemplateFilter, type TemplateValues } from './template.ts';
import { tagsOf, wordsOf } from './words.ts';

export const OBSIDIAN_TEMPLATE = `---
title: {{title|yaml}}
source: {{url|yaml}}
author: {{authors|list}}
site: {{site|yaml}}
published: {{published|yaml}}
saved: {{saved|yaml}}
tags: {{tags|tags}}
---

{{citation|raw}}

{{#clips}}
> [!quote]{{#speaker}} {{speaker}}{{#role}}{{comma}} {{role}}{{/role}}{{/speaker}}
{{text|quote}}

{{#note}}
{{note}}

{{/note}}
{{/clips}}
`;

/** What a template may name, for those who write one. */
export const NOTE_NAMES = [
  'title',
  'url',
  'authors',
  'site',
  'published',
  'saved',
  'language',
  'tags',
  'citation',
  'clips',
  'kind',
  'text',
  'speaker',
  'role',
  'date',
  'note',
  'created',
  'comma',
  'open',
  'close',
] as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

// JSON's texts are YAML's, but for characters that YAML does not let stand.
const NOT_YAML = /[\u007f-\u009f\u2028\u2029\ufeff]/gu;

function yamlText(text: string): string {
  return JSON.stringify(text).replaceAll(
    NOT_YAML,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A tag as Obsidian takes it: letters, digits, `_`, `-` and `/`, and not a number. */
function obsidianTag(tag: string): string {
  const name = tag.trim().replaceAll(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-');
  return /^\d*$/u.test(name) ? `_${name}` : name;
}

export const NOTE_FILTERS: ReadonlyMap<string, TemplateFilter> = new Map<string, TemplateFilter>([
  ['', (value) => value.map(escapeMarkdown).join(', ')],
  ['raw', (value) => value.join(', ')],
  ['quote', (value) => value.map(quoteMarkdown).join('\n')],
  ['yaml', (value) => value.map((part) => (DAY.test(part) ? part : yamlText(part))).join(', ')],
  ['list', (value) => `[${value.map(yamlText).join(', ')}]`],
  ['tags', (value) => `[${value.map((tag) => yamlText(obsidianTag(tag))).join(', ')}]`],
]);

function clipValues(clip: Clip): TemplateValues {
  const { comma, open, close } = wordsOf(clip.language);
  return {
    kind: clip.kind,
    text: clip.text,
    speaker: oneLine(clip.speaker?.name ?? ''),
    role: oneLine(clip.speaker?.role ?? ''),
    date: clip.date ?? '',
    note: clip.note.trim(),
    tags: clip.tags,
    created: clip.created,
    comma,
    open: clip.kind === 'quote' ? open : '',
    close: clip.kind === 'quote' ? close : '',
  };
}

/** The note of a page, with a line break at its end. */
export function formatNote(page: PageClips, template: Template): string {
  const citation = clipCitation(page[0]);
  const values: TemplateValues = {
    title: citation.title,
    url: citation.url,
    authors: citation.authors,
    site: citation.site,
    published: citation.published,
    saved: citation.accessed,
    language: citation.language,
    tags: tagsOf(page),
    citation: formatMarkdown(citation),
    // Of a page that is kept as a page there are no words but its title.
    clips: page.filter(({ kind, note }) => kind !== 'page' || note !== '').map(clipValues),
  };
  return `${renderTemplate(template, values, NOTE_FILTERS).trimEnd()}\n`;
}
