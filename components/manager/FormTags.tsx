import { useId, useRef, useState } from 'preact/hooks';
import type { Translate } from '../i18n.ts';
import { suggested } from './form-text.ts';

type Props = {
  tags: readonly string[];
  /** Tags in use, most used first. */
  suggestions: readonly string[];
  problem: string | undefined;
  t: Translate;
  onChange: (tags: readonly string[]) => void;
};

/** A claim's tags, each with a button that removes it; Enter, a comma or leaving the box adds what was typed. */
export function FormTags({ tags, suggestions, problem, t, onChange }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const add = (text: string) => {
    const fresh = text
      .split(',')
      .map((tag) => tag.trim().replace(/\s+/g, ' '))
      .filter((tag) => tag !== '');
    setTyped('');
    if (fresh.length > 0) onChange([...new Set([...tags, ...fresh])]);
  };
  const remove = (tag: string) => {
    onChange(tags.filter((one) => one !== tag));
    box.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      add(typed);
    }
    const last = tags.at(-1);
    if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last);
  };
  return (
    <div class="lk-field">
      <label for={id}>{t('form_tags')}</label>
      <div class="fm-tag-line">
        {tags.length > 0 && (
          <ul class="fm-tags" aria-label={t('form_tags')}>
            {tags.map((tag) => (
              <li key={tag}>
                <bdi>{tag}</bdi>
                <button type="button" aria-label={t('form_tag_remove', tag)} onClick={() => remove(tag)}>
                  ×
                </button>
              </li>
            ))}
          </ul>
        )}
        <input
          ref={box}
          id={id}
          name="tags"
          value={typed}
          list={`${id}-list`}
          autocomplete="off"
          dir="auto"
          aria-describedby={`${id}-hint${problem ? ` ${id}-problem` : ''}`}
          aria-invalid={problem !== undefined}
          onKeyDown={onKey}
          onBlur={() => add(typed)}
          onInput={({ currentTarget: { value } }) => (value.includes(',') ? add(value) : setTyped(value))}
        />
      </div>
      <datalist id={`${id}-list`}>
        {suggested(
          suggestions.filter((tag) => !tags.includes(tag)),
          typed,
        ).map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <p id={`${id}-hint`} class="mg-note">
        {t('form_tags_hint')}
      </p>
      {problem && (
        <p id={`${id}-problem`} class="mg-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
