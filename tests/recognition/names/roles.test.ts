import { describe, expect, it } from 'vitest';
import { genderOf } from '../../../src/recognition/names/gender.ts';
import { prepareText } from '../../../src/recognition/text/document.ts';
import { recogniseMarked } from './marked.ts';

const ROLES: readonly (readonly [
  language: string,
  text: string,
  person: string,
  role: string | undefined,
])[] = [
  [
    'ar',
    'قال وزير العدل السوداني السابق حامد الزين إن الأمر انتهى',
    'حامد الزين',
    'وزير العدل السوداني السابق',
  ],
  ['ar', 'وصل فؤاد الزعبي، مدير المتحف الوطني، إلى عمان', 'فؤاد الزعبي', 'مدير المتحف الوطني'],
  ['ar', 'ووزيرة الثقافة منى الشامي حاضرة', 'منى الشامي', 'وزيرة الثقافة'],
  ['ar', 'غادر سمير الحداد القاعة', 'سمير الحداد', undefined],
  ['en', 'Jane Roe, the UN envoy, left.', 'Jane Roe', 'the UN envoy'],
  ['en', 'Deputy Foreign Minister Karim Aziz left.', 'Karim Aziz', 'Deputy Foreign Minister'],
  ['en', 'Its director, Karim Aziz, left.', 'Karim Aziz', 'director'],
  ['en', 'Karim Aziz, who was late, left.', 'Karim Aziz', undefined],
  ['en', 'Jane Roe, 54, a retired seamstress, left.', 'Jane Roe', 'a retired seamstress'],
  ['en', 'Jane Roe (54), a hydrologist, left.', 'Jane Roe', 'a hydrologist'],
  ['ar', 'وصل شاب يدعى حامد الزين إلى عمان', 'حامد الزين', undefined],
  ['ar', 'وصلت منى الشامي، عالمة المياه، إلى عمان', 'منى الشامي', 'عالمة المياه'],
  ['fr', '« Non », répond la préfète, Anne Roche.', 'Anne Roche', 'préfète'],
];

describe('roles', () => {
  it.each(ROLES)('%s: %s', (language, text, person, role) => {
    const { names } = recogniseMarked(text, language);
    const mention = names.find((name) => name.text === person);
    expect(mention?.type).toBe('person');
    expect(mention?.role?.text).toBe(role);
    if (mention?.role) expect(text.slice(mention.role.start, mention.role.end)).toBe(role);
  });
});

const GENDERS: readonly (readonly [language: string, text: string, gender: 'm' | 'f' | null])[] = [
  ['ar', 'قالت السيدة كونراد إن الأمر انتهى', 'f'],
  ['ar', 'قال فاروق الشامي إن الأمر انتهى', 'm'],
  ['ar', 'وأكدت وزيرة البيئة دروتي أن الخطة جاهزة', 'f'],
  ['ar', 'وأضافت كرافتشنكو أن الخطة جاهزة', 'f'],
  ['ar', 'وأضاف كرافتشنكو أن الخطة جاهزة', 'm'],
  ['en', 'They met Mrs. Harrow there.', 'f'],
  ['en', 'They met Michael Harrow there.', 'm'],
  ['en', 'They met Xyla Harrow there.', null],
];

describe('gender', () => {
  it.each(GENDERS)('%s: %s', (language, text, gender) => {
    const { names } = recogniseMarked(text, language);
    const person = names.find((name) => name.type === 'person');
    expect(person).toBeDefined();
    expect(genderOf(person?.entity ?? '', names, prepareText(text, { language }))).toBe(gender);
  });

  it.each([
    ['en', 'Tom Reed', 'spokesman for the princess', 'm'],
    ['en', 'Xyla Reed', 'spokesman for the princess', 'm'],
    ['en', 'Mary Reed', 'chairman', 'f'],
    ['en', 'Xyla Reed', 'actress', 'f'],
    ['ru', 'Анна Белова', 'министр культуры', 'f'],
  ] as const)('%s: %s, %s', (language, name, role, gender) => {
    const text = `${name}, ${role}`;
    const span = { start: name.length + 2, end: text.length, text: role };
    const mention = {
      type: 'person',
      start: 0,
      end: name.length,
      text: name,
      entity: 'e1',
      role: span,
    } as const;
    expect(genderOf('e1', [mention], prepareText(text, { language }))).toBe(gender);
  });

  it('is unknown for what is no person', () => {
    const { names } = recogniseMarked('وصل إلى باريس', 'ar');
    expect(
      genderOf(names[0]?.entity ?? '', names, prepareText('وصل إلى باريس', { language: 'ar' })),
    ).toBeNull();
  });
});
