import type { StoryNames } from '../lib/messages.ts';
import type { Finding, ShownClaim } from '../lib/model.ts';
import { badgeOf } from './card-badge.ts';
import { cardContext } from './card-context.ts';
import { cardTitle } from './card-title.ts';
import type { Translate } from './i18n.ts';

/** What a card's dialog is called: its answer and its figure, so that both are heard before anything else. */
export function cardName(
  finding: Finding,
  claims: readonly ShownClaim[],
  story: StoryNames,
  t: Translate,
  locale: string,
): string {
  const ctx = cardContext(finding, claims, story, t, locale);
  return t('card_name', badgeOf(finding, ctx).words, cardTitle(finding, ctx).title);
}
