import type { ComponentChildren, JSX } from 'preact';
import { t } from '../shared/i18n.ts';
import { Icon } from '../shared/ui/icon.tsx';
import { Menu } from '../shared/ui/menu.tsx';
import { EXPORT_FORMATS, EXPORT_NAMES, type ExportName } from './download.ts';

interface ExportMenuProps {
  onExport: (name: ExportName) => void;
  disabled?: boolean;
  /** The button's words; without them it is an arrow. */
  children?: ComponentChildren;
}

export function ExportMenu({ onExport, disabled = false, children }: ExportMenuProps): JSX.Element {
  return (
    <Menu
      items={EXPORT_NAMES.map((name) => ({
        label: t(EXPORT_FORMATS[name].label),
        onSelect: () => onExport(name),
      }))}
      disabled={disabled}
      {...(children === undefined && { label: t('libraryExportFormats') })}
    >
      {children ?? <Icon name="down" />}
    </Menu>
  );
}
