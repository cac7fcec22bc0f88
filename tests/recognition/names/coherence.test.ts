import { describe, expect, it } from 'vitest';
import { candidatesIn } from './found.ts';

describe('the names of a document', () => {
  it.each([
    [
      'a lone surname is its person',
      'en',
      '{p 0.99 Jane Castlow} spoke. {o 0.6 Castlow} left.',
      ['p Jane Castlow', 'p Castlow'],
    ],
    [
      'a sure one keeps its type',
      'en',
      '{p 0.99 Jane Castlow} spoke. {o 0.99 Castlow} rose.',
      ['p Jane Castlow', 'o Castlow'],
    ],
    [
      'most of its mentions settle a type',
      'en',
      '{o 0.9 Weyland} a. {o 0.9 Weyland} b. {o 0.9 Weyland} c. {p 0.5 Weyland} d.',
      ['o Weyland', 'o Weyland', 'o Weyland', 'o Weyland'],
    ],
    [
      'brackets behind an organisation hold its short form',
      'en',
      '{o 0.9 Ardmore Weaving Board} (AWB) met.',
      ['o Ardmore Weaving Board', 'o AWB'],
    ],
    [
      'also one of syllables, whatever it was taken for',
      'es',
      'La {o 0.9 Comisión Regional de Puertos} ({l 0.9 Corepuer}) calló.',
      ['o Comisión Regional de Puertos', 'o Corepuer'],
    ],
    [
      'also one of initials written small',
      'fr',
      'La {o 0.9 Ligue Nationale de Voile} ({l 0.9 Lnv}) se tait.',
      ['o Ligue Nationale de Voile', 'o Lnv'],
    ],
    [
      'another name in brackets keeps its type',
      'es',
      'La {o 0.9 Comisión Regional de Puertos} ({l 0.9 Melilla}) calló.',
      ['o Comisión Regional de Puertos', 'l Melilla'],
    ],
    [
      'a verb in a headline is no name',
      'en',
      '{p 0.8 Castlow Warns} of a Very Long and Cold Winter\n{p 0.99 Jane Castlow} warns of it.',
      ['p Castlow', 'p Jane Castlow'],
    ],
    ['what an open mark begins is the name', 'ar', 'على {o 0.9 قناة "نبض}" أمس', ['o نبض']],
    ['persons hold no conjunction', 'ar', 'عُثر على {p 0.9 سليمان والكيلاني} أمس', ['p سليمان', 'p الكيلاني']],
    ['a person is named within a clause', 'ar', 'المسافة {p 0.9 صفر. كريم رمزي} قال', ['p كريم رمزي']],
    ['no preposition is in a name', 'ar', 'قال {p 0.9 رمزي للصحافيين} أمس', ['p رمزي']],
    [
      'a letter that always stands before a word is its own',
      'ar',
      'قال {p 0.9~ لحسن} نعم. ثم مضى لحسن.',
      ['p لحسن'],
    ],
    [
      'an institution is named after its country',
      'ar',
      'نقلت إذاعة {l 0.99 لبنان} أن منتخب {l 0.99 العراق} فاز في {l 0.99 بيروت}',
      ['o إذاعة لبنان', 'o منتخب العراق', 'l بيروت'],
    ],
    [
      'an agency of a country is for something',
      'ar',
      'قالت وكالة {l 0.99 السودان} للأنباء إن النهر فاض',
      ['o وكالة السودان للأنباء'],
    ],
    [
      'a force is a part of its body’s name',
      'ar',
      'تقدّم قوة {o 0.99 الأمم المتحدة المؤقتة} تقريرها',
      ['o قوة الأمم المتحدة المؤقتة'],
    ],
    [
      'a definite noun before a country is not its institution',
      'ar',
      'زار المنتخب {l 0.99 العراق} أمس',
      ['l العراق'],
    ],
    [
      'a court is named after its town',
      'ar',
      'قضت {o 0.99 المحكمة الابتدائية} بتونس أمس',
      ['o المحكمة الابتدائية بتونس'],
    ],
    ['a harbour is a place by its whole name', 'ar', 'وصلت إلى ميناء {l 0.99 طنطان} أمس', ['l ميناء طنطان']],
    [
      'a ministry with what it is of is always a name',
      'ar',
      'قالت مصادر في وزارة الثقافة إن {p 0.99 سامر} حضر',
      ['o وزارة الثقافة', 'p سامر'],
    ],
    ['other organisations are the model’s to find', 'ar', 'قالت مصادر في جمعية الفلاحين نعم', []],
    [
      'official names go on with what they are for',
      'ar',
      'أعلن {o 0.9 مكتب الأمم المتحدة} لتنسيق الشؤون الإنسانية أمس',
      ['o مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية'],
    ],
    ['those who rule a country are no organisation', 'ar', 'حذّر {o 0.9 النظام الكوري} من الرد', []],
    ['nor with a proclitic', 'ar', 'ردًّا {o 0.9~ للحكومة الأردنية} أمس', []],
    ['an authority with a name is one', 'ar', 'قالت {o 0.9 السلطة الفلسطينية} أمس', ['o السلطة الفلسطينية']],
    [
      'a government with a name is one',
      'ar',
      'قالت {o 0.9 حكومة الوفاق الوطني} أمس',
      ['o حكومة الوفاق الوطني'],
    ],
    ['a head before a preposition names nothing', 'ar', 'نجحت {o 0.9 المنظمة في مسعاها} أمس', []],
    [
      'an adjective before it names',
      'ar',
      'درس في {o 0.9 الجامعة الأمريكية في بيروت} ثم',
      ['o الجامعة الأمريكية في بيروت'],
    ],
    ['a feature is part of its name', 'ar', 'خرج من سجن {l 0.9 تدمر} أمس', ['l سجن تدمر']],
    [
      'a ministry goes on with all that it is in charge of, a town’s namesake too',
      'ar',
      'قالت {o 0.9 وزارة الموارد المائية} {l 0.9~ والري} أمس',
      ['o وزارة الموارد المائية والري'],
    ],
    [
      'what it is in charge of has its adjective',
      'ar',
      'أكدت {o 0.9 وزارة الإسكان والمرافق} والمجتمعات العمرانية ذلك',
      ['o وزارة الإسكان والمرافق والمجتمعات العمرانية'],
    ],
    [
      'an adjective that is a town is none',
      'ar',
      'تزور {o 0.9 وزارة الصحة} والسكان الإسكندرية غدا',
      ['o وزارة الصحة والسكان'],
    ],
    [
      'a capital beside a ministry is another name',
      'ar',
      'وقّعت {o 0.9 وزارة الطاقة والرياض} العقد',
      ['o وزارة الطاقة', 'l الرياض'],
    ],
    [
      'a war is no place, and where it is, is one',
      'de',
      'Seit dem {l 0.9 Gaza-Krieg} und dem {l 0.9 Nahost-Treffen} schweigt {l 0.9 Gaza-Stadt}.',
      ['l Gaza', 'l Nahost', 'l Gaza-Stadt'],
    ],
    [
      'one of a people is no name',
      'de',
      'Ein {l 0.9 Israeli} und der {o 0.9 Pakistani David Brenk} schwiegen.',
      ['p David Brenk'],
    ],
    ['a company is in charge of nothing', 'ar', 'قالت {o 0.9 شركة النيل} والري متوقف', ['o شركة النيل']],
  ])('%s', (_what, language, marked, expected) => {
    expect(candidatesIn(marked, language)).toEqual(expected);
  });
});
