import type { Translate } from '../i18n.ts';

/** One property that one can filter by; `choices` are those that would leave something, with how much. */
export type FilterField = {
  readonly name: string;
  readonly label: string;
  /** `''`: any. */
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly count: string }[];
  /** Choices that are too many to list. */
  readonly more: number;
};

export type DateFilter = { readonly date: 'asOf' | 'published'; readonly from: string; readonly to: string };

type Props = {
  fields: readonly FilterField[];
  dates: DateFilter;
  t: Translate;
  onChoose: (name: string, value: string) => void;
  onDates: (dates: DateFilter) => void;
};

const DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?';

/** Choices by property, each with what it would leave, and a range of dates. */
export function ClaimsFilters({ fields, dates, t, onChoose, onDates }: Props) {
  return (
    <fieldset class="ct-filters">
      <legend class="ct-unseen">{t('claims_filters')}</legend>
      {fields.map(({ name, label, value, choices, more }) => (
        <label key={name}>
          {label}
          <select value={value} onChange={(event) => onChoose(name, event.currentTarget.value)}>
            <option value="">{t('claims_any')}</option>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {t('claims_choice', choice.label, choice.count)}
              </option>
            ))}
            {more > 0 && <option disabled>{t('claims_choices_more', String(more))}</option>}
          </select>
        </label>
      ))}
      <label>
        {t('claims_filter_date')}
        <select
          value={dates.date}
          onChange={(event) =>
            onDates({ ...dates, date: event.currentTarget.value === 'published' ? 'published' : 'asOf' })
          }
        >
          <option value="asOf">{t('claims_col_asOf')}</option>
          <option value="published">{t('claims_col_published')}</option>
        </select>
      </label>
      <DateField name="from" dates={dates} t={t} onDates={onDates} />
      <DateField name="to" dates={dates} t={t} onDates={onDates} />
    </fieldset>
  );
}

type DateProps = Pick<Props, 'dates' | 't' | 'onDates'> & { name: 'from' | 'to' };

/** A date as far as one knows it; what is none is told by the browser and changes nothing. */
function DateField({ name, dates, t, onDates }: DateProps) {
  return (
    <label>
      {t(`claims_filter_${name}`)}
      <input
        type="text"
        inputMode="numeric"
        value={dates[name]}
        placeholder={t('claims_filter_date_hint')}
        pattern={DATE}
        onInput={({ currentTarget }) => currentTarget.setCustomValidity('')}
        onChange={({ currentTarget }) => {
          if (currentTarget.checkValidity()) return onDates({ ...dates, [name]: currentTarget.value });
          currentTarget.setCustomValidity(t('claims_filter_date_wrong'));
          currentTarget.reportValidity();
        }}
      />
    </label>
  );
}
