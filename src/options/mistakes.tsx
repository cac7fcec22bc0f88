/** The marks that the reader mended: each can be taken back, and all of them taken along. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AnnotationType } from '../recognition/annotation.ts';
import { formatDay, formatList, todayIso } from '../shared/format.ts';
import { t } from '../shared/i18n.ts';
import { callBackground, errorCode } from '../shared/messages.ts';
import { getMistakes, onMistakesChanged, type Mistake } from '../shared/mistakes.ts';
import { Button, IconButton } from '../shared/ui/button.tsx';
import { downloadFile } from '../shared/ui/download.ts';
import { useSnackbar } from '../shared/ui/snackbar.tsx';

const TYPE_KEYS: Readonly<Record<AnnotationType, string>> = {
  person: 'onePerson',
  organization: 'oneOrganization',
  place: 'onePlace',
  quote: 'oneQuote',
  date: 'oneDate',
};

/** Words shown of a mark; a quotation may be long. */
const SHOWN_LENGTH = 120;

function exportMistakes(mistakes: readonly Mistake[]): void {
  const file = JSON.stringify({ format: 'isnad-mistakes', version: 1, mistakes }, null, 2);
  downloadFile(`isnad-mistakes-${todayIso(new Date())}.json`, 'application/json', [file]);
}

function MistakeRow({ mistake }: { mistake: Mistake }): JSX.Element {
  const { id, type, correct, words, page, title, made } = mistake;
  const show = useSnackbar();
  const shown = formatList(words).slice(0, SHOWN_LENGTH);
  const undo = async (): Promise<void> => {
    try {
      await callBackground('remove-mistake', { id });
      show({
        text: t('mistakeUndone'),
        action: {
          label: t('undo'),
          onSelect: () => void callBackground('add-mistake', { draft: mistake }).catch(() => {}),
        },
      });
    } catch (error) {
      show({ text: t(errorCode(error)) });
    }
  };
  return (
    <li class="mistake-row" data-testid="mistake">
      <span class="grow">
        <bdi class={`m m-${type}`} dir="auto">
          {shown}
        </bdi>
        <span class="small muted mistake-what">
          <span>
            <s>{t(TYPE_KEYS[type])}</s> <span aria-hidden="true">·</span>{' '}
            {correct ? t(TYPE_KEYS[correct]) : t('mistakeHidden')}
          </span>
          <bdi class="clip1" dir="auto">
            {page === null ? t('mistakeEverywhere') : title || page}
          </bdi>
          <time dateTime={made}>{formatDay(todayIso(new Date(made)), 'medium', true)}</time>
        </span>
      </span>
      <IconButton icon="undo" label={t('mistakeUndo', shown)} onClick={() => void undo()} />
    </li>
  );
}

export function Mistakes(): JSX.Element {
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  useEffect(() => {
    void getMistakes().then(setMistakes);
    return onMistakesChanged(setMistakes);
  }, []);
  if (mistakes.length === 0) return <p class="muted small">{t('mistakesNone')}</p>;
  return (
    <>
      <ul class="card rows">
        {mistakes.toReversed().map((mistake) => (
          <MistakeRow key={mistake.id} mistake={mistake} />
        ))}
      </ul>
      <p>
        <Button icon="export" data-testid="export-mistakes" onClick={() => exportMistakes(mistakes)}>
          {t('mistakesExport')}
        </Button>
      </p>
    </>
  );
}
