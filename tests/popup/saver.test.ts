import { describe, expect, it } from 'vitest';
import { createSaver } from '../../src/popup/clips/saver.ts';
import { parseTyped } from '../../src/shared/tags.ts';

/** A write that ends when it is told to. */
function slowWrite(): {
  written: string[];
  write: (value: string) => Promise<void>;
  finish: () => Promise<void>;
} {
  const written: string[] = [];
  const ends: (() => void)[] = [];
  return {
    written,
    write: (value) => {
      written.push(value);
      return new Promise((resolve) => ends.push(resolve));
    },
    finish: async () => {
      ends.shift()?.();
      await new Promise(setImmediate);
    },
  };
}

describe('saving as one types', () => {
  it('writes at once, then the latest of what came meanwhile', async () => {
    const { written, write, finish } = slowWrite();
    const saver = createSaver(write, () => {});
    for (const value of ['a', 'ab', 'abc']) saver.save(value);
    expect(written).toEqual(['a']);
    await finish();
    expect(written).toEqual(['a', 'abc']);
    await finish();
    await saver.settled();
    saver.save('abcd');
    expect(written).toEqual(['a', 'abc', 'abcd']);
  });

  it('writes what waits at once when there is no later', async () => {
    const { written, write, finish } = slowWrite();
    const saver = createSaver(write, () => {});
    saver.save('a');
    saver.hurry();
    saver.save('ab');
    saver.hurry();
    saver.hurry();
    expect(written).toEqual(['a', 'ab']);
    await finish();
    await saver.settled();
    expect(written).toEqual(['a', 'ab']);
  });

  it('says what failed and goes on', async () => {
    const errors: unknown[] = [];
    const saver = createSaver<string>(
      (value) => Promise.reject(new Error(value)),
      (error) => errors.push(error),
    );
    saver.save('a');
    await saver.settled();
    saver.save('b');
    await saver.settled();
    expect(errors.map(String)).toEqual(['Error: a', 'Error: b']);
  });
});

it.each([
  ['one, two', ['one', 'two']],
  ['تشجير، أرقام؛ مياه', ['تشجير', 'أرقام', 'مياه']],
  ['#one, ##two,, one ,', ['one', 'two']],
  ['two words', ['two words']],
  [' , ', []],
])('tags typed as %j', (typed, tags) => {
  expect(parseTyped(typed)).toEqual(tags);
});
