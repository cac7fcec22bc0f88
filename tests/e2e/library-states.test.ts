/** The library where there is nothing to show, each time with a way on. */
import type { Session, Tab } from '../../scripts/session.mjs';
import { CLIP, clipOf, withClips } from './brought-clips.ts';
import { expect, test } from './fixtures.ts';

const LIBRARY = 'src/library/library.html';
const WAITING = '.lib-wait .empty';
const RETRY = '.lib-wait button';

/** What an element says; the browser's own language is English in tests. */
function messageOf(tab: Tab, key: string): Promise<string> {
  return tab.evaluate((name) => chrome.i18n.getMessage(name), key);
}

/** Puts a database of another version of Isnad where the clips are. */
async function putDatabase(session: Session, version: number, clip: unknown = null): Promise<Tab> {
  const control = await session.control();
  await control.evaluate(
    async (given) => {
      const done = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error));
        });
      await done(indexedDB.deleteDatabase('isnad'));
      const opening = indexedDB.open('isnad', given.version);
      // As the first version had it.
      opening.addEventListener('upgradeneeded', () => {
        const clips = opening.result.createObjectStore('clips', { keyPath: 'id' });
        clips.createIndex('newest', ['created', 'id']);
        if (given.clip !== null) clips.put(given.clip);
      });
      const kept = await done(opening);
      Object.assign(globalThis, { letGo: () => kept.close() });
    },
    { version, clip },
  );
  return control;
}

function letGo(control: Tab): Promise<void> {
  return control.evaluate(() => Reflect.get(globalThis, 'letGo')());
}

test('a search without a hit says so, and clearing it shows all clips again', async ({ session }, info) => {
  const library = await withClips(session, info.outputPath('clips.json'));
  await library.click('[data-testid="month-2025-02"]');
  await library.fill('[data-testid="clip-search"]', '"ferrymen asked"');
  await library.waitFor('.mid .empty');
  expect(await library.text('.mid .empty')).toContain(await messageOf(library, 'libraryNoHitsTitle'));
  expect(await library.count(CLIP)).toBe(0);
  await library.click('.mid .empty button');
  await library.waitUntil((css) => document.querySelectorAll(css).length === 4, CLIP);
  // The search box is empty, and has the keyboard.
  expect(
    await library.evaluate(() => {
      const { activeElement } = document;
      return activeElement instanceof HTMLInputElement && activeElement.type + activeElement.value;
    }),
  ).toBe(
    await library.evaluate(
      () => document.querySelector<HTMLInputElement>('[data-testid="clip-search"]')?.type,
    ),
  );
});

test('a library that does not open says why, and opens when it is tried again', async ({ session }) => {
  const control = await putDatabase(session, 1_000);
  const library = await session.openExtensionPage(LIBRARY);
  await library.waitFor(WAITING);
  const said = await library.text(WAITING);
  expect(said).toContain(await messageOf(library, 'libraryFailedTitle'));
  expect(said).toContain(await messageOf(library, 'errorStorageNewer'));
  // Nothing was changed by the attempt.
  expect(
    await control.evaluate(
      async () => (await indexedDB.databases()).find(({ name }) => name === 'isnad')?.version,
    ),
  ).toBe(1_000);
  await control.evaluate(() => {
    Reflect.get(globalThis, 'letGo')();
    return new Promise<void>((resolve) => {
      indexedDB.deleteDatabase('isnad').addEventListener('success', () => resolve());
    });
  });
  await library.click(RETRY);
  await library.waitFor('.mid .empty');
  expect(await library.count(WAITING)).toBe(0);
});

test('an upgrade that another tab holds up says so, and keeps the clips when it goes through', async ({
  session,
}) => {
  const text = 'The quay will be ready';
  const old = clipOf({ text, speaker: 'Ines Calloway', day: '2025-01-09' });
  const clip = { ...old, source: { ...old.source, key: 'halyard.example/2025-01-09' } };
  const control = await putDatabase(session, 1, clip);
  const library = await session.openExtensionPage(LIBRARY);
  await library.waitFor(WAITING);
  expect(await library.text(WAITING)).toContain(await messageOf(library, 'errorStorageBlocked'));
  await letGo(control);
  await library.click(RETRY);
  await library.waitFor(CLIP);
  expect(await library.text(CLIP)).toContain(text);
});
