import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { genderOf } from '../../../src/recognition/names/gender.ts';
import { recogniseNames } from '../../../src/recognition/names/names.ts';
import { prepareText } from '../../../src/recognition/text/document.ts';

vi.setConfig({ testTimeout: 60_000 });

const LANGUAGES = ['ar', 'en', 'fa', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'ru', 'tr', 'und', 'zh'];

/** Pieces that set the rules off, in any order. */
const PIECES = `
  وزير الرئيس السيدة محمد عبد بن آل أبو الله وقال إن كرافتس وكرافتس للأمم المتحدة الخارجية المجلس حزب منصة “ ” " : ، ( )
  باريس بـباريس مدينة نهر مَريَم مریم President Jane Roe J. de van Iran's Bank of Inc. U.S. AU - & the in , said
  l’Iran dell'Unione Ankara'da \u0640 😀 12
`
  .trim()
  .split(/\s+/u)
  .concat('\n', '\t', '\u200f', '\u202b', '\ufeff');

const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' '));
const glued = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join(''));
const texts = fc.oneof(
  words,
  glued,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme' }),
);

describe('names of any text', () => {
  it('have valid offsets, do not overlap, and belong to an entity of their type', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...LANGUAGES), (text, language) => {
        const document = prepareText(text, { language });
        const { names, entities } = recogniseNames(document);
        let at = 0;
        for (const name of names) {
          expect(name.start).toBeGreaterThanOrEqual(at);
          expect(name.end).toBeGreaterThan(name.start);
          expect(name.text).toBe(text.slice(name.start, name.end));
          expect(name.text).toBe(name.text.trim());
          expect(name.text).not.toMatch(/[\r\n]/u);
          at = name.end;
          const entity = entities.find(({ id }) => id === name.entity);
          expect(entity?.type).toBe(name.type);
          if (name.role) {
            expect(name.type).toBe('person');
            expect(name.role.text).toBe(text.slice(name.role.start, name.role.end));
            expect(name.role.end <= name.start || name.role.start >= name.end).toBe(true);
          }
        }
        expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
        for (const { id, mentions } of entities)
          expect(names.filter((name) => name.entity === id)).toHaveLength(mentions);
        for (const { id } of entities) expect([null, 'm', 'f']).toContain(genderOf(id, names, document));
      }),
      { numRuns: 400 },
    );
  });

  it('are the same each time', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('ar', 'en'), (text, language) => {
        const once = recogniseNames(prepareText(text, { language }));
        expect(recogniseNames(prepareText(text, { language }))).toEqual(once);
      }),
    );
  });
});

/** Work for a text of a length, in milliseconds of this process, the quickest of two. */
function cost(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2; run++) {
    const before = process.cpuUsage();
    recogniseNames(prepareText(text, {}));
    best = Math.min(best, process.cpuUsage(before).user / 1_000);
  }
  return best;
}

describe('the cost of hostile texts', () => {
  const SEEDS =
    'وزير_|بن_|محمد الف_|منصة "|حزب حزب_|رئيس الوزراء_|Aa_|A.|Aa-|de_|Bank of_|Minister_|A\'|Anna Ab Peter Ab Ab_'
      .replaceAll('_', ' ')
      .split('|');

  it.each(SEEDS)('grows with the length and no faster: %j', (seed) => {
    const small = cost(seed.repeat(Math.ceil(10_000 / seed.length)));
    const large = cost(seed.repeat(Math.ceil(80_000 / seed.length)));
    // Eight times the text: quadratic work would be sixty-four times. The constant forgives a busy machine.
    expect(large).toBeLessThan(small * 24 + 200);
  });

  it('is bearable for a third of a megabyte in one line', () => {
    const text = 'قال وزير الخارجية كرافتس إن منظمة الصحة في باريس وافقت '.repeat(6_000);
    const { names } = recogniseNames(prepareText(text, {}));
    expect(names.length).toBeGreaterThan(6_000);
  });
});
