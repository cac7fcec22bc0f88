/** The trained models: their files, how long a page in a new language waits for one, and what memory it takes. */
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { readNameModel } from '../src/recognition/names/model/model.ts';
import { modelFile, TRAINED_LANGUAGES, type NameModels } from '../src/recognition/names/models.ts';

/** From the working directory, which npm makes the project's. */
const FOLDER = 'models';

async function readBytes(language: string): Promise<Uint8Array | null> {
  const bytes = await readFile(`${FOLDER}/${modelFile(language)}`).catch(() => null);
  // A buffer of its own: small files come out of Node's shared pool.
  return bytes && new Uint8Array(bytes);
}

/** Every model whose file is there. */
export async function readModels(): Promise<NameModels> {
  const models = await Promise.all(
    TRAINED_LANGUAGES.map(async (language) => {
      const bytes = await readBytes(language);
      return bytes ? [[language, readNameModel(bytes, language)] as const] : [];
    }),
  );
  return new Map(models.flat());
}

interface ModelRow {
  language: string;
  'file, MB': string;
  'gzip, MB': string;
  'load, ms': string;
  'memory, MB': string;
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(2);

/** Runs the collector where Node was started with `--expose-gc`. */
const collect = (): void => void (Reflect.get(globalThis, 'gc') as (() => void) | undefined)?.(); // Node's, when it is there

/** What a model takes beside and with its bytes. */
function memory(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** A row a language, and one of their sum. */
export async function benchModels(): Promise<ModelRow[]> {
  const rows: ModelRow[] = [];
  let files = 0;
  let packed = 0;
  for (const language of TRAINED_LANGUAGES) {
    const before = memory();
    const started = performance.now();
    const bytes = await readBytes(language);
    if (!bytes) continue;
    const model = readNameModel(bytes, language);
    const milliseconds = performance.now() - started;
    const taken = memory() - before;
    const gzip = gzipSync(bytes, { level: 9 }).length;
    files += bytes.length;
    packed += gzip;
    rows.push({
      language: model.language,
      'file, MB': megabytes(bytes.length),
      'gzip, MB': megabytes(gzip),
      'load, ms': milliseconds.toFixed(1),
      'memory, MB': megabytes(taken),
    });
  }
  if (rows.length > 0)
    rows.push({
      language: 'all',
      'file, MB': megabytes(files),
      'gzip, MB': megabytes(packed),
      'load, ms': '–',
      'memory, MB': '–',
    });
  return rows;
}
