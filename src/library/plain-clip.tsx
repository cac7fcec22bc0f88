import type { ComponentChildren, JSX } from 'preact';
import type { Clip } from '../clips/clip.ts';
import { siteName } from '../clips/search.ts';
import { clipTitle, quotationMarks } from './words.ts';

interface PlainClipProps {
  clip: Clip;
  /** What else is said of it. */
  aside: string;
  /** What can be done with it. */
  children: ComponentChildren;
}

/** A clip in the lists beside the main one: its words, whose they are, and what can be done. */
export function PlainClip({ clip, aside, children }: PlainClipProps): JSX.Element {
  const [open, close] = quotationMarks(clip);
  return (
    <li class="plain-clip" data-testid="plain-clip">
      <div class="grow">
        <p class="q clip3" dir={clip.direction} lang={clip.language || undefined}>
          {open && <span class="qm">{open}</span>}
          {clipTitle(clip)}
          {close && <span class="qm">{close}</span>}
        </p>
        <p class="small muted row wrap">
          {clip.speaker && <b dir="auto">{clip.speaker.name}</b>}
          <bdi>{siteName(clip)}</bdi>
          <span>{aside}</span>
        </p>
      </div>
      <div class="row">{children}</div>
    </li>
  );
}
