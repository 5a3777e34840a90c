import type { CardContext, Exhibit } from './card-context.ts';
import type { FigureFinding } from './figure-sides.ts';
import { formatDate, formatMonth, formatQuantity } from './format.ts';
import { compareDates } from './group.ts';
import { sentence } from './sentence.ts';

/** "As in April 2025 (NIS); since then about 2,000 (NIS, Sep 2, 2025)." */
export function otherTime({ quantity }: FigureFinding, ctx: CardContext): string | null {
  const { t, locale } = ctx;
  const dated = ctx.exhibits
    .filter(({ evidence }) => evidence.stance === 'earlier' || evidence.stance === 'later')
    .toSorted((a, b) => compareDates(a.claim.asOf, b.claim.asOf));
  const match = dated.findLast(
    ({ claim }) => claim.quantity?.low === quantity.low && claim.quantity.high === quantity.high,
  );
  const last = dated.at(-1);
  if (!last) return null;
  if (match) {
    const month = formatMonth(match.claim.asOf, locale, 'long');
    const as = t('card_sum_as_in', month, ctx.shortName(match.claim.origin));
    return sentence(
      last.claim.asOf > match.claim.asOf && last !== match ? [as, since(last, 'card_sum_since', ctx)] : [as],
      ctx,
    );
  }
  const before = dated.findLast(({ evidence }) => evidence.stance === 'earlier');
  const after = dated.findLast(({ evidence }) => evidence.stance === 'later');
  const clauses = [before && since(before, 'card_sum_before', ctx), after && since(after, 'card_sum_after', ctx)];
  return sentence(
    clauses.filter((clause) => clause !== undefined),
    ctx,
  );
}

function since({ claim }: Exhibit, key: string, ctx: CardContext): string {
  const value = claim.quantity ? formatQuantity(claim.quantity, ctx.t, ctx.locale) : claim.statement;
  return ctx.t(key, value, ctx.shortName(claim.origin), formatDate(claim.asOf, ctx.locale));
}
