/** When pages are marked, and what the browser permits for it. */
import type { JSX } from 'preact';
import { t, tn } from '../shared/i18n.ts';
import { MODES, type Mode } from '../shared/settings.ts';
import { coversAllSites } from '../shared/sites.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { Choice } from '../shared/ui/choice.tsx';
import type { IconName } from '../shared/ui/icons.ts';
import { chooseMode, giveBackSites, useGrantedOrigins } from '../shared/ui/permissions.ts';
import { useSnackbar } from '../shared/ui/snackbar.tsx';
import { useSettings } from '../shared/ui/start-page.tsx';

const WAYS = {
  all: { icon: 'globe', title: 'modeAll', text: 'modeAllText' },
  sites: { icon: 'list', title: 'modeSites', text: 'modeSitesText' },
  ask: { icon: 'click', title: 'modeAsk', text: 'modeAskText' },
} as const satisfies Record<Mode, { icon: IconName; title: string; text: string }>;

/** What the browser permits, in words, and the way to take it back. */
function Permission({ origins }: { origins: readonly string[] }): JSX.Element {
  const all = coversAllSites(origins);
  return (
    <p class="permission">
      <span class="grow">
        {all
          ? t('permittedAll')
          : origins.length > 0
            ? tn('permittedSites', origins.length)
            : t('permittedNone')}
      </span>
      {origins.length > 0 && (
        <Button id="take-back" onClick={() => void giveBackSites()}>
          {t('takeBack')}
        </Button>
      )}
    </p>
  );
}

export function Marking(): JSX.Element {
  const { mode } = useSettings();
  const origins = useGrantedOrigins();
  const snack = useSnackbar();
  const choose = async (next: Mode): Promise<void> => {
    if (!(await chooseMode(next))) snack({ text: t('permissionDeclined') });
  };
  const lacking = mode === 'all' && origins !== null && !coversAllSites(origins);
  return (
    <>
      <ul class="ways">
        {MODES.toReversed().map((way) => (
          <li key={way}>
            <Choice
              id={`mode-${way}`}
              icon={WAYS[way].icon}
              title={t(WAYS[way].title)}
              text={t(WAYS[way].text)}
              chosen={mode === way}
              onChoose={() => void choose(way)}
            />
          </li>
        ))}
      </ul>
      {lacking && (
        <Alert tone="warn" title={t('permissionLacking')}>
          <Button onClick={() => void choose('all')}>{t('permissionAsk')}</Button>
        </Alert>
      )}
      {origins && <Permission origins={origins} />}
    </>
  );
}
