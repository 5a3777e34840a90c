import { useId } from 'preact/hooks';
import { languageName, type StoryFormParts } from './story-shape.ts';

type Props = {
  chosen: readonly string[];
  parts: Pick<StoryFormParts, 't' | 'locale' | 'tools' | 'problemOf'>;
  onChange: (languages: readonly string[]) => void;
};

/** The languages whose pages are read for the story; each wants words of its own. */
export function StoryLanguages({ chosen, parts: { t, locale, tools, problemOf }, onChange }: Props) {
  const id = useId();
  const problem = problemOf('languages');
  return (
    <fieldset class="st-languages" aria-describedby={`${id}-hint${problem ? ` ${id}-problem` : ''}`}>
      <legend>{t('stories_languages')}</legend>
      <div class="st-checks">
        {tools.languages.map((code) => (
          <label key={code} class="st-check">
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={({ currentTarget }) =>
                onChange(currentTarget.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
              }
            />
            {languageName(code, locale)}
          </label>
        ))}
      </div>
      <p id={`${id}-hint`} class="mg-note">
        {t('stories_languages_hint')}
      </p>
      {problem && (
        <p id={`${id}-problem`} class="mg-problem">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
