import type { Translate } from '../i18n.ts';

type Props<T extends string> = {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly choices: readonly T[];
  readonly chosen: T;
  readonly t: Translate;
  readonly onPick: (choice: T) => void;
};

/** One of several, each told by the message `settings_<name>_<choice>`. */
export function SettingsPick<T extends string>({ name, title, note, choices, chosen, t, onPick }: Props<T>) {
  return (
    <fieldset class="se-group" aria-describedby={`se-${name}-note`}>
      <legend>{title}</legend>
      {choices.map((choice) => (
        <label key={choice} class="se-choice">
          <input type="radio" name={name} checked={choice === chosen} onChange={() => onPick(choice)} />
          {t(`settings_${name}_${choice}`)}
        </label>
      ))}
      <p id={`se-${name}-note`} class="mg-note">
        {note}
      </p>
    </fieldset>
  );
}
