import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/clips/query.ts';
import { findSpans, searchClips } from '../../src/clips/search.ts';
import { anyClip, clip, METADATA } from './sample.ts';

const english = clip({
  text: 'The bridge is full and the water is “empty, he said” again',
  url: 'https://www.senncourier.example/a',
  kind: 'passage',
  language: 'en',
  source: {
    url: 'https://www.senncourier.example/a',
    key: 'senncourier.example/a',
    metadata: {
      ...METADATA,
      site: 'The Senn Courier',
      title: 'Port Aldery to reopen',
      authors: ['Jonas Reed'],
    },
  },
  speaker: { name: 'Tomas Verrin', text: 'Verrin', role: 'author' },
  tags: ['transport'],
  note: 'ask for the minutes',
});
const arabic = clip({
  text: 'وقالت مریم کریمی إن النَّهر لا يقرأ\nمحاضر الجلسات في ٢٠٢٥، وللمدينة كلمتها',
  tags: ['تشجير'],
});
const all = [english, arabic];

describe('searchClips', () => {
  it.each([
    ['', [english, arabic]],
    ['bridge', [english]],
    ['BRI wat', [english]],
    ['ridge', []],
    ['bridge nowhere', []],
    ['"bridge is full"', [english]],
    ['"bridge full"', []],
    ['"bridge is fu"', []],
    ['“empty, he', [english]],
    ['minutes', [english]],
    ['aldery', [english]],
    ['verrin author', [english]],
    ['مريم كريمي', [arabic]],
    ['النهر', [arabic]],
    ['نهر', [arabic]],
    ['مدينة', [arabic]],
    ['هر', []],
    ['2025', [arabic]],
    ['«يقرأ محاضر»', [arabic]],
    ['site:senn', [english]],
    ['site:"the senn"', [english]],
    ['site:almarsa.example', [arabic]],
    ['موقع:المرسى', [arabic]],
    ['speaker:بستاني', [arabic]],
    ['speaker:tomas bridge', [english]],
    ['tag:تشجير', [arabic]],
    ['tag:trans', [english]],
    ['وسم:تشجير', [arabic]],
    ['kind:passage', [english]],
    ['نوع:قول', [arabic]],
    ['kind:quote site:senn', []],
    ['site:', [english, arabic]],
    ['?!', [english, arabic]],
    ['bridge!', [english]],
  ])('%s', (query, found) => {
    expect(searchClips(all, query).map((match) => match.clip.id)).toEqual(found.map(({ id }) => id));
  });

  it('passes filters: any value of a facet, all facets', () => {
    const filters = { kinds: new Set(['quote', 'passage'] as const), tags: new Set(['transport']) };
    expect(searchClips(all, '', filters)).toHaveLength(1);
    expect(searchClips(all, '', { sites: new Set(['صحيفة المرسى']) })).toHaveLength(1);
    expect(searchClips(all, '', { states: new Set(['unchecked'] as const) })).toHaveLength(2);
    expect(searchClips(all, '', { states: new Set(['exact'] as const) })).toHaveLength(0);
    expect(searchClips(all, '', { kinds: new Set() })).toHaveLength(2);
  });

  it('never throws, and finds a clip by its own first word', () => {
    fc.assert(
      fc.property(anyClip, fc.string({ unit: 'binary' }), (any, query) => {
        for (const { spans } of searchClips([any], query))
          for (const { start, end } of spans) expect(any.text.slice(start, end)).not.toBe('');
      }),
    );
    for (const item of all) expect(searchClips([item], item.text.split(' ')[1] ?? '')).toHaveLength(1);
  });
});

function foundIn(text: string, query: string): string[] {
  return findSpans(text, query).map(({ start, end }) => text.slice(start, end));
}

describe('findSpans', () => {
  it.each([
    ['The bridge bridges', 'bridge', ['bridge', 'bridge']],
    ['قال النَّهر', 'نهر', ['نَّهر']],
    ['مریم کریمی', 'مريم', ['مریم']],
    ['one two', 'one "one two"', ['one two']],
    ['a\nb', '"a b"', ['a\nb']],
    ['text', 'tag:text', []],
  ])('in %j for %s', (text, query, spans) => {
    expect(foundIn(text, query)).toEqual(spans);
  });
});

describe('parseQuery', () => {
  it('takes an unclosed quotation mark as reaching to the end', () => {
    expect(parseQuery('a "b c')).toEqual({
      terms: [
        { text: 'a', phrase: false },
        { text: 'b c', phrase: true },
      ],
      fields: [],
      kinds: [],
    });
  });

  it('reads a long hostile query at once', () => {
    const started = performance.now();
    for (const unit of ['"', 'site:', '«a', ' ', '!']) parseQuery(unit.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
