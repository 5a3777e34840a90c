import type { Finding } from '../lib/model.ts';
import type { CardContext } from './card-context.ts';
import { capitalised, formatWhen } from './format.ts';
import { compareDates } from './group.ts';
import { type PartyLine, positionLines } from './positions.ts';

/**
 * What the party that the page quotes has said on it, else whoever spoke last; where nobody disputes anything, how much
 * there is. `null` without a record.
 */
export function positionSentence(finding: Extract<Finding, { type: 'position' }>, ctx: CardContext): string | null {
  const lines = positionLines(
    ctx.exhibits.map(({ claim }) => claim),
    ctx,
  );
  const speaker = finding.by && ctx.topParty(finding.by.party);
  const line = lines.find(({ party }) => party === speaker) ?? latestLine(lines);
  if (!line) return null;
  return lines.every(({ entries }) => entries.every(({ word }) => word === 'stated'))
    ? statements(lines, ctx)
    : line.line;
}

function statements(lines: readonly PartyLine[], { t, locale, inSentence }: CardContext): string | null {
  const latest = latestLine(lines);
  const last = latest?.entries.at(-1);
  if (!latest || !last) return null;
  const count = lines.reduce((sum, { entries }) => sum + entries.length, 0);
  const told = t('card_sum_stated', count, inSentence(latest.party), formatWhen(last.claim.asOf, t, locale));
  return capitalised(told, locale);
}

/** The party that spoke last. */
export function latestLine(lines: readonly PartyLine[]): PartyLine | undefined {
  return lines
    .toSorted((a, b) => compareDates(a.entries.at(-1)?.claim.asOf ?? '', b.entries.at(-1)?.claim.asOf ?? ''))
    .at(-1);
}
