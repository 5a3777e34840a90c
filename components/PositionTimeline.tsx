import type { CardContext } from './card-context.ts';
import { formatDate } from './format.ts';
import { More } from './More.tsx';
import { PositionMark } from './PositionMark.tsx';
import type { PartyLine, PositionEntry } from './positions.ts';
import { SourceList } from './SourceList.tsx';

/** One party's statements in date order; where they are many, those that its line tells and the newest. */
export function PositionTimeline({ line, ctx }: { line: PartyLine; ctx: CardContext }) {
  const ranked = [...new Set([...line.turns, ...line.entries.toReversed()])];
  const chosen = new Set(ranked.slice(0, Math.max(VISIBLE, line.turns.length)));
  const rest = line.entries.filter((entry) => !chosen.has(entry));
  return (
    <>
      <Entries entries={line.entries.filter((entry) => chosen.has(entry))} line={line} ctx={ctx} />
      <More count={rest.length} t={ctx.t}>
        <Entries entries={rest} line={line} ctx={ctx} />
      </More>
    </>
  );
}

/** How many statements of a party show at once. */
const VISIBLE = 3;

function Entries({ entries, line, ctx }: { entries: readonly PositionEntry[]; line: PartyLine; ctx: CardContext }) {
  return (
    <ol class="cf-timeline">
      {entries.map(({ key, claim, word, sources }) => (
        <li key={key} class={`cf-position-${word}`}>
          <PositionMark word={word} />
          <p class="cf-said">
            <time dateTime={claim.asOf}>{ctx.t('card_step', formatDate(claim.asOf, ctx.locale), word)}</time>
            {claim.speaker !== line.party && (
              <span class="cf-note"> {ctx.t('card_said_by', ctx.inSentence(claim.speaker))}</span>
            )}
          </p>
          <p class="cf-statement">
            <bdi>{claim.statement}</bdi>
            {claim.quote !== null && <bdi class="cf-quote"> {ctx.t('card_quote', claim.quote)}</bdi>}
          </p>
          <SourceList groups={sources} ctx={ctx} />
        </li>
      ))}
    </ol>
  );
}
