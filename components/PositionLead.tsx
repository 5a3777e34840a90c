import type { Finding } from '../lib/model.ts';
import type { CardContext } from './card-context.ts';
import { fitting } from './card-room.ts';
import { formatMonth } from './format.ts';
import { PositionMark } from './PositionMark.tsx';
import { latestLine } from './position-summary.ts';
import { isContested, type PartyLine, type PositionEntry, positionLines } from './positions.ts';

type Props = { finding: Extract<Finding, { type: 'position' }>; ctx: CardContext; room: number };

/** Under a statement's sentence: what each party said and when; where nobody disputes it, what was said last. */
export function PositionLead({ finding, ctx, room }: Props) {
  const claims = ctx.exhibits.map(({ claim }) => claim);
  const lines = positionLines(claims, ctx, finding.by && ctx.topParty(finding.by.party));
  const last = latestLine(lines)?.entries.at(-1)?.claim;
  if (!isContested(claims))
    return last ? (
      <p class="cf-statement">
        <bdi>{last.statement}</bdi>
      </p>
    ) : null;
  const textsOf = ({ party, turns }: PartyLine) => [
    ctx.shortName(party),
    ...stepsOf(turns).map((one) => stepText(one, ctx)),
  ];
  return (
    <ul class="cf-rows cf-party-rows">
      {fitting(lines.slice(0, MOST), room, 1, textsOf).map((line) => (
        <PartyRow key={line.party} line={line} ctx={ctx} />
      ))}
    </ul>
  );
}

/** At most so many parties; the others are told among all sources. */
const MOST = 4;

function PartyRow({ line: { party, turns }, ctx }: { line: PartyLine; ctx: CardContext }) {
  return (
    <li class="cf-party-row">
      <bdi class="cf-row-name">{ctx.shortName(party)}</bdi>
      <ol class="cf-steps">
        {stepsOf(turns).map((step) => (
          <li key={step.key} class={`cf-position-${step.word}`}>
            <PositionMark word={step.word} />
            {stepText(step, ctx)}
          </li>
        ))}
      </ol>
    </li>
  );
}

/** Where a party began and where it stands. */
function stepsOf(turns: readonly PositionEntry[]): readonly PositionEntry[] {
  return turns.length > 2 ? [...turns.slice(0, 1), ...turns.slice(-1)] : turns;
}

function stepText({ claim, word }: PositionEntry, { t, locale }: CardContext): string {
  return t('card_step', formatMonth(claim.asOf, locale), word);
}
