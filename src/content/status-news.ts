/** Tells the background how a page stands, for the tab's icon. */
import { callBackground, type PageReport } from '../shared/messages.ts';

type Status = PageReport['status'];

const NOTHING_TO_SHOW: ReadonlySet<Status> = new Set(['not-article', 'off']);

export class StatusNews {
  #said = '';

  /** `count`: of the marks on the page. Tells nothing twice. */
  tell(status: Status, count: number): void {
    const said = `${status} ${count}`;
    // A page without marks has the icon that every tab begins with: most pages have nothing to tell.
    const isNoNews = status === 'reading' || (this.#said === '' && NOTHING_TO_SHOW.has(status));
    if (isNoNews || said === this.#said) return;
    this.#said = said;
    callBackground('page-status', { status, count }).catch(() => {});
  }

  /** Has what was told be told again: the browser may have forgotten the tab's icon. */
  forget(): void {
    this.#said = '';
  }
}
