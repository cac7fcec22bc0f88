/** The dates of the article on a line of time, and as the list that says the same in words. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DateAnnotation, Recognition } from '../../recognition/annotation.ts';
import {
  epochDay,
  formatDateConflicts,
  formatDay,
  formatEdtf,
  isEither,
  type DateStyle,
} from '../../shared/format.ts';
import { t, tn } from '../../shared/i18n.ts';
import { Button, IconButton } from '../../shared/ui/button.tsx';
import { Icon } from '../../shared/ui/icon.tsx';
import { formatDay as toIsoDay } from '../../recognition/dates/edtf.ts';
import type { PageActions } from './actions.ts';
import { listDates, meaningOf, type ListedDate } from './date-list.ts';
import { layoutTimeline, type TickUnit, type Timeline } from './timeline.ts';

const WIDTH = 388;
const LANE = 16;
/** Above the line: the flag. Below: the ticks' words. */
const HEAD = 30;
const FOOT = 26;
const DOT = 5;
/** Half of the widest words under a tick. */
const EDGE = 32;

const TICK_STYLES: Readonly<Record<TickUnit, DateStyle>> = {
  year: 'year',
  month: 'shortMonth',
  day: 'dayOfYear',
};

/** Listed until the reader asks for all. */
const FEW = 12;

function Marks({ layout, line }: { layout: Timeline; line: number }): JSX.Element {
  return (
    <>
      {layout.marks.map(({ index, x1, x2, lane }) => {
        const y = line - lane * LANE;
        return x1 === x2 ? (
          <circle key={index} class="day" cx={x1} cy={y} r={DOT} />
        ) : (
          <rect key={index} class="span" x={x1} y={y - DOT} width={x2 - x1} height={2 * DOT} rx="3" />
        );
      })}
    </>
  );
}

function Flag({ x, line, rtl }: { x: number; line: number; rtl: boolean }): JSX.Element {
  // The flag's words stand on the side with more room.
  const left = x > WIDTH / 2;
  const turn = rtl ? -1 : 1;
  return (
    <g>
      <path class="pole" d={`M${x} ${line + 12}V10`} />
      <path class="flag" d={`M${x} 10h${13 * turn}l${-4 * turn} 5 ${4 * turn} 5H${x}Z`} />
      <text
        x={left ? x - (rtl ? 17 : 6) : x + (rtl ? 6 : 17)}
        y="19"
        class="strong"
        // `start` and `end` turn with the script; the side does not.
        style={{ textAnchor: left === rtl ? 'start' : 'end' }}
      >
        {t('publicationDay')}
      </text>
    </g>
  );
}

interface TickLabelProps {
  x: number;
  y: number;
  rtl: boolean;
  children: string;
}

/** A tick's words in the middle under it, or from the picture's edge where they would be cut off. */
function TickLabel({ x, y, rtl, children }: TickLabelProps): JSX.Element {
  const left = x < EDGE;
  if (!left && x <= WIDTH - EDGE)
    return (
      <text x={x} y={y} style={{ textAnchor: 'middle' }}>
        {children}
      </text>
    );
  return (
    // `start` and `end` turn with the script; the edge does not.
    <text x={left ? 0 : WIDTH} y={y} style={{ textAnchor: left === rtl ? 'end' : 'start' }}>
      {children}
    </text>
  );
}

