import { describe, expect, it } from 'vitest';
import { candidatesIn } from './found.ts';

describe('names in quotation marks', () => {
  it.each([
    ['after what they are', 'ru', 'Банк «Синий камень» закрыт.', ['o Синий камень']],
    [
      'in another case, of what was announced elsewhere',
      'ru',
      'Банк «Синий камень» закрыт. У «Синего камня» нет денег.',
      ['o Синий камень', 'o Синего камня'],
    ],
    ['instead of what was found in them', 'ru', 'Об этом пишет «Вестник {l 0.9 Тулы}».', ['o Вестник Тулы']],
    ['not without a kind before them', 'ru', 'Он читал «Синий камень» вслух.', []],
    ['not where they are speech', 'ru', 'Завод «Мы больше так не можем работать и жить» встал.', []],
    ['not where they are never closed', 'ru', 'Завод «Синий камень встал.', []],
    ['not across lines', 'ru', 'Завод «Синий\nкамень» встал.', []],
    ['not in another language', 'es', 'El banco «Piedra Azul» cerró.', []],
  ])('%s', (_case, language, text, expected) => {
    expect(candidatesIn(text, language)).toEqual(expected);
  });
});
