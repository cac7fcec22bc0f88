import type { QuoteCase } from '../marked.ts';

export const es: QuoteCase[] = [
  {
    about: 'inversion',
    text: '«El puente nunca debió abrirse», afirmó [p1:Nuria Belmonte], ingeniera de la provincia.',
    quotes: [['El puente nunca debió abrirse', 'Nuria Belmonte', 'afirmó', 'p1']],
  },
  {
    about: 'speaker before',
    text: '[p1:Nuria Belmonte] dijo: "Nadie nos avisó de nada".',
    quotes: [['Nadie nos avisó de nada', 'Nuria Belmonte', 'dijo', 'p1']],
  },
  {
    about: 'according to',
    text: 'Según [p1:Nuria Belmonte], "los tornillos fueron lo primero que cedió".',
    quotes: [['los tornillos fueron lo primero que cedió', 'Nuria Belmonte', 'Según', 'p1']],
  },
  {
    about: 'title of a work',
    text: 'La película "Verano de hierro" se rodó en el puerto.',
    quotes: [],
  },
];

export const de: QuoteCase[] = [
  {
    about: 'low opening mark, and the closing mark that English opens with',
    text: '„Die Brücke hätte nie öffnen dürfen“, sagte [p1:Nele Brandhorst].',
    quotes: [['Die Brücke hätte nie öffnen dürfen', 'Nele Brandhorst', 'sagte', 'p1']],
  },
  {
    about: 'guillemets that point inwards',
    text: '»Wir wussten von nichts«, erklärte [p1:Nele Brandhorst] am Montag.',
    quotes: [['Wir wussten von nichts', 'Nele Brandhorst', 'erklärte', 'p1']],
  },
  {
    about: 'speaker before',
    text: '[p1:Nele Brandhorst] sagte: „Die Schrauben sind zuerst gebrochen.“',
    quotes: [['Die Schrauben sind zuerst gebrochen.', 'Nele Brandhorst', 'sagte', 'p1']],
  },
  {
    about: 'title of a work',
    text: 'Der Film „Eiserner Sommer“ wurde am Hafen gedreht.',
    quotes: [],
  },
];
