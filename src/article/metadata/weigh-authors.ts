/** Who wrote a page: its people, told from the agencies and newsrooms that are named in their place. */
import { titleKey } from '../headline.ts';
import { isPartOf, whoIsNamed, type NameClues } from './authors.ts';
import type { Finding } from './finding.ts';
import type { Conflict } from './metadata.ts';
import { byAgreement, groups, lists, SURE, texts, WITNESS, type ListFinding } from './rank.ts';

const MAX_AUTHORS = 50;

export interface WeighedAuthors {
  authors: string[];
  agency: string;
  /** The findings, with people alone among the authors and institutions among the agencies. */
  findings: Finding[];
  conflicts: Conflict[];
}

export function weighAuthors(findings: readonly Finding[], clues: NameClues): WeighedAuthors {
  const judged = findings.flatMap((finding) => judge(finding, clues));
  const { authors, conflicts } = chooseAuthors(lists(judged, 'authors'));
  return { authors, agency: texts(judged, 'agency')[0]?.value ?? '', findings: judged, conflicts };
}

/** Institutions named as authors are believed a little less than where a page calls them its source. */
const AS_AUTHOR = 0.8;

function judge(finding: Finding, clues: NameClues): Finding[] {
  if (finding.field === 'agency') {
    const { people, institutions } = whoIsNamed([finding.value], clues);
    // A person who is called the source is no agency; a name of neither kind is taken at its word.
    if (people.length > 0 && institutions.length === 0 && clues.isGivenName?.(firstWord(people[0] ?? '')))
      return [];
    return [finding];
  }
  if (finding.field !== 'authors') return [finding];
  const { people, institutions } = whoIsNamed(finding.value, clues);
  const { field: _, value: __, ...rest } = finding;
  const found: Finding[] = [];
  if (people.length > 0) found.push({ ...rest, field: 'authors', value: people });
  if (institutions.length > 0)
    found.push({
      ...rest,
      field: 'agency',
      value: institutions.join(', '),
      weight: finding.weight * AS_AUTHOR,
    });
  return found;
}

function firstWord(name: string): string {
  return titleKey(name).split(' ')[0] ?? '';
}

function covers(few: readonly string[], many: readonly string[]): boolean {
  return few.every((name) => many.some((other) => isPartOf(name, other) || isPartOf(other, name)));
}

/** Whether one list holds all the people of the other, some perhaps by part of their name. */
function agree(a: ListFinding, b: ListFinding): boolean {
  const [few, many] = [a.value.map(titleKey), b.value.map(titleKey)];
  return covers(few, many) || covers(many, few);
}

/** The list that most agrees with the rest; where its group surely shows more people, all of them. */
function chooseAuthors(all: readonly ListFinding[]): { authors: string[]; conflicts: Conflict[] } {
  const [best, ...others] = byAgreement(groups(all, agree));
  const [top] = best ?? [];
  if (!best || !top) return { authors: [], conflicts: [] };
  const fuller = best
    .filter(({ weight, value }) => weight >= SURE && value.length > top.value.length)
    .sort((a, b) => b.value.length - a.value.length);
  const authors = (fuller[0] ?? top).value.slice(0, MAX_AUTHORS);
  const against = others.flatMap(([other]) => (other && other.weight >= WITNESS ? [other] : []));
  const values = [authors, ...against.map(({ value }) => value)].map((names) => names.join(', '));
  return {
    authors,
    conflicts: against.length > 0 ? [{ field: 'authors', values: [...new Set(values)].slice(0, 6) }] : [],
  };
}
