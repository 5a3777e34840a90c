import type { Finding, Quantity } from '../lib/model.ts';
import type { CardContext } from './card-context.ts';
import { formatQuantity } from './format.ts';
import { isContested, positionWord } from './positions.ts';

/** What a card is about, in the page's own words, and as what these were understood, so that a misreading shows at once. */
export type CardTitle = { readonly title: string; readonly subtitle: readonly string[] };

export function cardTitle(finding: Finding, ctx: CardContext): CardTitle {
  const { t } = ctx;
  const subject = ctx.subjectLabel(finding.subject);
  const by = finding.by && ctx.inSentence(finding.by.party);
  if (finding.type === 'mention') return { title: ctx.storyTitle, subtitle: [] };
  if (finding.type === 'position') {
    const word = positionWord(finding.stance, [], isContested(ctx.exhibits.map(({ claim }) => claim)));
    return { title: subject, subtitle: [by ? t('card_here_by', by, word) : t('card_here', word)] };
  }
  const title = finding.phrase || finding.surface;
  const isShown = finding.verdict !== 'no_record' || writes(title, finding.quantity);
  return {
    title,
    subtitle: [
      subject,
      ...(by ? [t('card_here_from', by)] : []),
      ...(isShown ? [] : [t('card_read_as', formatQuantity(finding.quantity, t, ctx.locale))]),
    ],
  };
}

/** Whether a text has the digits of a value, however they are grouped. */
function writes(text: string, { low, high }: Quantity): boolean {
  const digits = text.replaceAll(/(?<=\d)[.,\s’'](?=\d{3})/gu, '');
  return [low, high].every((end) => end === null || digits.includes(String(end)));
}
