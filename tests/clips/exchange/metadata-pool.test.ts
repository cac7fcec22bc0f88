import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { MetadataPool } from '../../../src/clips/exchange/metadata-pool.ts';
import { exportJson } from '../../../src/clips/exchange/json.ts';
import { parseClip } from '../../../src/clips/validate.ts';
import { clip } from '../sample.ts';

/** Each clip of a file of ours as it stands there. */
function entriesOf(file: string): string[] {
  return file
    .slice(file.indexOf('[') + 1, file.lastIndexOf(']'))
    .trim()
    .split(/,\n/u);
}

it('reads what our export writes as it is, the metadata of a page once', () => {
  const pool = new MetadataPool();
  const clips = [clip({ text: '"metadata":{}}' }), clip({ text: 'نص', note: '}}' })];
  const read = entriesOf(exportJson(clips)).map((text) => {
    const { value, metadataOf } = pool.parse(text);
    return parseClip(value, metadataOf);
  });
  expect(read).toEqual(clips);
  expect(read[1]?.source.metadata).toBe(read[0]?.source.metadata);
});

it('reads any other JSON as JSON.parse does', () => {
  const key = fc.constantFrom('metadata', 'source', 'a');
  const json = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, 1, '"metadata":', '}}'),
      fc.dictionary(key, tie('tree')),
      fc.array(tie('tree'), { maxLength: 2 }),
    ),
  })).tree;
  fc.assert(
    fc.property(json, (tree) => {
      const text = JSON.stringify(tree);
      const { value, metadataOf } = new MetadataPool().parse(text);
      // What was set aside is given instead of what stands in its place.
      if (metadataOf) expect(value).toMatchObject({ source: { metadata: null } });
      else expect(value).toEqual(tree);
    }),
  );
  expect(() => new MetadataPool().parse('{"source":{"metadata":{}}')).toThrow(SyntaxError);
});
