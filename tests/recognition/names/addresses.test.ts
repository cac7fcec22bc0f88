import { describe, expect, it } from 'vitest';
import { isInAddress } from '../../../src/recognition/names/addresses.ts';
import { lexiconOf } from '../../../src/recognition/names/lexicon.ts';
import { readWords } from '../../../src/recognition/names/words.ts';
import { tokenise } from '../../../src/recognition/text/document.ts';

/** Of the tokens of a text those that are in an address. */
function inAddress(text: string): string[] {
  const words = readWords(tokenise(text), lexiconOf('en'));
  return words.flatMap(({ token }, at) =>
    token.kind === 'word' && isInAddress(words, at) ? [token.text] : [],
  );
}

describe('isInAddress', () => {
  it.each([
    ['Read http://bit.ly/a2LBMP today', ['bit', 'ly', 'LBMP']],
    ['from (https://example.org/Paris?x=Rome).', ['example', 'org', 'Paris', 'Rome']],
    ['See www.Vogue.fr', ['Vogue', 'fr']],
    ['thanks @TurkishAirlines for that', ['TurkishAirlines']],
    ['write to Anna.Berg@example.org', ['Anna', 'Berg', 'example', 'org']],
    ['Either/Or by Kierkegaard', []],
    ['The AT/Malaga bus to Oslo', []],
    ['He is @ home in Paris', []],
  ])('%s', (text, expected) => {
    const found = inAddress(text);
    for (const part of expected) expect(found).toContain(part);
    if (expected.length === 0) expect(found).toEqual([]);
  });

  it('takes no time over a text without spaces', () => {
    const words = readWords(tokenise('a-'.repeat(20_000)), lexiconOf('en'));
    expect(words.filter((_word, at) => isInAddress(words, at))).toEqual([]);
  });
});
