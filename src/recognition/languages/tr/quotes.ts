/** How Turkish newsrooms quote. */
import type { QuoteLexicon } from '../../quotes/lexicon.ts';

/** Finite verbs of saying, third person singular; the plural adds `-lar` or `-ler`. */
const VERBS = [
  ...'dedi diyor demişti söyledi söylüyor söylemişti konuştu belirtti vurguladı açıkladı kaydetti savundu yazdı yazıyor sordu uyardı yanıtladı cevapladı anlattı anlatıyor aktardı bildirdi duyurdu seslendi bağırdı mırıldandı hatırlattı yakındı haykırdı fısıldadı gülümsedi'.split(
    ' ',
  ),
  'ifade etti',
  'ifade ediyor',
  'iddia etti',
  'itiraf etti',
  'dile getirdi',
  'öne sürdü',
  'ileri sürdü',
  'cevap verdi',
  'yanıt verdi',
  'tepki gösterdi',
  'diye konuştu',
  'diye yazdı',
  'diye sordu',
  'diye uyardı',
  'diye anlattı',
  'diye seslendi',
  'diye bağırdı',
  'şeklinde konuştu',
  'not düştü',
  'notunu düştü',
  'ifadesine yer verdi',
  'ifadelerine yer verdi',
  'paylaştı',
  'görüşünü dile getirdi',
  'görüşünü savundu',
  'diye tepki gösterdi',
];

/** Nouns of saying, in the possessive that the verb governs. */
const SAYINGS =
  'açıklamasını ifadesini ifadelerini yorumunu uyarısını çağrısını müjdesini mesajını yanıtını cevabını paylaşımını önerisini sorusunu tepkisini itirazını iddiasını savunmasını değerlendirmesini sözlerini eleştirisini'.split(
    ' ',
  );
const LIGHT = 'yaptı verdi kullandı yöneltti gösterdi paylaştı aldı'.split(' ');
const FOUND =
  'açıklamasında değerlendirmesinde çağrısında uyarısında iddiasında savunmasında itirazında eleştirisinde önerisinde'.split(
    ' ',
  );
const COMPOUNDS = [
  ...SAYINGS.flatMap((noun) => LIGHT.map((verb) => `${noun} ${verb}`)),
  ...FOUND.map((noun) => `${noun} bulundu`),
];

const GOING_ON = ['ekledi', 'diye ekledi', 'devam etti', 'sürdürdü', 'sözlerini sürdürdü'];
const DESCRIBING = ['nitelendirdi', 'niteledi', 'tanımladı', 'suçladı', 'adlandırdı', 'olarak nitelendirdi'];

/** `-ler` after front vowels, `-lar` after back ones. */
const plural = (forms: readonly string[]): string[] =>
  forms.map((form) => form + (/[eiöü][^aeıioöuü]*$/u.test(form) ? 'ler' : 'lar'));

export const quotes: QuoteLexicon = {
  order: 'subject-object-verb',
  suffixesCase: true,
  dialogueDashes: true,
  proclitics: '',
  verbs: [
    { plural: false, forms: [...VERBS, ...COMPOUNDS] },
    { plural: true, forms: plural([...VERBS, ...COMPOUNDS]) },
    { plural: false, goesOn: true, forms: GOING_ON },
    { plural: true, goesOn: true, forms: plural(GOING_ON) },
    { describing: true, forms: [...DESCRIBING, ...plural(DESCRIBING)] },
    { opensVerb: true, forms: ['diye'] },
    {
      forms: [
        'sözleriyle anlattı',
        'sözleriyle anlatıyor',
        'sözleriyle özetledi',
        'denildi',
        'ifadeleri yer aldı',
        'ifadesi yer aldı',
        'sözleri yer aldı',
        'denilen',
        'ifadesine yer verildi',
        'ifadelerine yer verildi',
      ],
    },
    { forms: ['göre', 'anlatımıyla', 'deyişiyle', 'tabiriyle'] },
    {
      relative: true,
      forms: [
        ...'diyen söyleyen belirten konuşan savunan vurgulayan kaydeden anlatan aktaran yazan hatırlatan ekleyen açıklayan uyaran'.split(
          ' ',
        ),
        'ifade eden',
        'dile getiren',
        'ifadesini kullanan',
        'ifadelerini kullanan',
        'diye konuşan',
        'şeklinde konuşan',
        'iddia eden',
      ],
    },
    {
      participle: true,
      forms:
        'diyerek belirterek söyleyerek vurgulayarak ekleyerek savunarak kaydederek hatırlatarak yazarak'.split(
          ' ',
        ),
    },
  ],
  sources: [],
  complementisers: 'ki',
  pronouns: [
    { words: 'o kendisi', plural: false, thing: false },
    { words: 'onlar', plural: true },
  ],
  prepositions: '',
  linkers: '',
  articles: 'bir bu o şu',
  definites: '',
  anaphors: [
    { words: 'adam', gender: 'm', plural: false },
    { words: 'kadın', gender: 'f', plural: false },
    { words: 'şirket bakanlık kurum dernek sendika kulüp parti', plural: false, thing: true },
  ],
  agents: 'tarafından',
  governing: '',
  stops:
    've veya ama fakat ancak ki çünkü eğer pazartesi salı çarşamba perşembe cuma cumartesi pazar dün bugün yarın ise de da için gibi kadar sonra önce değil',
  skipped: 'da de ise dün bugün sonra ayrıca yine daha önce',
  relatives: '',
  transmission: '',
  roles:
    'sözcüsü bakanı bakan başkan başkanı kaynak kaynaklar polis tanık yetkili yetkilisi uzman doktor avukat avukatı savcı hakim müdür müdürü vali valisi muhtar biri',
  kin: 'anne annesi baba babası oğlu kızı kardeşi ablası ağabeyi eşi karısı kocası babaanne babaannesi dedesi torunu amcası teyzesi dayısı',
  collectives: 'polis savcılık hükümet yetkililer tanıklar köylüler komşular uzmanlar veliler',
  naming:
    'film filmi filmde kitap kitabı roman romanı şarkı şarkısı albüm albümü dizi dizisi program programı oyun oyunu şiir şiiri makale belgesel belgeseli gazete gazetesi dergi dergisi site sitesi platform platformu uygulama uygulaması operasyon operasyonu kampanya kampanyası proje projesi gemi gemisi başlıklı adlı isimli adıyla adındaki bilinen sözde kelimesi kelime terim terimi ifadesi slogan sloganı marka grup grubu lokanta otel sergi sergisi teori kavram kavramı yasa lakaplı lakabıyla dediği dedikleri ödülü festivali',
  predicates: '',
  clauseWords:
    'ben biz siz sen bu bana bize beni bizi değil yok var ne neden nasıl çünkü ama hiç kimse benim bizim olacak oldu ki mi mı mu mü',
  abbreviations: 'dr prof doç av sn no',
};
