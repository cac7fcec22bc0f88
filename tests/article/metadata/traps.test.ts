// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../src/article/metadata/read.ts';

const FOLDER = 'tests/pages/traps';

interface Gold {
  url: string;
  title: string;
  authors: string[];
  agency: string;
  published: string | null;
  modified: string | null;
  site: string;
  /** The fields on which the page contradicts itself. */
  conflicts: string[];
  notices?: string[];
}

const names = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []));

describe('pages on which sources mislead', () => {
  test.each(names)('%s', (name) => {
    // The pages are our own, with right answers of this shape.
    const { url, ...gold } = JSON.parse(readFileSync(`${FOLDER}/${name}.source.json`, 'utf8')) as Gold;
    const html = readFileSync(`${FOLDER}/${name}.html`, 'utf8');
    const metadata = readMetadata(new DOMParser().parseFromString(html, 'text/html'), url);
    expect({ ...metadata, conflicts: metadata.conflicts.map(({ field }) => field) }).toMatchObject(gold);
  });
});
