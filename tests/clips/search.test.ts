import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/clips/query.ts';
import { findSpans, searchClips, sortMatches } from '../../src/clips/search.ts';
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
      published: '2024-12-30',
    },
  },
  speaker: { name: 'Tomas Verrin', text: 'Verrin', role: 'author' },
  entities: [{ type: 'organization', name: 'بستاني' }],
  tags: ['transport'],
  note: 'ask for the minutes',
  created: '2025-02-10T12:00:00.000Z',
});
const arabic = clip({
  text: 'وقالت مریم کریمی إن النَّهر لا يقرأ\nمحاضر الجلسات في ٢٠٢٥، وللمدينة كلمتها',
  tags: ['تشجير'],
  created: '2025-01-05T12:00:00.000Z',
  state: { status: 'changed', score: 0.9, checked: '2025-03-01T00:00:00.000Z' },
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
    ['-bridge', [arabic]],
    ['-"bridge is full"', [arabic]],
    ['the -bridge', []],
    ['-', [english, arabic]],
    ['-site:senn', [arabic]],
    ['-kind:passage', [arabic]],
    ['-نوع:قول', [english]],
    ['person:بستاني', [arabic]],
    ['person:verrin', [english]],
    ['شخص:"سامي البست"', [arabic]],
    ['person:courier', []],
    ['state:changed', [arabic]],
    ['state:ch', [arabic]],
    ['حالة:متغيّر', [arabic]],
    ['state:unchecked', [english]],
    ['-state:changed', [english]],
    ['state:missing', []],
    ['from:2025-02', [english]],
    ['من:٢٠٢٥-٠٢', [english]],
    ['until:2024', [english]],
    ['إلى:2025/1/31', [english, arabic]],
    ['from:2025-01-01 until:2025-01-09', [arabic]],
    ['from:2025-01-09 until:2025-01-31', [arabic]],
    ['from:2025-02-10 until:2025-02-10', [english]],
    ['from:2024-12 until:2024-12', [english]],
    ['from:2025-02-11', []],
    ['from:202', [english, arabic]],
    ['http://nowhere', []],
    ['said:nothing', []],
  ])('%s', (query, found) => {
    expect(searchClips(all, query).map((match) => match.clip.id)).toEqual(found.map(({ id }) => id));
  });

  it('passes filters: any value of a facet, all facets', () => {
    const filters = { kinds: new Set(['quote', 'passage'] as const), tags: new Set(['transport']) };
    expect(searchClips(all, '', filters)).toHaveLength(1);
    expect(searchClips(all, '', { sites: new Set(['صحيفة المرسى']) })).toHaveLength(1);
    expect(searchClips(all, '', { states: new Set(['unchecked'] as const) })).toHaveLength(1);
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

describe('sortMatches', () => {
  const inNote = clip({ text: 'something else', note: 'water', language: 'en' });
  const begun = clip({ text: 'Waterways of the plain', language: 'en' });
  const whole = clip({ text: 'the water rose', language: 'en' });

  it.each([
    ['newest', 'water', [inNote, begun, whole]],
    ['oldest', 'water', [whole, begun, inNote]],
    ['best', 'water', [whole, begun, inNote]],
    ['best', '', [inNote, begun, whole]],
  ] as const)('%s for %j', (order, query, sorted) => {
    const matches = searchClips([inNote, begun, whole], query);
    expect(sortMatches(matches, order, query).map((match) => match.clip)).toEqual(sorted);
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
      states: [],
      not: { terms: [], fields: [], kinds: [], states: [] },
      from: '',
      until: '',
    });
  });

  it('reads a long hostile query at once', () => {
    const started = performance.now();
    for (const unit of ['"', 'site:', '«a', ' ', '!', '-', 'a', 'a:', '-"']) parseQuery(unit.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
