import type { Figure } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import type { DoubtCheck } from './doubt.ts';

/** What shares are counted out of: "35 of every 100". */
const MOST = 1_000;

/** "Out of every hundred, 35 were wounded": both numbers tell a share. */
export const share: DoubtCheck = {
  reason: 'share',
  find: ({ sentence, figure }) =>
    sentence.figures.find(
      (one) => isOutOf(sentence, one) && (one === figure || one.start === figure.start || isBelow(figure, one)),
    ) ?? null,
};

function isOutOf(sentence: Sentence, { kind, number, low }: Figure): boolean {
  if (kind !== 'count' || low === null || low > MOST) return false;
  const { lower, lexicon } = sentence.reading;
  const before = lexicon.every.before(lower, skipSpacesBack(lower, number.start));
  const counter = lexicon.counters.at(lower, skipSpaces(lower, number.end));
  return before !== null || lexicon.everyBehind.at(lower, skipSpaces(lower, counter?.end ?? number.end)) !== null;
}

function isBelow(figure: Figure, whole: Figure): boolean {
  return figure.kind === 'count' && (figure.high ?? figure.low ?? 0) < (whole.low ?? 0);
}
