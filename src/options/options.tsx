/** The reader's choices, each in force at once. */
import type { ComponentChildren, JSX } from 'preact';
import browser from 'webextension-polyfill';
import { t } from '../shared/i18n.ts';
import { startPage } from '../shared/ui/start-page.tsx';
import { Data } from './data.tsx';
import { Display } from './display.tsx';
import { LayerSwitches } from './layers.tsx';
import { Marking } from './marking.tsx';
import { Mistakes } from './mistakes.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { Sites } from './sites.tsx';
import iconUrl from '../../icons/icon.svg';

function Section({ id, title, children }: SectionProps): JSX.Element {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

interface SectionProps {
  id: string;
  title: string;
  children: ComponentChildren;
}

function Options(): JSX.Element {
  return (
    <main>
      <p class="brand">
        <img src={iconUrl} width="36" height="36" alt="" />
        {t('extensionName')}
      </p>
      <h1>{t('openOptions')}</h1>
      <Section id="marking" title={t('optionsMarking')}>
        <Marking />
      </Section>
      <Section id="sites" title={t('optionsSites')}>
        <Sites />
      </Section>
      <Section id="layers" title={t('layers')}>
        <LayerSwitches />
      </Section>
      <Section id="mistakes" title={t('optionsMistakes')}>
        <Mistakes />
      </Section>
      <Section id="display" title={t('optionsDisplay')}>
        <Display />
      </Section>
      <Section id="shortcuts" title={t('optionsShortcuts')}>
        <Shortcuts />
      </Section>
      <Section id="data" title={t('optionsData')}>
        <Data />
      </Section>
      <Section id="about" title={t('optionsAbout')}>
        <p>
          <b>{t('privacyTitle')}</b> {t('privacyText')}
        </p>
        <p class="small muted">{t('optionsVersion', browser.runtime.getManifest().version)}</p>
      </Section>
    </main>
  );
}

void startPage('optionsPageTitle', <Options />);
