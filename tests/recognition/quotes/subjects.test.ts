import { describe, expect, it } from 'vitest';
import { quotesIn } from './marked.ts';

/** What a clause around a quotation has for its subject; the weights choose among what is read here. */
const CASES: readonly (readonly [
  about: string,
  language: string,
  text: string,
  entity: string | undefined,
])[] = [
  [
    'brackets between subject and verb',
    'nl',
    'Wethouder [p1:Erik Kuipers] (Wonen) noemde het vonnis ‘teleurstellend, maar helder’.',
    'p1',
  ],
  [
    'an organisation and a second verb',
    'nl',
    'Vakbond [o1:FNV] reageert ontsteld en spreekt van ‘een klap uit het niets’.',
    'o1',
  ],
  [
    'a club in marks before its coach',
    'ru',
    '«Ребята наконец вспомнили, зачем им клюшки», — пошутил главный тренер «[o1:Сокола]» [p1:Андрей Зубов].',
    'p1',
  ],
  [
    'a newspaper in marks that is told',
    'ru',
    '«Дети писали письма в его защиту», — рассказала «Пензенскому вестнику» директор школы [p1:Зоя Крупина].',
    'p1',
  ],
  [
    'somebody named as the one who is told',
    'en',
    '"The road was there before your grandfather was," the judge told [p1:Wade Torrance], 61.',
    undefined,
  ],
  [
    'a name in another case',
    'tr',
    "Bakan [p1:Ferit Uslu]'ya da seslenen [p2:Dağlı], “Gelsin, depoları birlikte gezelim” dedi.",
    'p2',
  ],
];

describe('subjects of reporting verbs', () => {
  it.each(CASES)('%s (%s)', (_about, language, text, entity) => {
    expect(quotesIn(text, language).map((quote) => quote[3])).toEqual([entity]);
  });
});
