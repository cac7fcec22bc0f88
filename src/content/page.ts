/** One page and how it stands: whether it is read, marked, silent, or no article. */
import type { Article } from '../article/article.ts';
import type { Changes } from '../article/read.ts';
import type { Clip, ClipDraft } from '../clips/clip.ts';
import type { Annotation, Recognition } from '../recognition/annotation.ts';
import { pageKey } from '../clips/page-key.ts';
import { mend, mendAnnotations, wordsOfMark } from '../shared/mend.ts';
import { callBackground, errorCode, type PageReport } from '../shared/messages.ts';
import { getMistakes, type Mistake } from '../shared/mistakes.ts';
import type { Settings } from '../shared/settings.ts';
import { siteOf } from '../shared/sites.ts';
import { isAlive } from './alive.ts';
import { ChosenArticle } from './chosen-article.ts';
import type { PageContext } from './context.ts';
import type { BarePage } from './drafts.ts';
import { firstPart } from './first-part.ts';
import type { Mending } from './mend-panel.ts';
import { clipsOf, keepStates, placeClips, placeSaved, saveClip } from './page-clips.ts';
import { Painter } from './painter.ts';
import { isArticlePage, readPage, rereadPage, type HeadStart } from './read-page.ts';
import type { PlacedClip, Reading } from './reading.ts';
import { forSite, isWantedUnasked } from './site-choice.ts';
import { yieldNow } from './slices.ts';
import { StatusNews } from './status-news.ts';
import { recognisePart, settleBare, understand } from './understanding.ts';

type Status = PageReport['status'];

export class Page implements PageContext {
  readonly painter: Painter;
  #settings: Settings;
  #reading: Reading | null = null;
  /** Of the reading, before the reader's own mending. */
  #recognition: Recognition | null = null;
  #mistakes: readonly Mistake[] = [];
  #status: Status = 'reading';
  #error: string | undefined;
  #isShown = true;
  /** The reader asked for this page, whether it looks like an article or not. */
  #isForced = false;
  #job: Promise<void> | null = null;
  #isStale = false;
  /** Shadow roots and frames' documents that have the sheet of the marks. */
  readonly #styled = new WeakSet<Node>();
  /** It changed while it was not shown. */
  #isOutdated = false;
  readonly #chosen = new ChosenArticle();
  /** What alone the next reading has to read. */
  #changes: Changes | null = null;
  readonly #news = new StatusNews();
  /** The first reading, until it is taken. */
  #start: HeadStart | null;
  readonly #onChange: () => void;

