import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../src/recognition/names/link.ts';
import { linkPersons } from '../../../src/recognition/names/link-persons.ts';
import { recogniseMarked } from './marked.ts';

/** Entities as `name: mention | mention`, in the order of the text. */
function linked(text: string, language: string): string[] {
  const { names, entities } = recogniseMarked(text, language);
  return entities.map(({ id, name, mentions }) => {
    const texts = names.filter((mention) => mention.entity === id).map((mention) => mention.text);
    expect(texts).toHaveLength(mentions);
    return `${name}: ${texts.join(' | ')}`;
  });
}

describe('mentions and entities', () => {
  it('makes letter variants and the surname alone one person', () => {
    expect(
      linked('شكر رمزي على الدعم.\nالتقى الوزير كريم رمزي الوفد. وقال كریم رمزي: “نعم”. وانصرف رمزي.', 'ar'),
    ).toEqual(['كريم رمزي: رمزي | كريم رمزي | كریم رمزي | رمزي']);
  });

  it('splits proclitics off the repeats', () => {
    expect(linked('وصل جون كرافتس إلى لندن. وكرافتس مريض، ولكرافتس أخت.', 'ar')).toEqual([
      'جون كرافتس: جون كرافتس | كرافتس | كرافتس',
      'لندن: لندن',
    ]);
  });

  it('keeps two people of one surname apart, the surname going to the one named last', () => {
    expect(
      linked('Anna Keller met Peter Keller. Keller smiled. Then Anna Keller left, and Keller slept.', 'en'),
    ).toEqual(['Anna Keller: Anna Keller | Anna Keller | Keller', 'Peter Keller: Peter Keller | Keller']);
  });

  it('keeps a person and a place of one name apart', () => {
    const { entities } = recogniseMarked(
      'Mr. Lincoln flew to Nebraska. He stayed in Lincoln, Nebraska.',
      'en',
    );
    expect(entities.map(({ type, name }) => `${type} ${name}`)).toEqual([
      'person Lincoln',
      'place Nebraska',
      'place Lincoln',
    ]);
  });

  it('joins an initial and a middle name to the full name', () => {
    expect(linked('Laura Finch spoke. L. Finch left. Laura Jane Finch returned.', 'en')).toEqual([
      'Laura Jane Finch: Laura Finch | L. Finch | Laura Jane Finch',
    ]);
  });

  it('takes a surname with a hyphen for one', () => {
    expect(linked('Clara Pell-Voss wrote it. Later Pell-Voss left.', 'en')).toEqual([
      'Clara Pell-Voss: Clara Pell-Voss | Pell-Voss',
    ]);
  });

  it('joins an acronym to the long form that it stands behind in brackets', () => {
    expect(linked('The Northern Trade Council (NTC) met. The NTC agreed.', 'en')).toEqual([
      'Northern Trade Council: Northern Trade Council | NTC | NTC',
    ]);
  });

  it('joins the known other names of states and bodies', () => {
    expect(linked('زار الولايات المتحدة. وغادر أمريكا أمس.', 'ar')).toEqual([
      'الولايات المتحدة: الولايات المتحدة | أمريكا',
    ]);
  });

  it('names an entity with its article where the text has it only after ل', () => {
    expect(recogniseMarked('قدم تقريرا للأمم المتحدة.', 'ar').entities).toEqual([
      { id: 'e1', type: 'organization', name: 'الأمم المتحدة', mentions: 1 },
    ]);
  });

  it.each([
    ['Mr. Xavier Ouali left. The lists had Mr. Javier Wali.', 2],
    ['Ms. Sabrine Uarzazi left. The lists had Ms. Sabrin Al Warzazi.', 1],
    ['Mr. Abdelkader Benhaddad left. The lists had Mr. Abd al-Qadir Bin Hadad.', 1],
    ['Ms. Mebrat Alemayehu-Rossi left. The lists had Ms. Mibrat Alemayehou.', 1],
    ['Mr. Nabil Uarzazi met Ms. Nabila Warzazi.', 2],
    ['Mr. Tewolde Haile left. The lists had Mr. Haile T.', 1],
  ])('tells transliterations from other names: %s', (text, persons) => {
    expect(recogniseMarked(text, 'en').entities.filter(({ type }) => type === 'person')).toHaveLength(
      persons,
    );
  });

  it('hears a Cyrillic name in Latin letters', () => {
    expect(linked('Госпожа Агафья Рубцова ушла. За рубежом её пишут Mrs. Agafya Rubtsova.', 'ru')).toEqual([
      'Агафья Рубцова: Агафья Рубцова | Agafya Rubtsova',
    ]);
  });

  it('gives a surname of several words to whoever was named beside it, and keeps sisters apart', () => {
    const text =
      'Mr. Van den Broek resigned.\nMr. Joris van den Broek spoke. He left. Mr. Van den Broek is ill.\nMs. Femke van den Broek is no relation.';
    expect(linked(text, 'en')).toEqual([
      'Joris van den Broek: Van den Broek | Joris van den Broek | Van den Broek',
      'Femke van den Broek: Femke van den Broek',
    ]);
  });

  it('takes no lone surname for a given name of the other gender', () => {
    expect(linked('Ms. Diana Henry spoke. Then Henry left. Mr. Paul Henry is no relation.', 'en')).toEqual([
      'Diana Henry: Diana Henry | Henry',
      'Paul Henry: Paul Henry',
    ]);
  });

  it.each([
    ['en', 'Ms. Zoraida Quint sings. At home they call her “Lulu”, and Ms. Lulu answers.'],
    ['es', 'La señora Zoraida Quintana canta. En casa la llaman Lulu.'],
    ['pt', 'A senhora Zulmira Quintas canta. Ninguém a conhece senão por Lulu.'],
    ['ru', 'Госпожа Агафья Рубцова поёт. Коллеги зовут её Мария.'],
  ])('knows a person by what people call them (%s)', (language, text) => {
    const persons = recogniseMarked(text, language).entities.filter(({ type }) => type === 'person');
    expect(persons).toHaveLength(1);
    expect(persons[0]?.mentions).toBeGreaterThan(1);
  });

  it('reads a name of two initials', () => {
    const words = ['j', 'k'];
    const mention: Mention = {
      name: { type: 'person', start: 0, end: 3, text: 'J K', entity: '' },
      words,
      whole: 'j k',
      keys: words,
      language: 'en',
      paragraph: 0,
      gender: null,
    };
    expect(linkPersons([mention])).toHaveLength(1);
  });

  it('does not take the caller for the called', () => {
    const persons = recogniseMarked(
      'La señora Zoraida Quintana canta. Después la llama Pedro Sanz.',
      'es',
    ).entities;
    expect(persons.map(({ name }) => name)).toEqual(['Zoraida Quintana', 'Pedro Sanz']);
  });
});
