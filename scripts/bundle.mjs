/** Bundles the project's own TypeScript for Node, for scripts that run it. */
import { basename, join } from 'node:path';
import { ROOT } from './tools.mjs';

/**
 * @param {readonly string[]} entries Paths from the project's folder; each becomes `NAME.mjs`.
 * @param {string} outDir Emptied first.
 */
export async function bundle(entries, outDir) {
  // Vite is there only after the packages were installed.
  const { build } = await import('vite');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((entry) => [basename(entry, '.ts'), join(ROOT, entry)])),
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name].mjs' },
      },
    },
  });
}
