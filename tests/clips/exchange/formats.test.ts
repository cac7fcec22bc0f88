import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationOf, type Citation } from '../../../src/clips/exchange/citation.ts';
import { CITATION_FORMATS } from '../../../src/clips/exchange/formats.ts';
import { exportMarkdown } from '../../../src/clips/exchange/markdown.ts';
import { exportText } from '../../../src/clips/exchange/text.ts';
import { clip, METADATA } from '../sample.ts';

const citation: Citation = {
  title: 'Port Aldery reopens its ferry: 50% “cheaper” & {new}',
  authors: ['Mara Ellison', 'Office of Rivers and Ports'],
  organizations: [],
  site: 'The Senn_Courier',
  published: '2025-01-09',
  url: 'https://senn.example/a_b?x=1&y={2}|(3)',
  accessed: '2025-02-01',
  language: 'en-GB',
  corrected: [],
};

describe('citationOf', () => {
  const at = new Date(2025, 1, 3, 23, 59);

  it('reads the page’s own day and the reader’s', () => {
    expect(citationOf(METADATA, 'https://almarsa.example/a/1?utm_source=x', at)).toMatchObject({
      published: '2025-01-09',
      accessed: '2025-02-03',
      url: 'https://almarsa.example/a/1',
    });
  });

  it('cites the address that was read where the canonical one is of another host, or none', () => {
    const url = 'https://mirror.example/x';
    expect(citationOf(METADATA, url, at).url).toBe(url);
    expect(citationOf({ ...METADATA, url: '', title: '', site: '' }, url, at)).toMatchObject({
      url,
      title: url,
      site: 'mirror.example',
    });
  });
});

describe('formats', () => {
  it('markdown', () => {
    expect(CITATION_FORMATS.markdown(citation)).toBe(
      String.raw`Mara Ellison, Office of Rivers and Ports. [Port Aldery reopens its ferry: 50% “cheaper” \& {new}](<https://senn.example/a_b?x=1&y={2}|(3)>). *The Senn\_Courier*, 2025-01-09. (accessed 2025-02-01)`,
    );
  });

  it('text', () => {
    expect(CITATION_FORMATS.text({ ...citation, language: 'ar', authors: ['رنا', 'وليد'], site: '' })).toBe(
      'رنا، وليد. «Port Aldery reopens its ferry: 50% “cheaper” & {new}». 2025-01-09. https://senn.example/a_b?x=1&y={2}|(3) (اطُّلع عليه في 2025-02-01)',
    );
  });

  it('bibtex', () => {
    expect(CITATION_FORMATS.bibtex(citation)).toBe(String.raw`@misc{sennexample20250109port,
  author = {Mara Ellison and {Office of Rivers and Ports}},
  title = {{Port Aldery reopens its ferry: 50\% “cheaper” \& \textbraceleft{}new\textbraceright{}}},
  howpublished = {The Senn\_Courier},
  year = {2025},
  month = {1},
  day = {9},
  url = {https://senn.example/a_b?x=1&y=%7B2%7D|(3)},
  urldate = {2025-02-01},
  language = {en-GB},
}
`);
  });

  it('csl-json', () => {
    expect(JSON.parse(CITATION_FORMATS['csl-json'](citation))).toEqual([
      {
        id: citation.url,
        type: 'article-newspaper',
        title: citation.title,
        author: [{ literal: 'Mara Ellison' }, { literal: 'Office of Rivers and Ports' }],
        'container-title': citation.site,
        issued: { 'date-parts': [[2025, 1, 9]] },
        URL: citation.url,
        accessed: { 'date-parts': [[2025, 2, 1]] },
        language: 'en-GB',
      },
    ]);
  });

  it('wikipedia', () => {
    expect(CITATION_FORMATS.wikipedia(citation)).toBe(
      '{{cite news |author1=Mara Ellison |author2=Office of Rivers and Ports |title=Port Aldery reopens its ferry: 50% “cheaper” &amp; &#123;new&#125; |work=The Senn_Courier |date=2025-01-09 |url=https://senn.example/a_b?x=1&y=%7B2%7D%7C(3) |access-date=2025-02-01 |language=en}}',
    );
  });

  const hostile: fc.Arbitrary<Citation> = fc
    .tuple(fc.string({ unit: 'binary' }), fc.webUrl(), fc.array(fc.string({ unit: 'binary' })))
    .map(([text, url, authors]) =>
      citationOf(
        {
          ...METADATA,
          title: `${text}|}}{{x}}[y]\\`,
          authors: [...authors, 'a and b, }'],
          site: text,
          url: '',
        },
        url,
        new Date(0),
      ),
    );

  it('keep their own shape whatever a page says', () => {
    fc.assert(
      fc.property(hostile, (any) => {
        const bibtex = CITATION_FORMATS.bibtex(any);
        expect(bibtex.match(/\{/gu)?.length).toBe(bibtex.match(/\}/gu)?.length);
        const wikipedia = CITATION_FORMATS.wikipedia(any);
        const inside = wikipedia.slice(2, -2).replaceAll('{{!}}', '');
        expect(inside).not.toMatch(/\{\{|\}\}|\[|\]|\n/u);
        expect(JSON.parse(CITATION_FORMATS['csl-json'](any))).toHaveLength(1);
        expect(CITATION_FORMATS.markdown(any)).not.toContain('\n');
        expect(CITATION_FORMATS.text(any)).not.toContain('\n');
      }),
    );
  });
});

describe('lists of clips', () => {
  const clips = [
    clip({ text: 'First\n\n# not a *heading*', note: '1. mine', tags: ['two words'], language: 'en' }),
    clip({ kind: 'page', text: METADATA.title, url: 'https://almarsa.example/b' }),
    clip({ text: 'Second', language: 'en' }),
  ];
  const [, page] = clips;
  if (page) delete page.speaker;

  it('are grouped by page in Markdown, the words quoted and kept words', () => {
    const text = exportMarkdown(clips);
    expect(text.match(/^## /gmu)).toHaveLength(2);
    expect(text).toContain(
      '> First\n>\n> \\# not a \\*heading\\*\n\n— سامي البستاني, رئيس البلدية\n\n1\\. mine\n\n#two-words',
    );
    expect(text.indexOf('> Second')).toBeLessThan(text.lastIndexOf('## '));
  });

  it('are a reading list in plain text', () => {
    const text = exportText(clips);
    expect(text).toContain('“Second”\n— سامي البستاني');
    expect(text.split('\n\n\n')).toHaveLength(2);
  });

  it('are nothing where there are none', () => {
    expect(exportMarkdown([])).toBe('');
    expect(exportText([])).toBe('');
  });
});

describe('what the reader corrected', () => {
  const corrected = citationOf(METADATA, 'https://almarsa.example/a/1', new Date(2025, 1, 3), {
    published: '2025-01-08',
    authors: [],
  });

  it('is cited in place of the page’s word', () => {
    expect(corrected).toMatchObject({
      published: '2025-01-08',
      authors: [],
      title: METADATA.title,
      corrected: ['authors', 'published'],
    });
  });

  it.each(Object.entries(CITATION_FORMATS))('is marked as the reader’s in %s', (_name, format) => {
    expect(format(corrected)).toContain('صحّحه القارئ: الكتّاب، تاريخ النشر');
    expect(format({ ...corrected, corrected: [] })).not.toContain('صحّحه');
  });
});
