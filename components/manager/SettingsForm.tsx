import type { ComponentChildren } from 'preact';
import type { Settings } from '../../lib/messages.ts';
import { OPENINGS, THEMES } from '../../lib/model.ts';
import type { Translate } from '../i18n.ts';
import { Switch } from '../Switch.tsx';
import { SettingsLanguage } from './SettingsLanguage.tsx';
import { SettingsMarks } from './SettingsMarks.tsx';
import { SettingsPick } from './SettingsPick.tsx';

type Props = {
  readonly settings: Settings;
  readonly t: Translate;
  readonly onChange: (change: Partial<Settings>) => void;
  /** What else can be set: sites, shortcuts. */
  readonly children: ComponentChildren;
};

/** All that can be set. Every change holds at once, so there is nothing to send off. */
export function SettingsForm({ settings, t, onChange, children }: Props) {
  return (
    <div class="se">
      <p class="mg-note">{t('settings_at_once')}</p>
      <section>
        <h2>{t('settings_marking')}</h2>
        <Switch
          label={t('popup_mark_all')}
          detail={t('settings_marking_note')}
          on={settings.marking}
          onChange={(marking) => onChange({ marking })}
        />
        <SettingsMarks
          unmarked={settings.unmarked}
          disabled={!settings.marking}
          t={t}
          onChange={(unmarked) => onChange({ unmarked })}
        />
        <SettingsPick
          name="opens"
          title={t('settings_opens')}
          note={t('settings_opens_note')}
          choices={OPENINGS}
          chosen={settings.opens}
          t={t}
          onPick={(opens) => onChange({ opens })}
        />
      </section>
      {children}
      <section>
        <h2>{t('settings_look')}</h2>
        <SettingsPick
          name="theme"
          title={t('settings_theme')}
          note={t('settings_theme_note')}
          choices={THEMES}
          chosen={settings.theme}
          t={t}
          onPick={(theme) => onChange({ theme })}
        />
        <SettingsLanguage chosen={settings.language} t={t} onPick={(language) => onChange({ language })} />
      </section>
    </div>
  );
}
