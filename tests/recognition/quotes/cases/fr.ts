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
  {
    about: 'imperfect, and an apposition',
    text: '« Nous n’avions rien vu », racontait [p1:Maud Lestrange], ingénieure à [l1:Nantes].',
    quotes: [['Nous n’avions rien vu', 'Maud Lestrange', 'racontait', 'p1']],
  },
  {
    about: 'how they say it stands before the speaker',
    text: '« Ma sœur est partie sans rien dire », raconte par téléphone [p1:Maud Lestrange].',
    quotes: [['Ma sœur est partie sans rien dire', 'Maud Lestrange', 'raconte', 'p1']],
  },
  {
    about: 'a verb that is on no list',
    text: '« Vérifiez avant de partager », supplie la maire [p1:Odile Kerjean].',
    quotes: [['Vérifiez avant de partager', 'Odile Kerjean', 'supplie', 'p1']],
  },
  {
    about: 'asked by somebody, title, name between commas',
    text: 'Interrogée par [o1:Radio Estuaire], la présidente du port, [p1:Odile Kerjean], a promis « un hiver sans péage ».',
    quotes: [['un hiver sans péage', 'Odile Kerjean', 'a promis', 'p1']],
  },
  {
    about: 'a colon without a verb of saying',
    text: '[p1:Odile Kerjean] hausse les épaules : « On a l’habitude. »',
    quotes: [['On a l’habitude.', 'Odile Kerjean', null, 'p1']],
  },
  {
    about: 'dialogue with a dash and a comma',
    text: '— Je pars demain, dit [p1:Odile Kerjean].\n— Et la maison ?',
    quotes: [
      ['Je pars demain', 'Odile Kerjean', 'dit', 'p1'],
      ['Et la maison ?', null, null],
    ],
  },
  {
    about: 'what a title stands for',
    text: 'Le maire, [p1:Yann Cadic], soupire. « J’ai dormi deux heures », avoue le maire.',
    quotes: [['J’ai dormi deux heures', 'le maire', 'avoue', 'p1']],
  },
  {
    about: 'an elided article',
    text: 'Selon l’[o1:Institut Bréhat], « la digue tiendra dix ans ».',
    quotes: [['la digue tiendra dix ans', 'Institut Bréhat', 'Selon', 'o1']],
  },
  {
    about: 'to whom it is told stands before who tells it',
    text: '« Nous avons tout perdu », a déclaré à l’[o1:Agence Littoral] le préfet, [p1:Paul Morin].',
    quotes: [['Nous avons tout perdu', 'Paul Morin', 'a déclaré', 'p1']],
  },
  {
    about: 'a title before a name that follows its description',
    text: '« On ne parle plus de risque », prévient sa directrice, la professeure [p1:Anne Roux].',
    quotes: [['On ne parle plus de risque', 'Anne Roux', 'prévient', 'p1']],
  },
  {
    about: 'a clause within the marks that a full stop ends',
    text: '« Tout va bien, assure [p1:Paul Morin]. Enfin, presque. »',
    quotes: [['Tout va bien, assure Paul Morin. Enfin, presque.', 'Paul Morin', 'assure', 'p1']],
  },
  {
    about: 'as somebody stresses',
    text: 'Comme le souligne [p1:Paul Morin], « personne n’avait prévu cela ».',
    quotes: [['personne n’avait prévu cela', 'Paul Morin', 'Comme le souligne', 'p1']],
  },
  {
    about: 'an article that has lost its vowel before a mark',
    text: 'Pour l’avocat de la défense, Me [p1:Paul Morin], il s’agit d’« un procès politique ».',
    quotes: [['un procès politique', 'Paul Morin', 'Pour', 'p1']],
  },
];
