import { describe, expect, it } from 'vitest';
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
});
