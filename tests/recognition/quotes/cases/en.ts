import type { QuoteCase } from '../marked.ts';

export const cases: QuoteCase[] = [
  {
    about: 'inversion',
    text: '“The bridge should never have been opened,” said [p1:Nora Whitcombe], the county engineer.',
    quotes: [['The bridge should never have been opened,', 'Nora Whitcombe', 'said', 'p1']],
  },
  {
    about: 'speaker and verb after',
    text: '"We had no warning at all," [p1:Whitcombe] told reporters on Tuesday.',
    quotes: [['We had no warning at all,', 'Whitcombe', 'told', 'p1']],
  },
  {
    about: 'speaker and verb before',
    text: '[p1:Nora Whitcombe] said: "We had no warning at all."',
    quotes: [['We had no warning at all.', 'Nora Whitcombe', 'said', 'p1']],
  },
  {
    about: 'apposition between speaker and verb',
    text: '[p1:Nora Whitcombe], the engineer who inspected it in [l1:Dorset], said, “We had no warning at all.”',
    quotes: [['We had no warning at all.', 'Nora Whitcombe', 'said', 'p1']],
  },
  {
    about: 'adverbial before the speaker',
    text: 'In [l1:Dorset] on Monday, [p1:Nora Whitcombe] said that “nobody had looked under the deck for years”.',
    quotes: [['nobody had looked under the deck for years', 'Nora Whitcombe', 'said', 'p1']],
  },
  {
    about: 'speaker in the middle',
    text: '“It is smaller,” [p1:Whitcombe] said, “but it will hold.”',
    quotes: [
      ['It is smaller,', 'Whitcombe', 'said', 'p1'],
      ['but it will hold.', 'Whitcombe', 'said', 'p1'],
    ],
  },
  {
    about: 'a second quotation after the clause of the first',
    text: '“It is smaller,” said [p1:Nora Whitcombe], who drew it. “Nobody has complained so far.”',
    quotes: [
      ['It is smaller,', 'Nora Whitcombe', 'said', 'p1'],
      ['Nobody has complained so far.', 'Nora Whitcombe', 'said', 'p1'],
    ],
  },
  {
    about: 'pronoun',
    text: 'Mrs [p1:Nora Whitcombe] drew the bridge. “I would draw it again,” she said.',
    quotes: [['I would draw it again,', 'she', 'said', 'p1']],
  },
  {
    about: 'pronoun of the other gender is not the last speaker',
    text: '“I would draw it again,” said Mrs [p1:Nora Whitcombe]. Mr [p2:Owen Tredinnick] built it. “I would not build it twice,” he said.',
    quotes: [
      ['I would draw it again,', 'Nora Whitcombe', 'said', 'p1'],
      ['I would not build it twice,', 'he', 'said', 'p2'],
    ],
  },
  {
    about: 'it is an organisation',
    text: '[o1:Halcyon Rail] has closed the line. In a statement, it said the decision was “taken with great regret after months of study”.',
    quotes: [['taken with great regret after months of study', 'it', 'said', 'o1']],
  },
  {
    about: 'coordinated verbs',
    text: '[p1:Nora Whitcombe] stood up and said: “Then we shall close it tonight.”',
    quotes: [['Then we shall close it tonight.', 'Nora Whitcombe', 'said', 'p1']],
  },
  {
    about: 'according to',
    text: 'According to [p1:Owen Tredinnick], “the bolts were the first thing to go”.',
    quotes: [['the bolts were the first thing to go', 'Owen Tredinnick', 'According to', 'p1']],
  },
  {
    about: 'unnamed sources',
    text: '“We were told to wait,” said an official at the ministry. A spokesman for the port said: “No ship has been turned away.”',
    quotes: [
      ['We were told to wait,', 'an official', 'said'],
      ['No ship has been turned away.', 'A spokesman for the port', 'said'],
    ],
  },
  {
    about: 'spokesman of a named person',
    text: 'A spokesman for [p1:Owen Tredinnick] said: “He has nothing to add to this.”',
    quotes: [['He has nothing to add to this.', 'A spokesman for Owen Tredinnick', 'said']],
  },
  {
    about: 'possessive: somebody of a named person',
    text: '[p1:Tredinnick]’s lawyer said: “My client was never asked about it.”',
    quotes: [['My client was never asked about it.', 'Tredinnick’s lawyer', 'said']],
  },
  {
    about: 'fragment with a speaker',
    text: '[p1:Owen Tredinnick] called the repair “a waste of paint”.',
    quotes: [['a waste of paint', 'Owen Tredinnick', 'called', 'p1']],
  },
  {
    about: 'fragments in and after a reported clause',
    text: '[p1:Owen Tredinnick] said the delay was “wholly avoidable” and promised “plain answers”.',
    quotes: [
      ['wholly avoidable', 'Owen Tredinnick', 'said', 'p1'],
      ['plain answers', 'Owen Tredinnick', 'promised', 'p1'],
    ],
  },
  {
    about: 'an adjective in marks within reported speech',
    text: 'Critics say the “smart bridge” law goes too far.',
    quotes: [],
  },
  {
    about: 'relative clause of a name that is no subject',
    text: 'The song was written by [p1:Owen Tredinnick], who said, “I wrote it in one afternoon.”',
    quotes: [['I wrote it in one afternoon.', 'Owen Tredinnick', 'said', 'p1']],
  },
  {
    about: 'title, comma, name',
    text: 'The mayor of the town, [p1:Owen Tredinnick], said: “We shall pay for it ourselves.”',
    quotes: [['We shall pay for it ourselves.', 'Owen Tredinnick', 'said', 'p1']],
  },
  {
    about: 'what somebody called it',
    text: 'The town paid twice for what [p1:Owen Tredinnick] called “a waste of paint”.',
    quotes: [['a waste of paint', 'Owen Tredinnick', 'called', 'p1']],
  },
  {
    about: 'what it is called',
    text: 'They painted it with a resin called “grey skin” last year.',
    quotes: [],
  },
  {
    about: 'passive with an agent',
    text: 'The repair was described by [p1:Owen Tredinnick] as “a waste of good paint”.',
    quotes: [['a waste of good paint', 'Owen Tredinnick', 'described', 'p1']],
  },
  {
    about: 'headline',
    text: '[p1:Whitcombe]: “We had no warning at all”',
    quotes: [['We had no warning at all', 'Whitcombe', null, 'p1']],
  },
  {
    about: 'scare quotes, titles, nicknames',
    text: 'The so-called “smart bridge” appears in the film “Iron Summer”, in her novel “The Long Deck” and on the album “Rust”.',
    quotes: [],
  },
  {
    about: 'a ship in marks within somebody’s clause',
    text: '[p1:Owen Tredinnick], skipper of the trawler “Patient Daughter”, said nothing.',
    quotes: [],
  },
  {
    about: 'a title within reported speech',
    text: '[p1:Owen Tredinnick] said he had read the book “Iron Summer” twice.',
    quotes: [],
  },
  {
    about: 'single marks and apostrophes',
    text: '‘We don’t think it’s the players’ fault,’ said [p1:Nora Whitcombe].',
    quotes: [['We don’t think it’s the players’ fault,', 'Nora Whitcombe', 'said', 'p1']],
  },
  {
    about: 'single marks in ASCII',
    text: "'It isn't over yet,' [p1:Whitcombe] said.",
    quotes: [["It isn't over yet,", 'Whitcombe', 'said', 'p1']],
  },
  {
    about: 'apostrophes alone',
    text: "The '90s weren't kind to the workers' club, nor to rock 'n' roll.",
    quotes: [],
  },
  {
    about: 'inches and feet',
    text: 'The 12" pipe runs 40 feet under the deck.',
    quotes: [],
  },
  {
    about: 'nested',
    text: '“He looked at me and said, ‘It will hold,’ and then it fell,” [p1:Whitcombe] recalled.',
    quotes: [['He looked at me and said, ‘It will hold,’ and then it fell,', 'Whitcombe', 'recalled', 'p1']],
  },
  {
    about: 'one mark a paragraph, the speaker named after the last',
    text: '“We were never asked about any of this.\n“We read it in the paper,” [p1:Whitcombe] said.',
    quotes: [
      ['We were never asked about any of this.', 'Whitcombe', 'said', 'p1'],
      ['We read it in the paper,', 'Whitcombe', 'said', 'p1'],
    ],
  },
  {
    about: 'a paragraph that is a quotation after its speaker’s paragraph',
    text: 'At the meeting, [p1:Nora Whitcombe] asked the town for patience.\n“I have never closed a bridge without opening another, and I do not mean to begin now.”',
    quotes: [
      [
        'I have never closed a bridge without opening another, and I do not mean to begin now.',
        'Nora Whitcombe',
        null,
        'p1',
      ],
    ],
  },
  {
    about: 'nobody is said to speak',
    text: 'A sheet of paper was pinned to the door. “We are closed until further notice, and we are sorry.”',
    quotes: [['We are closed until further notice, and we are sorry.', null, null]],
  },
  {
    about: 'noun that looks like a verb',
    text: 'The claims about “green steel” have been examined twice.',
    quotes: [],
  },
  {
    about: 'the text goes on with who speaks in the first clause',
    text: 'Inspector [p1:Oyinkan Balogun] told the court that a ringer had said “the sky was where the bell had been”. She said the force took it “rather seriously”. [p2:Denise Holloway] wept.',
    quotes: [
      ['the sky was where the bell had been', 'a ringer', 'said'],
      ['rather seriously', 'She', 'said', 'p1'],
    ],
  },
  {
    about: 'an organisation after the word for it',
    text: 'The regulator, [o1:Aquarate], said it was “minded to fine” the company.',
    quotes: [['minded to fine', 'Aquarate', 'said', 'o1']],
  },
  {
    about: 'a crowd is nobody who was named',
    text: '[p1:Tom Rees] left by the back door. “Shame on you,” roared the crowd.',
    quotes: [['Shame on you,', 'the crowd', 'roared']],
  },
  {
    about: 'what somebody is said to have is no complement of the verb that describes it',
    text: '[p1:Tom Rees] gathered signatures. The letter calls the council’s “listening” a sham. Critics described the ministers’ “plan” as empty.',
    quotes: [],
  },
];
