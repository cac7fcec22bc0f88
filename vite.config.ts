import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { defineConfig, type Plugin } from 'vite';
import { manifestFor } from './scripts/manifest.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const CHROME = 'dist/chrome';
const FIREFOX = 'dist/firefox';

/** Static files, then the same extension twice: only the manifests differ between browsers. */
async function assemble(): Promise<void> {
  const manifest: unknown = JSON.parse(await readFile(`${root}/manifest.json`, 'utf8'));
  // The command and the library read theirs out of one folder between them.
  await cp(`${root}/models`, `${root}/dist/models`, { recursive: true });
  for (const folder of ['_locales', 'icons', 'models'])
    await cp(`${root}/${folder}`, `${root}/${CHROME}/${folder}`, { recursive: true });
  await cp(`${root}/src/content/marks.css`, `${root}/${CHROME}/marks.css`);
  await cp(`${root}/${CHROME}`, `${root}/${FIREFOX}`, { recursive: true });
  for (const [folder, browser] of [
    [CHROME, 'chrome'],
    [FIREFOX, 'firefox'],
  ] as const)
    await writeFile(
      `${root}/${folder}/manifest.json`,
      `${JSON.stringify(manifestFor(browser, manifest), null, 2)}\n`,
    );
}

/** Libraries that reach for `new Function` or inline styles would break under the extension's CSP: fail the build, not the reader. */
const noEval: Plugin = {
  name: 'isnad:no-eval',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk' && /\bnew Function\(|\beval\(/.test(chunk.code))
        this.error(`${chunk.fileName} evaluates code at run time`);
  },
};

/** Our pages insert no HTML: the one way that Preact has to do it sets text instead, as the stores' linters ask. */
const noHtml: Plugin = {
  name: 'isnad:no-html',
  transform: (code, id) =>
    /\/preact\/dist\/preact\./.test(id) ? code.replaceAll('.innerHTML', '.textContent') : null,
};

/** The command is run by its name: it must be executable. */
const executable: Plugin = {
  name: 'isnad:executable',
  applyToEnvironment: ({ name }) => name === 'cli',
  async writeBundle() {
    await chmod(`${root}/dist/cli/isnad.mjs`, 0o755);
  },
};

/** The library's types: its declarations as TypeScript emits them, one folder deep, and a door to them. */
const declarations: Plugin = {
  name: 'isnad:declarations',
  applyToEnvironment: ({ name }) => name === 'lib',
  async writeBundle() {
    const options =
      '--ignoreConfig src/lib/isnad.ts --rootDir src --outDir dist/lib/types --declaration --emitDeclarationOnly --noCheck --rewriteRelativeImportExtensions --verbatimModuleSyntax --resolveJsonModule --target ES2023 --module ESNext --moduleResolution bundler --lib ES2023';
    await promisify(execFile)(
      process.execPath,
      [`${root}/node_modules/typescript/bin/tsc`, ...options.split(' ')],
      { cwd: root },
    );
    await writeFile(`${root}/dist/lib/isnad.d.ts`, "export * from './types/lib/isnad.js';\n");
  },
};

/** What runs in a page needs little of the polyfill; a light stand-in has the same shape. */
const lightBrowser: Plugin = {
  name: 'isnad:light-browser',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'content' || name === 'cards',
  resolveId: (source) => (source === 'webextension-polyfill' ? `${root}/src/content/browser.ts` : null),
};

export default defineConfig({
  root,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  build: {
    target: ['chrome120', 'firefox146'],
    modulePreload: false,
    emptyOutDir: false,
    reportCompressedSize: false,
    // Stores review the code: names of files and what is in them stay readable.
    assetsInlineLimit: 0,
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: { entryFileNames: 'assets/[name].js', chunkFileNames: 'assets/[name].js' },
    },
  },
  plugins: [noEval, noHtml, executable, declarations, lightBrowser],
  environments: {
    client: {
      build: {
        outDir: CHROME,
        rolldownOptions: {
          input: {
            popup: 'src/popup/popup.html',
            library: 'src/library/library.html',
            welcome: 'src/welcome/welcome.html',
            options: 'src/options/options.html',
            offscreen: 'src/background/offscreen.html',
          },
          output: {
            entryFileNames: 'assets/[name].js',
            chunkFileNames: 'assets/[name].js',
            assetFileNames: 'assets/[name][extname]',
          },
        },
      },
    },
    // One classic script: Chromium keeps the compiled code of those between a service worker's starts, and of modules
    // not (156 compiles those anew at each start, which was a quarter of the wait for a page's first marks).
    background: {
      consumer: 'client',
      build: {
        outDir: CHROME,
        rolldownOptions: {
          input: { background: 'src/background/background.ts' },
          output: { format: 'iife', strict: true, entryFileNames: 'background.js' },
        },
      },
    },
    content: {
      consumer: 'client',
      build: {
        outDir: CHROME,
        rolldownOptions: {
          input: { content: 'src/content/content.ts' },
          output: { format: 'iife', entryFileNames: 'content.js' },
        },
      },
    },
    cards: {
      consumer: 'client',
      build: {
        outDir: CHROME,
        rolldownOptions: {
          input: { cards: 'src/content/cards.ts' },
          output: { format: 'iife', entryFileNames: 'cards.js' },
        },
      },
    },
    cli: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: {
        target: 'node20',
        outDir: 'dist',
        ssr: true,
        minify: false,
        rolldownOptions: {
          input: { 'cli/isnad': 'src/cli/isnad.ts' },
          output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'cli/[name].mjs' },
        },
      },
    },
    lib: {
      consumer: 'client',
      build: {
        outDir: 'dist/lib',
        minify: false,
        rolldownOptions: {
          input: { isnad: 'src/lib/isnad.ts' },
          // Loaded only where there are files.
          external: ['node:fs/promises'],
          preserveEntrySignatures: 'strict',
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      await rm(`${root}/dist`, { recursive: true, force: true });
      await mkdir(`${root}/dist`, { recursive: true });
      for (const name of ['client', 'background', 'content', 'cards', 'cli', 'lib']) {
        const environment = builder.environments[name];
        if (!environment) throw new Error(`No build environment ${name}`);
        await builder.build(environment);
      }
      await assemble();
    },
  },
});
