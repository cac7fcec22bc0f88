/** The trained models: their files, how long a page in a new language waits for one, and what memory it takes. */
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { readNameModel, type NameModel } from '../src/recognition/names/model/model.ts';
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

/** V8's collector, which is there on demand alone. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  // A context that is made after the flag is set has it; the flag says that it is a function without arguments.
  return runInNewContext('gc') as () => void;
}
const collect = collector();

/** What is in use. Buffers that nothing holds any more are let go of beside the collector, a moment after it. */
async function memory(): Promise<number> {
  for (let round = 0; round < ROUNDS; round++) {
    collect();
    await setTimeout(SETTLING);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
const ROUNDS = 3;
/** Milliseconds. */
const SETTLING = 30;

/** A row a language, and one of their sum. */
export async function benchModels(): Promise<ModelRow[]> {
  const rows: ModelRow[] = [];
  // A model that was let go of while the next one is measured would be taken off that one's memory.
  const held: NameModel[] = [];
  let files = 0;
  let packed = 0;
  for (const language of TRAINED_LANGUAGES) {
    const before = await memory();
    const started = performance.now();
    const bytes = await readBytes(language);
    if (!bytes) continue;
    const model = readNameModel(bytes, language);
    const milliseconds = performance.now() - started;
    held.push(model);
    const taken = (await memory()) - before;
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
