import type { QuoteCase } from '../marked.ts';

export const cases: QuoteCase[] = [
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
  {
    about: 'a verb without a subject goes on with the last speaker',
    text: '«Nadie nos avisó», dijo la alcaldesa, [p1:Nuria Belmonte]. «Nos enteramos por la radio», añadió.',
    quotes: [
      ['Nadie nos avisó', 'Nuria Belmonte', 'dijo', 'p1'],
      ['Nos enteramos por la radio', 'añadió', 'añadió', 'p1'],
    ],
  },
  {
    about: 'dialogue with a dash',
    text: '—Nos vamos mañana —dijo [p1:Nuria Belmonte]—. No queda nada aquí.\n—¿Y la casa?\n—La casa se queda.',
    quotes: [
      ['Nos vamos mañana', 'Nuria Belmonte', 'dijo', 'p1'],
      ['No queda nada aquí.', 'Nuria Belmonte', 'dijo', 'p1'],
      ['¿Y la casa?', null, null],
      ['La casa se queda.', null, null],
    ],
  },
  {
    about: 'items of a list after dashes are no dialogue',
    text: 'El plan incluye:\n— la compra de dos barcos;\n— la reparación del muelle.',
    quotes: [],
  },
  {
    about: 'speaker in the middle',
    text: '“El puente”, explica el ingeniero [p1:Tomás Iriarte], “se abrió antes de tiempo”.',
    quotes: [
      ['El puente', 'Tomás Iriarte', 'explica', 'p1'],
      ['se abrió antes de tiempo', 'Tomás Iriarte', 'explica', 'p1'],
    ],
  },
  {
    about: 'a verb that is on no list, with its subject after it',
    text: '“Esto no se toca”, bramó [p1:Tomás Iriarte].',
    quotes: [['Esto no se toca', 'Tomás Iriarte', 'bramó', 'p1']],
  },
  {
    about: 'fragment with a speaker',
    text: 'El ministro [p1:Tomás Iriarte] calificó la obra de “chapuza”. También habló de “un error”.',
    quotes: [
      ['chapuza', 'Tomás Iriarte', 'calificó', 'p1'],
      ['un error', 'habló', 'habló', 'p1'],
    ],
  },
  {
    about: 'unnamed source',
    text: '“No se ha rechazado ningún barco”, aseguró una portavoz del puerto.',
    quotes: [['No se ha rechazado ningún barco', 'una portavoz del puerto', 'aseguró']],
  },
  {
    about: 'an organisation',
    text: 'En un comunicado, [o1:Marea Limpia] denunció que “nadie vigila el vertido desde enero”.',
    quotes: [['nadie vigila el vertido desde enero', 'Marea Limpia', 'denunció', 'o1']],
  },
  {
    about: 'a colon without a verb of saying',
    text: '[p1:Tomás Iriarte] se encoge de hombros: “Yo solo puse los tornillos”.',
    quotes: [['Yo solo puse los tornillos', 'Tomás Iriarte', null, 'p1']],
  },
  {
    about: 'a headline that the text repeats',
    text: '“No vamos a callar”: protesta en el puerto\n“No vamos a callar”, dijo [p1:Rosa Vidal] ante la lonja.',
    quotes: [
      ['No vamos a callar', 'Rosa Vidal', null, 'p1'],
      ['No vamos a callar', 'Rosa Vidal', 'dijo', 'p1'],
    ],
  },
  {
    about: 'pronouns that only an accent or gender tells',
    text: 'La actriz [p1:Rosa Vidal] llegó con el director [p2:Juan Mora]. “Es mi maestro”, dijo ella. “Ella exagera”, respondió él.',
    quotes: [
      ['Es mi maestro', 'ella', 'dijo', 'p1'],
      ['Ella exagera', 'él', 'respondió', 'p2'],
    ],
  },
  {
    about: 'an aside between the verb and its subject',
    text: '“Fue un sueño”, dijo, emocionada, la actriz [p1:Ana Lobo].',
    quotes: [['Fue un sueño', 'Ana Lobo', 'dijo', 'p1']],
  },
  {
    about: 'what a preposition opens the sentence with is no subject',
    text: 'La alcaldesa electa, [p1:Rosa Vidal], dio las gracias a todos. En su primer discurso prometió gobernar “para los que no me votaron”.',
    quotes: [['para los que no me votaron', 'prometió', 'prometió', 'p1']],
  },
  {
    about: 'a sentence about a pronoun turns back to whom its gender means',
    text: 'La diputada [p1:Rosa Vidal] negó todo. “Firmé lo que me dieron”, aseguró. El senador [p2:Juan Mora] la interrumpió. “¿Y quién mandaba?”, preguntó [p2:Mora]. Ella miró a su abogado. “Eso está en los correos”, contestó.',
    quotes: [
      ['Firmé lo que me dieron', 'aseguró', 'aseguró', 'p1'],
      ['¿Y quién mandaba?', 'Mora', 'preguntó', 'p2'],
      ['Eso está en los correos', 'contestó', 'contestó', 'p1'],
    ],
  },
];
