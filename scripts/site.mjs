/**
 * Our own news site, for `npm start`, the end-to-end tests, and people: `node scripts/site.mjs [--port N]`.
 * Serves tests/pages as it is, but for the site's public address in the pages, which becomes the
 * server's own, so that canonical links lead back here.
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from './tools.mjs';

const PAGES = join(ROOT, 'tests', 'pages');

/** The address the pages give as theirs; `.example` belongs to nobody (RFC 2606). */
const PUBLIC_ORIGIN = 'https://halyard.example';

/** @type {Readonly<Record<string, string>>} */
const CONTENT_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * @typedef {object} Site
 * @property {string} url Origin, without a final slash.
 * @property {(path: string, html: string | null) => void} serve Answers a path (`/en/harbour.html`) with other
 *   HTML from now on; null gives the page of the folder back.
 * @property {string[]} requests Paths asked for, in order; a test empties it to start counting.
 * @property {() => Promise<void>} close
 */

/**
 * Starts the site.
 *
 * @param {{ port?: number; host?: string }} [options] Port 0 takes any free one.
 * @returns {Promise<Site>}
 * @throws {Error} Where the port is taken.
 */
export async function startSite({ port = 0, host = '127.0.0.1' } = {}) {
  /** @type {Map<string, string>} */
  const swapped = new Map();
  /** @type {string[]} */
  const requests = [];
  let origin = '';

  const server = createServer(async (request, response) => {
    requests.push(request.url ?? '');
    const { status, type, body } = await answer(request.method ?? '', request.url ?? '/').catch(() => ({
      status: 500,
      type: 'text/plain',
      body: 'The page could not be read.',
    }));
    // Tests swap pages under one address: nothing may come from a cache.
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : body);
  });

  /**
   * @param {string} method
   * @param {string} target
   * @returns {Promise<{ status: number; type: string; body: string | Buffer }>}
   */
  async function answer(method, target) {
    if (method !== 'GET' && method !== 'HEAD')
      return { status: 405, type: 'text/plain', body: 'Pages can only be read.' };
    const path = pathOf(target);
    const html = path === null ? undefined : swapped.get(path);
    if (html !== undefined) return { status: 200, type: 'text/html; charset=utf-8', body: html };
    const file = path === null ? null : await fileOf(path);
    if (!file) return { status: 404, type: 'text/plain', body: 'There is no such page.' };
    const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
    const content = await readFile(file);
    const isPage = extname(file) === '.html';
    const body = isPage ? content.toString('utf8').replaceAll(PUBLIC_ORIGIN, origin) : content;
    return { status: 200, type, body };
  }

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The site listens on no port.');
  origin = `http://${host}:${address.port}`;

  return {
    url: origin,
    requests,
    serve(path, html) {
      if (html === null) swapped.delete(path);
      else swapped.set(path, html);
    },
    close() {
      return new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // Browsers hold connections open that would keep the server waiting.
        server.closeAllConnections();
      });
    },
  };
}

/**
 * The path of a request, decoded; null where it is broken.
 *
 * @param {string} target
 */
function pathOf(target) {
  try {
    return decodeURIComponent(new URL(target, 'http://site').pathname);
  } catch {
    return null;
  }
}

/**
 * The file of a path, the index of a folder; null outside the folder of pages or where there is none.
 *
 * @param {string} path
 */
async function fileOf(path) {
  const file = join(PAGES, path);
  if (path.includes('\0') || (file !== PAGES && !file.startsWith(PAGES + sep))) return null;
  for (const candidate of [file, join(file, 'index.html')]) {
    const found = await stat(candidate).catch(() => null);
    if (found?.isFile()) return candidate;
  }
  return null;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8090' } } });
  const site = await startSite({ port: Number(values.port) });
  console.log(`The sample site is at ${site.url}/ (Ctrl+C ends it)`);
}
