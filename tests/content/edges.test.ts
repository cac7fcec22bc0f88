import { describe, expect, it } from 'vitest';
import { edgesOf } from '../../src/content/edges.ts';
import { spanIn } from './fixture.ts';

describe('the edges of a quotation', () => {
  it.each([
    ['curly marks', 'He said “no way” twice.', 'no way', ['“', '”'], []],
    ['guillemets with spaces', 'Il dit : « jamais ».', 'jamais', ['«', '»'], []],
    ['Arabic guillemets', 'وأضافت: «لن نبني جدارًا».', 'لن نبني جدارًا', ['«', '»'], []],
    ['German marks', 'Er sagte: „Nein“.', 'Nein', ['„', '“'], []],
    ['a full stop inside the marks', 'She said “It is over.” then left', 'It is over', ['“', '”'], []],
    ['a mark that is never closed', 'He said “we go on\nNext', 'we go on', ['“'], ['on']],
    ['no marks', 'We go on.\nNext', 'We go on.', [], ['We', 'on.']],
    ['marks of another paragraph', '“One”\nTwo words\n“Three”', 'Two words', [], ['Two', 'words']],
    ['the whole text', 'All of it', 'All of it', [], ['All', 'it']],
  ])('with %s', (_case, text, words, marks, ends) => {
    const edges = edgesOf(text, spanIn(text, words));
    const textOf = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect(edges.marks.map(textOf)).toEqual(marks);
    expect(edges.words.map(textOf)).toEqual(ends);
  });
});
