import { useId } from 'preact/hooks';

type Props = {
  label: string;
  value: string;
  /** Value, name, and what goes along with it. */
  options: readonly (readonly [value: string, name: string, tag?: string])[];
  onChange: (value: string, tag: string | undefined) => void;
};

/** A choice with its label; the native control brings the keyboard. */
export function LookupSelect({ label, value, options, onChange }: Props) {
  const id = useId();
  return (
    <div class="lk-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex];
          if (chosen) onChange(chosen[0], chosen[2]);
        }}
      >
        {options.map(([option, name, tag]) => (
          <option key={`${tag} ${option}`} value={option} selected={option === value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
