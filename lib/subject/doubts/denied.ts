import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { skipSpacesBack } from '../../text/phrases.ts';
import type { Hit } from '../../text/words.ts';
import type { DoubtCheck } from './doubt.ts';
import { notDone } from './not-done.ts';
import { ownWord } from './own-words.ts';
import { refused } from './refused.ts';

/** "Did not send 10,000", "denied that 10,000 were sent", "wrongly said 10,000": the figure is what somebody says is not so. */
export const denied: DoubtCheck = {
  reason: 'denied',
  find: ({ sentence, figure, actors }) => {
    const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
    const around = clauseAround(figure, sentence.span, sentence.boundaries, true);
    // "sent 10,000 without a word": what is lacking behind the figure is something else
    const isOfFigure = (hit: Hit) =>
      !isPartOfNoun(sentence, hit) && (hit.end <= figure.start || !isWithout(sentence, hit));
    return (
      ownWord(sentence, figure, 'negation', clause, isOfFigure) ??
      notDone(sentence, figure) ??
      refused(sentence, figure, ({ concept }) => actors.has(concept)) ??
      insteadOf(sentence, figure) ??
      ownWord(sentence, figure, 'deny', around, (hit) => !isConceded(sentence, figure, hit)) ??
      ownWord(sentence, figure, 'ruled_out', around) ??
      ownWord(sentence, figure, 'withdrawn', around)
    );
  },
};

/** "Instead of 10,000", "1万人ではなく": right before the number, or right behind it where what governs it follows. */
function insteadOf(sentence: Sentence, figure: Figure): Hit | null {
  const { lower, language } = sentence.reading;
  const end = Math.max(figure.end, nounPhraseOf(sentence.reading, figure.number).end);
  const isBeside = ({ start, end: stop }: Hit) =>
    language.grammar.topic ? start >= end && start - end <= 1 : stop === skipSpacesBack(lower, figure.start);
  return sentence.hits.find((hit) => hit.concept === 'instead' && isBeside(hit)) ?? null;
}

/** "Sent 10,000, though both capitals denied it for months": who told it tells it still. */
function isConceded({ hits }: Sentence, figure: Figure, { start }: Hit): boolean {
  return hits.some((hit) => hit.concept === 'concede' && hit.start >= figure.end && hit.end <= start);
}

/** "Không kích", "tên lửa không đối không": in a word for a strike or a weapon "không" denies nothing. */
function isPartOfNoun({ hits }: Sentence, { start, end }: Hit): boolean {
  return hits.some(
    (hit) => NOUNS.has(hit.concept) && hit.start <= start && hit.end >= end && hit.end - hit.start > end - start,
  );
}

const NOUNS: ReadonlySet<ConceptId> = new Set(['strike', 'weapon', 'branch', 'arms']);

function isWithout({ hits }: Sentence, { start, end }: Hit): boolean {
  return hits.some((hit) => hit.concept === 'without' && hit.start <= start && hit.end >= end);
}
