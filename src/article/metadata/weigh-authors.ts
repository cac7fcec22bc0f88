/** Who wrote a page: its people, told from the agencies, newsrooms and outlets that are named beside or in place of them. */
import { titleKey } from '../headline.ts';
import {
  isAgency,
  isAnyAgency,
  isOffice,
  isOutlet,
  isPartOf,
  whoIsNamed,
  type NameClues,
} from './authors.ts';
import type { Finding } from './finding.ts';
import type { Conflict } from './metadata.ts';
import { byAgreement, groups, isVisible, lists, SURE, texts, WITNESS, type ListFinding } from './rank.ts';

const MAX_AUTHORS = 50;

export interface WeighedAuthors {
  authors: string[];
  /** Those of `authors` that are no people. */
  organizations: string[];
  agency: string;
  /** The findings, with what they name judged: authors, and institutions among the agencies. */
  findings: Finding[];
  conflicts: Conflict[];
}

export function weighAuthors(findings: readonly Finding[], clues: NameClues): WeighedAuthors {
  const withOrganizations = mayHaveOrganizations(findings);
  const judged = findings.flatMap((finding) => judge(finding, clues, withOrganizations));
  const found = lists(judged, 'authors');
  const declared = found.filter(({ supposed }) => !supposed);
  const all = declared.length > 0 ? declared : found;
  const { chosen, conflicts } = chooseAuthors(
    all.filter(({ value }) => value.length > 0),
    clues,
  );
  // Systems write the outlet where they know no author: another organisation's name says more.
  const isTelling = ({ value, weight }: { value: string; weight: number }): boolean =>
    weight >= WITNESS && !isOutlet(value, clues) && !isAnyAgency(value);
  const stated =
    chosen ??
    all.find(({ organizations = [], weight }) =>
      organizations.some((value) => isTelling({ value, weight })),
    ) ??
    all[0];
  const agencies = texts(judged, 'agency');
  const authors = stated ? namesOf(stated) : [];
  return {
    authors,
    organizations: authors.filter((name) => stated?.organizations?.includes(name)),
    agency: (agencies.find(isTelling) ?? agencies[0])?.value ?? '',
    findings: judged.map((finding) => (finding.field === 'authors' ? whole(finding) : finding)),
    conflicts,
  };
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Whether organisations that a page names as its authors are taken for such. A byline of the Arabic, Persian and
 * Urdu press is a person's: what their systems write in its place, the outlet or `agencies`, signs nothing, and
 * remains the agency.
 */
function mayHaveOrganizations(findings: readonly Finding[]): boolean {
  return !RIGHT_TO_LEFT.test(texts(findings, 'title')[0]?.value ?? '');
}

/** People, then organisations. */
function namesOf({ value, organizations = [] }: ListFinding): string[] {
  return [...new Set([...value, ...organizations])].slice(0, MAX_AUTHORS);
}

/** A list of authors as its evidence gives it. */
function whole(finding: ListFinding): ListFinding {
  return { ...finding, value: namesOf(finding) };
}

/** Institutions named as authors are believed a little less than where a page calls them its source. */
const AS_AUTHOR = 0.8;

function judge(finding: Finding, clues: NameClues, withOrganizations: boolean): Finding[] {
  if (finding.field === 'agency') {
    const { people, institutions } = whoIsNamed([finding.value], clues);
    // A person who is called the source is no agency; a name of neither kind is taken at its word.
    if (people.length > 0 && institutions.length === 0 && clues.isGivenName?.(firstWord(people[0] ?? '')))
      return [];
    return [finding];
  }
  if (finding.field !== 'authors') return [finding];
  const { organizations: declared = [], ...rest } = finding;
  const { people, institutions: named } = whoIsNamed(finding.value, { ...clues, shown: isVisible(finding) });
  if (finding.supposed && !people.every((name) => clues.isGivenName?.(firstWord(name)))) return [];
  // Beside a writer's name stands the writer's office, and on the page the desk or outlet; only an agency has signed too.
  const institutions =
    people.length > 0
      ? named.filter((name) => isAgency(name) || !(isVisible(finding) || isOffice(name)))
      : named;
  const organizations = [...new Set([...declared, ...institutions])];
  const found: Finding[] = [];
  if (people.length > 0 || (withOrganizations && organizations.length > 0))
    found.push({
      ...rest,
      field: 'authors',
      value: people,
      ...(withOrganizations && { organizations }),
    });
  if (organizations.length > 0) {
    const { value: _, ...agency } = rest;
    found.push({
      ...agency,
      field: 'agency',
      value: organizations.join(', '),
      weight: finding.weight * AS_AUTHOR,
    });
  }
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
function chooseAuthors(
  all: readonly ListFinding[],
  { isGivenName }: NameClues,
): { chosen: ListFinding | null; conflicts: Conflict[] } {
  const [best, ...others] = byAgreement(groups(all, agree));
  const [top] = best ?? [];
  // What stands beside a name may be its owner's outlet: more names are believed that have the form of one.
  const mayBePerson = (name: string): boolean =>
    name.split(' ').length === 2 || (isGivenName?.(firstWord(name)) ?? false);
  if (!best || !top) return { chosen: null, conflicts: [] };
  const fuller = best
    .filter(({ weight, value }) => weight >= SURE && value.length > top.value.length)
    .filter(({ value }) =>
      covers(
        value.filter((name) => !mayBePerson(name)),
        top.value,
      ),
    )
    .sort((a, b) => b.value.length - a.value.length);
  const chosen = fuller[0] ?? top;
  const against = others.flatMap(([other]) => (other && other.weight >= WITNESS ? [other] : []));
  const values = [chosen, ...against].map((list) => namesOf(list).join(', '));
  return {
    chosen,
    conflicts: against.length > 0 ? [{ field: 'authors', values: [...new Set(values)].slice(0, 6) }] : [],
  };
}
