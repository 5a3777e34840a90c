import type { CardContext } from './card-context.ts';

/** Clauses as one sentence, with its capital and its full stop. */
export function sentence(clauses: readonly string[], { t, locale }: CardContext): string {
  const joined = clauses.reduce((left, right) => t('card_sum_join', left, right));
  return t('card_sum_end', capitalised(joined, locale));
}

/** With a capital at its start, where its script has capitals. */
export function capitalised(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
