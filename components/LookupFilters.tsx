import { useId } from 'preact/hooks';
import type { ClaimStatus, PartyId, SubjectId } from '../lib/model.ts';
import { formatNumber } from './format.ts';
import { LookupSelect } from './LookupSelect.tsx';
import type { LookupNames } from './lookup-names.ts';

/** The filters as the controls have them, `''` for none. */
export type FilterFields = {
  readonly subject: string;
  readonly speaker: string;
  readonly origin: string;
  readonly outlet: string;
  readonly status: string;
  readonly from: string;
  readonly to: string;
  readonly low: string;
  readonly high: string;
};

export const NO_FILTERS: FilterFields = {
  subject: '',
  speaker: '',
  origin: '',
  outlet: '',
  status: '',
  from: '',
  to: '',
  low: '',
  high: '',
};

/** What there is to filter by, each with its number of claims. */
export type FilterOptions = {
  readonly subjects: readonly (readonly [SubjectId, number])[];
  readonly speakers: readonly (readonly [PartyId, number])[];
  readonly origins: readonly (readonly [PartyId, number])[];
  readonly outlets: readonly (readonly [string, number])[];
  readonly statuses: readonly (readonly [ClaimStatus, number])[];
};

type Props = {
  fields: FilterFields;
  options: FilterOptions;
  names: LookupNames;
  onChange: (fields: FilterFields) => void;
};

/** Narrows the answer; folded until it is wanted, and told in its summary while it is at work. */
export function LookupFilters({ fields, options, names, onChange }: Props) {
  const { t, locale, stories } = names;
  const active = Object.values(fields).filter((value) => value !== '').length;
  const set = (field: keyof FilterFields) => (value: string) => onChange({ ...fields, [field]: value });
  const partyName = (id: PartyId) =>
    stories.flatMap(({ parties }) => parties).find((party) => party.id === id)?.name ?? id;
  const subjectName = (id: SubjectId) =>
    stories.flatMap(({ subjects }) => Object.entries(subjects)).find(([subject]) => subject === id)?.[1] ?? id;
  const choose = (
    field: keyof FilterFields,
    choices: readonly (readonly [string, number])[],
    nameOf: (id: string) => string,
  ) => (
    <LookupSelect
      label={t(`lookup_filter_${field}`)}
      value={fields[field]}
      options={[
        ['', t('lookup_filter_any')],
        ...choices.map(([id, count]) => [id, t('card_name_value', nameOf(id), formatNumber(count, locale))] as const),
      ]}
      onChange={set(field)}
    />
  );
  return (
    <details class="lk-filters">
      <summary>
        {t('lookup_filter')}
        {active > 0 && <span class="lk-number">{formatNumber(active, locale)}</span>}
      </summary>
      <div class="lk-grid">
        {choose('subject', options.subjects, subjectName)}
        {choose('speaker', options.speakers, partyName)}
        {choose('origin', options.origins, partyName)}
        {choose('outlet', options.outlets, (outlet) => outlet)}
        {choose('status', options.statuses, (status) => t(`lookup_status_${status}`))}
        <Range
          legend={t('lookup_filter_dates')}
          type="date"
          from={fields.from}
          to={fields.to}
          labels={[t('lookup_filter_from'), t('lookup_filter_to')]}
          onFrom={set('from')}
          onTo={set('to')}
        />
        <Range
          legend={t('lookup_filter_values')}
          type="number"
          from={fields.low}
          to={fields.high}
          labels={[t('lookup_filter_from'), t('lookup_filter_to')]}
          onFrom={set('low')}
          onTo={set('high')}
        />
        {active > 0 && (
          <button type="button" class="lk-quiet" onClick={() => onChange(NO_FILTERS)}>
            {t('lookup_filter_none')}
          </button>
        )}
      </div>
    </details>
  );
}

type RangeProps = {
  legend: string;
  type: 'date' | 'number';
  from: string;
  to: string;
  labels: readonly [string, string];
  onFrom: (value: string) => void;
  onTo: (value: string) => void;
};

function Range({ legend, type, from, to, labels, onFrom, onTo }: RangeProps) {
  const id = useId();
  const end = (name: string, label: string, value: string, onInput: (value: string) => void) => (
    <span class="lk-field">
      <label for={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        type={type}
        value={value}
        {...(type === 'number' && { min: 0, step: 'any' })}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </span>
  );
  return (
    <fieldset class="lk-range">
      <legend>{legend}</legend>
      {end('from', labels[0], from, onFrom)}
      {end('to', labels[1], to, onTo)}
    </fieldset>
  );
}
