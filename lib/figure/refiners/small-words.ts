import type { Refiner } from '../draft.ts';
import { UNKNOWN_NOUN } from '../units.ts';

const SMALLEST_CERTAIN = 2;

/** "one of them", "the other one": a spelled one without a noun is a pronoun, no count. */
export const smallWords: Refiner = {
  name: 'small-words',
  refine: (reading, figures) =>
    figures.filter((figure) => {
      const spelled = !/\d/.test(reading.folded.slice(figure.number.start, figure.number.end));
      const small = figure.low !== null && figure.low < SMALLEST_CERTAIN;
      return !(spelled && small && (figure.unit === null || figure.unit === UNKNOWN_NOUN));
    }),
};
