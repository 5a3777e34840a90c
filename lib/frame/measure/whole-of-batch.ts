import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { isPeople } from '../../figure/units.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { isName } from '../../text/is-name.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';

/**
 * Whether a word for a first batch says of a figure only that the batch is a part of it: "1,500 men, *the vanguard of the*
 * 12,000 who are to come", "1500명을 실어 갔는데, 1만2천명의 *선발대*다". A far smaller count before the word, or a plan told of those
 * whom an article points to, makes it so; "a first batch of 1,500" is the batch's own number.
 */
export function isWholeOfBatch(sentence: Sentence, figure: Figure, batch: Span): boolean {
  if (!isOfBatch(sentence, figure, batch)) return false;
  const own = batchBefore(sentence, figure, batch);
  return own !== null || (isPointedTo(sentence, figure) && isPlanned(sentence, figure));
}

/** Whether an article makes a figure one of which a batch may be a part, without a word that settles it ("the first of the 12,000"). */
export function mayBeWholeOfBatch(sentence: Sentence, figure: Figure, batch: Span): boolean {
  return sentence.reading.language.spaced && isOfBatch(sentence, figure, batch) && isPointedTo(sentence, figure);
}

/** Whether nothing but an "of", an article or a particle stands between the batch and the number that goes with it. */
function isOfBatch({ reading, figures, hits }: Sentence, figure: Figure, batch: Span): boolean {
  const { lower, lexicon } = reading;
  if (figure.kind !== 'count' || !(figure.unit === null || isPeople(figure.unit))) return false;
  if (batch.end <= figure.start) {
    const between = { start: batch.end, end: figure.start };
    if (figures.some(({ start }) => start >= between.start && start < between.end)) return false;
    return isSmall(lower.slice(between.start, between.end), (word) =>
      [lexicon.functionWords, lexicon.definite].some((words) => words.at(word, 0)?.end === word.length),
    );
  }
  // where what is a part of something stands behind it
  const { end } = nounPhraseOf(reading, figure.number);
  const from = Math.max(figure.end, end);
  if (reading.language.grammar.noun === 'after' && reading.language.spaced) return false;
  if (batch.start < from || batch.start - from > PARTICLE) return false;
  return !hitsWithin(hits, { start: from, end: batch.start }).some(isName);
}

/** Room for a particle and a space. */
const PARTICLE = 3;

function isSmall(text: string, isFunctionWord: (word: string) => boolean): boolean {
  if (/[,;:()\d–—]/.test(text)) return false;
  return text.split(/\s+/).every((word) => word === '' || isFunctionWord(word));
}

/** The far smaller number of people told before the batch as its own; the word stands in apposition to it. */
function batchBefore(
  { reading, figures, hits, span, boundaries }: Sentence,
  whole: Figure,
  batch: Span,
): Figure | null {
  const from = Math.min(batch.start, whole.start);
  const before = figures.findLast(({ kind, end }) => kind === 'count' && end <= from);
  if (!before || !(before.unit === null || isPeople(before.unit))) return null;
  if (before.low === null || before.low * FAR_MORE > (whole.low ?? whole.high ?? 0)) return null;
  if (!reading.language.spaced || reading.language.grammar.topic) return before;
  // "Seoul counts 1,500, Kyiv a first batch of 12,000": somebody else begins
  const { lower } = reading;
  const mark = boundaries.findLast(({ at }) => at <= batch.start)?.at ?? span.start;
  if (mark < before.end && !/[,–—-]/.test(lower.slice(before.end, batch.start))) return null;
  const start = Math.max(before.end, mark, lastMark(lower, batch.start));
  return hitsWithin(hits, { start, end: batch.start }).some((hit) => isName(hit) || hit.concept === 'say')
    ? null
    : before;
}

function lastMark(lower: string, end: number): number {
  return Math.max(...[',', '–', '—', '(', ':', ';'].map((sign) => lower.lastIndexOf(sign, end)));
}

/** How many times the batch the whole is at least; nearer numbers may be two counts of one batch. */
const FAR_MORE = 3;

/** "Of *the* 12,000", "*des* 12.000", "*тех* 12 000". */
function isPointedTo({ reading: { lower, lexicon } }: Sentence, { start, number }: Figure): boolean {
  return [start, number.start].some((at) => lexicon.definite.before(lower, skipSpacesBack(lower, at)) !== null);
}

/** What those who are to come do is told right behind them: "the 12,000 whom it *plans* to send". */
function isPlanned({ reading, hits }: Sentence, figure: Figure): boolean {
  const from = skipSpaces(reading.lower, Math.max(figure.end, nounPhraseOf(reading, figure.number).end));
  return hitsWithin(hits, { start: from, end: from + PLAN_WITHIN }).some(({ concept }) => PLANS.has(concept));
}

const PLANS: ReadonlySet<ConceptId> = new Set(['plan', 'decided', 'promised']);
/** Room for who plans it. */
const PLAN_WITHIN = 40;
