import { isTrade } from '../../figure/units.ts';
import type { DoubtCheck } from './doubt.ts';

/** "6,000 men: 1,000 sappers and 5,000 builders": the sum of what follows counts what its parts count. */
export const sumOfOthers: DoubtCheck = {
  reason: 'sum_of_others',
  find: ({ sentence, figure }) => {
    const parts = sentence.figures
      .filter(({ kind, start }) => kind === 'count' && start >= figure.end)
      .slice(0, MOST_PARTS);
    let sum = 0;
    for (const [index, part] of parts.entries()) {
      sum += part.low ?? 0;
      if (index === 0 || sum !== figure.low) continue;
      return parts.slice(0, index + 1).every(({ unit }) => unit !== figure.unit || isTrade(unit)) || null;
    }
    return null;
  },
};

const MOST_PARTS = 4;
