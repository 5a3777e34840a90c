import type { Stance } from '../lib/model.ts';

/** The shape of a stance, the same on the number line and beside its heading, so that colour is never the only sign. */
export function StanceMark({ side }: { side: Stance | 'page' }) {
  return (
    <svg class={`cf-mark cf-mark-${side}`} width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
      <path d={SHAPES[side]} />
    </svg>
  );
}

/** Outlines around the origin, six pixels to each side. */
export const SHAPES: Readonly<Record<Stance | 'page', string>> = {
  page: 'M0 -6 L6 0 L0 6 L-6 0 Z',
  corroborates: 'M-4.5 0 a4.5 4.5 0 1 0 9 0 a4.5 4.5 0 1 0 -9 0 Z',
  conflicts: 'M-4 0 a4 4 0 1 0 8 0 a4 4 0 1 0 -8 0 Z',
  later: 'M-4 -4 H4 V4 H-4 Z',
  earlier: 'M-3.5 -3.5 H3.5 V3.5 H-3.5 Z',
  incomparable: 'M-4 -1 H4 V1 H-4 Z',
};
