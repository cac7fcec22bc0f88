/** `npm run dev`: builds at every change and reloads the extension in an open browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, ROOT, run } from './tools.mjs';

/** Editors write a file in several steps; a build starts once they are still. */
const STILL_MS = 150;
const WATCHED = ['src', '_locales', 'icons', 'manifest.json'];

await ensureInstalled();
if ((await run('npx', ['vite', 'build'])) !== 0) process.exit(1);

const { startSite } = await import('./site.mjs');
const { launchChromium, allowPermission } = await import('./launch.mjs');
const site = await startSite();
const profile = await mkdtemp(join(tmpdir(), 'isnad-dev-'));
const { context, id, base } = await launchChromium({ profile, headless: false });
await allowPermission(context, id);

// An unpacked extension that reloads itself stays off unless the browser is in developer mode.
const extensions = await context.newPage();
await extensions.goto('chrome://extensions');
await extensions.evaluate(() =>
  Reflect.get(chrome, 'developerPrivate').updateProfileConfiguration({ inDeveloperMode: true }),
);
await extensions.goto(`${base}/src/welcome/welcome.html`);
const article = await context.newPage();
await article.goto(site.url);
console.log(`Watching. The sample site is at ${site.url}`);

/** @type {NodeJS.Timeout | undefined} */
let timer;
let building = Promise.resolve();
for (const path of WATCHED)
  watch(join(ROOT, path), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(rebuild).catch((error) => console.error(error));
    }, STILL_MS);
  });

async function rebuild() {
  if ((await run('npx', ['vite', 'build'])) !== 0) return;
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate((extension) => Reflect.get(chrome, 'developerPrivate').reload(extension), id);
  await page.close();
  await article.reload();
  console.log('Rebuilt and reloaded.');
}

await new Promise((resolve) => context.on('close', resolve));
await site.close();
await rm(profile, { recursive: true, force: true });
process.exit(0);
