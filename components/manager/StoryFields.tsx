import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { languageName, type StoryFormParts, type Texts, type Words } from './story-shape.ts';

type Common = {
  /** Its path in the draft (`subjects.0.near`), by which problems are told. */
  field: string;
  label: string;
  hint?: string;
  parts: StoryFormParts;
};

/** What says more of a control, and whether something is wrong with it. */
export function describedBy(id: string, hint: string | undefined, problem: string | undefined) {
  const by = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return { ...(by && { 'aria-describedby': by }), ...(problem && { 'aria-invalid': true as const }) };
}

/** A label, a control, beneath it a helping sentence and what is wrong. */
export function StoryField({
  id,
  label,
  hint,
  problem,
  children,
}: {
  id: string;
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  children: ComponentChildren;
}) {
  return (
    <div class="mg-field">
      <label for={id}>{label}</label>
      {children}
      {hint && (
        <p id={`${id}-hint`} class="mg-note">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} class="mg-problem">
          {problem}
        </p>
      )}
    </div>
  );
}

/** One line of text for each of the story's languages. */
export function StoryTexts({
  value,
  placeholder,
  onChange,
  ...common
}: Common & { value: Texts; placeholder?: string; onChange: (value: Texts) => void }) {
  return (
    <PerLanguage {...common}>
      {(code, control) => (
        <input
          {...control}
          type="text"
          value={value[code] ?? ''}
          placeholder={code === 'en' ? placeholder : undefined}
          onInput={({ currentTarget }) => onChange({ ...value, [code]: currentTarget.value })}
        />
      )}
    </PerLanguage>
  );
}

/** Words and phrases, parted by commas, for each of the story's languages. */
export function StoryWords({
  value,
  placeholder,
  onChange,
  ...common
}: Common & { value: Words; placeholder?: string; onChange: (value: Words) => void }) {
  return (
    <PerLanguage {...common}>
      {(code, control) => (
        <WordsBox
          control={control}
          list={value[code] ?? []}
          placeholder={code === 'en' ? placeholder : undefined}
          wordsIn={common.parts.tools.wordsIn}
          onChange={(list) => onChange({ ...value, [code]: list })}
        />
      )}
    </PerLanguage>
  );
}

type Control = { id: string; lang: string; onBlur: () => void };

function PerLanguage({
  field,
  label,
  hint,
  parts,
  children,
}: Common & { children: (code: string, control: Control & Record<string, unknown>) => ComponentChildren }) {
  const id = useId();
  const { languages, locale, problemOf, onLeave } = parts;
  const whole = problemOf(field);
  const [only] = languages;
  if (languages.length <= 1 && only !== undefined) {
    const problem = problemOf(`${field}.${only}`) ?? whole;
    const control = { id, lang: only, onBlur: () => onLeave(field), ...describedBy(id, hint, problem) };
    return (
      <StoryField id={id} label={label} hint={hint} problem={problem}>
        {children(only, control)}
      </StoryField>
    );
  }
  return (
    <fieldset class="st-languages" {...describedBy(id, hint, undefined)}>
      <legend>{label}</legend>
      {languages.map((code, at) => {
        const own = `${id}-${code}`;
        const problem = problemOf(`${field}.${code}`) ?? (at === 0 ? whole : undefined);
        const control = { id: own, lang: code, onBlur: () => onLeave(field), ...describedBy(own, undefined, problem) };
        return (
          <StoryField key={code} id={own} label={languageName(code, locale)} problem={problem}>
            {children(code, control)}
          </StoryField>
        );
      })}
      {hint && (
        <p id={`${id}-hint`} class="mg-note">
          {hint}
        </p>
      )}
    </fieldset>
  );
}

/** Keeps what is typed as it is typed, commas and all, and hands on the words of it. */
function WordsBox({
  control,
  list,
  placeholder,
  wordsIn,
  onChange,
}: {
  control: Control & Record<string, unknown>;
  list: readonly string[];
  placeholder: string | undefined;
  wordsIn: (typed: string) => readonly string[];
  onChange: (list: readonly string[]) => void;
}) {
  const [typed, setTyped] = useState(list.join(', '));
  const words = list.join('\n');
  useEffect(() => {
    if (wordsIn(typed).join('\n') !== words) setTyped(list.join(', '));
  }, [words]);
  return (
    <textarea
      {...control}
      class="st-words"
      rows={1}
      value={typed}
      placeholder={placeholder}
      onInput={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(wordsIn(currentTarget.value));
      }}
    />
  );
}
