/** The tab "This page": its source, who says what, the names and the dates. */
import type { JSX } from 'preact';
import type { Metadata } from '../../article/metadata/metadata.ts';
import { applyCorrections } from '../../clips/corrections.ts';
import { pageKey } from '../../clips/page-key.ts';
import type { Recognition } from '../../recognition/annotation.ts';
import { t } from '../../shared/i18n.ts';
import type { PageReport } from '../../shared/messages.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import type { Clip } from '../../clips/clip.ts';
import type { PageActions } from './actions.ts';
import { Changed } from './changed.tsx';
import { Dates } from './dates.tsx';
import { BasicNames, Names } from './names.tsx';
import { SourceCard } from './source-card.tsx';
import type { CorrectionActions } from './use-corrections.ts';
import { WhoSaysWhat } from './who-says-what.tsx';

/** A report of a page that is marked. */
export interface MarkedPage extends PageReport {
  metadata: Metadata;
  recognition: Recognition;
}

export function isMarked(report: PageReport): report is MarkedPage {
  return report.status === 'marked' && report.metadata !== null && report.recognition !== null;
}

interface PagePanelProps {
  report: MarkedPage;
  /** The reader's clips of this page. */
  clips: readonly Clip[];
  corrections: CorrectionActions;
  actions: PageActions;
}

export function PagePanel({ report, clips, corrections, actions }: PagePanelProps): JSX.Element {
  const { recognition, metadata } = report;
  const { published } = applyCorrections(metadata, corrections.made);
  const quotes = recognition.annotations.some(({ type }) => type === 'quote');
  return (
    <>
      {report.truncated && (
        <Alert tone="warn" title={t('truncated')}>
          <p>{t('truncatedText')}</p>
        </Alert>
      )}
      <Changed report={report} clips={clips} actions={actions} />
      <SourceCard
        metadata={metadata}
        url={report.url}
        entities={recognition.entities}
        corrections={corrections}
        actions={actions}
      />
      <WhoSaysWhat
        recognition={recognition}
        source={{ metadata, url: report.url }}
        corrections={corrections.made}
        actions={actions}
      />
      {!quotes && <p class="none">{t('noQuotes')}</p>}
      <Names recognition={recognition} page={pageKey(report.url)} title={metadata.title} actions={actions} />
      <BasicNames recognition={recognition} />
      <Dates recognition={recognition} published={published} actions={actions} />
    </>
  );
}
