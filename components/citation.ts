import type { Finding, ShownClaim, Source, Stance } from '../lib/model.ts';
import { badgeOf } from './card-badge.ts';
import type { CardContext } from './card-context.ts';
import { cardTitle } from './card-title.ts';
import { formatDate, formatQuantity } from './format.ts';
import { groupByOrigin } from './group.ts';
import { positionLines } from './positions.ts';
import { recordBySubject } from './record.ts';
import { safeLink } from './safe-link.ts';
import type { SourceGroup } from './sources.ts';
import { summarise } from './summary.ts';

/** A finding as plain text that can be put into a note: figure, verdict, and the main claims with sources and days. */
export function cite(finding: Finding, ctx: CardContext): string {
  const { title, subtitle } = cardTitle(finding, ctx);
  const head = `${[title, ...subtitle].join(' · ')} (${badgeOf(finding, ctx).words})`;
  const body = finding.type === 'figure' ? sections(finding, ctx) : record(finding, ctx);
  return [head, summarise(finding, ctx), ...body].join('\n');
}

const SECTIONS = [
  ['corroborates', 5],
  ['conflicts', 5],
  ['later', 2],
  ['earlier', 2],
] as const satisfies readonly (readonly [Stance, number])[];

function sections(finding: Extract<Finding, { type: 'figure' }>, ctx: CardContext): readonly string[] {
  return SECTIONS.flatMap(([stance, limit]) => {
    const exhibits = ctx.exhibits.filter(({ evidence }) => evidence.stance === stance);
    const near = stance === 'corroborates' || stance === 'conflicts' ? finding.asOf : null;
    const entries = groupByOrigin(exhibits, finding.origin, ctx, near).flatMap((origin) => origin.entries);
    const lines = entries.slice(0, limit).map(({ claim, sources }) => claimLine(claim, sources, ctx));
    return lines.length > 0 ? ['', ctx.t(`stance_${stance}`), ...lines] : [];
  });
}

function record(finding: Finding, ctx: CardContext): readonly string[] {
  if (finding.type === 'mention')
    return recordBySubject(finding.subject, ctx).flatMap(({ label, latest, lines }) => [
      '',
      label,
      ...(latest?.entries ?? []).map(({ claim, sources }) => claimLine(claim, sources, ctx)),
      ...lines.flatMap(({ entries }) => entries.slice(-1).map(({ claim, sources }) => claimLine(claim, sources, ctx))),
    ]);
  const lines = positionLines(
    ctx.exhibits.map(({ claim }) => claim),
    ctx,
  );
  return lines.flatMap(({ line, entries }) => [
    '',
    line,
    ...entries.map(({ claim, sources }) => claimLine(claim, sources, ctx)),
  ]);
}

function claimLine(claim: ShownClaim, groups: readonly SourceGroup[], ctx: CardContext): string {
  const said = claim.quantity ? formatQuantity(claim.quantity, ctx.t, ctx.locale) : claim.statement;
  const sources = groups.flatMap((group) => group.sources.map((source) => sourceText(source, ctx)));
  const value = ctx.t('card_cite_claim', ctx.partyName(claim.origin), said, formatDate(claim.asOf, ctx.locale));
  return [`- ${value}`, ...sources.map((source) => `  ${source}`)].join('\n');
}

function sourceText({ publisher, wire, title, published, url }: Source, { t, locale }: CardContext): string {
  const outlet = wire === null ? publisher : `${publisher} (${wire})`;
  return [outlet, title && t('card_quote', title), published && formatDate(published, locale), safeLink(url)]
    .filter(Boolean)
    .join(', ');
}
