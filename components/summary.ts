import type { Finding } from '../lib/model.ts';
import type { CardContext } from './card-context.ts';
import { figureSentence } from './figure-summary.ts';
import { formatWhen } from './format.ts';
import { compareDates } from './group.ts';
import { positionSentence } from './position-summary.ts';

/** The one sentence a person would say of a finding. Agreement is told by origin, never by number of outlets. */
export function summarise(finding: Finding, ctx: CardContext): string {
  const told =
    finding.type === 'mention'
      ? mentionSentence(ctx)
      : finding.type === 'position'
        ? positionSentence(finding, ctx)
        : figureSentence(finding, ctx);
  return told ?? ctx.t(ctx.ownArticle.length > 0 ? 'card_sum_only_this_article' : 'card_sum_none');
}

function mentionSentence({ t, locale, exhibits }: CardContext): string | null {
  const latest = exhibits
    .map(({ claim }) => claim.asOf)
    .toSorted(compareDates)
    .at(-1);
  return latest === undefined ? null : t('card_sum_record', exhibits.length, formatWhen(latest, t, locale));
}
