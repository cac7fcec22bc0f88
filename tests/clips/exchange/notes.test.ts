import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Clip } from '../../../src/clips/clip.ts';
import { exportClips, type ExportOptions } from '../../../src/clips/exchange/exports.ts';
import { FileNames, safeFileName } from '../../../src/clips/exchange/file-name.ts';
import { MAX_TEMPLATE, parseTemplate, renderTemplate } from '../../../src/clips/exchange/template.ts';
import { anyClip, clip, METADATA } from '../sample.ts';
import { textOf } from './reading.ts';

const OPTIONS: ExportOptions = {
  language: 'ar',
  markdown: 'obsidian',
  template: '',
  zip: false,
  wikipedia: 'ar',
};

function notes(clips: readonly Clip[], options: Partial<ExportOptions> = {}): string {
  return textOf(exportClips('markdown', clips, { ...OPTIONS, ...options }).parts);
}

describe('renderTemplate', () => {
  const values = { a: 'x', empty: '', list: ['1', '2'], parts: [{ a: 'y' }, { b: 'z' }] };
  const filters = new Map([['loud', (value: readonly string[]) => value.join(' ').toUpperCase()]]);

  it.each([
    ['{{a}} {{a|loud}} {{a|none}}', 'x X x'],
    ['{{list}} {{unknown}}|', '1, 2 |'],
    ['{{#a}}[{{a}}]{{/a}}{{#empty}}no{{/empty}}{{#unknown}}no{{/unknown}}', '[x]'],
    ['{{#list}}<{{.}}>{{/list}}', '<1><2>'],
    ['{{#parts}}{{a}}{{b}} {{/parts}}', 'y xz '],
    ['1\n{{#a}}\n2\n  {{/a}}\n3', '1\n2\n3'],
    ['{{#a}}open {{a}}', 'open x'],
    ['{{/a}}{{ a }}{{constructor}}{{#valueof}}x{{/valueof}}', '{{ a }}'],
  ])('%j', (source, text) => {
    expect(renderTemplate(parseTemplate(source), values, filters)).toBe(text);
  });

  it('says which sections are not closed', () => {
    expect(parseTemplate('{{#a}}{{#b}}{{/b}}').unbalanced).toEqual(['a']);
    expect(parseTemplate('{{/a}}').unbalanced).toEqual(['a']);
  });

  it('reads a long hostile template at once, and repeats nothing of a value', () => {
    const started = performance.now();
    for (const unit of ['{{#a}}', '{{', ' \t', '{{a}}', '{{#list}}', '{'])
      parseTemplate(unit.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(parseTemplate('x'.repeat(MAX_TEMPLATE + 5)).nodes).toEqual([
      { kind: 'text', text: 'x'.repeat(MAX_TEMPLATE) },
    ]);
    expect(renderTemplate(parseTemplate('{{a}}'), { a: '{{list}}' }, filters)).toBe('{{list}}');
  });
});

describe('Obsidian notes', () => {
  it('have properties, callouts, notes', () => {
    const noon = { created: '2025-02-01T12:00:00.000Z', note: 'ملاحظة', tags: ['مدن كبرى', '2025'] };
    expect(notes([clip(noon)])).toBe(`---
title: "تلّ الريحان تعيد ضفاف النهر إلى أهلها"
source: "https://almarsa.example/a/1"
author: ["رنا القاسمي", "وليد حجازي"]
site: "صحيفة المرسى"
published: 2025-01-09
saved: 2025-02-01
tags: ["مدن-كبرى", "_2025"]
---

رنا القاسمي، وليد حجازي. [تلّ الريحان تعيد ضفاف النهر إلى أهلها](<https://almarsa.example/a/1>). *صحيفة المرسى*، 2025-01-09. (اطُّلع عليه في 2025-02-01)

> [!quote] سامي البستاني، رئيس البلدية
> النهر لا يقرأ محاضر الجلسات

ملاحظة
`);
  });

  it('keep their properties whatever pages say', () => {
    fc.assert(
      fc.property(anyClip, (any) => {
        const [, properties = ''] = notes([any]).split('---\n', 2);
        const lines = properties.trimEnd().split('\n');
        expect(lines).toHaveLength(7);
        for (const line of lines) {
          const [, name = '', value = ''] = line.match(/^(\w+): (.*)$/su) ?? [];
          expect(name).not.toBe('');
          // Each value is nothing, a day, or JSON, which is YAML.
          if (value !== '' && !/^\d{4}(?:-\d\d){0,2}$/u.test(value)) JSON.parse(value);
        }
      }),
    );
  });

  it('are by the reader’s own template, a page each', () => {
    const clips = [
      clip({ text: 'أ' }),
      clip({ url: 'https://almarsa.example/a/2', text: 'ب' }),
      clip({ text: 'ج' }),
    ];
    const template = '{{title}}:{{#clips}} {{open}}{{text}}{{close}}{{/clips}}';
    const title = METADATA.title;
    expect(notes(clips, { markdown: 'own', template })).toBe(`${title}: «أ» «ج»\n\n${title}: «ب»\n`);
  });

  it.each(['obsidian', 'list', 'own'] as const)('go into a zip, a file for each page: %s', (markdown) => {
    const clips = [clip(), clip({ url: 'https://almarsa.example/a/2' })];
    const { ending, parts } = exportClips('markdown', clips, {
      ...OPTIONS,
      markdown,
      zip: true,
      template: '{{url|raw}}',
    });
    expect(ending).toBe('zip');
    const pieces = [...parts].map(({ data }) => (typeof data === 'string' ? new Uint8Array() : data));
    const bytes = new Uint8Array(Buffer.concat(pieces));
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([`${METADATA.title}.md`, `${METADATA.title} 2.md`]);
    for (const file of Object.values(files)) expect(strFromU8(file)).toContain('https://almarsa.example/a/');
  });
});

describe('safeFileName', () => {
  it.each([
    ['a/b\\c:d*e?f"g<h>i|j#k^l[m]', 'a b c d e f g h i j k l m'],
    ['..hidden. .', 'hidden'],
    ['CON', 'CON_'],
    ['com1', 'com1_'],
    ['', 'page'],
    ['\u202e???', 'page'],
    ['تلّ الريحان', 'تلّ الريحان'],
  ])('%j', (title, name) => {
    expect(safeFileName(title)).toBe(name);
  });

  it('is short enough and whole', () => {
    const name = safeFileName('نهر😀'.repeat(100));
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
    expect(encodeURIComponent(name)).toBeTruthy();
  });

  it('gives each name once', () => {
    const names = new FileNames();
    expect(['a', 'A', 'a'].map((title) => names.take(title, 'md'))).toEqual(['a.md', 'A 2.md', 'a 3.md']);
  });
});
