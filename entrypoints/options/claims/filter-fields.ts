import { formatNumber } from '../../../components/format.ts';
import type { Translate } from '../../../components/i18n.ts';
import type { FilterField } from '../../../components/manager/ClaimsFilters.tsx';
import { FACETS, type Facet } from './columns.ts';
import { choiceLabel } from './present.ts';
import type { ShownTable } from './use-shown.ts';
import type { ViewState } from './view-state.ts';

/** A list with more choices than this is no help. */
const MOST = 200;

/** The filters with the choices that would leave something, the most frequent ones where they are many. */
export function filterFields(
  { table, counts }: ShownTable,
  { filters }: ViewState,
  t: Translate,
  locale: string,
): FilterField[] {
  const { compare } = new Intl.Collator(locale);
  return FACETS.flatMap((facet): FilterField[] => {
    const { values } = facet === 'tag' ? table.tags : table.codes[facet];
    const chosen = filters[facet] ?? '';
    const there = values
      .map((value, code) => ({ value, code, count: counts[facet][code] ?? 0 }))
      .filter(({ value, count }) => value !== '' && (count > 0 || value === chosen));
    // one that no claim has is no filter; one that has nothing to offer just now keeps its place
    if (values.every((value) => value === '')) return [];
    const listed = there.toSorted((a, b) => b.count - a.count).slice(0, MOST);
    const isListed = listed.some(({ value }) => value === chosen);
    if (chosen && !isListed)
      listed.push(there.find(({ value }) => value === chosen) ?? { value: chosen, code: 0, count: 0 });
    const choices = listed
      .map(({ value, code, count }) => ({
        value,
        label: choiceLabel(facet, value, table.label(facet, code) || value, t),
        count: formatNumber(count, locale),
      }))
      .sort((a, b) => compare(a.label, b.label));
    return [
      { name: facet, label: t(`claims_filter_${facet}`), value: chosen, choices, more: there.length - choices.length },
    ];
  });
}

/** What keeps claims out of sight, in words. */
export function filterChips(
  table: ShownTable['table'] | null,
  { q, filters, date, from, to }: ViewState,
  t: Translate,
): { name: string; text: string }[] {
  const chips = FACETS.flatMap((facet: Facet) => {
    const value = filters[facet];
    if (value === undefined) return [];
    const codes = facet === 'tag' ? table?.tags : table?.codes[facet];
    const label = table?.label(facet, codes?.codeOf(value) ?? 0) || value;
    return [
      { name: facet, text: t('claims_filter_chip', t(`claims_filter_${facet}`), choiceLabel(facet, value, label, t)) },
    ];
  });
  const dates =
    from || to ? [{ name: 'dates', text: t('claims_filter_chip', t(`claims_col_${date}`), `${from} – ${to}`) }] : [];
  const search = q.trim() ? [{ name: 'q', text: t('claims_filter_chip', t('claims_words'), q.trim()) }] : [];
  return [...search, ...chips, ...dates];
}
