/** Sentences with their dates, by language. `value` is EDTF; the publication day is in each table's name. */

/** The date's words, and their value. */
export type Expected = readonly (readonly [text: string, value: string | null])[];

export interface Case {
  text: string;
  dates: Expected;
}

function row(text: string, ...dates: Expected): Case {
  return { text, dates };
}

/** Published on Friday 10 January 2025. */
export const PUBLISHED = '2025-01-10';

export const CASES: Readonly<Record<string, readonly Case[]>> = {
  ar: [
    row('عُقد الاجتماع في الأسبوع الأول من مارس 2024.', ['الأسبوع الأول من مارس 2024', '2024-03-04/2024-03-10']),
    row('يزور الرئيس العاصمة الاثنين المقبل 13 يناير.', ['الاثنين المقبل 13 يناير', '2025-01-13']),
    row(
      'وقّع الاتفاق في كانون 2 من عام 2022 وفي 15 ديسمبر الفارط.',
      ['كانون 2 من عام 2022', '2022-01'],
      ['15 ديسمبر الفارط', '2024-12-15'],
    ),
    row('بدأ التوسع في العقد الأول من القرن الحالي.', ['العقد الأول من القرن الحالي', '200X']),
    row('هبطت المبيعات في الربع الثالث.', ['الربع الثالث', '2024-35']),
    row('اجتمع المجلس يوم الخميس 9 يناير 2025 في العاصمة.', ['يوم الخميس 9 يناير 2025', '2025-01-09']),
    row('وقّعت الاتفاقية في ٢٣ أيلول/سبتمبر ٢٠١٩.', ['٢٣ أيلول/سبتمبر ٢٠١٩', '2019-09-23']),
    row('افتتح المعرض في تشرين الثاني (نوفمبر) 2021 بحضور الجمهور.', [
      'تشرين الثاني (نوفمبر) 2021',
      '2021-11',
    ]),
    row(
      'عاد الفريق في 14 جانفي 2011 وغادر في غشت 2012.',
      ['14 جانفي 2011', '2011-01-14'],
      ['غشت 2012', '2012-08'],
    ),
    row('أعلن في 3 يوليوز 2020 عن المشروع.', ['3 يوليوز 2020', '2020-07-03']),
    row('عاد في 3 آب 2021 ثم بآب 2022.', ['3 آب 2021', '2021-08-03'], ['آب 2022', '2022-08']),
    row('صدر المرسوم في ٩ رجب ١٤٤٦ هـ.', ['٩ رجب ١٤٤٦ هـ', '2025-01-09']),
    row('بدأ العمل في الأول من محرم 1446 هـ.', ['الأول من محرم 1446 هـ', '2024-07-07']),
    row('أقيم المهرجان في رمضان 1445 هـ.', ['رمضان 1445 هـ', '2024-03-11/2024-04-09']),
    row('تراجعت الأسعار في أواخر عام 2024.', ['أواخر عام 2024', '2024']),
    row('تأسست الجمعية بين عامي 1991 و1997.', ['عامي 1991 و1997', '1991/1997']),
    row('امتد المعرض من 12 إلى 18 شباط 2024.', ['12 إلى 18 شباط 2024', '2024-02-12/2024-02-18']),
    row('اشتهر في ثمانينيات القرن الماضي.', ['ثمانينيات القرن الماضي', '198X']),
    row('ازدهرت التجارة في القرن السادس عشر.', ['القرن السادس عشر', '15XX']),
    row('شيدت القلعة عام 700 ق.م تقريباً.', ['عام 700 ق.م', '-0699']),
    row('يعود النقش إلى القرن الخامس قبل الميلاد.', ['القرن الخامس قبل الميلاد', '-0499/-0400']),
    row('ارتفع الإنتاج في الربع الثالث من عام 2023.', ['الربع الثالث من عام 2023', '2023-35']),
    row('كان ربيع 2011 فاصلاً.', ['ربيع 2011', '2011-21']),
    row('زار الوفد المدينة مساء أمس.', ['أمس', '2025-01-09']),
    row('تجري القرعة غداً السبت.', ['غداً السبت', '2025-01-11']),
    row('وصل الوزير الثلاثاء الماضي.', ['الثلاثاء الماضي', '2025-01-07']),
    row(
      'قال المتحدث الخميس إن اللجنة ستجتمع الأسبوع المقبل.',
      ['الخميس', '2025-01-09'],
      ['الأسبوع المقبل', '2025-01-13/2025-01-19'],
    ),
    row('انخفض المعدل الشهر الماضي.', ['الشهر الماضي', '2024-12']),
    row('تضاعف العدد هذا العام.', ['هذا العام', '2025']),
    row('وقع الحادث قبل يومين.', ['قبل يومين', '2025-01-08']),
    row('هاجر قبل ثلاثة أعوام.', ['قبل ثلاثة أعوام', '2022']),
    row('استقال في 24 تشرين الأول من العام الماضي.', ['24 تشرين الأول من العام الماضي', '2024-10-24']),
    row('انطلقت الحملة في 28 كانون الأول.', ['28 كانون الأول', '2024-12-28']),
    row('نشر البيان يوم 05/01/2025.', ['يوم 05/01/2025', '2025-01-05']),
    row('وُلد في الثامن والعشرين من شباط 1960.', ['الثامن والعشرين من شباط 1960', '1960-02-28']),
    row('بلغ الاستهلاك ذروته لعام 2019 وبالسبعينيات.', ['عام 2019', '2019'], ['السبعينيات', '197X']),
    row('في الـ15 من مارس 2022 بدأ البث.', ['15 من مارس 2022', '2022-03-15']),
    row('فاز باللقب في موسم 2022-2023.', ['موسم 2022-2023', '2022/2023']),
  ],
  fa: [
    row('از ۳ اسفند تا ۵ فروردین ۱۴۰۳ باز است.', ['۳ اسفند تا ۵ فروردین ۱۴۰۳', '2024-02-22/2024-03-24']),
    row('در دهه ۹۰ میلادی ساخته شد.', ['دهه ۹۰ میلادی', '199X']),
    row('جلسه جمعه در تهران برگزار خواهد شد.', ['جمعه', '2025-01-10']),
    row('نشست چهارشنبه در تهران برگزار خواهد شد.', ['چهارشنبه', '2025-01-15']),
    row('این قانون در ۲۲ بهمن ۱۳۵۷ اجرا شد.', ['۲۲ بهمن ۱۳۵۷', '1979-02-11']),
    row('در مهرماه ۱۴۰۱ نمایشگاه برپا شد.', ['مهرماه ۱۴۰۱', '2022-09-23/2022-10-22']),
    row('جلسه در ۱۴۰۳/۱۰/۲۰ برگزار شد.', ['۱۴۰۳/۱۰/۲۰', '2025-01-09']),
    row('او در سال ۱۹۷۳ به پاریس رفت.', ['سال ۱۹۷۳', '1973']),
    row('دیروز باران آمد و فردا برف می‌بارد.', ['دیروز', '2025-01-09'], ['فردا', '2025-01-11']),
    row('سه‌شنبه گذشته گزارش منتشر شد.', ['سه‌شنبه گذشته', '2025-01-07']),
    row('قیمت‌ها در ماه گذشته بالا رفت.', ['ماه گذشته', '2024-11-21/2024-12-20']),
    row('پارسال برداشت کم بود.', ['پارسال', '2023-03-21/2024-03-19']),
    row('از فروردین تا شهریور ۱۴۰۲ صادرات رشد کرد.', ['فروردین تا شهریور ۱۴۰۲', '2023-03-21/2023-09-22']),
    row('در قرن نوزدهم چاپ شد.', ['قرن نوزدهم', '18XX']),
    row('کتاب در اواسط دهه ۱۹۹۰ نوشته شد.', ['اواسط دهه ۱۹۹۰', '199X']),
    row('دو سال پیش ساخته شد.', ['دو سال پیش', '2022-03-21/2023-03-20']),
    row('در ۷ اکتبر ۱۸۹۳ درگذشت.', ['۷ اکتبر ۱۸۹۳', '1893-10-07']),
    row('در ۱۲ ثور ۱۳۵۷ در کابل بود.', ['۱۲ ثور ۱۳۵۷', '1978-05-02']),
  ],
  en: [
    row('They open next Monday, January 13.', ['next Monday, January 13', '2025-01-13']),
    row(
      'Sales for the third quarter fell; the bank expects growth by the second quarter.',
      ['the third quarter', '2024-35'],
      ['the second quarter', '2025-34'],
    ),
    row(
      'It rained over the weekend, and sun is forecast for the weekend.',
      ['the weekend', '2025-01-04/2025-01-05'],
      ['the weekend', '2025-01-11/2025-01-12'],
    ),
    row('On Tuesday, voters will choose a mayor.', ['Tuesday', '2025-01-14']),
    row(
      'He came in the week of April 15, 2024, the last week of June 2023.',
      ['the week of April 15, 2024', '2024-04-15/2024-04-21'],
      ['the last week of June 2023', '2023-06-19/2023-06-25'],
    ),
    row(
      'Since the 2019-20 season and in the ’90s.',
      ['the 2019-20 season', '2019/2020'],
      ['the ’90s', '199X'],
    ),
    row('Thursday’s verdict.', ['Thursday', '2025-01-09']),
    row('In August they left; in March they return.', ['August', '2024-08'], ['March', '2025-03']),
    row('Due Thursday 3/4/2025.', ['Thursday 3/4/2025', '2025-04-03']),
    row('The panel met on Thursday, January 9, 2025, in Geneva.', [
      'Thursday, January 9, 2025',
      '2025-01-09',
    ]),
    row(
      'It opened on Jan. 9 and closes on 3 February.',
      ['Jan. 9', '2025-01-09'],
      ['3 February', '2025-02-03'],
    ),
    row('The law of the 5th of May 2014 stands.', ['the 5th of May 2014', '2014-05-05']),
    row('Sales fell in early March.', ['early March', '2025-03']),
    row('She moved there in 1994.', ['1994', '1994']),
    row('The treaty (1648) ended it.', ['1648', '1648']),
    row('Clashes ran from 12 to 18 February 2024.', ['12 to 18 February 2024', '2024-02-12/2024-02-18']),
    row('The mid-1990s were calm; the 1980s were not.', ['The mid-1990s', '199X'], ['the 1980s', '198X']),
    row('A 19th-century mill.', ['19th-century', '18XX']),
    row(
      'Profits rose in Q3 2024 and the first half of 2023.',
      ['Q3 2024', '2024-35'],
      ['the first half of 2023', '2023-01/2023-06'],
    ),
    row(
      'He arrived yesterday and leaves next week.',
      ['yesterday', '2025-01-09'],
      ['next week', '2025-01-13/2025-01-19'],
    ),
    row(
      'They met last Tuesday and two years ago.',
      ['last Tuesday', '2025-01-07'],
      ['two years ago', '2023'],
    ),
    row('Filed as 2025-01-08T10:00Z.', ['2025-01-08', '2025-01-08']),
    row('Signed 13/04/2024 and 05/04/2024.', ['13/04/2024', '2024-04-13'], ['05/04/2024', '2024-04-05']),
    row('Signed 3/4/2024.', ['3/4/2024', '[2024-03-04,2024-04-03]']),
    row('They meet on the third Tuesday of September 2014.', [
      'the third Tuesday of September 2014',
      '2014-09-16',
    ]),
  ],
  fr: [
    row(
      'La semaine du 7 octobre 2024, puis le week-end dernier.',
      ['La semaine du 7 octobre 2024', '2024-10-07/2024-10-13'],
      ['le week-end dernier', '2025-01-04/2025-01-05'],
    ),
    row('Il rencontrera la ministre mardi.', ['mardi', '2025-01-14']),
    row('Le sommet du vendredi 4 mai 1973 fut long.', ['vendredi 4 mai 1973', '1973-05-04']),
    row('Né le 1er août 1980 à Lyon.', ['1er août 1980', '1980-08-01']),
    row('Du 12 au 18 février 2024, la salle ferme.', ['12 au 18 février 2024', '2024-02-12/2024-02-18']),
    row("Le mois dernier, puis l'an dernier.", ['Le mois dernier', '2024-12'], ["l'an dernier", '2024']),
    row('Il y a deux ans, le pont céda.', ['Il y a deux ans', '2023']),
    row('Hier et lundi dernier.', ['Hier', '2025-01-09'], ['lundi dernier', '2025-01-06']),
    row('Une église du XIXe siècle.', ['XIXe siècle', '18XX']),
    row('Depuis 2019, rien. Fin avril 2020, tout.', ['2019', '2019'], ['Fin avril 2020', '2020-04']),
    row("C'était en mars, au début d'avril 2021.", ['mars', '2025-03'], ["début d'avril 2021", '2021-04']),
    row('Le 03/04/2024.', ['03/04/2024', '2024-04-03']),
  ],
  de: [
    row(
      'Am 14./15. Oktober 2023 und am kommenden Montag, 13. Januar.',
      ['14./15. Oktober 2023', '2023-10-14/2023-10-15'],
      ['kommenden Montag, 13. Januar', '2025-01-13'],
    ),
    row(
      'Seit Montagabend, im dritten Quartal, am gestrigen Donnerstag.',
      ['Montagabend', '2025-01-06'],
      ['dritten Quartal', '2024-35'],
      ['gestrigen Donnerstag', '2025-01-09'],
    ),
    row('Am Mittwoch, 19. Juni 2024, begann die Messe.', ['Mittwoch, 19. Juni 2024', '2024-06-19']),
    row('Die Frist endet am 15.2. um Mitternacht.', ['15.2.', '2025-02-15']),
    row('Sie wurde am 03.04.2024 eröffnet.', ['03.04.2024', '2024-04-03']),
    row(
      'In den 1980er Jahren und Anfang März 2020.',
      ['den 1980er Jahren', '198X'],
      ['Anfang März 2020', '2020-03'],
    ),
    row('Gestern und letzte Woche.', ['Gestern', '2025-01-09'], ['letzte Woche', '2024-12-30/2025-01-05']),
    row(
      'Vor zwei Jahren war das im 19. Jahrhundert.',
      ['Vor zwei Jahren', '2023'],
      ['19. Jahrhundert', '18XX'],
    ),
  ],
  es: [
    row(
      'El pasado 12 de marzo y el próximo lunes 13 de enero.',
      ['El pasado 12 de marzo', '2024-03-12'],
      ['el próximo lunes 13 de enero', '2025-01-13'],
    ),
    row('Cumplirá años en febrero.', ['febrero', '2025-02']),
    row('El martes, 8 de octubre de 1996, nevó.', ['martes, 8 de octubre de 1996', '1996-10-08']),
    row('Ayer y el pasado mes de enero.', ['Ayer', '2025-01-09'], ['el pasado mes de enero', '2024-01']),
    row('En los años noventa y en el siglo XIX.', ['los años noventa', '199X'], ['el siglo XIX', '18XX']),
    row('Hace dos años, a finales de 2022.', ['Hace dos años', '2023'], ['finales de 2022', '2022']),
    row('El fin de semana jugaron 3-2.', ['El fin de semana', '2025-01-04/2025-01-05']),
  ],
  it: [
    row(
      'Dal 3 marzo al 5 aprile 2024, negli anni Novanta.',
      ['3 marzo al 5 aprile 2024', '2024-03-03/2024-04-05'],
      ['anni Novanta', '199X'],
    ),
    row("L'estate scorsa e due anni fa.", ["L'estate scorsa", '2024-22'], ['due anni fa', '2023']),
    row(
      'Nel XIX secolo, ieri e lunedì 6 gennaio.',
      ['XIX secolo', '18XX'],
      ['ieri', '2025-01-09'],
      ['lunedì 6 gennaio', '2025-01-06'],
    ),
  ],
  pt: [
    row(
      'Na quarta-feira (8) e no mês passado.',
      ['quarta-feira (8)', '2025-01-08'],
      ['mês passado', '2024-12'],
    ),
    row(
      'Há dois meses, desde janeiro de 2021.',
      ['Há dois meses', '2024-11'],
      ['janeiro de 2021', '2021-01'],
    ),
    row('No século XIX, nos anos 80.', ['século XIX', '18XX'], ['anos 80', '198X']),
  ],
  nl: [
    row(
      'Vorige week, twee jaar geleden, in de jaren zestig.',
      ['Vorige week', '2024-12-30/2025-01-05'],
      ['twee jaar geleden', '2023'],
      ['de jaren zestig', '196X'],
    ),
    row(
      'Op 3 augustus 2024 en volgende week dinsdag.',
      ['3 augustus 2024', '2024-08-03'],
      ['volgende week dinsdag', '2025-01-14'],
    ),
  ],
  ru: [
    row('С 3 марта по 5 апреля 2024 года.', ['3 марта по 5 апреля 2024 года', '2024-03-03/2024-04-05']),
    row(
      'В прошлом месяце, два года назад, в 1990-е годы.',
      ['прошлом месяце', '2024-12'],
      ['два года назад', '2023'],
      ['1990-е годы', '199X'],
    ),
    row(
      'Летом 2023 года, в XIX веке, в среду.',
      ['Летом 2023 года', '2023-22'],
      ['XIX веке', '18XX'],
      ['среду', '2025-01-08'],
    ),
  ],
  tr: [
    row(
      '9 Ocak 2025 Perşembe günü, 15 Eylül’e kadar.',
      ['9 Ocak 2025 Perşembe günü', '2025-01-09'],
      ['15 Eylül', '2024-09-15'],
    ),
    row(
      '2012’de açıldı, 2019-2022 yılları arasında, 1970’lerde.',
      ['2012', '2012'],
      ['2019-2022 yılları', '2019/2022'],
      ['1970’ler', '197X'],
    ),
    row(
      'Geçen ay, salı günü, iki yıl önce.',
      ['Geçen ay', '2024-12'],
      ['salı günü', '2025-01-07'],
      ['iki yıl önce', '2023'],
    ),
  ],
  ur: [
    row('یہ جمعرات 9 جنوری 2025 کو ہوا۔', ['جمعرات 9 جنوری 2025', '2025-01-09']),
    row('دو سال قبل اور گزشتہ ہفتے۔', ['دو سال قبل', '2023'], ['گزشتہ ہفتے', '2024-12-30/2025-01-05']),
    row('وہ 9 رجب 1446 ہجری کو آیا۔', ['9 رجب 1446 ہجری', '2025-01-09']),
  ],
  he: [
    row('הישיבה נערכה ביום חמישי, 9 בינואר 2025.', ['יום חמישי, 9 בינואר 2025', '2025-01-09']),
    row(
      'אתמול, בחודש שעבר ולפני שנתיים.',
      ['אתמול', '2025-01-09'],
      ['חודש שעבר', '2024-12'],
      ['לפני שנתיים', '2023'],
    ),
  ],
};

