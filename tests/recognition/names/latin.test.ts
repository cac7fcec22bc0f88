import { describe, expect, it } from 'vitest';
import { plain, recogniseMarked, remark } from './marked.ts';

const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  'titles stay outside': [
    'The talks with President {p Elena Markovic} failed.',
    'Prime Minister {p Tomas Hale} resigned on Monday.',
    'They thanked Dr. {p Nadia Osman} and Mrs. {p Whitfield}.',
    'Foreign ministry spokesman {p Karel Dvorsky} declined to comment.',
  ],
  'possessives stay outside': [
    "{l Jordan}'s king met {p Laura Finch}'s team in {l Amman}.",
    "{l Egypt}'s {o Ministry of Water Resources} objected.",
  ],
  'organisations by head or suffix': [
    'She studied at the {o University of Northfield}.',
    'A ruling by the {o European Court of Human Rights} followed.',
    'Shares of {o Halden Marine Inc.} rose.',
    'The {o Green Harbour Party} lost.',
  ],
  acronyms: ['The {o WHO} and the {o UN} agreed.'],
  'sentence starts': ['Yesterday the council met. However, nothing changed. Police said so.'],
  'demonyms, months and weekdays': ['French and German ministers met on Friday in August.'],
  places: [
    'Floods hit {l Lagos} and the {l Niger River}.',
    'He flew from {l New York} to the {l West Bank}.',
    'The bus stopped in {l Karlovice}.',
  ],
  'places by what stands beside them': [
    'A train runs between {l Vienna} and {l Split} again.',
    'She came from {l Vila do Outeiro} as a girl.',
    'The boats left {l Grim Tor} at dawn. They had met at {l Grim Tor}, for {l Grim Tor} is far.',
    'They sang in {l St Orla’s Hall} on Sunday.',
  ],
  'ships and books in quotation marks': ['He sold the trawler “Patient Dorothy” in May.'],
  'particles and initials': ['It was written by {p J. K. Harrow} and {p Ludwig van der Berg}.'],
};

const OTHERS: readonly (readonly [language: string, sentence: string])[] = [
  ['fr', 'Le ministre {p Paul Lambert} a quitté {l Beyrouth} pour l’{l Iran}.'],
  ['fr', 'La décision de l’{o ONU} a surpris Mme {p Claire Dumas}.'],
  ['fr', 'L’{o Agence régionale du littoral} et le {o ministère de la Mer} se taisent.'],
  ['fr', '{p Paul Le Braz-Morin} est parti hier avec ses enfants. « Oui », dit {p Le Braz-Morin}.'],
  ['de', 'Die Ministerin {p Anna Weber} sprach in {l Berlin} mit dem Verband.'],
  ['es', 'El presidente {p Carlos Medina} viajó a {l Bogotá} con la {o Unión Europea}.'],
  ['it', 'Il sindaco {p Marco Bellini} è arrivato a {l Roma}.'],
  ['pt', 'O ministro {p João Teixeira} chegou a {l Lisboa}.'],
  ['nl', 'Minister {p Jan van den Akker} sprak in {l Brussel}.'],
  ['ru', 'Президент {p Андрей Громов} прибыл в {l Москву}.'],
  ['tr', '{l Ankara}’da Sayın {p Mehmet Yıldız} konuştu.'],
  ['fa', '{p سهراب فرهمندی} تماس گرفت و باد می‌شود.'],
  ['fa', 'گزارش {o پژوهشگاه آسیاب‌های ایران} در {l ایران} منتشر شد.'],
  ['fa', '{o شورای شهر سروستانک} با {o وزارت نیرو} موافق بود.'],
  ['fa', 'رئیس‌جمهور {p محمد کرامتی} در {l تهران} گفت'],
];

describe('names in scripts with capitals', () => {
  for (const [name, sentences] of Object.entries(ENGLISH))
    it.each(sentences.map((sentence) => [sentence]))(`${name}: %s`, (sentence) => {
      expect(remark(plain(sentence), recogniseMarked(sentence, 'en'))).toBe(sentence);
    });

  it.each(OTHERS)('%s: %s', (language, sentence) => {
    expect(remark(plain(sentence), recogniseMarked(sentence, language))).toBe(sentence);
  });

  it('takes capitals throughout for no sign of a name', () => {
    const text = 'SOMETHING VERY STRANGE HAPPENS NEAR BERLIN';
    expect(recogniseMarked(text, 'en').names.map((name) => name.text)).toEqual(['BERLIN']);
  });
});
