import type { ConceptId, Figure, Span } from '../../model.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { withRoles } from '../../story/roles.ts';
import type { Hit } from '../../text/words.ts';

/**
 * A sentence in which a batch that a number takes in without a number of its own ("*counting the second wave*, 15,000",
 * "15,000, *including the reinforcements*", "*増派分を含め*1万5000人") says no more than that the number is a total.
 */
export function withBatchesCountedIn(sentence: Sentence): Sentence {
  const words = sentence.hits.filter(({ concept }) => concept === 'including');
  if (words.length === 0 || !sentence.figures.some(({ kind }) => kind === 'count')) return sentence;
  const isIn = (hit: Hit) => BATCHES.has(hit.concept) && words.some((word) => isTakenIn(sentence, word, hit));
  if (!sentence.hits.some(isIn)) return sentence;
  return { ...sentence, hits: sentence.hits.map((hit) => (isIn(hit) ? { ...hit, concept: 'total' } : hit)) };
}

/** What makes a number one of several batches, or comes on top of one. */
const BATCHES: ReadonlySet<ConceptId> = new Set([
  'additional',
  'reinforce',
  'first_batch',
  'second_batch',
  'first',
  'second',
]);

/** How far behind "including" its batch begins: room for an article and for whose it is. */
const BEHIND = 24;
/** How far before it the batch ends, where verbs come last ("増派*分を*含め") and elsewhere ("zweite Welle mitgerechnet"). */
const VERB_LAST = 10;
const BEFORE = 1;

/** Whether a batch stands by the word in one stretch, and no number with it, whose batch it would be. */
function isTakenIn(sentence: Sentence, word: Hit, batch: Hit): boolean {
  const { reading, boundaries, figures, span } = sentence;
  const isBehind = batch.start >= word.end;
  if (!isBehind && batch.end > word.start) return false;
  const before = reading.language.grammar.topic ? VERB_LAST : BEFORE;
  if (isBehind ? batch.start - word.end > BEHIND : word.start - batch.end > before) return false;
  const from = Math.min(batch.start, word.start);
  const to = Math.max(batch.end, word.end);
  if (boundaries.some(({ at }) => at > from && at < to)) return false;
  // "増派した兵士*は*工兵を含めて": the sappers are taken in, not those sent later
  if (!isBehind && hasTopic(sentence, { start: batch.end, end: word.start })) return false;
  const start = isBehind ? from : (boundaries.findLast(({ at }) => at <= from)?.at ?? span.start);
  const end = isBehind ? stretchEnd(sentence, word, to) : to;
  return !figures.some(
    (one) => one.kind !== 'date' && one.start >= start && one.end <= end && !isBeyondNoun(sentence, batch, one),
  );
}

function hasTopic({ reading: { lower, lexicon } }: Sentence, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (lexicon.topic.at(lower, at)) return true;
  return false;
}

/**
 * "算上增派的*部队*约1.5万人": where words are not set apart by spaces, the noun ends what is taken in, and the number is the
 * sum. It is the batch's own behind another number, of which it is a part, and before a word that ends what is taken in
 * ("包括增派部队3000人*在内*").
 */
function isBeyondNoun({ reading, hits, figures }: Sentence, batch: Hit, figure: Figure): boolean {
  const { language } = reading;
  if (language.spaced || language.grammar.topic || figure.start < batch.end) return false;
  if (figures.some(({ kind, end }) => kind === 'count' && end <= batch.start)) return false;
  const behind = hitsWithin(hits, { start: figure.end, end: figure.end + ENDS_WITHIN });
  if (behind.some(({ concept }) => concept === 'list_end')) return false;
  return hitsWithin(hits, { start: batch.end, end: figure.start }).some(({ concept }) => NOUNS.has(concept));
}

/** How near behind a number a word that ends a list stands: room for its noun. */
const ENDS_WITHIN = 6;
const NOUNS: ReadonlySet<ConceptId> = new Set(['soldier', 'force', 'expedition', 'person']);

/**
 * Where the stretch ends that begins with "including", looked for from an offset on: at the next boundary, or, at the head of a
 * sentence, where its verb or its subject follows without one ("*Einschließlich der Verstärkung* hat Nordkorea …").
 */
export function stretchEnd({ boundaries, hits, span, reading }: Sentence, word: Span, from: number): number {
  const end = boundaries.find(({ at }) => at >= from)?.at ?? span.end;
  if (word.start > span.start + 1) return end;
  const goesOn = goesOnIn(reading.roles);
  return hits.find(({ concept, start }) => goesOn.has(concept) && start >= from && start < end)?.start ?? end;
}

const goesOnIn = withRoles(['owns', 'sent', 'say'], 'actor');
