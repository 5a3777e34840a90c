import type { PositionWord } from './positions.ts';

/** The shape of what a party said. */
export function PositionMark({ word }: { word: PositionWord }) {
  return (
    <svg class="cf-dot" width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true" focusable="false">
      <path d={SHAPES[word]} />
    </svg>
  );
}

/** A full disc affirms, a crossed one denies, an empty one declines. */
const SHAPES = {
  stated: 'M-2.5 0 a2.5 2.5 0 1 0 5 0 a2.5 2.5 0 1 0 -5 0 Z',
  affirmed: 'M-4.5 0 a4.5 4.5 0 1 0 9 0 a4.5 4.5 0 1 0 -9 0 Z',
  confirmed: 'M-4.5 0 a4.5 4.5 0 1 0 9 0 a4.5 4.5 0 1 0 -9 0 Z',
  denied: 'M-4.5 -4.5 L4.5 4.5 M4.5 -4.5 L-4.5 4.5',
  neutral: 'M-4 0 a4 4 0 1 0 8 0 a4 4 0 1 0 -8 0 Z',
} as const;
