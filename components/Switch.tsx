type Props = {
  readonly label: string;
  /** A second line, told with the label. */
  readonly detail?: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
};

/** A switch with its label; the native control brings keyboard and focus. */
export function Switch({ label, detail, on, disabled = false, onChange }: Props) {
  return (
    <label class="switch">
      <span>
        {label}
        {detail && <small>{detail}</small>}
      </span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state, aria-checked must not be set on one
        role="switch"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
