import { describe, expect, test } from 'vitest';
import { loadRecogniser } from '../../src/lib/isnad.ts';

const TEXT = 'وقال الوزير أمس إن السوق مفتوح. وأضاف: “لن نغلق الباب”.';

describe('loadRecogniser', () => {
  test.each([[undefined], [['ar', 'en']], [['ar-LB']]])('gives a recogniser for %j', async (languages) => {
    const recogniser = await loadRecogniser(languages);
    const result = recogniser.recognise(TEXT, { published: '2025-01-10' });
    expect(result.language).toBe('ar');
    for (const { start, end, text } of result.annotations) expect(TEXT.slice(start, end)).toBe(text);
  });

  test('gives the same for the same', async () => {
    const recogniser = await loadRecogniser();
    expect(recogniser.recognise(TEXT)).toEqual(recogniser.recognise(TEXT));
  });
});