  /** `start`: a reading of the page already begun; `onChange` is told whenever what is known of the page changed. */
  constructor(settings: Settings, start: HeadStart | null, onChange: () => void) {
    this.#settings = forSite(settings);
    this.#onChange = onChange;
    this.#isShown = settings.sites[siteOf(location.href) ?? ''] !== 'off';
    this.painter = new Painter(this.#settings.layers);
    // A page that is not marked now may be another by the time it is.
    this.#start = this.#isShown ? start : null;
    if (!this.#isShown) this.#become('off');
  }

  get reading(): Reading | null {
    return this.#reading;
  }

  get settings(): Settings {
    return this.#settings;
  }

  get isShown(): boolean {
    return this.#isShown;
  }

  get status(): Status {
    return this.#status;
  }

  /** Marks the page; with `evenIfNotArticle` also one that does not look like a news article. */
  async mark(evenIfNotArticle: boolean): Promise<void> {
    this.#isShown = true;
    this.#isForced ||= evenIfNotArticle;
    if (this.#reading && !this.#isOutdated) {
      await this.#paint(this.#reading);
      this.#become('marked');
    } else await this.read();
  }

  /** Takes everything off the page until it is marked again. */
  silence(): void {
    this.#isShown = false;
    this.painter.silence();
    this.#become('off');
    this.#onChange();
  }

  /** Takes over changed settings: layers at once, the site's switch where it was turned. */
  async change(settings: Settings): Promise<void> {
    const site = siteOf(location.href);
    const before = this.#settings;
    this.#settings = forSite(settings);
    this.painter.setLayers(this.#settings.layers);
    const wasOff = site !== null && before.sites[site] === 'off';
    const isOff = site !== null && settings.sites[site] === 'off';
    if (isOff && !wasOff) this.silence();
    else if (isWantedUnasked(settings, site) && !isWantedUnasked(before, site)) await this.mark(false);
  }

  async mend(annotation: Annotation, { correct, everywhere }: Mending): Promise<() => Promise<void>> {
    const recognition = this.#reading?.recognition;
    const { id } = await callBackground('add-mistake', {
      draft: {
        type: annotation.type,
        correct,
        words: recognition ? wordsOfMark(recognition, annotation) : [annotation.text],
        page: everywhere ? null : pageKey(location.href),
        title: document.title,
      },
    });
    return async () => void (await callBackground('remove-mistake', { id }));
  }

  /** Takes over all that the reader mended, here or elsewhere. */
  async takeMistakes(mistakes: readonly Mistake[]): Promise<void> {
    this.#mistakes = mistakes;
    const reading = this.#reading;
    if (!reading || !this.#recognition) return;
    this.#reading = { ...reading, recognition: mend(this.#recognition, mistakes, pageKey(location.href)) };
    if (this.#isShown) await this.#paint(this.#reading);
    this.#onChange();
    // The popup takes it for a sign to look again.
    this.announce();
  }

  /** Takes up what changed of the page: `changes` of its article's own text, null where anything may be another. */
  changed(changes: Changes | null): void {
    // Nothing is read for nobody: it is when the page is marked again.
    if (!this.#isShown) this.#isOutdated = true;
    else {
      if (!this.#job) this.#changes = changes;
      void this.read();
    }
  }

  /** Turns to another of the page's articles, which the reader came to. */
  turnTo(article: Element): void {
    if (!this.#isShown) return;
    this.#chosen.turnTo(article);
    void this.read();
  }

  /** Reads the page, again if need be; resolves once it stands as it is now. */
  read(): Promise<void> {
    if (this.#job) {
      this.#isStale = true;
      return this.#job;
    }
    this.#job = this.#readUntilStill().finally(() => {
      this.#job = null;
    });
    return this.#job;
  }

  /** Resolves once a reading under way is done. */
  async settled(): Promise<void> {
    await this.#job;
  }

  /** Reads a page that is not marked, for a clip of it; null where it has no text. */
  async readQuietly(): Promise<Reading | null> {
    await this.settled();
    if (this.#reading) return this.#reading;
    const article = await readPage();
    if (!article) return null;
    const { metadata, recognition } = await understand(article);
    return {
      article,
      metadata,
      recognition: mend(recognition, await getMistakes(), pageKey(location.href)),
      clips: [],
    };
  }

  /** Looks up this page's clips again, after some were saved, edited or deleted elsewhere. */
  async refreshClips(): Promise<void> {
    const reading = this.#reading;
    if (!reading) return;
    await this.#placeClips(reading, await clipsOf(reading.article.text));
  }

  async save(draft: ClipDraft): Promise<Clip> {
    const clip = await saveClip(draft, this.#reading);
    const reading = this.#reading;
    if (reading && !reading.clips.some((placed) => placed.clip.id === clip.id))
      this.#setClips(reading, [...reading.clips, placeSaved(reading, clip)]);
    return clip;
  }

  async remove(id: string): Promise<void> {
    await callBackground('delete-clip', { id });
    const reading = this.#reading;
    if (reading)
      this.#setClips(
        reading,
        reading.clips.filter(({ clip }) => clip.id !== id),
      );
  }

  report(): PageReport {
    const reading = this.#reading;
    return {
      status: this.#status,
      url: location.href,
      textLength: reading?.article.text.length ?? 0,
      truncated: reading?.article.truncated ?? false,
      metadata: reading?.metadata ?? null,
      recognition: reading?.recognition ?? null,
      direction: reading?.article.direction ?? 'ltr',
      clips: reading?.clips.map(({ clip, state }) => ({ id: clip.id, state })) ?? [],
      ...(this.#error !== undefined && { error: this.#error }),
    };
  }

  /** What the page says of itself, read as an article or not. */
  async bare(): Promise<BarePage> {
    const reading = this.#reading;
    return {
      url: location.href,
      metadata: reading?.metadata ?? (await settleBare()),
      language: reading?.recognition.language ?? document.documentElement.lang,
      direction:
        reading?.article.direction ?? (getComputedStyle(document.body).direction === 'rtl' ? 'rtl' : 'ltr'),
    };
  }

  /** Says again how the page stands: the browser may have forgotten the tab's icon. */
  announce(): void {
    this.#news.forget();
    this.#become(this.#status);
  }

  destroy(): void {
    this.#isShown = false;
    this.painter.silence();
  }

  async #readUntilStill(): Promise<void> {
    do {
      this.#isStale = false;
      try {
        await this.#readOnce();
      } catch (error) {
        if (!isAlive()) return;
        // What was painted ahead has nothing behind it.
        if (!this.#reading) this.painter.silence();
        this.#error = errorCode(error);
        this.#become('failed');
      }
    } while (this.#isStale && isAlive());
  }

  /** The page's article; null where it does not look like one, unless the reader asked for it. */
  async #readArticle(): Promise<Article | null> {
    const start = this.#start;
    const other = this.#chosen.other;
    const changes = this.#changes;
    const before = this.#reading?.article;
    this.#start = null;
    this.#changes = null;
    this.#isOutdated = false;
    const reread = changes && before && (await rereadPage(before, changes));
    if (reread) return reread;
    if (other) return readPage(other);
    return (await start?.article) ?? (this.#isForced || (!start && isArticlePage()) ? readPage() : null);
  }

  async #readOnce(): Promise<void> {
    this.#error = undefined;
    const before = this.#reading;
    if (!before && this.#isShown) this.#become('reading');
    const article = await this.#readArticle();
    if (!article) {
      this.#reading = null;
      this.painter.silence();
      this.#become(this.#isShown ? 'not-article' : 'off');
      this.#onChange();
      return;
    }
    this.#chosen.found(article.root);
    const isSameText = before?.article.text === article.text;
    const isSame = isSameText && JSON.stringify(before.article.found) === JSON.stringify(article.found);
    if (!before && this.#isShown) this.#paintFirst(article).catch(() => {});
    // To send a text takes its time, and it is sent twice or three times.
    await yieldNow();
    const known = isSame && this.#recognition;
    const understanding = known ? { metadata: before.metadata, recognition: known } : understand(article);
    // Both are asked at once, what the marks wait for first; the page's clips are not worth failing for.
    const clips = clipsOf(article.text).catch(() => null);
    const [{ metadata, recognition: raw }, mistakes] = await Promise.all([
      understanding,
      getMistakes().catch(() => this.#mistakes),
    ]);
    this.#mistakes = mistakes;
    this.#recognition = raw;
    const recognition = mend(raw, mistakes, pageKey(location.href));
    const reading: Reading = { article, metadata, recognition, clips: isSameText ? before.clips : [] };
    this.#reading = reading;
    if (this.#isShown) await this.#paint(reading);
    this.#onChange();
    const found = await clips;
    if (found) await this.#placeClips(reading, found);
    this.#become(this.#isShown ? 'marked' : 'off');
  }

  /** Marks what the reader has before them while the rest is still being recognised. */
  async #paintFirst(article: Article): Promise<void> {
    const part = firstPart(article);
    if (!part) return;
    const isLate = (): boolean => this.#reading !== null || !this.#isShown || this.#status !== 'reading';
    const [annotations, mistakes] = await Promise.all([recognisePart(article, part), getMistakes()]);
    const mended = mendAnnotations(annotations, mistakes, pageKey(location.href));
    await this.painter.paintFirst(article, mended, isLate);
  }

  async #paint(reading: Reading): Promise<void> {
    const { shadows, frames } = reading.article;
    const unstyled = [...shadows, ...frames].filter((tree) => !this.#styled.has(tree));
    if (unstyled.length > 0) {
      for (const tree of unstyled) this.#styled.add(tree);
      callBackground('style-trees', { inFrames: frames.length > 0 }).catch(() => {
        for (const tree of unstyled) this.#styled.delete(tree);
      });
    }
    await this.painter.paintAnnotations(reading, () => reading !== this.#reading || !this.#isShown);
    if (this.#isShown) this.painter.paintClips(this.#reading ?? reading);
  }

  /** Marks the clips that were found, and keeps how they were found where that is new. */
  async #placeClips(reading: Reading, clips: Awaited<ReturnType<typeof clipsOf>>): Promise<void> {
    // Read anew in the meantime: the places are those of a text that is gone.
    if (this.#reading?.article !== reading.article) return;
    const isOther = this.#chosen.other !== null;
    const placed = placeClips(reading, clips, isOther);
    this.#setClips(this.#reading, placed);
    if (!isOther) await keepStates(placed);
  }

  #setClips(reading: Reading, clips: PlacedClip[]): void {
    this.#reading = { ...reading, clips };
    if (this.#isShown) this.painter.paintClips(this.#reading);
    this.#onChange();
  }

  #become(status: Status): void {
    this.#status = status;
    const reading = status === 'marked' ? this.#reading : null;
    const found = reading?.clips.filter(({ place }) => place !== null).length ?? 0;
    const count = (reading?.recognition.annotations.length ?? 0) + found;
    this.#news.tell(status, count);
  }
}
