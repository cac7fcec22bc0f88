import { describe, expect, it } from 'vitest';
import { candidatesIn } from './found.ts';

describe('official names', () => {
  it.each([
    [
      'reach to the bracket whose acronym they begin like',
      'es',
      'La {o 0.8 Comisión Regional para la Pesca} y el {l 0.8 Ambiente} (CRPA) calcula.',
      ['o Comisión Regional para la Pesca y el Ambiente', 'o CRPA'],
    ],
    [
      'do not reach to an acronym of another',
      'es',
      'El {o 0.8 Banco Real} y la {o 0.8 Unión Agraria} (UA) callan.',
      ['o Banco Real', 'o Unión Agraria', 'o UA'],
    ],
    [
      'hold the territory of an institution',
      'pt',
      'O {o 0.8 Tribunal Superior} do {l 0.8 Algarve} decide.',
      ['o Tribunal Superior do Algarve'],
    ],
    [
      'do not hold the place of a firm',
      'pt',
      'A {o 0.8 Padaria Nova} do {l 0.8 Algarve} fecha.',
      ['o Padaria Nova', 'l Algarve'],
    ],
    [
      'begin with the ministry, written small',
      'nl',
      'Het ministerie van {l 0.8 Visserij} en {o 0.6 Havens} (VH) zweeg.',
      ['o ministerie van Visserij en Havens', 'o VH'],
    ],
    [
      'of a court begin with its adjectives in Russian',
      'ru',
      'Приречный районный суд {l 0.8 Тулы} молчит.',
      ['o Приречный районный суд Тулы'],
    ],
    ['are none where a court is but described', 'ru', 'Дело слушает районный суд {l 0.8 Тулы}.', ['l Тулы']],
    [
      'of a ministry reach from its small letter to its territory in Russian',
      'ru',
      'В министерстве труда {l 0.8 Тульской области} спорят.',
      ['o министерстве труда Тульской области'],
    ],
    [
      'hold the country after the institution in Russian',
      'ru',
      '{o 0.8 Народный банк} {l 0.8 Армении} молчит.',
      ['o Народный банк Армении'],
    ],
    ['are no persons in Russian', 'ru', 'Судья {p 0.8 Верховного Суда} молчит.', ['o Верховного Суда']],
    ['leave persons persons', 'ru', 'Судья {p 0.8 Игорь Суд} молчит.', ['p Игорь Суд']],
    [
      'of a firm go on behind its sign',
      'nl',
      'Volgens {p 0.9 De Wit} & Zonen is dat zo.',
      ['o De Wit & Zonen'],
    ],
    [
      'of a facility begin with what it is',
      'es',
      'En el aeropuerto de {l 0.8 Almagre} llueve.',
      ['l aeropuerto de Almagre'],
    ],
    ['of a street begin with it in Russian', 'ru', 'На улице {p 0.8 Ромашина} тихо.', ['l улице Ромашина']],
    ['leave streets of a city to it', 'ru', 'На улицы {l 0.8 Москвы} вышли люди.', ['l Москвы']],
  ])('%s', (_case, language, text, expected) => {
    expect(candidatesIn(text, language)).toEqual(expected);
  });
});