function Line({ dates, published }: { dates: readonly ListedDate[]; published: string | null }): JSX.Element {
  const rtl = document.documentElement.dir === 'rtl';
  const day = published === null ? null : epochDay(published);
  const items = dates.flatMap(({ days }) => (days ? [days] : []));
  const layout = layoutTimeline(items, day, { width: WIDTH, margin: 18, tickGap: 56, rtl });
  const line = HEAD + (layout.lanes - 1) * LANE + DOT;
  const words = dates.flatMap(({ date }) =>
    date.value === null ? [] : [formatEdtf(date.value, date.calendar)],
  );
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${line + FOOT}`}
      role="img"
      aria-label={t('timelineLabel', words.join(t('listSeparator')))}
    >
      <path class="axis" d={`M6 ${line}H${WIDTH - 6}`} />
      {layout.ticks.map(({ x, day: tick }) => (
        <g key={tick}>
          <path class="axis" d={`M${x} ${line - 4}v8`} />
          <TickLabel x={x} y={line + 20} rtl={rtl}>
            {formatDay(toIsoDay(tick), TICK_STYLES[layout.unit], true)}
          </TickLabel>
        </g>
      ))}
      {layout.breaks.map((x) => (
        <g key={x}>
          <path class="gap" d={`M${x - 6} ${line}h12`} />
          <path class="axis" d={`M${x - 7} ${line + 5}l4 -10M${x + 3} ${line + 5}l4 -10`} />
        </g>
      ))}
      {layout.flag !== null && <Flag x={layout.flag} line={line} rtl={rtl} />}
      <Marks layout={layout} line={line} />
    </svg>
  );
}

/** What a reader should know who relies on a date: two readings of its digits, and what in its words contradicts it. */
function doubtsOf(date: DateAnnotation): string[] {
  const either = date.value !== null && isEither(date.value) ? [t('cardDateEither')] : [];
  return [...either, ...formatDateConflicts(date)];
}

function DateRow({ listed, published, actions }: DateRowProps): JSX.Element {
  const meaning = meaningOf(listed, published);
  const doubts = doubtsOf(listed.date);
  return (
    <li>
      <bdi class="m m-date">{listed.date.text}</bdi>
      <span class="val">
        {meaning === null ? (
          t('dateUnresolved')
        ) : (
          <time dateTime={listed.date.value ?? undefined} title={listed.date.value ?? undefined}>
            {meaning}
          </time>
        )}
      </span>
      {doubts.length > 0 && (
        <span class="doubts">
          {doubts.map((doubt) => (
            <span key={doubt} class="doubt">
              {doubt}
            </span>
          ))}
        </span>
      )}
      <IconButton
        icon="goto"
        label={t('goToDate', listed.date.text)}
        onClick={() => actions.goTo({ kind: 'annotation', index: listed.index })}
      />
    </li>
  );
}

interface DateRowProps {
  listed: ListedDate;
  published: string | null;
  actions: PageActions;
}

export function Dates({
  recognition,
  published,
  actions,
}: {
  recognition: Recognition;
  published: string | null;
  actions: PageActions;
}): JSX.Element | null {
  const [all, setAll] = useState(false);
  const dates = listDates(recognition);
  if (dates.length === 0) return null;
  const shown = all ? dates : dates.slice(0, FEW);
  const day = published === null ? null : epochDay(published);
  // Before the first date that begins later than publication.
  const later = shown.findIndex(({ days }) => day !== null && (days?.start ?? Infinity) > day);
  const flagAt = later === -1 ? shown.length : later;
  const placed = dates.some(({ days }) => days !== null);
  return (
    <section class="card sec time" aria-label={t('dates')}>
      <h2>
        {t('dates')} <span class="muted">{tn('dateCount', dates.length)}</span>
      </h2>
      {placed && <Line dates={dates} published={published} />}
      <ul>
        {shown.slice(0, flagAt).map((listed) => (
          <DateRow key={listed.index} listed={listed} published={published} actions={actions} />
        ))}
        {published !== null && day !== null && (
          <li class="pub">
            <span class="flag">
              <Icon name="calendar" /> {t('publicationDay')}
            </span>
            <span class="val">{formatDay(published)}</span>
            <span />
          </li>
        )}
        {shown.slice(flagAt).map((listed) => (
          <DateRow key={listed.index} listed={listed} published={published} actions={actions} />
        ))}
      </ul>
      {shown.length < dates.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {tn('showAll', dates.length)}
        </Button>
      )}
    </section>
  );
}
