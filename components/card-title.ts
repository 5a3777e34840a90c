import type { Finding } from '../lib/model.ts';
import { figureBadge } from './also-on-record.ts';
import type { CardContext } from './card-context.ts';
import { formatDays, formatFigure } from './format.ts';
import { isContested, positionWord } from './positions.ts';
import type { Badge } from './VerdictBadge.tsx';

/** A card's head: what was understood of the place, so that a misreading shows at once. */
export function cardTitle(
  finding: Finding,
  ctx: CardContext,
): { readonly badge: Badge; readonly title: string; readonly subtitle: readonly string[] } {
  const { t, locale } = ctx;
  const subject = ctx.subjectLabel(finding.subject);
  const by = finding.by && ctx.inSentence(finding.by.party);
  if (finding.type === 'mention') return { badge: 'mention', title: ctx.storyTitle, subtitle: [] };
  if (finding.type === 'position') {
    const word = t(`stance_${positionWord(finding.stance, [], isContested(ctx.exhibits.map(({ claim }) => claim)))}`);
    return { badge: 'position', title: subject, subtitle: [by ? t('card_here_by', by, word) : t('card_here', word)] };
  }
  const subtitle = [
    subject,
    ...(by ? [t('card_here_from', by)] : []),
    ...(finding.asOf ? [t('card_as_of', formatDays(finding.asOf, locale))] : []),
  ];
  // An amount without a known currency is best understood as it was written.
  const { kind, unit } = finding.quantity;
  const asWritten = kind === 'money' && !/^[a-z]{3}$/i.test(unit ?? '');
  const title = asWritten ? finding.surface : formatFigure(finding.quantity, t, locale);
  return { badge: figureBadge(finding), title, subtitle };
}
