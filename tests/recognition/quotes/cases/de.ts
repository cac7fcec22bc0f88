import type { QuoteCase } from '../marked.ts';

export const cases: QuoteCase[] = [
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
  {
    about: 'the verb is second, its subject after it',
    text: 'Am Montag sagte [p1:Nele Brandhorst] im Rathaus: „Die Brücke bleibt zu.“',
    quotes: [['Die Brücke bleibt zu.', 'Nele Brandhorst', 'sagte', 'p1']],
  },
  {
    about: 'speaker in the middle',
    text: '„Die Brücke“, sagt [p1:Nele Brandhorst], „war immer ein Provisorium.“',
    quotes: [
      ['Die Brücke', 'Nele Brandhorst', 'sagt', 'p1'],
      ['war immer ein Provisorium.', 'Nele Brandhorst', 'sagt', 'p1'],
    ],
  },
  {
    about: 'title before the name, and more words after its sentence',
    text: '„Wir zahlen das nicht“, schimpfte Bürgermeister [p1:Ingo Reetz]. „Wer baut, der haftet.“',
    quotes: [
      ['Wir zahlen das nicht', 'Ingo Reetz', 'schimpfte', 'p1'],
      ['Wer baut, der haftet.', 'Ingo Reetz', 'schimpfte', 'p1'],
    ],
  },
  {
    about: 'a pronoun that two may mean is resolved by gender',
    text: 'Frau [p1:Nele Brandhorst] und Herr [p2:Ingo Reetz] stritten lange. „Die Akten liegen vor“, sagte Frau [p1:Brandhorst]. „Das ist mir neu“, sagte er.',
    quotes: [
      ['Die Akten liegen vor', 'Brandhorst', 'sagte', 'p1'],
      ['Das ist mir neu', 'er', 'sagte', 'p2'],
    ],
  },
  {
    about: 'laut',
    text: 'Laut [p1:Ingo Reetz] war die Brücke „nie für Lastwagen gedacht“.',
    quotes: [['nie für Lastwagen gedacht', 'Ingo Reetz', 'Laut', 'p1']],
  },
  {
    about: 'nannte',
    text: '[p1:Ingo Reetz] nannte den Bericht „eine Frechheit“.',
    quotes: [['eine Frechheit', 'Ingo Reetz', 'nannte', 'p1']],
  },
  {
    about: 'unnamed source',
    text: '„Kein Schiff wurde abgewiesen“, teilte eine Sprecherin des Hafens mit.',
    quotes: [['Kein Schiff wurde abgewiesen', 'eine Sprecherin des Hafens', 'teilte']],
  },
  {
    about: 'what a document says',
    text: 'Im Gutachten heißt es: „Die Schrauben waren zu kurz.“',
    quotes: [['Die Schrauben waren zu kurz.', 'Gutachten', 'heißt es']],
  },
  {
    about: 'headline',
    text: '[p1:Brandhorst]: „Die Brücke hätte nie öffnen dürfen“',
    quotes: [['Die Brücke hätte nie öffnen dürfen', 'Brandhorst', null, 'p1']],
  },
  {
    about: 'so-called, nicknames and ships',
    text: 'Die sogenannte „Geisterbrücke“, von Anwohnern „Inge“ genannt, liegt neben dem Schiff „Seeadler“.',
    quotes: [],
  },
  {
    about: 'told to an agency, not by it',
    text: 'Wie [p1:Otto Kern] der [o1:Nordpresse] sagte, sei die Lage „dramatisch“.',
    quotes: [['dramatisch', 'Otto Kern', 'sagte', 'p1']],
  },
  {
    about: 'another word for who was named',
    text: 'Den Siegtreffer erzielte [p1:Moritz Kruse]. „Mit dem Fuß kann es jeder“, lachte der Stürmer. Ob er müde sei? „Ein bisschen schon.“',
    quotes: [
      ['Mit dem Fuß kann es jeder', 'der Stürmer', 'lachte', 'p1'],
      ['Ein bisschen schon.', 'der Stürmer', 'lachte', 'p1'],
    ],
  },
  {
    about: 'a word for nothing certain is no source',
    text: 'Die Forscherin [p1:Vera Lind] freut sich über den Fund. Denn oft, so die Forscherin, verschwinde so etwas „schneller im Netz als im Museum“.',
    quotes: [['schneller im Netz als im Museum', 'Vera Lind', 'so', 'p1']],
  },
];
