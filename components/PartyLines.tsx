import type { CardContext } from './card-context.ts';
import { PositionTimeline } from './PositionTimeline.tsx';
import type { PartyLine } from './positions.ts';

/** `unfolded`: how many of the first parties show their statements at once. */
type Props = { lines: readonly PartyLine[]; unfolded?: number; ctx: CardContext };

/** Parties, each with its line over time in a sentence, and statements and sources behind it. */
export function PartyLines({ lines, unfolded = 0, ctx }: Props) {
  if (lines.length === 0) return null;
  return (
    <ul class="cf-parties">
      {lines.map((line, i) => (
        <li key={line.party}>
          <details open={i < unfolded}>
            <summary>
              <bdi>{line.line}</bdi>
            </summary>
            <PositionTimeline line={line} ctx={ctx} />
          </details>
        </li>
      ))}
    </ul>
  );
}
