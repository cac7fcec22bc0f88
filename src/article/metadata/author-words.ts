/** Words in bylines that are no part of a name: what stands before it, beside it, or in its place. */
import { titleKey } from '../headline.ts';

/** Words before the names in a byline, by language; the longer first. Matched without regard to case. */
export const BYLINE_PREFIXES: Readonly<Record<string, readonly string[]>> = {
  ar: [
    'بقلم',
    'كتبت',
    'كتب',
    'إعداد',
    'اعداد',
    'تحرير',
    'الكاتب',
    'الكاتبة',
    'المحرر',
    'حاورها',
    'حاوره',
    'تقرير',
    'أجرى الحوار',
    'أجرت الحوار',
    'بواسطة',
  ],
  cs: ['napsal', 'napsala'],
  el: ['γράφει ο', 'γράφει η'],
  fa: ['نویسنده', 'نوشته', 'نوشتهٔ', 'گزارش از', 'به قلم', 'خبرنگار', 'گزارشگر'],
  he: ['מאת'],
  hu: ['szerző', 'írta'],
  id: ['ditulis oleh', 'penulis', 'oleh'],
  nl: ['geschreven door', 'door'],
  pl: ['opracowanie', 'opracował', 'opracowała', 'autorka'],
  ru: ['авторы', 'автор'],
  // One row for the Scandinavian languages, whose prepositions they share.
  sv: ['skriven av', 'skrevet av', 'publicerad av', 'publisert av', 'skrevet af', 'av', 'af'],
  tr: ['hazırlayan', 'yazan', 'yazar'],
  ur: ['از قلم', 'مصنف', 'تحریر'],
  vi: ['tác giả'],
  zh: ['作者', '撰文', '记者', '記者'],
  en: [
    'author of the article',
    'authored by',
    'written by',
    'words by',
    'reported by',
    'posted by',
    'published by',
    'story by',
    'report by',
    'contributors',
    'contributor',
    'authors',
    'author',
    'by',
  ],
  fr: [
    'de notre correspondante',
    'de notre correspondant',
    'de notre envoyée spéciale',
    'de notre envoyé spécial',
    'propos recueillis par',
    'écrit par',
    'publié par',
    'auteur',
    'par',
  ],
  de: [
    'von unserem korrespondenten',
    'von unserer korrespondentin',
    'veröffentlicht von',
    'eingestellt von',
    'ein gastbeitrag von',
    'ein kommentar von',
    'ein artikel von',
    'ein bericht von',
    'ein essay von',
    'ein interview von',
    'eine analyse von',
    'eine kolumne von',
    'eine reportage von',
    'eine rezension von',
    'autor',
    'von',
  ],
  es: ['de nuestro corresponsal', 'de nuestra corresponsal', 'escrito por', 'autor', 'por'],
  it: ['dal nostro corrispondente', 'dal nostro inviato', 'a cura di', 'scritto da', 'di'],
};

/** Words for a text or a kind of it, which stand before its author's name where a colon follows, and elsewhere begin headlines. */
export const BYLINE_LABELS: readonly string[] = (
  'text texte texto testo tekst teksti текст words reporting report bericht interview entretien entrevista intervista reportage ' +
  'حوار متابعة تغطية نص گزارش گفتگو گفت‌وگو مصاحبه'
).split(' ');

type Keys = Pick<ReadonlySet<string>, 'has'>;

/** News agencies, as they sign: who supplied a text, and no person. Folded, as `titleKey` makes them. */
export const AGENCIES: Keys = keys(`
  reuters | thomson reuters | ap | associated press | the associated press | afp | agence france presse | dpa | deutsche presse agentur
  dpa infocom | apa | epa | efe | agencia efe | europa press | ansa | agi | adnkronos | upi | pti | ani | ians | sid | kna | epd | irna | isna
  tass | itar tass | ria novosti | interfax | xinhua | kyodo | kyodo news | jiji | jiji press | yonhap | yonhap news agency | press association
  pa media | pa | bloomberg | bloomberg news | cnn wire | tt | ntb | ritzau | lusa | belga | anp | ats | keystone ats | keystone sda | sda
  pap | mti | ctk | stt | bns | hina | tanjug | srna | fena | amna | agerpres | ukrinform | belta | askanews | lapresse | italpress
  prensa latina | telam | agencia brasil | antara | bernama | kcna | bss | unb | suna | lana | tasnim | fars | mehr
  anadolu | anadolu agency | anadolu ajansi | aa | iha | dha | petra | wafa | sana | spa | wam | kuna | qna | bna | mena | nna | map | aps | tap | ina
  the canadian press | canadian press | aap | australian associated press | agencies | news agencies | agenturen | agences | agencias | wire services
  وكالات | الوكالات | رويترز | فرانس برس | ا ف ب | اسوشيتد برس | الاناضول | سانا | واس | وام | كونا | قنا | بنا | بترا | وفا | شينخوا | تاس | سبوتنيك | د ب ا | ا ش ا
  ایسنا | ایرنا | تسنیم | فارس | مهر | ایلنا | باشگاه خبرنگاران جوان | رویترز | اناتولی | خبرگزاری فرانسه | آسوشیتدپرس`);

