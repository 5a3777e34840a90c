import { INTERFACE_LANGUAGES, LANGUAGE_CHOICES, type LanguageChoice } from '../../lib/model.ts';
import type { Translate } from '../i18n.ts';
import { LabelledSelect } from './LabelledSelect.tsx';

type Props = {
  readonly chosen: LanguageChoice;
  readonly t: Translate;
  readonly onPick: (choice: LanguageChoice) => void;
};

/** What the interface speaks. Each language is named in itself, so that it is found by who reads no other. */
export function SettingsLanguage({ chosen, t, onPick }: Props) {
  return (
    <LabelledSelect
      label={t('settings_language')}
      value={chosen}
      options={[
        ['system', t('settings_language_system')],
        ...INTERFACE_LANGUAGES.map((tag) => [tag, nameOf(tag)] as const),
      ]}
      hint={t('settings_language_note')}
      onChange={(value) => onPick(LANGUAGE_CHOICES.find((known) => known === value) ?? 'system')}
    />
  );
}

function nameOf(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
}
