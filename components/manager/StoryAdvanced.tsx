import { useId } from 'preact/hooks';
import type { Translate } from '../i18n.ts';

type Props = {
  json: string;
  /** One sentence a problem, as the schema tells it. */
  problems: readonly string[];
  isOpen: boolean;
  t: Translate;
  onChange: (json: string) => void;
};

/** The whole story as JSON, for what no form shows. */
export function StoryAdvanced({ json, problems, isOpen, t, onChange }: Props) {
  const id = useId();
  const isWrong = problems.length > 0;
  return (
    <details class="st-advanced" open={isOpen || isWrong}>
      <summary>{t('stories_advanced')}</summary>
      <div class="mg-field">
        <label for={id}>{t('stories_json')}</label>
        <textarea
          id={id}
          class="st-json"
          rows={18}
          spellcheck={false}
          value={json}
          aria-describedby={`${id}-hint ${id}-problems`}
          {...(isWrong && { 'aria-invalid': true })}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
        <p id={`${id}-hint`} class="mg-note">
          {t('stories_json_hint')}
        </p>
        <ul id={`${id}-problems`} class="st-problems" aria-live="polite">
          {problems.map((problem) => (
            <li key={problem} class="mg-problem">
              {problem}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
