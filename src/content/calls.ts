/** What the extension's other contexts may ask of a page. */
import { elementAt, isPlace } from '../article/metadata/place.ts';
import type { Clip } from '../clips/clip.ts';
import {
  CallError,
  PAGE_COMMANDS,
  type ContentHandlers,
  type PageCommand,
  type SaveTarget,
  type Target,
} from '../shared/messages.ts';
import { t } from '../shared/i18n.ts';
import { linesOf, topOfWindow } from './boxes.ts';
import { draftOfAnnotation, draftOfPage, draftOfSpan, draftOfWords } from './drafts.ts';
import { selectionIn } from './frames.ts';
import type { Page } from './page.ts';
import type { Panels } from './panels.ts';
import type { Walker } from './walker.ts';

export interface Pieces {
  page: Page;
  walker: Walker;
  /** Cards and toolbar, brought into the page if they are not there yet. */
  panels: () => Promise<Panels>;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function targetOf(value: unknown): Target {
  if (isRecord(value)) {
    const { kind, index, start, end, id } = value;
    if (kind === 'annotation' && isCount(index)) return { kind, index };
    if (kind === 'span' && isCount(start) && isCount(end) && start < end) return { kind, start, end };
    if (kind === 'clip' && typeof id === 'string') return { kind, id };
    if (kind === 'place' && isPlace(value['place'])) return { kind, place: value['place'] };
  }
  throw new CallError('errorUnexpected', 'Not a target.');
}

function saveTargetOf(value: unknown): SaveTarget {
  if (isRecord(value)) {
    const { kind, index } = value;
    if (kind === 'annotation' && isCount(index)) return { kind, index };
    if (kind === 'selection' || kind === 'page') return { kind };
  }
  throw new CallError('errorUnexpected', 'Not something to save.');
}

/** The handlers; each waits for `ready`, for the script answers before the settings are read. */
export function contentHandlers(ready: Promise<Pieces>): ContentHandlers {
  return {
    async 'page-report'() {
      return (await ready).page.report();
    },
    async 'go-to'({ target }) {
      const pieces = await ready;
      return { found: await goTo(pieces, targetOf(target)) };
    },
    async walk({ entity, step }) {
      const { page, walker } = await ready;
      await page.settled();
      return walker.step(typeof entity === 'string' ? entity : null, step === -1 ? -1 : 1);
    },
    async save({ target }) {
      return { clip: await save(await ready, saveTargetOf(target)) };
    },
    async mark({ evenIfNotArticle }) {
      const { page } = await ready;
      await page.settled();
      await page.mark(evenIfNotArticle === true);
      return null;
    },
    async silence() {
      (await ready).page.silence();
      return null;
    },
    async command({ name }) {
      const known = PAGE_COMMANDS.find((one) => one === name);
      if (!known) throw new CallError('errorUnexpected', 'Not a command.');
      await run(await ready, known);
      return null;
    },
    async 'clips-changed'() {
      await (await ready).page.refreshClips();
      return null;
    },
  };
}

async function goTo({ page, walker }: Pieces, target: Target): Promise<boolean> {
  await page.settled();
  if (target.kind === 'place') return goToPlace(target.place);
  // A page that was silenced, or not read yet, is asked for by asking for its words.
  if (!page.reading || !page.isShown) await page.mark(true);
  if (walker.goTo(target)) return true;
  // The page may have changed, or the clip be new: once more with what is there now.
  await page.read();
  return walker.goTo(target);
}

/** Brings an element into view; false where the page has none there any more. */
function goToPlace(place: string): boolean {
  const element = elementAt(document, place);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return element !== null;
}

async function save({ page, panels }: Pieces, target: SaveTarget): Promise<Clip> {
  const selection = selectionIn(page.reading?.article.frames ?? []);
  const range = selection?.getRangeAt(0).cloneRange() ?? null;
  const words = selection?.toString().trim() ?? '';
  if (target.kind === 'page') {
    await page.settled();
    const { toolbar } = await panels();
    return toolbar.keep(draftOfPage(await page.bare(), document.title), topOfWindow);
  }
  const reading = await page.readQuietly();
  if (target.kind === 'annotation') {
    const draft = reading && draftOfAnnotation(reading, location.href, target.index);
    if (!reading || !draft) throw new CallError('errorNoMark', 'There is no such mark.');
    const span = reading.recognition.annotations[target.index];
    // The popup that asked tells the reader; the page only marks the clip.
    if (span) return page.save(draft);
  }
  if (!range || words === '') throw new CallError('errorNothingSelected', 'Nothing is selected.');
  const span = reading?.article.map.toOffsets(range);
  const draft =
    reading && span ? draftOfSpan(reading, location.href, span) : draftOfWords(await page.bare(), words);
  const { toolbar } = await panels();
  return toolbar.keep(draft, () => {
    const lines = linesOf(range);
    return lines.length > 0 ? lines : topOfWindow();
  });
}

async function run(pieces: Pieces, name: PageCommand): Promise<void> {
  const { page, walker, panels } = pieces;
  await page.settled();
  if (name === 'toggle') {
    if (page.status === 'marked') page.silence();
    else await page.mark(true);
    return;
  }
  if (name === 'save') {
    await saveByCommand(pieces);
    return;
  }
  if (!page.isShown || !page.reading) await page.mark(false);
  const { card, toolbar } = await panels();
  const { index } = walker.step(null, name === 'next-mark' ? 1 : -1);
  if (index >= 0) card.open({ kind: 'annotation', index }, 'stay', true);
  else toolbar.tell(t('noMarks'), topOfWindow);
}

async function saveByCommand(pieces: Pieces): Promise<void> {
  const { page, walker, panels } = pieces;
  const { card, toolbar } = await panels();
  if (selectionIn(page.reading?.article.frames ?? []))
    // The reader was told beside the words if it failed.
    await save(pieces, { kind: 'selection' }).catch(() => {});
  else if (card.isOpen) card.save();
  else if (walker.current && card.open(walker.current, 'stay', true)) card.save();
  else toolbar.tell(t('nothingToSave'), topOfWindow);
}
