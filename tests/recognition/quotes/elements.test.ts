import { describe, expect, it } from 'vitest';
import { quotesIn, type QuoteCase } from './marked.ts';

const english: readonly QuoteCase[] = [
  {
    about: 'introduced by the sentence before',
    text: 'After nine days the cook, [p1:Ines Marlow], wrote:\nFlour for two days. Nobody complains yet.\nA boat came.',
    elements: ['Flour for two days. Nobody complains yet.'],
    quotes: [['Flour for two days. Nobody complains yet.', 'Ines Marlow', 'wrote', 'p1']],
  },
  {
    about: 'nobody is said to speak',
    text: 'The wall was painted in May.\nNo boats after dark\n[p1:Ines Marlow] likes it.',
    elements: ['No boats after dark'],
    quotes: [['No boats after dark', null, null]],
  },
  {
    about: 'a line of its own names the source',
    text: 'The wall was painted in May.\nFlour for two days.\nNobody complains.\n— [p1:Ines Marlow], cook\nA boat came.',
    elements: ['Flour for two days.', 'Nobody complains.', '— Ines Marlow, cook'],
    quotes: [
      ['Flour for two days.', 'Ines Marlow', null, 'p1'],
      ['Nobody complains.', 'Ines Marlow', null, 'p1'],
    ],
  },
  {
    about: 'the source is named after a dash in the same line',
    text: 'Flour for two days. — [p1:Ines Marlow]',
    elements: ['Flour for two days. — Ines Marlow'],
    quotes: [['Flour for two days.', 'Ines Marlow', null, 'p1']],
  },
  {
    about: 'the source is named after a dash in the next paragraph',
    text: 'Flour for two days.\n— [p1:Ines Marlow]',
    elements: ['Flour for two days.'],
    quotes: [['Flour for two days.', 'Ines Marlow', null, 'p1']],
  },
  {
    about: 'the sentence goes on below',
    text: 'Flour for two days,\nwrote [p1:Ines Marlow] in her log.',
    elements: ['Flour for two days,'],
    quotes: [['Flour for two days,', 'Ines Marlow', 'wrote', 'p1']],
  },
  {
    about: 'marks within hold all its words',
    text: '[p1:Ines Marlow] wrote:\n“Flour for two days.”',
    elements: ['“Flour for two days.”'],
    quotes: [['Flour for two days.', 'Ines Marlow', 'wrote', 'p1']],
  },
  {
    about: 'marks within hold a part of its words',
    text: '[p1:Ines Marlow] wrote:\nHe said “no flour” and left.',
    elements: ['He said “no flour” and left.'],
    quotes: [['He said “no flour” and left.', 'Ines Marlow', 'wrote', 'p1']],
  },
  {
    about: 'marks that stand at its edges alone are not its words',
    text: '[p1:Ines Marlow] wrote:\n“Flour for two days.\nNobody complains.”',
    elements: ['“Flour for two days.', 'Nobody complains.”'],
    quotes: [
      ['Flour for two days.', 'Ines Marlow', 'wrote', 'p1'],
      ['Nobody complains.', 'Ines Marlow', 'wrote', 'p1'],
    ],
  },
  {
    about: 'within a sentence',
    text: 'The sign says no boats after dark, and [p1:Ines Marlow] likes it.',
    elements: ['no boats after dark'],
    quotes: [['no boats after dark', 'The sign', 'says']],
  },
];

const arabic: readonly QuoteCase[] = [
  {
    about: 'introduced by the sentence before',
    text: 'وكتبت [p1:منى الطحان] في دفترها:\nالطحين يكفي يومين. لا أحد يشكو.\nثم وصل القارب.',
    elements: ['الطحين يكفي يومين. لا أحد يشكو.'],
    quotes: [['الطحين يكفي يومين. لا أحد يشكو.', 'منى الطحان', 'كتبت', 'p1']],
  },
  {
    about: 'a dash and the source at the end',
    text: '«الطحين يكفي يومين.» — [p1:منى الطحان]',
    elements: ['«الطحين يكفي يومين.» — منى الطحان'],
    quotes: [['الطحين يكفي يومين.', 'منى الطحان', null, 'p1']],
  },
];

describe.each(Object.entries({ en: english, ar: arabic }))(
  'quotations that the page marks, in %s',
  (language, cases) => {
    it.each(cases)('$about', ({ text, elements, quotes }) => {
      expect(quotesIn(text, language, elements)).toEqual(quotes);
    });
  },
);
