/** Clips that a file brings into the library. */
import { writeFile } from 'node:fs/promises';
import type { Session, Tab } from '../../scripts/session.mjs';

/** The words of a row in the list. */
export const CLIP = '[data-testid="clip-text"]';

const METADATA = {
  title: 'The harbour',
  subtitle: '',
  authors: [],
  agency: '',
  modified: null,
  site: 'The Halyard',
  language: 'en',
  image: '',
  description: '',
  section: '',
  keywords: [],
  paywalled: null,
  licence: '',
  notices: [],
  evidence: {},
  conflicts: [],
};

export interface Said {
  text: string;
  speaker: string;
  day: string;
  url?: string;
}

/** As a file has it. */
export function clipOf({ text, speaker, day, url = `https://halyard.example/${day}` }: Said, index = 0) {
  return {
    version: 1,
    id: `clip-${index}`,
    kind: 'quote',
    text,
    selectors: [{ type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' }],
    source: { url, metadata: { ...METADATA, url, published: day } },
    speaker: { name: speaker, text: speaker, type: 'person' },
    entities: [{ type: 'person', name: speaker }],
    note: '',
    tags: [],
    created: `${day}T10:00:00.000Z`,
    edited: `${day}T10:00:00.000Z`,
    language: 'en',
    direction: 'ltr',
  };
}

/** What two people said; one thing of it is kept twice. */
const SAID: readonly Said[] = [
  { text: 'The boats leave at dawn', speaker: 'Ines Calloway', day: '2025-03-02' },
  { text: 'Nobody asked the ferrymen', speaker: 'Tomas Verrin', day: '2025-02-20' },
  { text: 'The quay will be ready', speaker: 'Ines Calloway', day: '2025-01-09' },
  { text: 'The quay will be ready', speaker: 'Ines Calloway', day: '2025-01-11' },
];

/** The library with the clips in it, brought by a file that is written to `file`. */
export async function withClips(session: Session, file: string, said = SAID): Promise<Tab> {
  const clips = said.map(clipOf);
  await writeFile(file, JSON.stringify({ format: 'isnad-clips', version: 1, count: clips.length, clips }));
  const library = await session.openExtensionPage('src/library/library.html', { width: 1400, height: 900 });
  await library.upload('[data-testid="import-file"]', file);
  await library.click('[data-testid="import-confirm"]');
  await library.waitFor(CLIP);
  return library;
}
