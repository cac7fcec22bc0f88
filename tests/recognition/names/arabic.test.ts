import { describe, expect, it } from 'vitest';
import { plain, recogniseMarked, remark } from './marked.ts';

const CASES: Readonly<Record<string, readonly string[]>> = {
  'persons after an office': [
    'التقى وزير الصناعة التونسي {p نبيل الحامدي} نظيره في {l الرباط}',
    'أعلن رئيس الوزراء الكندي السابق {p جان كورتيس} استقالته',
    'انتقدت السفيرة الهولندية {p كارين فوندل} القرار',
    'سأل وزير الري في {l الأردن} {p رشيد مرجان} عن السد',
    'زار المبعوث الأممي إلى {l ليبيا} {p أندرياس لوندغرين} العاصمة',
  ],
  'persons after an honorific': [
    'رحب الدكتور {p سامي العطار} بالضيوف',
    'استقبل السيد {p الخوري} الوفد في {l بيروت}',
    'كرّمت الشيخة {p هيا بنت ناصر} الفائزين',
  ],
  'persons by given name': [
    'حضر {p عبد الرحمن الكيلاني} الجلسة',
    'غاب {p محمود بن سالم آل مانع} عن اللقاء',
    'فاز {p جورج كلانسي} بالجائزة',
    'وصل {p أبو بكر الشاذلي} أمس',
  ],
  'speakers with unknown names': [
    'وقال {p كرافتشنكو}: “انتهى الأمر”',
    'وأضاف {p غرومان} أن القرار نهائي',
    'وأكدت {p إلكا برانت} أن الخطة جاهزة',
  ],
  'proclitics outside, the article inside': [
    'سافر من {l باريس} و{l لندن} إلى {l القاهرة}',
    'يعيش ب{l دمشق} ويعمل ل{o رويترز}',
    'قدمت تقريرا ل{o لأمم المتحدة} عن {l اليمن}',
    'وُقّع بين {l السعودية} و{l الكويت}',
  ],
  'organisations by their head': [
    'أصدرت {o وزارة النقل المصرية} بيانا',
    'تأسست {o الهيئة الوطنية للتراث} عام 1990',
    'عارضته {o الهيئة الوطنية لحوض الزمرد}',
    'تدرّس في {o جامعة حلب}',
    'انضم إلى {o حزب الوفد}',
    'دعا {o الاتحاد العربي للصحافة} إلى الحوار',
    'أعلن {o المجلس الاقتصادي والاجتماعي} خطته',
  ],
  'organisations in scare quotes after what they are': [
    'نشرت على منصة “{o مرايا}” صورة',
    'نقلت صحيفة "{o صدى المدينة}" الخبر',
  ],
  'generic heads alone': [
    'قالت الوزارة إن المجلس وافق على طلب الشركة',
    'اجتمعت الحكومة مع قوات الأمن',
    'أعلن مجلس الإدارة النتائج',
  ],
  'places by their head or label': [
    'انقطعت الكهرباء عن مدينة {l سندوان} أمس',
    'فاض {l نهر الزمرد} على الحقول',
    'أغلقت السلطات {l مطار الواحة الدولي}',
    'رست السفينة في ميناء {l رشيد} ثم غادرت {l رشيد} ليلا',
  ],
  'demonyms and adjectives': ['رفض الإيرانيون والأتراك المقترح الأمريكي', 'الموقف الفرنسي والألماني واحد'],
  'names inside quotations': ['كتب: “زرت {l بغداد} مع {p أحمد الربيعي} مرتين”'],
};

describe('Arabic names', () => {
  for (const [name, sentences] of Object.entries(CASES))
    it.each(sentences.map((sentence) => [sentence]))(`${name}: %s`, (sentence) => {
      expect(remark(plain(sentence), recogniseMarked(sentence, 'ar'))).toBe(sentence);
    });

  it('reads a place or person that is an everyday word only where its neighbours say so', () => {
    expect(recogniseMarked('نشر صور الاحتفال وكيف كان كريم الطباع', 'ar').names).toEqual([]);
  });
});
