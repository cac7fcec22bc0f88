import type { QuoteCase } from '../marked.ts';

export const cases: QuoteCase[] = [
  {
    about: 'the verb last, the subject before the words',
    text: '[p1:Nilgün Akarsu], “Köprü hiç açılmamalıydı” dedi.',
    quotes: [['Köprü hiç açılmamalıydı', 'Nilgün Akarsu', 'dedi', 'p1']],
  },
  {
    about: 'title and name before',
    text: 'Belediye Başkanı [p1:Cevat Ilgaz], “Yolu bu gece kapatacağız” diye konuştu.',
    quotes: [['Yolu bu gece kapatacağız', 'Cevat Ilgaz', 'diye konuştu', 'p1']],
  },
  {
    about: 'relative participle',
    text: '“Bizi kimse uyarmadı” diyen [p1:Nilgün Akarsu], haberi radyodan aldı.',
    quotes: [['Bizi kimse uyarmadı', 'Nilgün Akarsu', 'diyen', 'p1']],
  },
  {
    about: 'a verb without a subject goes on',
    text: '[p1:Nilgün Akarsu] “Bizi kimse uyarmadı” dedi. “Haberi radyodan aldık” diye ekledi.',
    quotes: [
      ['Bizi kimse uyarmadı', 'Nilgün Akarsu', 'dedi', 'p1'],
      ['Haberi radyodan aldık', 'diye ekledi', 'diye ekledi', 'p1'],
    ],
  },
  {
    about: 'colon',
    text: '[p1:Cevat Ilgaz] şöyle konuştu: “Vidalar önce koptu.”',
    quotes: [['Vidalar önce koptu.', 'Cevat Ilgaz', 'konuştu', 'p1']],
  },
  {
    about: 'the subject after its verb',
    text: '“Ben olsam yine çizerdim” diyor [p1:Nilgün Akarsu].',
    quotes: [['Ben olsam yine çizerdim', 'Nilgün Akarsu', 'diyor', 'p1']],
  },
  {
    about: 'headline',
    text: '[p1:Akarsu]: “Köprü hiç açılmamalıydı”',
    quotes: [['Köprü hiç açılmamalıydı', 'Akarsu', null, 'p1']],
  },
  {
    about: 'unnamed source',
    text: 'Liman sözcüsü, “Hiçbir gemi geri çevrilmedi” dedi.',
    quotes: [['Hiçbir gemi geri çevrilmedi', 'Liman sözcüsü', 'dedi']],
  },
  {
    about: 'dialogue with a dash',
    text: '— Çatlağı gördün mü?\n— Gördüm, dedi [p1:Cevat Ilgaz]. Parmak kadardı.',
    quotes: [
      ['Çatlağı gördün mü?', null, null],
      ['Gördüm', 'Cevat Ilgaz', 'dedi', 'p1'],
      ['Parmak kadardı.', 'Cevat Ilgaz', 'dedi', 'p1'],
    ],
  },
  {
    about: 'works and ships',
    text: '“Demir Yaz” adlı film, “Sabır” gemisinde çekildi.',
    quotes: [],
  },
  {
    about: 'whatever verb follows what marks speech, and its subject after it',
    text: '“Kimse bizi dinlemiyor” diye yakınıyor yaşlı bir balıkçı.',
    quotes: [['Kimse bizi dinlemiyor', 'yaşlı bir balıkçı', 'diye yakınıyor']],
  },
];
