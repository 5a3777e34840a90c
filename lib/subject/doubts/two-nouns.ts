import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { unitOf } from '../../figure/units.ts';
import type { ConceptId } from '../../model.ts';
import { hitsWithin } from '../../reading/sentence.ts';
import type { DoubtCheck } from './doubt.ts';

/** How far from its number a second noun may stand. */
const AROUND = 24;

/** "6,000 sappers and builders": two nouns share one number, which is that of neither. */
export const twoNouns: DoubtCheck = {
  reason: 'two_nouns',
  find: ({ sentence, figure }) => {
    const { reading } = sentence;
    if (figure.kind !== 'count') return null;
    const phrase = nounPhraseOf(reading, figure.number);
    const isBefore = reading.language.grammar.noun === 'before';
    const around = isBefore
      ? { start: figure.start - AROUND, end: phrase.end }
      : { start: figure.number.end, end: phrase.end + AROUND };
    const nouns = hitsWithin(sentence.hits, around).filter(({ concept }) => unitOf(concept) !== null);
    for (const second of nouns) {
      const first = nouns.findLast(({ end }) => end < second.start);
      // "солдат и офицеров": a pair that is one noun
      if (first && nouns.some((one) => one.start <= first.start && one.end >= second.end)) continue;
      if (!first || isOneGroup(first.concept, second.concept)) continue;
      if (sentence.figures.some(({ start, end }) => start < second.start && end > first.end)) continue;
      const between = reading.lower.slice(first.end, second.start).trim();
      if (reading.language.grammar.conjunctions.includes(between)) return { start: first.start, end: second.end };
    }
    return null;
  },
};

/** Whether two nouns count the same people; workers are people too, and no soldiers. */
function isOneGroup(first: ConceptId, second: ConceptId): boolean {
  return unitOf(first) === unitOf(second) && (first === 'worker') === (second === 'worker');
}
