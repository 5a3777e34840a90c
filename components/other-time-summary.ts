import type { CardContext, Exhibit } from './card-context.ts';
import type { FigureFinding } from './figure-sides.ts';
import { formatShort, formatWhen } from './format.ts';
import { compareDates } from './group.ts';

/** "The NIS said this in April 2025; later, the NIS said 2,000, in September 2025." `null` where there is none of another time. */
export function otherTime(finding: FigureFinding, ctx: CardContext): string | null {
  const { match, before, after, last } = atOtherTimes(finding, ctx);
  if (match)
    return last && last !== match && last.claim.asOf > match.claim.asOf
      ? ctx.t('card_say_time_match_after', ...whenSaid(match, ctx), ...saidThen(last, ctx))
      : ctx.t('card_say_time_match', ...whenSaid(match, ctx));
  if (before && after) return ctx.t('card_say_time_between', ...saidThen(before, ctx), ...saidThen(after, ctx));
  if (before) return ctx.t('card_say_time_before', ...saidThen(before, ctx));
  return after ? ctx.t('card_say_time_after', ...saidThen(after, ctx)) : null;
}

/** What was said before and after a figure's time: the same value, the nearest on both sides, and the last of all. */
export function atOtherTimes({ quantity }: FigureFinding, ctx: CardContext) {
  const dated = ctx.exhibits
    .filter(({ evidence }) => evidence.stance === 'earlier' || evidence.stance === 'later')
    .toSorted((a, b) => compareDates(a.claim.asOf, b.claim.asOf));
  return {
    match: dated.findLast(({ claim }) => claim.quantity?.low === quantity.low && claim.quantity.high === quantity.high),
    before: dated.findLast(({ evidence }) => evidence.stance === 'earlier'),
    after: dated.find(({ evidence }) => evidence.stance === 'later'),
    last: dated.at(-1),
  };
}

function whenSaid({ claim }: Exhibit, ctx: CardContext): readonly string[] {
  return [ctx.inSentence(claim.origin), formatWhen(claim.asOf.slice(0, 7), ctx.t, ctx.locale, 'long')];
}

function saidThen(exhibit: Exhibit, ctx: CardContext): readonly string[] {
  const [name = '', when = ''] = whenSaid(exhibit, ctx);
  const { quantity, statement } = exhibit.claim;
  return [name, quantity ? formatShort(quantity, ctx.t, ctx.locale) : statement, when];
}
