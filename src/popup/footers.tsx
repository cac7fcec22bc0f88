/** The popup's foot: what can be done with the page, or with the clips that are shown. */
import type { JSX } from 'preact';
import type { Clip, Corrections } from '../clips/clip.ts';
import { citationOf } from '../clips/exchange/citation.ts';
import { exportJsonParts } from '../clips/exchange/json.ts';
import { exportMarkdown } from '../clips/exchange/markdown.ts';
import { exportText } from '../clips/exchange/text.ts';
import { todayIso } from '../shared/format.ts';
import { t, tn } from '../shared/i18n.ts';
import { Button } from '../shared/ui/button.tsx';
import { CiteMenu } from '../shared/ui/cite-menu.tsx';
import { downloadFile } from '../shared/ui/download.ts';
import { Icon } from '../shared/ui/icon.tsx';
import { Menu } from '../shared/ui/menu.tsx';
import { errorCode } from '../shared/messages.ts';
import { useSnackbar } from '../shared/ui/snackbar.tsx';
import { collectFound } from './clips/use-clips.ts';
import { useCopy } from '../shared/ui/use-copy.ts';
import type { MarkedPage } from './page/page-panel.tsx';
import { openLibrary } from './states.tsx';

function LibraryLink({ query }: { query?: string }): JSX.Element {
  return (
    <Button kind="quiet" icon="library" data-testid="open-library" onClick={() => openLibrary(query)}>
      {t('library')}
    </Button>
  );
}

interface PageFooterProps {
  report: MarkedPage | null;
  corrections: Corrections;
  /** Whether the page's own source is kept already. */
  kept: boolean;
  onSave: () => void;
}

export function PageFooter({ report, corrections, kept, onSave }: PageFooterProps): JSX.Element {
  return (
    <footer>
      {report && (
        <>
          <Button
            kind="primary"
            icon={kept ? 'saved' : 'save'}
            data-testid="save-page"
            aria-pressed={kept}
            onClick={onSave}
          >
            {t(kept ? 'pageIsKept' : 'savePage')}
          </Button>
          <CiteMenu citation={() => citationOf(report.metadata, report.url, new Date(), corrections)}>
            <Icon name="cite" />
            {t('cite')}
            <span class="chev">
              <Icon name="down" />
            </span>
          </CiteMenu>
        </>
      )}
      <span class="grow" />
      <LibraryLink />
    </footer>
  );
}

function fileName(extension: string): string {
  return `isnad-${todayIso(new Date())}.${extension}`;
}

interface ClipsFooterProps {
  /** The clips that are found. */
  numbers: Uint32Array;
  query: string;
}

export function ClipsFooter({ numbers, query }: ClipsFooterProps): JSX.Element {
  const copy = useCopy();
  const show = useSnackbar();
  /** Reads them all, and hands them on. */
  const withClips = (work: (clips: readonly Clip[]) => void): void =>
    void collectFound(numbers)
      .then(work)
      .catch((error: unknown) => show({ text: t(errorCode(error)) }));
  return (
    <footer>
      {numbers.length > 0 && (
        <Menu
          items={[
            {
              label: t('exportJson'),
              icon: 'export',
              testId: 'export-json',
              onSelect: () =>
                withClips((clips) =>
                  downloadFile(fileName('json'), 'application/json', [...exportJsonParts(clips)]),
                ),
            },
            {
              label: t('exportMarkdown'),
              icon: 'export',
              testId: 'export-markdown',
              onSelect: () =>
                withClips((clips) => downloadFile(fileName('md'), 'text/markdown', [exportMarkdown(clips)])),
            },
            {
              label: t('copyMarkdown'),
              icon: 'copy',
              onSelect: () => withClips((clips) => copy(exportMarkdown(clips))),
            },
            {
              label: t('copyText'),
              icon: 'copy',
              onSelect: () => withClips((clips) => copy(exportText(clips))),
            },
          ]}
          data-testid="export"
        >
          <Icon name="export" />
          {tn('exportCount', numbers.length)}
          <span class="chev">
            <Icon name="down" />
          </span>
        </Menu>
      )}
      <span class="grow" />
      <LibraryLink query={query} />
    </footer>
  );
}
