import { useId } from 'preact/hooks';

export type Option = readonly [value: string, label: string];

type Props = {
  label: string;
  value: string;
  options: readonly Option[];
  hint?: string;
  onChange: (value: string) => void;
};

/** One of several, with its label above and a hint beneath. */
export function LabelledSelect({ label, value, options, hint, onChange }: Props) {
  const id = useId();
  return (
    <div class="mg-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one} selected={one === value}>
            {text}
          </option>
        ))}
      </select>
      {hint && (
        <p id={`${id}-hint`} class="mg-note">
          {hint}
        </p>
      )}
    </div>
  );
}
