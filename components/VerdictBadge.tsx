import type { FigureBadge } from './also-on-record.ts';

/** What a card is about: a figure's verdict, a party's statement, or a story's record. */
export type Badge = FigureBadge | 'position' | 'mention';

/** A verdict in words with a shape of its own; colour only repeats it. */
export function VerdictBadge({ verdict, children }: { verdict: Badge; children: string }) {
  return (
    <span class={`cf-badge cf-badge-${verdict}`}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={SHAPES[verdict]} />
      </svg>
      <span>{children}</span>
    </span>
  );
}

/** Drawn as strokes on a 16 by 16 grid. */
const SHAPES: Readonly<Record<Badge, string>> = {
  // two bars and two more bars: equal, unequal, nearly
  agrees: 'M2 6 H14 M2 10.5 H14',
  // one of the two bars, and a dot for who gives it
  one_source: 'M5.5 8 H14 M2 8 H2.5',
  mixed: 'M2 5 H14 M2 11 H6.5 M9.5 11 H14',
  conflicts: 'M2 6 H14 M2 10.5 H14 M10.5 2.5 L5.5 14',
  // a clock
  other_time: 'M8 1.75 a6.25 6.25 0 1 0 0.01 0 Z M8 4.5 V8 L10.5 10',
  // a list beside a dot
  also_on_record: 'M2 8 H3 M6.5 4.5 H14 M6.5 8 H14 M6.5 11.5 H14',
  // an empty, broken ring
  no_record:
    'M8 1.75 a6.25 6.25 0 0 1 5.4 3.1 M14.2 8.6 a6.25 6.25 0 0 1 -3.4 5 M7.4 14.2 a6.25 6.25 0 0 1 -5 -3.4 M1.8 7.4 a6.25 6.25 0 0 1 2.6 -4.5',
  // a speech bubble
  position: 'M2 2.5 H14 V10.5 H8 L4.5 14 V10.5 H2 Z',
  // a list
  mention: 'M2 4 H3 M6 4 H14 M2 8 H3 M6 8 H14 M2 12 H3 M6 12 H14',
};
