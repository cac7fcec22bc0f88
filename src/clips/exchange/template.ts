/**
 * Templates as readers write them, after Mustache: `{{name}}` for a value, `{{name|filter}}` for one put
 * in another way, `{{#name}}…{{/name}}` for each of a list or for a value that is there. Nothing else:
 * a template reaches nothing that it is not given, and runs nothing.
 *
 * @see https://mustache.github.io/mustache.5.html
 */

/** What a template may name: a text, a list of texts, or a list of what has names of its own. */
export interface TemplateValues {
  readonly [name: string]: string | readonly string[] | readonly TemplateValues[];
}

/** Puts a value in another way; a list comes as its parts. */
export type TemplateFilter = (value: readonly string[]) => string;

export interface Template {
  nodes: readonly Node[];
  /** Sections that are not closed, or closed without being open, by their names. */
  unbalanced: readonly string[];
  /** Every name that is used, and every filter. */
  names: ReadonlySet<string>;
  filters: ReadonlySet<string>;
}

type Node =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: string; filter: string }
  | { kind: 'section'; name: string; nodes: Node[] };

const TAG = /\{\{([#/]?)([a-z]{1,30}|\.)(?:\|([a-z]{1,30}))?\}\}/gu;

// A section's mark alone on a line is no line of the text.
const ALONE = /^[ \t]*(\{\{[#/][a-z]{1,30}\}\})[ \t]*(?:\r?\n|$)/gmu;

/** A longer template is no template. In UTF-16 code units. */
export const MAX_TEMPLATE = 20_000;

export function parseTemplate(source: string): Template {
  const text = source.slice(0, MAX_TEMPLATE).replaceAll(ALONE, '$1');
  const root: Node[] = [];
  const open: { name: string; nodes: Node[] }[] = [];
  const unbalanced: string[] = [];
  const names = new Set<string>();
  const filters = new Set<string>();
  let at = 0;
  const push = (node: Node): void => void (open.at(-1)?.nodes ?? root).push(node);
  for (const { 0: tag, 1: mark, 2: name = '', 3: filter = '', index } of text.matchAll(TAG)) {
    if (index > at) push({ kind: 'text', text: text.slice(at, index) });
    at = index + tag.length;
    names.add(name);
    if (filter !== '') filters.add(filter);
    if (mark === '#') {
      const nodes: Node[] = [];
      push({ kind: 'section', name, nodes });
      open.push({ name, nodes });
    } else if (mark === '/') {
      if (open.at(-1)?.name === name) open.pop();
      else unbalanced.push(name);
    } else push({ kind: 'value', name, filter });
  }
  if (at < text.length) push({ kind: 'text', text: text.slice(at) });
  return { nodes: root, unbalanced: [...unbalanced, ...open.map(({ name }) => name)], names, filters };
}

function textsOf(value: TemplateValues[string] | undefined): readonly string[] {
  if (value === undefined || value === '') return [];
  if (typeof value === 'string') return [value];
  return value.filter((part) => typeof part === 'string');
}

const plain: TemplateFilter = (value) => value.join(', ');

/**
 * The text that a template makes of values. `filters` are by name; '' is the filter of values without
 * one. An unknown name is nothing, an unknown filter none.
 */
export function renderTemplate(
  template: Template,
  values: TemplateValues,
  filters: ReadonlyMap<string, TemplateFilter>,
): string {
  const render = (nodes: readonly Node[], scopes: readonly TemplateValues[]): string => {
    const find = (name: string): TemplateValues[string] | undefined =>
      scopes.find((scope) => Object.hasOwn(scope, name))?.[name];
    return nodes
      .map((node) => {
        if (node.kind === 'text') return node.text;
        const value = find(node.name);
        if (node.kind === 'value')
          return (filters.get(node.filter) ?? filters.get('') ?? plain)(textsOf(value));
        if (value === undefined || value === '') return '';
        if (typeof value === 'string') return render(node.nodes, scopes);
        return value
          .map((part) => render(node.nodes, [typeof part === 'string' ? { '.': part } : part, ...scopes]))
          .join('');
      })
      .join('');
  };
  return render(template.nodes, [values]);
}
