import { describe, expect, it } from 'vitest';
import { readNameModel } from '../../../../src/recognition/names/model/model.ts';
import { recognise } from '../../../../src/recognition/recognise.ts';
import { toyModel } from './toy-model.ts';

/** A sentence for each of many names that are in no other. */
function strangers(count: number): string {
  const letters = 'bdfgklmnprstvz';
  const nameOf = (index: number): string => {
    let name = '';
    for (let rest = index + letters.length; rest > 0; rest = Math.floor(rest / letters.length))
      name += `${letters[rest % letters.length]}a`;
    return `${name[0]?.toUpperCase()}${name.slice(1)}`;
  };
  return Array.from({ length: count }, (_, at) => `Mayor ${nameOf(at)} ${nameOf(at * 5 + 3)} left.`).join(
    '\n',
  );
}

const TEXTS = {
  en: 'On Monday Dunya Marek left Torvik.\nMarek, of the Harbour Trust (HT), said: “We will be back in Sundal.”',
  ar: 'وصلت دنيا مارك إلى تورفيك أمس.\nكتب موظف في شركة المرفأ إلى مارك في سندال.',
} as const;

describe.each(['en', 'ar'] as const)('what is kept of %s from one text for the next', (language) => {
  const bytes = toyModel(language);
  const read = (model: ReturnType<typeof readNameModel>) =>
    recognise(TEXTS[language], { language }, new Map([[language, model]]));

  it('changes nothing of what is found', () => {
    const model = readNameModel(bytes);
    const first = read(model);
    expect(first.entities.length).toBeGreaterThan(0);
    expect(read(model)).toEqual(first);
    // More words than are kept, so that everything kept has been dropped or written over.
    recognise(strangers(2_500), { language }, new Map([[language, model]]));
    expect(read(model)).toEqual(first);
  });

  it('is kept for each model by itself', () => {
    const model = readNameModel(bytes);
    const other = readNameModel(toyModel(language === 'en' ? 'ar' : 'en'));
    const first = read(model);
    // The same words, read by other weights on the way.
    recognise(TEXTS[language], { language }, new Map([[language, other]]));
    expect(read(model)).toEqual(first);
  });
});
