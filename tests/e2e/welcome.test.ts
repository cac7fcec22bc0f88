/** Install, permission given, permission taken: every open tab follows at once. */
import { expect, test } from './fixtures.ts';
import { ARTICLES, layersOf, noMarks } from './helpers.ts';

test('install opens the welcome page and asks for nothing', async ({ installed: session }) => {
  await expect.poll(() => session.extensionPages()).toContain(`${session.base}/src/welcome/welcome.html`);
  const control = await session.control();
  const { origins, permissions } = await control.evaluate(() => chrome.permissions.getAll());
  expect(origins ?? []).toEqual([]);
  expect([...(permissions ?? [])].sort()).toEqual(
    expect.arrayContaining(['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage']),
  );
  expect(await control.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
});

test('granting marks the tabs already open, revoking silences them', async ({ installed: session, site }) => {
  const first = await session.openPage(site.url + ARTICLES.arabic);
  const second = await session.openPage(site.url + ARTICLES.english);
  expect(await layersOf(first)).toEqual([]);

  await session.grantAllSites();
  await first.waitForMarks();
  await second.waitForMarks();

  const control = await session.control();
  await control.evaluate(() => chrome.permissions.remove({ origins: ['http://*/*', 'https://*/*'] }));
  await first.waitUntil(noMarks);
  await second.waitUntil(noMarks);
  await control.waitUntil(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 0);

  await second.reload();
  const third = await session.openPage(site.url + ARTICLES.english);
  await third.waitUntil(() => document.readyState === 'complete');
  expect(await layersOf(third)).toEqual([]);
});

test('the registration comes back at the next start', async ({ launch, site }, info) => {
  test.skip(info.project.name === 'firefox', 'a temporary add-on loses its permissions with the browser');
  const before = await launch();
  await before.grantAllSites();
  const registered = () => chrome.scripting.getRegisteredContentScripts();
  const [script] = await (await before.control()).evaluate(registered);
  expect(script?.matches).toEqual(['http://*/*', 'https://*/*']);
  // As an update may do it: forgotten by the browser, while the reader's choice stands.
  await (await before.control()).evaluate(() => chrome.scripting.unregisterContentScripts());
  await before.close();

  const after = await launch();
  await (
    await after.control()
  ).waitUntil(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0);
  const article = await after.openPage(site.url + ARTICLES.english);
  await article.waitForMarks();
});

test('the browser finds no fault with manifest and scripts', async ({ installed: session, site }, info) => {
  test.skip(info.project.name === 'firefox', 'the add-on linter looks for them there');
  await session.grantAllSites();
  const article = await session.openPage(site.url + ARTICLES.english);
  await article.waitForMarks();
  const extensions = await session.openPage('chrome://extensions');
  const faults = await extensions.evaluate(async () => {
    const [extension] = await Reflect.get(chrome, 'developerPrivate').getExtensionsInfo();
    return [...extension.manifestErrors, ...extension.runtimeErrors, ...extension.installWarnings];
  });
  expect(faults).toEqual([]);
});
