/**
 * Short news texts in many styles whose quotations are marked (`tests/quotations`: `tuned` on and `held` out, a file a
 * language). `%% name` opens each; the markup is that of `tests/articles` without dates and roles.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle, type MarkedArticle } from './marked.ts';

/** From the working directory, which npm makes the project's. */
const TEXTS = 'tests/quotations';

export type Half = 'tuned' | 'held';

/** They name no day that a date could be told by. */
const PUBLISHED = '2026-01-05';

/** Every text, by language, in the order of its file. Throws where the markup is wrong. */
export function readQuotedTexts(half: Half): MarkedArticle[] {
  const folder = join(TEXTS, half);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const language = file.slice(0, -'.txt'.length);
      return readFileSync(join(folder, file), 'utf8')
        .split(/^%% /mu)
        .slice(1)
        .map((source) => {
          const [name = '', ...lines] = source.split('\n');
          const head = `language: ${language}\npublished: ${PUBLISHED}`;
          return parseArticle(`${language}/${name}`, `${head}\n\n${lines.join('\n')}`);
        });
    });
}
