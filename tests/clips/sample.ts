/** Clips for tests, and any clip at all for properties. */
import * as fc from 'fast-check';
import { METADATA_FIELDS, METADATA_SOURCES, type Metadata } from '../../src/article/metadata/metadata.ts';
import { CLIP_COLOURS, CLIP_KINDS, CLIP_VERSION, type Clip, type ClipDraft } from '../../src/clips/clip.ts';
import { pageKey } from '../../src/clips/page-key.ts';
import { parseClip } from '../../src/clips/validate.ts';
import { NAME_TYPES } from '../../src/recognition/annotation.ts';

export const METADATA: Metadata = {
  title: 'تلّ الريحان تعيد ضفاف النهر إلى أهلها',
  subtitle: '',
  authors: ['رنا القاسمي', 'وليد حجازي'],
  organizations: [],
  agency: '',
  published: '2025-01-09T08:30:00+03:00',
  modified: null,
  site: 'صحيفة المرسى',
  language: 'ar',
  url: 'https://almarsa.example/a/1',
  image: '',
  description: '',
  section: 'مدن',
  keywords: ['تشجير'],
  paywalled: false,
  licence: '',
  notices: [],
  evidence: { title: [{ value: 'تلّ الريحان', source: 'json-ld', text: 'headline "تلّ الريحان"' }] },
  conflicts: [{ field: 'published', values: ['2025-01-09', '2025-01-10'] }],
};

export function draft(fields: Partial<ClipDraft> & { url?: string } = {}): ClipDraft {
  const { url = 'https://almarsa.example/a/1', ...rest } = fields;
  return {
    kind: 'quote',
    text: 'النهر لا يقرأ محاضر الجلسات',
    selectors: [
      {
        type: 'TextQuoteSelector',
        exact: 'النهر لا يقرأ محاضر الجلسات',
        prefix: 'وقال: «',
        suffix: '». وأضاف',
      },
      { type: 'TextPositionSelector', start: 40, end: 67 },
    ],
    source: { url, key: pageKey(url), metadata: url === METADATA.url ? METADATA : { ...METADATA, url } },
    speaker: { name: 'سامي البستاني', text: 'البستاني', role: 'رئيس البلدية', type: 'person' },
    cue: 'وقال',
    entities: [{ type: 'person', name: 'سامي البستاني' }],
    note: '',
    tags: [],
    language: 'ar',
    direction: 'rtl',
    ...rest,
  };
}

let serial = 0;

export function clip(fields: Partial<Clip> & { url?: string } = {}): Clip {
  const { url, ...rest } = fields;
  serial++;
  const moment = new Date(Date.UTC(2025, 0, 1) + serial * 60_000).toISOString();
  return {
    version: CLIP_VERSION,
    id: `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`,
    ...draft(url === undefined ? {} : { url }),
    created: moment,
    edited: moment,
    ...rest,
  };
}

// Lone surrogates, controls, bidi marks and markup included.
const words = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .map((text) => `${text}\u202e"\\\n</script>`);
const anyString = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ maxLength: 30 }));
// A clip has an address that browsers read; fast-check also makes others, such as hosts in broken Punycode.
const webAddress = fc
  .webUrl({ withQueryParameters: true, withFragments: true })
  .filter((url) => URL.canParse(url));
const moment = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const option = <T>(key: string, value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.oneof(fc.constant({}), fc.record({ [key]: value }));

const metadata = fc.record({
  title: anyString,
  authors: fc.array(words, { maxLength: 3 }),
  published: fc.option(moment),
  modified: fc.option(moment),
  site: anyString,
  language: anyString,
  url: fc.oneof(webAddress, fc.constant('')),
  image: fc.oneof(webAddress, fc.constant('')),
  description: anyString,
  section: anyString,
  keywords: fc.array(words, { maxLength: 3 }),
  paywalled: fc.option(fc.boolean()),
  evidence: fc.dictionary(
    fc.constantFrom(...METADATA_FIELDS),
    fc.array(fc.record({ value: anyString, source: fc.constantFrom(...METADATA_SOURCES), text: anyString }), {
      maxLength: 2,
    }),
    { noNullPrototype: true },
  ),
  conflicts: fc.array(
    fc.record({ field: fc.constantFrom(...METADATA_FIELDS), values: fc.array(words, { maxLength: 2 }) }),
    { maxLength: 2 },
  ),
});

const speaker = fc
  .tuple(
    fc.record({ name: anyString, text: anyString }),
    option('role', anyString),
    option('type', fc.constantFrom(...NAME_TYPES)),
  )
  .map((parts) => Object.assign({}, ...parts) as unknown);

const state = fc
  .tuple(
    fc.record({
      status: fc.constantFrom('exact', 'changed', 'not-found'),
      score: fc.double({ min: 0, max: 1, noNaN: true }).map((score) => score + 0),
      checked: moment,
    }),
    option('text', words),
    option('kept', fc.constant(true)),
  )
  .map((parts) => Object.assign({}, ...parts) as unknown);

const position = fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => ({
  type: 'TextPositionSelector',
  start: Math.min(a, b),
  end: Math.max(a, b),
}));
const quotation = fc.record({
  type: fc.constant('TextQuoteSelector'),
  exact: words,
  prefix: anyString,
  suffix: anyString,
});

/** Every clip that the validator lets in. */
export const anyClip: fc.Arbitrary<Clip> = fc
  .tuple(
    fc.record({
      version: fc.constant(CLIP_VERSION),
      id: fc.uuid(),
      kind: fc.constantFrom(...CLIP_KINDS),
      text: words,
      selectors: fc.array(fc.oneof(position, quotation), { maxLength: 2 }),
      source: fc.record(
        {
          url: webAddress,
          metadata,
          corrections: fc.record(
            {
              title: anyString,
              authors: fc.array(words, { maxLength: 2 }),
              published: fc.option(moment),
            },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: ['url', 'metadata'] },
      ),
      entities: fc.array(fc.record({ type: fc.constantFrom(...NAME_TYPES), name: anyString }), {
        maxLength: 3,
      }),
      note: anyString,
      tags: fc.array(anyString, { maxLength: 3 }),
      created: moment,
      edited: moment,
      language: anyString,
      direction: fc.constantFrom('ltr', 'rtl'),
    }),
    option('speaker', speaker),
    option('cue', anyString),
    option('date', fc.constant('2025-01-09')),
    option('calendar', fc.constantFrom('islamic', 'persian')),
    option('state', state),
    option('context', fc.record({ before: anyString, after: anyString })),
    option('dates', fc.array(fc.record({ text: words, value: fc.constant('2025-01') }), { maxLength: 2 })),
    option('colour', fc.constantFrom(...CLIP_COLOURS)),
    option('sha256', fc.constant('0a'.repeat(32))),
  )
  .map((parts) => parseClip(Object.assign({}, ...parts)));
