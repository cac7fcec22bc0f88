/** The way to mend a wrong mark from the popup's lists, with what is done said and a way back. */
import type { JSX } from 'preact';
import { NAME_TYPES, type NameType } from '../../recognition/annotation.ts';
import { t } from '../../shared/i18n.ts';
import { callBackground, errorCode } from '../../shared/messages.ts';
import type { MistakeDraft } from '../../shared/mistakes.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import type { IconName } from '../../shared/ui/icons.ts';
import { Menu, type MenuItem } from '../../shared/ui/menu.tsx';
import { useSnackbar, type Snack } from '../../shared/ui/snackbar.tsx';

export const TYPE_LOOKS: Readonly<Record<NameType, { icon: IconName; key: string }>> = {
  person: { icon: 'person', key: 'onePerson' },
  organization: { icon: 'building', key: 'oneOrganization' },
  place: { icon: 'pin', key: 'onePlace' },
};

/** A mark as the reader may mend it; `page` is the key of the page that is shown. */
export type Mendable = Pick<MistakeDraft, 'type' | 'words' | 'title'> & { page: string };

async function mend(draft: MistakeDraft, show: (snack: Snack) => void): Promise<void> {
  try {
    const { id } = await callBackground('add-mistake', { draft });
    const undo = (): void =>
      void callBackground('remove-mistake', { id }).catch((error: unknown) =>
        show({ text: t(errorCode(error)) }),
      );
    show({ text: t('mended'), action: { label: t('undo'), onSelect: undo } });
  } catch (error) {
    show({ text: t(errorCode(error)) });
  }
}

/** `name` is what the list shows for the mark. */
export function MistakeMenu({ mark, name }: { mark: Mendable; name: string }): JSX.Element {
  const show = useSnackbar();
  const item = (correct: NameType | null, page: string | null): MenuItem => {
    const scope = page === null ? 'Everywhere' : 'Here';
    return {
      label: correct ? t(`mendIs${scope}`, t(TYPE_LOOKS[correct].key)) : t(`mendHide${scope}`),
      icon: correct ? TYPE_LOOKS[correct].icon : 'eyeoff',
      testId: `mend-${correct ?? 'hide'}-${scope.toLowerCase()}`,
      onSelect: () => void mend({ ...mark, correct, page }, show),
    };
  };
  const isName = NAME_TYPES.some((type) => type === mark.type);
  const choices = [...(isName ? NAME_TYPES.filter((type) => type !== mark.type) : []), null];
  return (
    <Menu
      class="ib"
      label={t('mendOf', name)}
      data-testid="mend"
      items={[mark.page, null].flatMap((page) => choices.map((correct) => item(correct, page)))}
    >
      <Icon name="flag" />
    </Menu>
  );
}