/** Sentences without a date. */
export const NOT_DATES: Readonly<Record<string, readonly string[]>> = {
  de: [
    'Ich bin so froh, es sind 3 mehr.',
    'Um 13.15 Uhr stand es 3:2, er ist 45 Jahre alt.',
    'Jeden Montag, drei Tage lang.',
  ],
  it: ['Ogni lunedì, per tre giorni, 3-2.'],
  pt: ['Dez pessoas, três dias, toda segunda-feira.'],
  ru: ['Каждый понедельник, три дня, 3:2.'],
  tr: ['Her pazartesi, üç gün, pazar yeri.'],
  ar: [
    'قرأت كتاب الأحد عشر أميراً.',
    'يقام في سوق الثلاثاء القديم.',
    'صوّت 2024 نائباً على القرار رقم 1929.',
    'كل من مارس الرياضة يعرف ذلك.',
    'استمرت الحرب ثلاثة أيام، منذ عقود.',
    'تصافح الرجلان بعد لقاء بين الاثنين.',
    'الأمين العام الحالي يزور البلاد.',
    'يعقد كل خميس وكل يوم جمعة.',
    'بلغ طوله 1,948 متراً ووزنه 12.5 كغ.',
    'فاز الفريق 3-2 عند الساعة 10:30.',
    'عمره 45 عاماً.',
    'وقف الحارس عند باب السوق، وكان في باب آخر.',
  ],
  en: [
    'By May Lin and April Carter.',
    'The Sunday Times ran it.',
    'They lost in the quarter-final and scored in the second half.',
    'The army may march on.',
    'There were 1,948 cases and 2024 soldiers.',
    'Call +1 202-555-0143 or 010-2015-86.',
    'They won 3-2 at 10:30.',
    'He is 45 years old and stayed for three days.',
    'Every Monday they meet.',
    'UN resolution 1929 passed.',
    'It cost $2019.',
  ],
  fa: [
    '۲۰۲۴ سرباز کشته شدند.',
    'دی جی آهنگ می‌زند و می رود.',
    'شماره تلفن ۰۲۱-۱۲۳۴ است.',
    'هر جمعه نماز می‌خوانند.',
  ],
  fr: ['Il a marqué 3-2 à 10:30.', 'Chaque lundi, 45 ans, pendant trois jours.', 'Elle coûte 1 948 euros.'],
};
