import { badgeOf } from '../../components/card-badge.ts';
import { type CardContext, cardContext } from '../../components/card-context.ts';
import { cardTitle } from '../../components/card-title.ts';
import { formatDate, formatQuantity } from '../../components/format.ts';
import type { Translate } from '../../components/i18n.ts';
import { pageDisputes } from '../../components/page-disputes.ts';
import { safeLink } from '../../components/safe-link.ts';
import { escapeMarkdown, markdownLink } from '../../lib/cite/markdown.ts';
import type { PageFindings } from '../../lib/messages.ts';
import type { Finding, ShownClaim, Stance } from '../../lib/model.ts';

export type SummarisedPage = PageFindings & {
  readonly title: string;
  readonly url: string;
  /** The day on which it is read, `YYYY-MM-DD`. */
  readonly readOn: string;
};

/** So many claims a figure at most, of each stance, those that say most first. */
const MOST: readonly (readonly [Stance, number])[] = [
  ['corroborates', 5],
  ['conflicts', 5],
  ['later', 2],
  ['earlier', 2],
];

/** What a page says beside what is on record, as Markdown: title, address, day, and each figure with verdict and sources. */
export function pageSummary(page: SummarisedPage, t: Translate, locale: string): string {
  const { title, url, readOn, findings, claims, stories } = page;
  const address = safeLink(url);
  const places = findings.flatMap((finding) => {
    const story = stories.find(({ id }) => id === finding.storyId);
    return story ? [placeLines(finding, cardContext(finding, claims, story, t, locale))] : [];
  });
  const disputes = pageDisputes(page, t, locale).map(escapeMarkdown);
  return [
    `## ${escapeMarkdown(title) || escapeMarkdown(url)}`,
    [address && markdownLink(address, address), escapeMarkdown(t('summary_read', formatDate(readOn, locale)))]
      .filter(Boolean)
      .join(' · '),
    ...disputes,
    places.join('\n'),
  ].join('\n\n');
}

function placeLines(finding: Finding, ctx: CardContext): string {
  const { t } = ctx;
  const { title, subtitle } = cardTitle(finding, ctx);
  const words = finding.type === 'figure' ? [] : [t('card_quote', finding.surface)];
  const head = [title, ...subtitle, ...words].map(escapeMarkdown).join(' · ');
  return [`- **${escapeMarkdown(badgeOf(finding, ctx).words)}** · ${head}`, ...sourced(finding, ctx)].join('\n  - ');
}

function sourced(finding: Finding, ctx: CardContext): readonly string[] {
  if (finding.type === 'position') return ctx.exhibits.slice(-5).map(({ claim }) => claimLine(claim, ctx));
  return MOST.flatMap(([stance, most]) =>
    ctx.exhibits
      .filter(({ evidence }) => evidence.stance === stance)
      .slice(0, most)
      .map(({ claim }) => `${escapeMarkdown(ctx.t(`stance_${stance}`))} · ${claimLine(claim, ctx)}`),
  );
}

function claimLine(claim: ShownClaim, { t, locale, partyName }: CardContext): string {
  const said = claim.quantity ? formatQuantity(claim.quantity, t, locale) : claim.statement;
  const { publisher, title, url } = claim.source;
  const source = markdownLink([publisher, title].filter(Boolean).join(', '), safeLink(url));
  return `${escapeMarkdown(t('card_cite_claim', partyName(claim.origin), said, formatDate(claim.asOf, locale)))} · ${source}`;
}
