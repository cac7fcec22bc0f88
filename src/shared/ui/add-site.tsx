/** A field for a site's name, and the browser's permission for it. */
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../i18n.ts';
import { siteOf } from '../sites.ts';
import { Button } from './button.tsx';
import { allowSite } from './site-access.ts';
import { useSnackbar } from './snackbar.tsx';

/** The site that the reader means: an address, or a host name typed or pasted with what is around it; null for neither. */
export function typedSite(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/u.test(text)) return null;
  const site = siteOf(/^[a-z][a-z\d+.-]*:\/\//iu.test(text) ? text : `https://${text}`);
  // A name without a dot is no site on the web, but for one's own machine.
  return site !== null && (site.includes('.') || site === 'localhost') ? site : null;
}

export function AddSite(): JSX.Element {
  const snack = useSnackbar();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = async (): Promise<void> => {
    const site = typedSite(typed);
    setWrong(site === null);
    if (site === null) return;
    if (await allowSite(site)) setTyped('');
    else snack({ text: t('permissionDeclined') });
  };
  return (
    <form
      class="add-site"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for={id}>{t('addSite')}</label>
      <div class="row">
        <input
          id={id}
          class="text-field grow"
          dir="ltr"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          placeholder="news.example"
          value={typed}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <Button type="submit" icon="plus">
          {t('allowTheSite')}
        </Button>
      </div>
      {wrong && (
        <p id={`${id}-wrong`} class="wrong small" role="alert">
          {t('addSiteWrong')}
        </p>
      )}
    </form>
  );
}
