/** The search field and the chips under it. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { CLIP_KINDS, type ClipKind } from '../../clips/clip.ts';
import type { ClipFilters } from '../../clips/search.ts';
import { formatNumber, t } from '../../shared/i18n.ts';
import { IconButton } from '../../shared/ui/button.tsx';
import { Icon } from '../../shared/ui/icon.tsx';
import type { IconName } from '../../shared/ui/icons.ts';
import { Menu, type MenuItem } from '../../shared/ui/menu.tsx';
import { KIND_KEYS } from './clip-row.tsx';
import type { FoundClips } from './use-clips.ts';

/** What the reader looks for in their clips. */
export interface Wanted {
  query: string;
  /** Only clips of this page's site. */
  thisSite: boolean;
  speaker: string | null;
  kind: ClipKind | null;
  tag: string | null;
}

export const ANYTHING: Wanted = { query: '', thisSite: false, speaker: null, kind: null, tag: null };

export function isNarrowed(wanted: Wanted): boolean {
  return (
    wanted.query.trim() !== '' ||
    wanted.thisSite ||
    wanted.speaker !== null ||
    wanted.kind !== null ||
    wanted.tag !== null
  );
}

export function filtersOf({ speaker, kind, tag }: Wanted): ClipFilters {
  return {
    ...(speaker !== null && { speakers: new Set([speaker]) }),
    ...(kind !== null && { kinds: new Set([kind]) }),
    ...(tag !== null && { tags: new Set([tag]) }),
  };
}

/** A menu of so many choices at most; the search field finds the rest. */
const MOST_CHOICES = 30;

interface ChipProps {
  name: string;
  icon?: IconName;
  /** The choice, and how it is shown. */
  choice: Choice | null;
  choices: readonly Choice[];
  onChoose: (value: string | null) => void;
}

function Chip({ name, icon, choice, choices, onChoose }: ChipProps): JSX.Element | null {
  if (choices.length === 0 && !choice) return null;
  const items: MenuItem[] = [
    { label: t('filterAny'), checked: choice === null, onSelect: () => onChoose(null) },
    ...choices.map(({ value, label }) => ({
      label,
      checked: choice?.value === value,
      onSelect: () => onChoose(value),
    })),
  ];
  return (
    <Menu items={items} class={choice ? 'chip chosen' : 'chip'}>
      {icon && <Icon name={icon} />}
      {choice ? (
        <>
          <span class="visually-hidden">{name}: </span>
          <bdi class="clip1">{choice.label}</bdi>
        </>
      ) : (
        name
      )}
      <Icon name="down" />
    </Menu>
  );
}

interface Choice {
  value: string;
  label: string;
}

function plain(value: string): Choice {
  return { value, label: value };
}

function ofKind(kind: ClipKind): Choice {
  return { value: kind, label: t(KIND_KEYS[kind]) };
}

interface ToolsProps {
  found: FoundClips;
  onDown: () => void;
  /** Of the tab's page; null where it has none. */
  site: string | null;
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
}

export function Tools({ found, site, wanted, onWant, onDown }: ToolsProps): JSX.Element {
  const fieldRef = useRef<HTMLInputElement>(null);
  const { facets, numbers, total } = found;
  const [speakers, tags] = [facets.speakers, facets.tags].map((counts = []) =>
    counts.slice(0, MOST_CHOICES).map(({ value }) => value),
  ) as [string[], string[]]; // as many as were given
  const kinds = CLIP_KINDS.filter((kind) => facets.kinds?.some(({ value }) => value === kind));
  return (
    <div class="tools">
      <div class="search">
        <Icon name="search" />
        <input
          ref={fieldRef}
          type="text"
          role="searchbox"
          dir="auto"
          aria-label={t('searchClips')}
          placeholder={t('searchClips')}
          value={wanted.query}
          data-testid="clip-search"
          onInput={(event) => onWant({ ...wanted, query: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            onDown();
          }}
        />
        <output class="xs muted">
          {isNarrowed(wanted) && t('foundOf', formatNumber(numbers.length), formatNumber(total))}
        </output>
        {wanted.query !== '' && (
          <IconButton
            icon="x"
            label={t('clearSearch')}
            onClick={() => {
              onWant({ ...wanted, query: '' });
              fieldRef.current?.focus();
            }}
          />
        )}
      </div>
      <div class="chips">
        {site !== null && (
          <button
            type="button"
            class="chip"
            aria-pressed={wanted.thisSite}
            onClick={() => onWant({ ...wanted, thisSite: !wanted.thisSite })}
          >
            {wanted.thisSite && <Icon name="check" />}
            {t('filterThisSite')}
          </button>
        )}
        <Chip
          name={t('filterSpeaker')}
          icon="person"
          choice={wanted.speaker === null ? null : plain(wanted.speaker)}
          choices={speakers.map(plain)}
          onChoose={(speaker) => onWant({ ...wanted, speaker })}
        />
        <Chip
          name={t('filterKind')}
          choice={wanted.kind === null ? null : ofKind(wanted.kind)}
          choices={kinds.length > 1 ? kinds.map(ofKind) : []}
          onChoose={(value) => onWant({ ...wanted, kind: kinds.find((kind) => kind === value) ?? null })}
        />
        <Chip
          name={t('filterTag')}
          icon="tag"
          choice={wanted.tag === null ? null : plain(wanted.tag)}
          choices={tags.map(plain)}
          onChoose={(tag) => onWant({ ...wanted, tag })}
        />
      </div>
    </div>
  );
}
