import type { QuoteCase } from '../marked.ts';

export const cases: QuoteCase[] = [
  {
    about: 'inversion',
    text: '„De brug had nooit open mogen gaan”, zegt [p1:Wietske Hoogland], ingenieur bij de provincie.',
    quotes: [['De brug had nooit open mogen gaan', 'Wietske Hoogland', 'zegt', 'p1']],
  },
  {
    about: 'the verb is second, its subject after it',
    text: 'Maandag zei wethouder [p1:Sjoerd Bakema] in de raad: “De brug blijft dicht.”',
    quotes: [['De brug blijft dicht.', 'Sjoerd Bakema', 'zei', 'p1']],
  },
  {
    about: 'single marks, and more words after the sentence',
    text: "'We wisten van niets,' vertelt [p1:Hoogland]. 'We lazen het in de krant.'",
    quotes: [
      ['We wisten van niets,', 'Hoogland', 'vertelt', 'p1'],
      ['We lazen het in de krant.', 'Hoogland', 'vertelt', 'p1'],
    ],
  },
  {
    about: 'pronoun',
    text: 'Mevrouw [p1:Wietske Hoogland] tekende de brug. “Ik zou het zo weer doen”, zegt ze.',
    quotes: [['Ik zou het zo weer doen', 'ze', 'zegt', 'p1']],
  },
  {
    about: 'volgens',
    text: 'Volgens [p1:Sjoerd Bakema] is de brug “nooit bedoeld voor vrachtwagens”.',
    quotes: [['nooit bedoeld voor vrachtwagens', 'Sjoerd Bakema', 'Volgens', 'p1']],
  },
  {
    about: 'a verb that is on no list',
    text: '“Ze hebben ons vergeten”, moppert [p1:Wietske Hoogland].',
    quotes: [['Ze hebben ons vergeten', 'Wietske Hoogland', 'moppert', 'p1']],
  },
  {
    about: 'fragment with a speaker',
    text: '[p1:Sjoerd Bakema] noemde het rapport “een klap in het gezicht”.',
    quotes: [['een klap in het gezicht', 'Sjoerd Bakema', 'noemde', 'p1']],
  },
  {
    about: 'unnamed source',
    text: '“Er is geen schip geweigerd”, meldt een woordvoerder van de haven.',
    quotes: [['Er is geen schip geweigerd', 'een woordvoerder van de haven', 'meldt']],
  },
  {
    about: 'aldus at the end',
    text: '“De bouten waren te kort”, aldus [p1:Wietske Hoogland].',
    quotes: [['De bouten waren te kort', 'Wietske Hoogland', 'aldus', 'p1']],
  },
  {
    about: 'so-called and titles',
    text: "De zogenoemde 'spookbrug' komt voor in de roman 'IJzeren zomer'.",
    quotes: [],
  },
  {
    about: 'a document whose owner is named',
    text: 'In een verslag van de [o1:Dienst Waterbeheer] staat: ‘De dijk is op twee plaatsen te laag.’',
    quotes: [['De dijk is op twee plaatsen te laag.', 'Dienst Waterbeheer', 'staat', 'o1']],
  },
];
