import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonItems } from '../../../src/clips/exchange/json-items.ts';

interface Read {
  items: [list: string, text: string | null][];
  head: unknown;
}

function read(text: string, cuts: readonly number[] = []): Read {
  const reader = new JsonItems();
  const at = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
  const items = at.slice(1).flatMap((end, index) => reader.push(text.slice(at[index], end)));
  return { items: items.map(({ list, text: item }) => [list, item]), head: reader.end() };
}

describe('JsonItems', () => {
  it.each([
    [
      '[1, {"a":[2]} ,"]"]',
      {
        items: [
          ['', '1'],
          ['', '{"a":[2]}'],
          ['', '"]"'],
        ],
        head: [],
      },
    ],
    ['{"a":[1],"clips":[{}]}', { items: [['clips', '{}']], head: { a: [1], clips: [] } }],
    [
      '{"first":{"items":[1]},"b":"]"}',
      { items: [['first.items', '1']], head: { first: { items: [] }, b: ']' } },
    ],
    ['{"x":{"clips":[1]}}', { items: [], head: { x: { clips: [1] } } }],
    [
      '{"clips":"[","rows":[1,2]}',
      {
        items: [
          ['rows', '1'],
          ['rows', '2'],
        ],
        head: { clips: '[', rows: [] },
      },
    ],
    ['{"clips":[1,2', { items: [['clips', '1']], head: undefined }],
    ['[1]]', { items: [['', '1']], head: undefined }],
    ['', { items: [], head: undefined }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('reads the same items wherever the file is cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.array(fc.nat()), fc.boolean(), (values, cuts, indent) => {
        const text = JSON.stringify({ a: '\\"[', rows: values, b: [values] }, null, indent ? 2 : 0);
        const { items, head } = read(text, cuts);
        expect(items.map(([, item]) => JSON.parse(item ?? ''))).toEqual(JSON.parse(JSON.stringify(values)));
        expect(head).toEqual(JSON.parse(JSON.stringify({ a: '\\"[', rows: [], b: [values] })));
      }),
    );
  });

  it('lets go of an entry that has no end', () => {
    const reader = new JsonItems();
    const items = reader.push('[1,"');
    for (let mega = 0; mega < 10; mega++) items.push(...reader.push('x'.repeat(1_000_000)));
    items.push(...reader.push('",2]'));
    expect(items.map(({ text }) => text)).toEqual(['1', null, '2']);
  });
});
