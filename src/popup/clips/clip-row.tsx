/** One clip in the popup: its words, whose they are, how they stand on their page, and what can be done. */
import type { ComponentChild, JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Clip, ClipKind } from '../../clips/clip.ts';
import { sourceMetadata } from '../../clips/corrections.ts';
import { wordsOf } from '../../clips/exchange/words.ts';
import { siteName, type MatchSpan } from '../../clips/search.ts';
import { changedLabel } from '../../shared/changed-words.ts';
import { formatDay } from '../../shared/format.ts';
import { t } from '../../shared/i18n.ts';
import { callBackground, errorCode } from '../../shared/messages.ts';
import { IconButton } from '../../shared/ui/button.tsx';
import { Diff } from '../../shared/ui/diff.tsx';
import { Icon } from '../../shared/ui/icon.tsx';
import type { IconName } from '../../shared/ui/icons.ts';
import { Menu, type MenuItem } from '../../shared/ui/menu.tsx';
import { SourceChanges } from '../../shared/ui/source-changes.tsx';
import { useSnackbar } from '../../shared/ui/snackbar.tsx';
import { createSaver } from './saver.ts';
import { parseTyped } from '../../shared/tags.ts';

export const KIND_KEYS: Readonly<Record<ClipKind, string>> = {
  quote: 'kindQuote',
  name: 'kindName',
  date: 'kindDate',
  passage: 'kindPassage',
  page: 'kindPage',
};

const STATES = {
  exact: { tone: 'good', icon: 'check', key: 'clipExact' },
  changed: { tone: 'warn', icon: 'changed', key: 'clipChanged' },
  'not-found': { tone: 'bad', icon: 'missing', key: 'clipNotFound' },
} as const satisfies Record<string, { tone: string; icon: IconName; key: string }>;

/** A text with the words that were looked for marked in it. */
export function Found({ text, spans }: { text: string; spans: readonly MatchSpan[] }): JSX.Element {
  const parts: ComponentChild[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

function Badge({ clip }: { clip: Clip }): JSX.Element {
  if (clip.kind === 'page') return <span class="badge plain">{t('kindPage')}</span>;
  if (!clip.state) return <span class="badge plain">{t(KIND_KEYS[clip.kind])}</span>;
  const { tone, icon, key } = STATES[clip.state.status];
  return (
    <span class={`badge ${tone}`}>
      <Icon name={icon} />
      {clip.state.status === 'changed' ? changedLabel(clip, key) : t(key)}
    </span>
  );
}

/** Note and tags, kept as they are typed: the popup may close at any letter. */
function Editor({ clip, onDone }: { clip: Clip; onDone: () => void }): JSX.Element {
  const snack = useSnackbar();
  const [note, setNote] = useState(clip.note);
  const [tags, setTags] = useState(clip.tags.join(t('listSeparator')));
  const saver = useMemo(
    () =>
      // A message outlives the popup, which may close at any letter; a transaction of its own would not.
      createSaver<{ note: string; tags: string[] }>(
        (patch) => callBackground('update-clip', { id: clip.id, patch }),
        (error) => snack({ text: t(errorCode(error)) }),
      ),
    [clip.id, snack],
  );
  useEffect(() => {
    window.addEventListener('pagehide', saver.hurry);
    return () => window.removeEventListener('pagehide', saver.hurry);
  }, [saver]);
  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <label>
        <span class="small muted">{t('clipNote')}</span>
        <textarea
          dir="auto"
          rows={2}
          value={note}
          data-testid="clip-note"
          onInput={(event) => {
            setNote(event.currentTarget.value);
            saver.save({ note: event.currentTarget.value, tags: parseTyped(tags) });
          }}
        />
      </label>
      <label>
        <span class="small muted">{t('clipTags')}</span>
        <input
          dir="auto"
          value={tags}
          data-testid="clip-tags"
          onInput={(event) => {
            setTags(event.currentTarget.value);
            saver.save({ note, tags: parseTyped(event.currentTarget.value) });
          }}
        />
      </label>
      <button type="submit" class="btn">
        {t('done')}
      </button>
    </form>
  );
}

interface ClipRowProps {
  clip: Clip;
  spans: readonly MatchSpan[];
  onOpen: (clip: Clip) => void;
  onDelete: (clip: Clip) => void;
  onCopy: (clip: Clip) => void;
}

export function ClipRow({ clip, spans, onOpen, onDelete, onCopy }: ClipRowProps): JSX.Element {
  const [editing, setEditing] = useState(false);
  useEffect(() => setEditing(false), [clip.id]);
  const items: MenuItem[] = [
    { label: t('clipEdit'), icon: 'note', onSelect: () => setEditing(true), testId: 'clip-edit' },
    { label: t('clipCopy'), icon: 'copy', onSelect: () => onCopy(clip) },
    {
      label: t('clipDelete'),
      icon: 'trash',
      danger: true,
      onSelect: () => onDelete(clip),
      testId: 'clip-delete',
    },
  ];
  const { open, close } = wordsOf(clip.language);
  const published = sourceMetadata(clip.source).published ?? clip.created;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys reach it from the row's buttons
    <li
      class="cliprow"
      data-testid="clip"
      onKeyDown={(event) => {
        const { target, key } = event;
        if (!(target instanceof Element) || target.closest('input, textarea, [role=menu]')) return;
        if (key === 'Delete') onDelete(clip);
        else if (key === 'F2') setEditing(true);
        else return;
        event.preventDefault();
      }}
    >
      <div>
        <p class="q" dir={clip.direction}>
          {clip.kind === 'quote' && (
            <span class="qm" aria-hidden="true">
              {open}
            </span>
          )}
          <span data-testid="clip-text">
            <Found text={clip.text} spans={spans} />
          </span>
          {clip.kind === 'quote' && (
            <span class="qm" aria-hidden="true">
              {close}
            </span>
          )}
        </p>
        {clip.speaker && (
          <p class="who" dir={clip.direction}>
            <bdi data-testid="clip-speaker">{clip.speaker.name}</bdi>
            {clip.speaker.role !== undefined && (
              <>
                {' '}
                <bdi class="role">{clip.speaker.role}</bdi>
              </>
            )}
          </p>
        )}
        {clip.state?.text !== undefined && clip.state.text !== clip.text && (
          <Diff from={clip.text} to={clip.state.text} dir={clip.direction} lang={clip.language} />
        )}
        {clip.state?.source && <SourceChanges clip={clip} changes={clip.state.source} />}
        {clip.note !== '' && !editing && (
          <p class="note">
            <Icon name="note" />
            <bdi>{clip.note}</bdi>
          </p>
        )}
        <p class="meta">
          <Badge clip={clip} />
          <bdi>{siteName(clip)}</bdi>
          <span aria-hidden="true">·</span>
          <time dateTime={published}>{formatDay(published, 'medium')}</time>
          {!editing &&
            clip.tags.map((tag) => (
              <bdi key={tag} class="tagl">
                {tag}
              </bdi>
            ))}
        </p>
        {editing && <Editor clip={clip} onDone={() => setEditing(false)} />}
      </div>
      <div class="side">
        <Menu items={items} class="ib" label={t('clipActions')} data-testid="clip-menu">
          <Icon name="more" />
        </Menu>
        <IconButton
          icon={clip.kind === 'page' ? 'globe' : 'goto'}
          label={t(clip.kind === 'page' ? 'openPage' : 'goToClip')}
          data-testid="clip-open"
          data-row-focus
          aria-keyshortcuts="Enter F2 Delete"
          onClick={() => onOpen(clip)}
        />
      </div>
    </li>
  );
}
