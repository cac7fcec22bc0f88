import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readNameModel } from '../../src/recognition/names/model/model.ts';
import { LANGUAGES } from '../../training/languages.ts';

const MEGABYTE = 1_000_000;
const files = readdirSync('models').filter((name) => name.endsWith('.bin'));

describe('the weights files', () => {
  it('are there for every language that is trained, each with its card', () => {
    expect(files.sort()).toEqual(LANGUAGES.map(({ language }) => `${language}.bin`).sort());
    const cards = readdirSync('models').filter((name) => /^[a-z]{2}\.md$/u.test(name));
    expect(cards).toHaveLength(files.length);
  });

  it.each(files)('%s can be read and is small enough to ship', (name) => {
    const bytes = readFileSync(`models/${name}`);
    expect(readNameModel(bytes).language).toBe(name.slice(0, 2));
    expect(bytes.length).toBeLessThan(8 * MEGABYTE);
    expect(gzipSync(bytes).length).toBeLessThan(3 * MEGABYTE);
  });
});
