/** Recognition with a trained model: any text, several languages, and a document of any length. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readModels } from '../../../bench/models.ts';
import { isName } from '../../../src/recognition/annotation.ts';
import { NO_MODELS, type NameModels } from '../../../src/recognition/names/models.ts';
import { prepare, recognise } from '../../../src/recognition/recognise.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let models: NameModels = NO_MODELS;
beforeAll(async () => {
  models = await readModels();
});

const PIECES = `
  وزير الخارجية السيدة هناء وهناء بالقاهرة للأمم المتحدة منصة «نبض» ( ) (UNESCO) يونسكو قال: مدني ومدني
  President Jane Roe Roe's of the Bank in Riga, said . “ ” - Министр Иван у Ивана در تهران گفت l’Iran
`
  .trim()
  .split(/\s+/u)
  .concat(
    '\n',
    '\r\n',
    '\u2028',
    '\t',
    '\u200f',
    '\u202b',
    '\u2066',
    '\ufeff',
    '\ud83d',
    '\udc00',
    '😀',
    '\u0640',
    '\0',
  );

const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('any text', () => {
  it.each([undefined, 'ar', 'en', 'fa'])('has right offsets and whole entities, declared %s', (language) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { annotations, entities, basicNames } = recognise(text, { language }, models);
        const names = annotations.filter(isName);
        let at = 0;
        for (const name of names) {
          expect(name.start).toBeGreaterThanOrEqual(at);
          expect(name.text).toBe(text.slice(name.start, name.end));
          expect(name.text.trim()).not.toBe('');
          expect(name.text).not.toMatch(/[\r\n\u2028\u2029]/u);
          at = name.end;
        }
        for (const { id, type, mentions } of entities)
          expect(names.filter((name) => name.entity === id && name.type === type)).toHaveLength(mentions);
        for (const basic of basicNames) expect(models.has(basic)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('is read the same each time, whatever was read in between', () => {
    fc.assert(
      fc.property(texts, texts, (text, between) => {
        const once = recognise(text, { language: 'ar' }, models);
        recognise(between, { language: 'en' }, models);
        recognise(between, { language: 'ar' }, models);
        expect(recognise(text, { language: 'ar' }, models)).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });

  it.each(['', ' ', 'Riga', 'القاهرة', '\ud83d', '\u202b\u202c'])('may be as short as %j', (text) => {
    expect(recognise(text, {}, models).annotations.every(isName)).toBe(true);
  });
});

describe('a page in several languages', () => {
  const TEXT =
    'قال المبعوث الأممي أمس إن المحادثات مع الوفد ستبدأ قريبا في جنيف، وإن الطرفين اتفقا على جدول الأعمال بعد أيام من الخلاف.\nThe talks with the delegation were opened by Jane Roe in Geneva, and the mayor of the city was there.';

  it('asks for the models of all of them, its own first', () => {
    expect(prepare(TEXT, { language: 'ar' }).languages).toEqual(['ar', 'en']);
  });

  it('says which were read without one', () => {
    expect(recognise(TEXT, { language: 'ar' }, NO_MODELS).basicNames).toEqual(['ar', 'en']);
    const some = new Map([...models].filter(([language]) => language === 'ar'));
    expect(recognise(TEXT, { language: 'ar' }, some).basicNames).toEqual(['en']);
    expect(recognise(TEXT, { language: 'ar' }, models).basicNames).toEqual([]);
  });

  it('has each of its parts read in its language', () => {
    const { annotations } = recognise(TEXT, { language: 'ar' }, models);
    const names = annotations.filter(isName).map(({ type, text }) => `${type} ${text}`);
    expect(names).toEqual(expect.arrayContaining(['place جنيف', 'person Jane Roe', 'place Geneva']));
  });
});

/** Work for a text, in milliseconds of this process, the quicker of two. */
function cost(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2; run++) {
    const before = process.cpuUsage();
    recognise(text, { language: 'en' }, models);
    best = Math.min(best, process.cpuUsage(before).user / 1_000);
  }
  return best;
}

/** A text in which every name is another. */
function strangers(count: number): string {
  const letters = 'bcdfghklmnprstvz';
  const name = (index: number): string =>
    `B${[...index.toString(16)].map((digit) => `${'aeiou'[Number.parseInt(digit, 16) % 5]}${letters[Number.parseInt(digit, 16)]}`).join('')}`;
  return Array.from(
    { length: count },
    (_, at) => `Mayor ${name(at)} ${name(at * 7 + 3)} met the council of ${name(at * 3 + 1)}.`,
  ).join('\n');
}

describe('the cost', () => {
  it('grows with the length and no faster, also when every name is another', () => {
    const small = cost(strangers(300));
    const large = cost(strangers(2_400));
    expect(large).toBeLessThan(small * 24 + 300);
  });
});
