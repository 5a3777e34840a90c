import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type FieldProps = {
  name: string;
  label: string;
  value: string;
  problem: string | undefined;
  hint?: string;
  onLeave: () => void;
  onChange: (value: string) => void;
};

/** A label, a control, and beneath it its hint and what is wrong with it. */
function Field({
  id,
  label,
  hint,
  problem,
  children,
}: Pick<FieldProps, 'label' | 'hint' | 'problem'> & { id: string; children: ComponentChildren }) {
  return (
    <div class="lk-field">
      <label for={id}>{label}</label>
      {children}
      {hint && (
        <p id={`${id}-hint`} class="cf-note">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} class="lk-problem">
          {problem}
        </p>
      )}
    </div>
  );
}

function described(id: string, { hint, problem }: Pick<FieldProps, 'hint' | 'problem'>) {
  const by = [...(hint ? [`${id}-hint`] : []), ...(problem ? [`${id}-problem`] : [])].join(' ');
  return { ...(by && { 'aria-describedby': by }), 'aria-invalid': problem !== undefined };
}

/** One of several, chosen from a list. */
export function Choice({
  options,
  disabled = false,
  ...field
}: FieldProps & { options: readonly (readonly [string, string])[]; disabled?: boolean }) {
  const id = useId();
  return (
    <Field id={id} {...field}>
      <select
        id={id}
        name={field.name}
        value={field.value}
        disabled={disabled}
        {...described(id, field)}
        onBlur={field.onLeave}
        onChange={({ currentTarget }) => field.onChange(currentTarget.value)}
      >
        {options.map(([value, text]) => (
          <option key={value} value={value} selected={value === field.value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A line of text, or some with `rows`; what follows from it stands beneath. `suggestions` are offered while one types. */
export function Line({
  isAddress = false,
  rows,
  suggestions,
  children,
  ...field
}: FieldProps & { isAddress?: boolean; rows?: number; suggestions?: readonly string[]; children?: ComponentChildren }) {
  const id = useId();
  const shared = {
    id,
    name: field.name,
    value: field.value,
    autocomplete: 'off',
    dir: 'auto' as const,
    ...described(id, field),
    onBlur: field.onLeave,
  };
  return (
    <Field id={id} {...field}>
      {rows === undefined ? (
        <input
          {...shared}
          {...(isAddress && { inputMode: 'url' })}
          type="text"
          {...(suggestions && { list: `${id}-list` })}
          onInput={({ currentTarget }) => field.onChange(currentTarget.value)}
        />
      ) : (
        <textarea {...shared} rows={rows} onInput={({ currentTarget }) => field.onChange(currentTarget.value)} />
      )}
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {children}
    </Field>
  );
}
