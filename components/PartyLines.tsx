import type { CardContext } from './card-context.ts';
import { PositionTimeline } from './PositionTimeline.tsx';
import type { PartyLine } from './positions.ts';

/** Parties, each with its line over time in a sentence, and statements and sources behind it. */
export function PartyLines({
  lines,
  ctx,
  open = false,
}: {
  lines: readonly PartyLine[];
  ctx: CardContext;
  open?: boolean;
}) {
  if (lines.length === 0) return null;
  return (
    <ul class="cf-parties">
      {lines.map((line) => (
        <li key={line.party}>
          <details open={open}>
            <summary>
              <bdi class="cf-party">{ctx.t('card_party', line.name)}</bdi> {line.line}
            </summary>
            <PositionTimeline line={line} ctx={ctx} />
          </details>
        </li>
      ))}
    </ul>
  );
}
