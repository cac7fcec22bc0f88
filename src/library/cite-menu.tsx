import type { JSX } from 'preact';
import type { Clip } from '../clips/clip.ts';
import { clipCitation } from '../clips/exchange/citation.ts';
import { CITATION_FORMATS, type CitationFormat } from '../clips/exchange/formats.ts';
import { exportText } from '../clips/exchange/text.ts';
import { t } from '../shared/i18n.ts';
import { Icon } from '../shared/ui/icon.tsx';
import { Menu } from '../shared/ui/menu.tsx';
import { useSnackbar } from '../shared/ui/snackbar.tsx';

const LABELS: Readonly<Record<CitationFormat, string>> = {
  markdown: 'citeMarkdown',
  text: 'citeText',
  bibtex: 'citeBibtex',
  ris: 'citeRis',
  'csl-json': 'citeCslJson',
  wikipedia: 'citeWikipedia',
  'wikipedia-ar': 'citeWikipediaAr',
  'wikipedia-fa': 'citeWikipediaFa',
  'wikipedia-fr': 'citeWikipediaFr',
};

/** Copies the clip with its source, or its source in a format for citing. */
export function CiteMenu({ clip }: { clip: Clip }): JSX.Element {
  const show = useSnackbar();
  const copy = (text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => show({ text: t('copied') }),
      () => show({ text: t('errorCopy') }),
    );
  };
  const formats = Object.keys(CITATION_FORMATS) as CitationFormat[]; // its own keys
  return (
    <Menu
      items={[
        ...(clip.kind === 'page'
          ? []
          : [{ label: t('citeWords'), onSelect: () => copy(exportText([clip]).trimEnd()) }]),
        ...formats.map((format) => ({
          label: t(LABELS[format]),
          onSelect: () => copy(CITATION_FORMATS[format](clipCitation(clip)).trimEnd()),
        })),
      ]}
    >
      <Icon name="cite" />
      {t('libraryCite')}
    </Menu>
  );
}
