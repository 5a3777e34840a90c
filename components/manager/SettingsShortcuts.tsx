import type { Translate } from '../i18n.ts';

type Props = {
  /** `null` as long as the browser has not told. */
  readonly shortcuts: readonly { readonly name: string; readonly description: string; readonly keys: string }[] | null;
  readonly t: Translate;
  readonly onChange: () => void;
};

/** The keyboard commands as the browser has them now, and the way to the browser's page that changes them. */
export function SettingsShortcuts({ shortcuts, t, onChange }: Props) {
  return (
    <section>
      <h2>{t('settings_shortcuts')}</h2>
      <dl class="se-keys">
        {shortcuts?.map(({ name, description, keys }) => (
          <div key={name}>
            {/* Chromium has no description of the command that opens the popup. */}
            <dt>{description || t('commandList')}</dt>
            <dd>{keys === '' ? t('settings_shortcut_none') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p class="mg-note">{t('settings_shortcuts_note')}</p>
      <div class="mg-buttons">
        <button type="button" class="mg-button" onClick={onChange}>
          {t('settings_shortcuts_change')}
        </button>
      </div>
    </section>
  );
}
