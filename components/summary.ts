import type { DayRange, Finding, PartialDate } from '../lib/model.ts';
import type { CardContext } from './card-context.ts';
import { figureSentence } from './figure-summary.ts';
import { formatDate, formatMonth } from './format.ts';
import { compareDates } from './group.ts';
import { type PartyLine, positionLines } from './positions.ts';
import { capitalised } from './sentence.ts';

/** The one sentence a person would say of a finding. Agreement is told by origin, never by number of outlets. */
export function summarise(finding: Finding, ctx: CardContext): string {
  if (finding.type === 'mention') return mentionSentence(ctx);
  if (finding.type === 'position') return positionSentence(finding, ctx);
  return figureSentence(finding, ctx) ?? nothing(ctx);
}

function positionSentence(finding: Extract<Finding, { type: 'position' }>, ctx: CardContext): string {
  const lines = positionLines(
    ctx.exhibits.map(({ claim }) => claim),
    ctx,
  );
  const speaker = finding.by && ctx.topParty(finding.by.party);
  const line = lines.find(({ party }) => party === speaker) ?? latestLine(lines);
  const last = line?.entries.at(-1);
  if (!line || !last) return nothing(ctx);
  const on = formatMonth(last.claim.asOf, ctx.locale, 'long');
  if (lines.every(({ entries }) => entries.every(({ word }) => word === 'stated'))) return statements(lines, ctx);
  const isOther = line.party === speaker && last.claim.position !== finding.stance;
  return capitalised(
    ctx.t(
      `card_sum_${isOther ? whenSaid(finding.asOf, last.claim.asOf) : 'latest'}_${last.word}`,
      ctx.inSentence(line.party),
      on,
    ),
    ctx.locale,
  );
}

/** When a party that says otherwise on the page said what is on record: nothing older than the page is the latest. */
function whenSaid(page: DayRange | null, recorded: PartialDate): 'since' | 'earlier' | 'latest' {
  if (page === null) return 'latest';
  if (recorded > page[1]) return 'since';
  return compareDates(recorded, page[0]) < 0 ? 'earlier' : 'latest';
}

/** Where nobody disputes anything, there is nothing to tell but how much there is. */
function statements(lines: readonly PartyLine[], { t, locale, inSentence }: CardContext): string {
  const latest = latestLine(lines);
  const on = formatMonth(latest?.entries.at(-1)?.claim.asOf ?? '', locale, 'long');
  const count = lines.reduce((sum, { entries }) => sum + entries.length, 0);
  return t('card_sum_statements', count, latest ? inSentence(latest.party) : '', on);
}

function latestLine(lines: readonly PartyLine[]): PartyLine | undefined {
  return lines
    .toSorted((a, b) => compareDates(a.entries.at(-1)?.claim.asOf ?? '', b.entries.at(-1)?.claim.asOf ?? ''))
    .at(-1);
}

function mentionSentence(ctx: CardContext): string {
  const { t, locale, exhibits } = ctx;
  const latest = exhibits
    .map(({ claim }) => claim.asOf)
    .toSorted(compareDates)
    .at(-1);
  if (latest === undefined) return nothing(ctx);
  return t('card_sum_record', exhibits.length, formatDate(latest, locale));
}

function nothing(ctx: CardContext): string {
  return ctx.t(ctx.ownArticle.length > 0 ? 'card_sum_only_this_article' : 'card_sum_none');
}
