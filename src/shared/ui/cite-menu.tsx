/** The ways to cite a page or a clip's source, in a menu: each copies the citation. */
import type { ComponentChildren, JSX } from 'preact';
import type { Citation } from '../../clips/exchange/citation.ts';
import { CITATION_FORMATS, type CitationFormat } from '../../clips/exchange/formats.ts';
import { t } from '../i18n.ts';
import { Menu, type MenuItem } from './menu.tsx';
import { useCopy } from './use-copy.ts';

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

// Object.keys forgets that its keys are the formats'.
const FORMATS = Object.keys(CITATION_FORMATS) as CitationFormat[];

const NOTHING: readonly MenuItem[] = [];

interface CiteMenuProps {
  /** Asked when a format is chosen: a citation says when it was made. */
  citation: () => Citation;
  /** What can be copied beside citations, above them. */
  first?: readonly MenuItem[];
  /** The button's words. */
  children: ComponentChildren;
}

export function CiteMenu({ citation, first = NOTHING, children }: CiteMenuProps): JSX.Element {
  const copy = useCopy();
  const formats = FORMATS.map((format): MenuItem => ({
    label: t(LABELS[format]),
    icon: 'copy',
    testId: `cite-${format}`,
    onSelect: () => copy(CITATION_FORMATS[format](citation()).trimEnd()),
  }));
  return (
    <Menu items={[...first, ...formats]} data-testid="cite">
      {children}
    </Menu>
  );
}
