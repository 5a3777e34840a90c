import type { ConceptId, Figure, Span } from '../../model.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { gapOf } from '../../text/gap.ts';
import type { Hit } from '../../text/words.ts';

/**
 * "北朝鮮兵を合わせて5万人", "북한군을 포함해 5만 명", "加上朝鲜军人…5万人", "Together with the North Koreans, … 50,000": the words
 * before a number that take this side's people (`actors`) in with others, so that it is the number of all of them; else `null`.
 */
export function takenInWithOthers(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): Span | null {
  const { reading, hits, span } = sentence;
  const own = hitsWithin(hits, { start: span.start, end: figure.number.start }).filter(({ concept }) =>
    actors.has(concept),
  );
  const isTaking = (word: Hit, name: Hit) =>
    reading.language.grammar.topic
      ? TAKE_IN.has(word.concept) && OBJECT.test(reading.lower.slice(name.end, word.start)) && word.start >= name.end
      : (reading.language.spaced ? WITH : TAKE_IN).has(word.concept) &&
        word.end <= name.start &&
        gapOf(word, name) <= ARTICLE;
  for (const name of own) {
    const word = hits.find((hit) => hit.end <= figure.number.end && isTaking(hit, name));
    if (word) return { start: Math.min(word.start, name.start), end: Math.max(word.end, name.end) };
  }
  return null;
}

const TAKE_IN: ReadonlySet<ConceptId> = new Set(['including', 'takes_in', 'joint', 'adds', 'total']);
const WITH: ReadonlySet<ConceptId> = new Set(['joint']);
/** A noun of one or two signs, and the mark of what is taken in. */
const OBJECT = /^\p{L}{0,2}[を을를]\s?$/u;
/** Room for an article between the word and the name. */
const ARTICLE = 5;