/** Agencies without a name. */
export const ANY_AGENCY: Keys = keys(`
  agencies | news agencies | agenturen | agences | agencias | agenzie | wire services | وكالات | الوكالات | خبرگزاریها`);

/** Newsrooms under whose name texts are signed: never a person. */
export const NEWSROOMS: Keys = keys(`
  editorial | editorial board | the editorial board | editorial team | news desk | newsroom | redaktion | die redaktion | la redaction | redaccion
  la redaccion | redazione | la redazione | redactie`);

/** A system's accounts, offices without a name, and in the Arabic and Persian press the newsroom, which signs nothing: nobody. */
export const NOBODY: Keys = keys(`
  admin | administrator | webmaster | editor | editors | staff | staff writer | staff writers | staff reporter | red | guest | anonymous | desk
  اسٹاف رپورٹر | نمائندہ خصوصی | نامہ نگار | نامہ نگار خصوصی | متابعات | مراسلنا
  المحرر | محرر | هيئة التحرير | فريق التحرير | التحرير | غرفة الاخبار | تحریریه | سرویس خبر | گروه خبر`);

/** Small words inside names: `van`, `de la`, `bin`. */
export const PARTICLES: Keys = keys(`
  van | von | vom | zu | zum | zur | der | den | dem | ter | ten | te | op | het | de | del | della | di | da | das | do | dos | du | des | la | le | les
  los | las | el | al | ad | as | ash | bin | ibn | ben | bint | abu | abd | ul | ur | y | e | i | san | st | af | av | mc | o | d | l | t | dit | ould | wa`);

/** A word of these makes a name an institution's. */
export const INSTITUTION_WORDS: Keys = keys(`
  agency | agencies | news | newsroom | newsdesk | staff | desk | team | magazine | editors | editorial | correspondents | redaktion
  redaction | redaccion | agence | agentur | agencia | press | tv | media | online | admin | administrator | university | institute | department
  ministry | foundation | newspaper | bureau | network | service | services | council | committee | association | society | ltd | inc | llc | gmbh
  redactie | redazione | redacao | redaksi | redakcja | redakce | редакция | редакція | מערכת | قسم | ديسك | فريق | إدارة | هيئة
  سرویس | گروه | دسک | ڈیسک | نیوز | بیورو | haber | merkezi | servisi | contributors | contributor
  وكالة | وكالات | قناة | صحيفة | موقع | شبكة | خبرگزاری | روزنامه | پایگاه | تحریریه | مركز | جريدة | خبرگزاري`);

/** Labels, buttons and a system's nothing beside or in place of a name. */
export const LABELS: Keys = keys(`
  bio | facebook | twitter | instagram | google | linkedin | email | follow | share | print | profile | website | comments | read | view
  and | und | et | login | rss | contact | search | authors | auteurs | submit | update | updated | null | undefined | unknown | none | author
  all | alle | artikel | articles | posts | beitrage | donate | today | text | interview | foto | fotos | photo | photos | posted | published | kommentar | kommentare | commentaires | comentarios | affiliates | mins | min | more | subscribe | reply | by | home`);

/** A word of these makes a string an office, which follows a name after a comma. */
export const OFFICES: Keys = keys(`
  director | editor | correspondent | reporter | writer | writers | contributor | journalist | columnist | photographer | expert | manager | chief
  producer | analyst | dietitian | redakteur | redakteurin | korrespondent | korrespondentin | journaliste | correspondant
  مراسل | مراسلة | محرر | محررة | صحفي | كاتب | خبرنگار`);

/** The end of a newsroom's name in languages that write compounds: `Sportredaktion`. */
export const NEWSROOM_COMPOUND = /(?:redaktion|redaksjon)(?:en)?$/u;

/** Words before the office that follows an English name: `Ann Lee senior political correspondent`. */
export const BEATS: Keys = keys(`
  staff | senior | chief | deputy | associate | assistant | special | managing | executive | political | politics | foreign | diplomatic | defence
  defense | security | business | economics | sports | sport | health | science | technology | education | crime | world | national | international
  local | investigative | investigations | data | news | multimedia | entertainment | culture | arts | environment | climate | transport | legal | affairs`);

/** Words after a name that say that it is a reporter's. */
export const TITLES_AFTER = /\s(?:기자|특파원|記者)$/u;

/** Made at the first look: most pages are no articles and are never asked who wrote them. */
function keys(list: string): Keys {
  let made: ReadonlySet<string> | undefined;
  return {
    has(key) {
      made ??= new Set(
        list
          .split(/[|\n]/u)
          .map(titleKey)
          .filter((one) => one !== ''),
      );
      return made.has(key);
    },
  };
}
