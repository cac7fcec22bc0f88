import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getURL: (path: string) => `chrome-extension://isnad/${path}` } },
}));
vi.mock('../../src/recognition/names/model/model.ts', () => ({
  readNameModel: (bytes: Uint8Array, language: string) => {
    if (bytes.length < 4) throw new Error('The weights are cut short.');
    return { language };
  },
}));

const files = vi.fn(async (_url: string) => new Response(new Uint8Array(8)));
vi.stubGlobal('fetch', files);

beforeEach(() => {
  vi.resetModules();
  files.mockReset().mockImplementation(async () => new Response(new Uint8Array(8)));
  vi.spyOn(console, 'warn').mockReturnValue();
});

const fresh = async () => (await import('../../src/background/models.ts')).modelsFor;

describe('modelsFor', () => {
  it('fetches the model of a language once, for all who ask', async () => {
    const modelsFor = await fresh();
    const [first, second] = await Promise.all([modelsFor(['ar']), modelsFor(['ar', 'en'])]);
    expect([...first.keys()]).toEqual(['ar']);
    expect([...second.keys()]).toEqual(['ar', 'en']);
    expect(files.mock.calls.map(([url]) => url)).toEqual([
      'chrome-extension://isnad/models/ar.bin',
      'chrome-extension://isnad/models/en.bin',
    ]);
  });

  it('asks for nothing where no model is trained', async () => {
    const modelsFor = await fresh();
    expect((await modelsFor(['pl', 'und', '../ar'])).size).toBe(0);
    expect(files).not.toHaveBeenCalled();
  });

  it.each([
    ['is missing', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['is not found', async () => new Response(null, { status: 404 })],
    ['is cut short', async () => new Response(new Uint8Array(2))],
  ])('leaves out a language whose file %s, and tries again', async (_what, answer) => {
    const modelsFor = await fresh();
    files.mockImplementationOnce(answer);
    expect((await modelsFor(['fa'])).size).toBe(0);
    expect((await modelsFor(['fa'])).has('fa')).toBe(true);
  });
});
