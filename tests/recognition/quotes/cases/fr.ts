import type { QuoteCase } from '../marked.ts';

export const cases: QuoteCase[] = [
  {
    about: 'inversion with an auxiliary',
    text: '« Le pont n’aurait jamais dû ouvrir », a déclaré [p1:Maud Lestrange], ingénieure du département.',
    quotes: [['Le pont n’aurait jamais dû ouvrir', 'Maud Lestrange', 'a déclaré', 'p1']],
  },
  {
    about: 'inversion, present',
    text: '«\u00a0Nous n’avons rien vu venir\u00a0», raconte [p1:Maud Lestrange].',
    quotes: [['Nous n’avons rien vu venir', 'Maud Lestrange', 'raconte', 'p1']],
  },
  {
    about: 'inverted pronoun',
    text: 'Mme [p1:Maud Lestrange] a dessiné le pont. « Je le dessinerais encore », dit-elle.',
    quotes: [['Je le dessinerais encore', 'elle', 'dit', 'p1']],
  },
  {
    about: 'inverted pronoun with an auxiliary',
    text: '« Il tiendra », assure [p1:Maud Lestrange]. « Nous avons tout vérifié deux fois », a-t-elle ajouté.',
    quotes: [
      ['Il tiendra', 'Maud Lestrange', 'assure', 'p1'],
      ['Nous avons tout vérifié deux fois', 'elle', 'ajouté', 'p1'],
    ],
  },
  {
    about: 'speaker before',
    text: '[p1:Maud Lestrange] a affirmé que « personne n’avait regardé sous le tablier depuis dix ans ».',
    quotes: [
      ['personne n’avait regardé sous le tablier depuis dix ans', 'Maud Lestrange', 'a affirmé', 'p1'],
    ],
  },
  {
    about: 'apposition',
    text: '[p1:Maud Lestrange], ingénieure à [l1:Nantes], a expliqué : « Les boulons ont lâché les premiers. »',
    quotes: [['Les boulons ont lâché les premiers.', 'Maud Lestrange', 'a expliqué', 'p1']],
  },
  {
    about: 'according to',
    text: 'Selon [p1:Maud Lestrange], « les boulons ont lâché les premiers ».',
    quotes: [['les boulons ont lâché les premiers', 'Maud Lestrange', 'Selon', 'p1']],
  },
  {
    about: 'unnamed source',
    text: '« Aucun bateau n’a été refusé », indique un porte-parole du port.',
    quotes: [['Aucun bateau n’a été refusé', 'un porte-parole du port', 'indique']],
  },
  {
    about: 'titles and names',
    text: 'Le film « Été de fer » et la chanson « Rouille » ont été tournés près de la plateforme « Navigo ».',
    quotes: [],
  },
  {
    about: 'a participle is no verb of speech',
    text: 'Un incendie s’est déclaré près de l’enseigne « Lune Bleue ».',
    quotes: [],
  },
];
