/** The marks' sheet: every layer can be seen on any page, and told from the others by its shape. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const SHEET = readFileSync(new URL('../../src/content/marks.css', import.meta.url), 'utf8').replaceAll(
  /\/\*[\s\S]*?\*\//gu,
  '',
);
const [plain = '', forced = ''] = SHEET.split('@media screen and (forced-colors: active)');

type Declarations = Readonly<Record<string, string>>;

function rulesOf(css: string): Map<string, Declarations> {
  const rules = new Map<string, Declarations>();
  for (const [, selectors = '', body = ''] of css.matchAll(
    /((?:::highlight\([\w-]+\)[,\s]*)+)\{([^}]*)\}/gu,
  )) {
    const declarations = body.split(';').flatMap((line) => {
      const [name = '', value] = line.split(/:(?!:)/u);
      return value === undefined ? [] : [[name.trim(), value.trim()] as const];
    });
    for (const [, layer = ''] of selectors.matchAll(/\(([\w-]+)\)/gu))
      rules.set(layer, Object.fromEntries(declarations));
  }
  return rules;
}

const RULES = rulesOf(plain);

type Colour = readonly [red: number, green: number, blue: number];

function parse(hex: string): Colour {
  const digits = /#([\da-f]{6})/iu.exec(hex)?.[1] ?? '';
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) as unknown as Colour; // three by the list
}

/** Relative luminance and contrast by WCAG 2.2. */
function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

/** A wash, `rgb(r g b / a)`, over a page. */
function over(wash: string | undefined, page: Colour): Colour {
  const [r, g, b, alpha] = (wash?.match(/[\d.]+/gu) ?? []).map(Number);
  if (r === undefined || g === undefined || b === undefined || alpha === undefined) return page;
  return [r, g, b].map((part, at) => part * alpha + (page[at] ?? 0) * (1 - alpha)) as unknown as Colour; // three by the list
}

/** Backgrounds of pages with the colour of their words. */
const PAGES = [
  ['white', '#ffffff', '#1a1a1a'],
  ['sepia', '#f4ecd8', '#3b2f20'],
  ['black', '#141414', '#dddddd'],
  ['pure black', '#000000', '#cccccc'],
] as const;

/** Least contrast of what is no text (WCAG 1.4.11) and of text (1.4.3). */
const LINE = 3;
const TEXT = 4.5;

const LINES = [...RULES].filter(([layer, rule]) => layer !== 'layer-current' && /#/u.test(lineOf(rule)));

function lineOf(rule: Declarations): string {
  return rule['text-decoration'] ?? rule['color'] ?? '';
}

describe.each(PAGES)('on a %s page', (_, background, ink) => {
  const page = parse(background);

  it.each(LINES)('%s can be seen', (layer, rule) => {
    const colour = parse(lineOf(rule));
    expect(contrast(colour, page), layer).toBeGreaterThanOrEqual(LINE);
    expect(
      contrast(colour, over(rule['background-color'], page)),
      `${layer} on its wash`,
    ).toBeGreaterThanOrEqual(layer === 'layer-quote-edge' ? LINE : 2.9);
  });

  it.each(['layer-quote', 'layer-clip', 'layer-clip-changed', 'layer-source'])(
    'words can be read on the wash of %s',
    (layer) => {
      expect(contrast(parse(ink), over(RULES.get(layer)?.['background-color'], page))).toBeGreaterThanOrEqual(
        TEXT,
      );
    },
  );
});

describe('the sheet', () => {
  it('is for screens alone: a page is printed as its outlet made it', () => {
    const outside = SHEET.replaceAll(/@media screen[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/gu, '').trim();
    expect(outside).toBe('');
  });

  it('has a rule for each layer that is painted', () => {
    const painter = readFileSync(new URL('../../src/content/painter.ts', import.meta.url), 'utf8');
    const names = new Set(painter.match(/'layer-[\w-]+'/gu)?.map((name) => name.slice(1, -1)));
    expect([...RULES.keys()].sort()).toEqual([...names].sort());
  });

  it('gives each layer a shape of its own', () => {
    const shapes = [...RULES]
      .filter(([layer]) => /-(?:person|organization|place|date|clip|clip-changed)$/u.test(layer))
      .map(([, rule]) =>
        (rule['text-decoration'] ?? '')
          .replace(/#.*/u, '')
          .replace(/[\d.]+px/u, '')
          .trim(),
      );
    expect(new Set(shapes).size).toBe(6);
  });

  it('reads on the block of the mention walked to', () => {
    const rule = RULES.get('layer-current');
    expect(contrast([255, 255, 255], parse(rule?.['background-color'] ?? ''))).toBeGreaterThanOrEqual(TEXT);
    expect(rule?.['color']).toBe('#fff');
  });

  it('leaves every colour to the system where colours are forced', () => {
    const rules = rulesOf(forced);
    expect([...rules.keys()].sort()).toEqual([...RULES.keys()].sort());
    for (const rule of rules.values())
      for (const [name, value] of Object.entries(rule))
        expect(`${name}: ${value}`).toMatch(/: (?:transparent|none|CanvasText|Highlight|HighlightText)$/u);
  });
});
