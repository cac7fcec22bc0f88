import type { QuoteCase } from '../marked.ts';

export const cases: QuoteCase[] = [
  {
    about: 'inversion',
    text: '«Il ponte non andava aperto», spiega [p1:Ornella Vitale], ingegnera della provincia.',
    quotes: [['Il ponte non andava aperto', 'Ornella Vitale', 'spiega', 'p1']],
  },
  {
    about: 'auxiliary, and the speaker before',
    text: 'Il sindaco [p1:Bruno Galli] ha dichiarato: «Chiuderemo la strada stanotte».',
    quotes: [['Chiuderemo la strada stanotte', 'Bruno Galli', 'ha dichiarato', 'p1']],
  },
  {
    about: 'a verb without a subject',
    text: '«Non ci hanno avvisati», dice il sindaco [p1:Bruno Galli]. «L’abbiamo letto sul giornale», aggiunge.',
    quotes: [
      ['Non ci hanno avvisati', 'Bruno Galli', 'dice', 'p1'],
      ['L’abbiamo letto sul giornale', 'aggiunge', 'aggiunge', 'p1'],
    ],
  },
  {
    about: 'speaker in the middle',
    text: '«Il ponte», ricorda [p1:Ornella Vitale], «fu aperto in fretta».',
    quotes: [
      ['Il ponte', 'Ornella Vitale', 'ricorda', 'p1'],
      ['fu aperto in fretta', 'Ornella Vitale', 'ricorda', 'p1'],
    ],
  },
  {
    about: 'a colon without a verb of saying',
    text: '[p1:Bruno Galli] allarga le braccia: «Che altro potevamo fare?».',
    quotes: [['Che altro potevamo fare?', 'Bruno Galli', null, 'p1']],
  },
  {
    about: 'secondo',
    text: 'Secondo [p1:Bruno Galli] i lavori sono stati «fatti in economia».',
    quotes: [['fatti in economia', 'Bruno Galli', 'Secondo', 'p1']],
  },
  {
    about: 'pronoun',
    text: '[p1:Ornella Vitale] ha disegnato il ponte. Lei ride: «Lo ridisegnerei uguale».',
    quotes: [['Lo ridisegnerei uguale', 'Lei', 'ride', 'p1']],
  },
  {
    about: 'unnamed source',
    text: '«Nessuna nave è stata respinta», fa sapere una portavoce del porto.',
    quotes: [['Nessuna nave è stata respinta', 'una portavoce del porto', 'fa sapere']],
  },
  {
    about: 'titles and so-called',
    text: 'Il film «Estate di ferro» e il cosiddetto «ponte fantasma» sono noti a tutti.',
    quotes: [],
  },
  {
    about: 'a title that stands for its person',
    text: 'Il sindaco [p1:Bruno Galli] è stanco. «Ho dormito due ore», confessa il sindaco.',
    quotes: [['Ho dormito due ore', 'il sindaco', 'confessa', 'p1']],
  },
  {
    about: 'told into the microphones of a station by somebody',
    text: '«Non ce lo aspettavamo», ha commentato ai microfoni di [o1:Radio Uno] il presidente della squadra, [p1:Aldo Neri].',
    quotes: [['Non ce lo aspettavamo', 'Aldo Neri', 'ha commentato', 'p1']],
  },
  {
    about: 'the answer to a question about a film',
    text: 'La regista [p1:Carla Bini] presenta il film. Perché un documentario? «Perché la finzione non bastava.»',
    quotes: [['Perché la finzione non bastava.', 'Carla Bini', null, 'p1']],
  },
];
