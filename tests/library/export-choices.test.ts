import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChoices } from '../../src/library/export-choices.ts';

describe('parseChoices', () => {
  it('gives back what it gave', () => {
    const choices = parseChoices({ format: 'markdown', markdown: 'own', template: 'x', zip: true }, 'fa');
    expect(choices).toEqual({
      format: 'markdown',
      markdown: 'own',
      template: 'x',
      zip: true,
      wikipedia: 'fa',
    });
    expect(parseChoices(choices, 'en')).toEqual(choices);
  });

  it('makes choices of anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseChoices(value, 'de').wikipedia).toMatch(/^(?:en|ar|fa|fr)$/u);
      }),
    );
  });
});
