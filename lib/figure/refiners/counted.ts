import type { Refiner } from '../draft.ts';
import { nounPhraseOf } from '../units.ts';

/** Gives each count the comparison class of the noun it counts. */
export const counted: Refiner = {
  name: 'counted',
  refine: (reading, figures) =>
    figures.map((figure) =>
      figure.kind === 'count' && figure.unit === null
        ? { ...figure, unit: nounPhraseOf(reading, figure.number).unit }
        : figure,
    ),
};
