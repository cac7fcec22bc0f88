import type { JSX } from 'preact';
import { EXPORT_NAMES, MARKDOWN_STYLES, type ExportName } from '../clips/exchange/exports.ts';
import { NOTE_NAMES, NOTE_FILTERS } from '../clips/exchange/notes.ts';
import { MAX_TEMPLATE, parseTemplate } from '../clips/exchange/template.ts';
import { WIKIPEDIAS } from '../clips/exchange/wikipedia.ts';
import { formatNumber, t, tn } from '../shared/i18n.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { Dialog } from './dialog.tsx';
import type { ExportChoices } from './export-choices.ts';
import type { Export } from './use-export.ts';
import { errorText } from './words.ts';

/** A format's name, and what it is for. */
const FORMATS: Readonly<Record<ExportName, readonly [name: string, purpose: string]>> = {
  json: ['exportNameJson', 'exportForJson'],
  'web-annotation': ['exportNameWebAnnotation', 'exportForWebAnnotation'],
  markdown: ['exportNameMarkdown', 'exportForMarkdown'],
  html: ['exportNameHtml', 'exportForHtml'],
  csv: ['exportNameCsv', 'exportForCsv'],
  text: ['exportNameText', 'exportForText'],
  bibtex: ['exportNameBibtex', 'exportForBibtex'],
  ris: ['exportNameRis', 'exportForRis'],
  'csl-json': ['exportNameCslJson', 'exportForCslJson'],
  wikipedia: ['exportNameWikipedia', 'exportForWikipedia'],
};

const STYLE_LABELS = {
  list: 'exportMarkdownList',
  obsidian: 'exportMarkdownObsidian',
  own: 'exportMarkdownOwn',
} as const;

const WIKIPEDIA_LABELS = {
  en: 'wikipediaEnglish',
  ar: 'wikipediaArabic',
  fa: 'wikipediaPersian',
  fr: 'wikipediaFrench',
} as const;

interface ChoicesProps {
  choices: ExportChoices;
  onChange: (choices: ExportChoices) => void;
}

/** What is wrong with the reader's template, as they are told it; '' for nothing. */
function templateFault(source: string): string {
  const { unbalanced, names, filters } = parseTemplate(source);
  const known = new Set<string>([...NOTE_NAMES, '.']);
  const unknown = [...names].filter((name) => !known.has(name));
  const strange = [...filters].filter((name) => !NOTE_FILTERS.has(name));
  if (unbalanced.length > 0) return t('exportTemplateUnbalanced', unbalanced.join(' '));
  return unknown.length + strange.length > 0
    ? t('exportTemplateUnknown', [...unknown, ...strange].join(' '))
    : '';
}

function MarkdownChoices({ choices, onChange }: ChoicesProps): JSX.Element {
  const fault = choices.markdown === 'own' ? templateFault(choices.template) : '';
  return (
    <div class="export-more">
      <label>
        {t('exportMarkdownStyle')}
        <select
          value={choices.markdown}
          data-testid="export-markdown-style"
          onChange={({ currentTarget: { value } }) => {
            const markdown = MARKDOWN_STYLES.find((style) => style === value);
            if (markdown) onChange({ ...choices, markdown });
          }}
        >
          {MARKDOWN_STYLES.map((style) => (
            <option key={style} value={style}>
              {t(STYLE_LABELS[style])}
            </option>
          ))}
        </select>
      </label>
      {choices.markdown === 'own' && (
        <>
          <label for="template">{t('exportTemplate')}</label>
          <textarea
            id="template"
            class="notebox"
            dir="ltr"
            rows={8}
            spellcheck={false}
            maxLength={MAX_TEMPLATE}
            aria-describedby="template-help"
            value={choices.template}
            onInput={({ currentTarget }) => onChange({ ...choices, template: currentTarget.value })}
          />
          <p id="template-help" class="muted">
            {t('exportTemplateHelp')}{' '}
            <code dir="ltr">{NOTE_NAMES.map((name) => `{{${name}}}`).join(' ')}</code>
          </p>
          <output class="template-fault">{fault}</output>
        </>
      )}
      <label class="row">
        <input
          type="checkbox"
          checked={choices.zip}
          data-testid="export-zip"
          onChange={({ currentTarget }) => onChange({ ...choices, zip: currentTarget.checked })}
        />
        {t('exportZip')}
      </label>
    </div>
  );
}

function WikipediaChoices({ choices, onChange }: ChoicesProps): JSX.Element {
  return (
    <div class="export-more">
      <label>
        {t('exportWikipediaForm')}
        <select
          value={choices.wikipedia}
          onChange={({ currentTarget: { value } }) => {
            const wikipedia = WIKIPEDIAS.find((known) => known === value);
            if (wikipedia) onChange({ ...choices, wikipedia });
          }}
        >
          {WIKIPEDIAS.map((wikipedia) => (
            <option key={wikipedia} value={wikipedia}>
              {t(WIKIPEDIA_LABELS[wikipedia])}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Formats({ choices, onChange }: ChoicesProps): JSX.Element {
  return (
    <fieldset class="export-formats">
      <legend class="visually-hidden">{t('exportFormat')}</legend>
      {EXPORT_NAMES.map((name) => {
        const [label, purpose] = FORMATS[name];
        const chosen = choices.format === name;
        return (
          <div key={name}>
            <label>
              <input
                type="radio"
                name="format"
                value={name}
                checked={chosen}
                data-testid={`export-format-${name}`}
                aria-describedby={`for-${name}`}
                onChange={() => onChange({ ...choices, format: name })}
              />
              <b>
                <bdi>{t(label)}</bdi>
              </b>
              <span id={`for-${name}`} class="muted">
                {t(purpose)}
              </span>
            </label>
            {chosen && name === 'markdown' && <MarkdownChoices choices={choices} onChange={onChange} />}
            {chosen && name === 'wikipedia' && <WikipediaChoices choices={choices} onChange={onChange} />}
          </div>
        );
      })}
    </fieldset>
  );
}

/** Asks in which format clips are to leave, then shows how far they are. */
export function ExportDialog({ work }: { work: Export }): JSX.Element {
  const { state, count, choices, choose, confirm, close } = work;
  const choosing = state?.step === 'choosing';
  return (
    <Dialog
      title={tn('exportTitle', count)}
      open={state !== null}
      onCancel={close}
      focus={choosing ? 'input[type=radio]:checked' : undefined}
    >
      {choosing && <Formats choices={choices} onChange={choose} />}
      {state?.step === 'running' && (
        <label class="dialog-progress">
          {t('exportRunning', formatNumber(state.done), formatNumber(count))}
          <progress max={count} value={state.done} />
        </label>
      )}
      {state?.step === 'failed' && (
        <Alert tone="bad" title={t('exportFailed')}>
          {errorText(state.error)}
        </Alert>
      )}
      <div class="stack">
        {choosing && (
          <Button kind="primary" icon="export" data-testid="export-confirm" onClick={confirm}>
            {t('exportConfirm')}
          </Button>
        )}
        <Button onClick={close}>
          {t(state?.step === 'running' ? 'importStop' : state?.step === 'failed' ? 'close' : 'cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
