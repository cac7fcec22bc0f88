import type { QuoteCase } from '../marked.ts';

export const cases: QuoteCase[] = [
  {
    about: 'inversion',
    text: '“A ponte nunca devia ter aberto”, afirmou [p1:Leonor Bastos], engenheira do distrito.',
    quotes: [['A ponte nunca devia ter aberto', 'Leonor Bastos', 'afirmou', 'p1']],
  },
  {
    about: 'speaker before',
    text: 'O prefeito [p1:Anselmo Tavares] disse que “ninguém olhou por baixo do tabuleiro em dez anos”.',
    quotes: [['ninguém olhou por baixo do tabuleiro em dez anos', 'Anselmo Tavares', 'disse', 'p1']],
  },
  {
    about: 'a verb without a subject goes on',
    text: '«Não fomos avisados», conta [p1:Leonor Bastos]. «Soubemos pela rádio», acrescenta.',
    quotes: [
      ['Não fomos avisados', 'Leonor Bastos', 'conta', 'p1'],
      ['Soubemos pela rádio', 'acrescenta', 'acrescenta', 'p1'],
    ],
  },
  {
    about: 'a pronoun tied to its verb',
    text: '«Cortaram a luz e ninguém explicou», queixa-se [p1:Leonor Bastos], moradora da rua.',
    quotes: [['Cortaram a luz e ninguém explicou', 'Leonor Bastos', 'queixa', 'p1']],
  },
  {
    about: 'dialogue with a dash',
    text: '— Vou embora amanhã — disse [p1:Leonor Bastos]. — Aqui não há nada.',
    quotes: [
      ['Vou embora amanhã', 'Leonor Bastos', 'disse', 'p1'],
      ['Aqui não há nada.', 'Leonor Bastos', 'disse', 'p1'],
    ],
  },
  {
    about: 'according to',
    text: 'Segundo [p1:Anselmo Tavares], “os parafusos foram os primeiros a ceder”.',
    quotes: [['os parafusos foram os primeiros a ceder', 'Anselmo Tavares', 'Segundo', 'p1']],
  },
  {
    about: 'unnamed source',
    text: '“Nenhum navio foi recusado”, garantiu uma porta-voz do porto.',
    quotes: [['Nenhum navio foi recusado', 'uma porta-voz do porto', 'garantiu']],
  },
  {
    about: 'fragment with a speaker',
    text: '[p1:Anselmo Tavares] chamou à obra “um remendo”.',
    quotes: [['um remendo', 'Anselmo Tavares', 'chamou', 'p1']],
  },
  {
    about: 'headline',
    text: '[p1:Leonor Bastos]: “A ponte nunca devia ter aberto”',
    quotes: [['A ponte nunca devia ter aberto', 'Leonor Bastos', null, 'p1']],
  },
  {
    about: 'titles and names',
    text: 'O filme “Verão de ferro” e a canção «Ferrugem» foram feitos no navio “Boa Viagem”.',
    quotes: [],
  },
  {
    about: 'an article that is spelt like a preposition',
    text: 'A autarquia, em comunicado, respondeu: “É mentira”. [p1:Rui Paz] falou em “incompetência”.',
    quotes: [
      ['É mentira', 'A autarquia', 'respondeu'],
      ['incompetência', 'Rui Paz', 'falou', 'p1'],
    ],
  },
  {
    about: 'a headline’s office that the text names where it repeats the words',
    text: 'Juíza absolve vigia e culpa “dez anos de descaso e uma tomada”\nO caso durou três anos.\nA juíza [p1:Vera Lemos] leu a sentença na quarta-feira.\nA causa, disse [p1:Vera Lemos], foram “dez anos de descaso e uma tomada”.',
    quotes: [
      ['dez anos de descaso e uma tomada', 'Vera Lemos', 'culpa', 'p1'],
      ['dez anos de descaso e uma tomada', 'Vera Lemos', 'disse', 'p1'],
    ],
  },
];
