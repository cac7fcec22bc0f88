/** The first page a reader sees: what Isnad does, what it does not, and the one question it has. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AnnotationType } from '../recognition/annotation.ts';
import { t } from '../shared/i18n.ts';
import type { Mode } from '../shared/settings.ts';
import { coversAllSites } from '../shared/sites.ts';
import { AddSite } from '../shared/ui/add-site.tsx';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { Choice } from '../shared/ui/choice.tsx';
import { Icon } from '../shared/ui/icon.tsx';
import { chooseMode, useGrantedOrigins } from '../shared/ui/permissions.ts';
import { rich } from '../shared/ui/rich.tsx';
import { startPage, useSettings } from '../shared/ui/start-page.tsx';
import iconUrl from '../../icons/icon.svg';

function mark(layer: AnnotationType, key: string): JSX.Element {
  return <span class={`m m-${layer}`}>{t(key)}</span>;
}

/** A sentence with every layer in it, in the order of the language; nested marks as on a page. */
function Demo(): JSX.Element {
  const quotation = (
    <>
      <span class="qm">{t('quoteOpen')}</span>
      <span class="m-quote">{rich('demoQuote', mark('place', 'demoPlace'), mark('date', 'demoDate'))}</span>
      <span class="qm">{t('quoteClose')}</span>
    </>
  );
  return (
    <section class="card demo" aria-label={t('demo')}>
      <p class="s">
        {rich(
          'demoSentence',
          quotation,
          mark('person', 'demoPerson'),
          mark('organization', 'demoOrganization'),
        )}
      </p>
      <ul>
        <li class="m m-person">{t('onePerson')}</li>
        <li class="m m-organization">{t('oneOrganization')}</li>
        <li class="m m-place">{t('onePlace')}</li>
        <li>
          <span class="qm" aria-hidden="true">
            {t('quoteOpen')}
          </span>
          <span class="m-quote">{t('oneQuote')}</span>
          <span class="qm" aria-hidden="true">
            {t('quoteClose')}
          </span>
        </li>
        <li class="m m-date">{t('oneDate')}</li>
      </ul>
    </section>
  );
}

function Welcome(): JSX.Element {
  const settings = useSettings();
  const origins = useGrantedOrigins();
  // Before a choice the default is not shown as one.
  const [chosen, setChosen] = useState<Mode | null>(null);
  const [declined, setDeclined] = useState(false);
  const everywhere = origins !== null && coversAllSites(origins) && settings.mode === 'all';
  const choose = async (mode: Mode): Promise<void> => {
    setDeclined(false);
    const done = await chooseMode(mode);
    setDeclined(!done);
    if (done) setChosen(mode);
  };
  const isChosen = (mode: Mode): boolean =>
    !everywhere && settings.mode === mode && (chosen === mode || mode !== 'ask');
  return (
    <main>
      <p class="brand">
        <img src={iconUrl} width="44" height="44" alt="" />
        {t('extensionName')}
      </p>
      <h1>{t('welcomeTitle')}</h1>
      <p class="lead">{t('welcomeLead')}</p>
      <Demo />
      <div class="go">
        <Button
          kind="primary"
          size="big"
          id="allow-all-sites"
          disabled={everywhere}
          onClick={() => void choose('all')}
        >
          {everywhere && <Icon name="check" />}
          {t(everywhere ? 'welcomeAllowed' : 'welcomeAllow')}
        </Button>
        <p>{t('welcomeAllowText')}</p>
      </div>
      <output>
        {everywhere && (
          <Alert tone="good" title={t('welcomeReady')}>
            <p>{t('welcomeReadyText')}</p>
          </Alert>
        )}
        {declined && (
          <Alert tone="warn" title={t('permissionDeclined')}>
            <p>{t('welcomeDeclinedText')}</p>
          </Alert>
        )}
      </output>
      <section class="card keep">
        <Icon name="lock" />
        <p>
          <b>{t('privacyTitle')}</b> {t('privacyText')}
        </p>
      </section>
      <section class="else">
        <h2>{t('welcomeElse')}</h2>
        <ul>
          <li>
            <Choice
              id="only-when-clicked"
              icon="click"
              title={t('modeAsk')}
              text={t('modeAskText')}
              chosen={isChosen('ask')}
              onChoose={() => void choose('ask')}
            />
          </li>
          <li>
            <Choice
              id="chosen-sites"
              icon="list"
              title={t('modeSites')}
              text={t('modeSitesText')}
              chosen={isChosen('sites')}
              onChoose={() => void choose('sites')}
            />
          </li>
        </ul>
        {isChosen('sites') && <AddSite />}
      </section>
      <p class="small muted">{t('removalText')}</p>
    </main>
  );
}

void startPage('welcomePageTitle', <Welcome />);
