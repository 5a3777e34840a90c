import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { isPeople } from '../../figure/units.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { gapOf } from '../../text/gap.ts';
import { oncePer } from '../../text/once-per.ts';
import type { Hit } from '../../text/words.ts';
import { crosses } from '../crosses.ts';
import { isWholeOfBatch } from '../measure/whole-of-batch.ts';
import { costOf, TOO_FAR } from './fate-cost.ts';
import { headsFates } from './heads-fates.ts';
import { hasToll, isMissing, type Owned, ownerOfListed } from './listed-fates.ts';
import { toldTogether } from './told-together.ts';

/** What may befall the people a figure counts; each word of it belongs to one figure of its sentence. */
export const FATES: ReadonlySet<ConceptId> = new Set([
  'casualty',
  'loss',
  'killed',
  'death',
  'wounded',
  'captured',
  'additional',
  'first_batch',
  'second_batch',
  'reaching_total',
  'first',
  'first_of',
  'each_day',
  'contingent_of',
  'second',
]);

/** What a number that stands alone goes on with; "another" and "first" belong to their own number only. */
export const LASTING: ReadonlySet<ConceptId> = new Set([
  'casualty',
  'loss',
  'killed',
  'death',
  'wounded',
  'captured',
  'first_batch',
  'second_batch',
]);

/** How far a fate reaches to sappers and builders. */
const NEAR_SPECIALISTS = 60;
/** "Another" and "first batch" speak of the number they stand by. */
const CLOSE: ReadonlyMap<ConceptId, number> = new Map([
  ['additional', 32],
  ['loss', 45],
  ['reaching_total', 40],
  ['first', 10],
  ['first_of', 10],
  ['each_day', 14],
  ['contingent_of', 10],
  ['second', 10],
  ['first_batch', 90],
  ['second_batch', 90],
]);

/** Behind the number it stands for ("1,500 men, the first batch"); farther off it speaks of something else. */
const CLOSE_BEHIND = 45;
/** The first of several to come. */
const BATCHES: ReadonlySet<ConceptId> = new Set(['first_batch', 'first', 'first_of']);
/** These stand before their number only, and "first" only where something is counted ("First 10,000, then 12,000" is no batch). */
const BEFORE_ONLY: ReadonlySet<ConceptId> = new Set(['reaching_total', 'first', 'first_of', 'second', 'contingent_of']);
const OF_SOMETHING: ReadonlySet<ConceptId> = new Set(['first', 'second']);

/**
 * Which fates belong to which figure: every word goes to the figure it reaches most cheaply, so that "about 300 killed
 * and 2,700 wounded" and "killed 300 and wounded 2,700" come out alike.
 */
export function fatesByFigure(sentence: Sentence, own: ReadonlySet<ConceptId> = NONE): FatesByFigure {
  const known = fatesIn(sentence);
  const fates = known.get(own) ?? sharedOut(sentence, own);
  known.set(own, fates);
  return fates;
}

export type FatesByFigure = ReadonlyMap<Figure, ReadonlySet<ConceptId>>;

const fatesIn = oncePer((_: Sentence) => new Map<ReadonlySet<ConceptId>, FatesByFigure>());

function sharedOut(sentence: Sentence, own: ReadonlySet<ConceptId>): FatesByFigure {
  // a share ("two thirds of them dead") has a fate of its own
  const people = sentence.figures.filter(
    ({ kind, unit }) => kind === 'percentage' || (kind === 'count' && (unit === null || isPeople(unit))),
  );
  const fates = new Map<Figure, Set<ConceptId>>(people.map((figure) => [figure, new Set<ConceptId>()]));
  share(sentence, people, FATES, fates);
  toldTogether(sentence, fates);
  if (own.size === 0) return fates;
  // a story's own words befall whatever it counts: cars are lost, money is paid
  const all = sentence.figures.filter(({ kind }) => kind !== 'date');
  for (const figure of all) if (!fates.has(figure)) fates.set(figure, new Set());
  share(sentence, all, own, fates);
  return fates;
}

const NONE: ReadonlySet<ConceptId> = new Set();

/**
 * A sentence without the words that are no more than a part of a fate's or a question's: in "will *not return*" nobody
 * returns, and who is "*questioned* about" something is no prisoner.
 */
export function withoutPartsOfFates(sentence: Sentence): Sentence {
  const fates = sentence.hits.filter(({ concept }) => BEFALL.has(concept));
  const questions = sentence.hits.filter(({ concept }) => concept === 'asked_about');
  if (fates.length === 0 && questions.length === 0) return sentence;
  const isIn = (wholes: readonly Hit[], hit: Hit) =>
    wholes.some(({ start, end }) => start <= hit.start && end >= hit.end);
  const isPart = (hit: Hit) =>
    (WITHIN_FATES.has(hit.concept) && isIn(fates, hit)) || (hit.concept !== 'asked_about' && isIn(questions, hit));
  return { ...sentence, hits: sentence.hits.filter((hit) => !isPart(hit)) };
}

const WITHIN_FATES: ReadonlySet<ConceptId> = new Set(['negation', 'returned', 'not_there', 'deny', 'fight', 'war']);

/** Gives each word of some concepts to the figure that it reaches most cheaply. */
function share(
  sentence: Sentence,
  figures: readonly Figure[],
  concepts: ReadonlySet<ConceptId>,
  fates: ReadonlyMap<Figure, Set<ConceptId>>,
): void {
  const unnumbered = sentence.hits.filter((hit) => hit.concept === 'unnumbered' && !isCounted(sentence, figures, hit));
  const isFate = (one: Hit) => concepts.has(one.concept) && !isOnce(sentence, one) && !isMissing(sentence, one);
  const words = outermost(sentence.hits.filter(isFate));
  let last: Owned | null = null;
  for (const hit of words) {
    if (BEFALL.has(hit.concept) && isAhead(sentence, hit)) continue;
    let best: Figure | null = null;
    let least = CLOSE.get(hit.concept) ?? TOO_FAR;
    for (const part of unnumbered) least = Math.min(least, reachOf(sentence, figures, part, hit));
    for (const figure of figures) {
      if (isBeforeOnly(sentence, hit) && hit.start > figure.number.start) continue;
      if (OF_SOMETHING.has(hit.concept) && figure.unit === null) continue;
      if (isOfAnother(sentence, figure, hit) || isSuffered(sentence, figure, hit)) continue;
      if (headsFates(sentence, figure, hit, words)) continue;
      if (BATCHES.has(hit.concept) && isWholeOfBatch(sentence, figure, hit)) continue;
      const isFar = CLOSE.has(hit.concept) && hit.start > figure.end;
      const cost = costOf(sentence, figures, figure, hit);
      const isTooFar = (isFar && cost > CLOSE_BEHIND) || (figure.unit !== null && cost > mostOf(figure.unit));
      if (cost < least && !isTooFar) [best, least] = [figure, cost];
    }
    const listed: Figure | null = BEFALL.has(hit.concept) && last ? ownerOfListed(sentence, last, hit) : null;
    // "killed, wounded or captured": a few prisoners make no other count of what is a toll
    if (listed && hit.concept === 'captured' && hasToll(fates.get(listed))) continue;
    best = listed ?? best;
    if (best) fates.get(best)?.add(hit.concept);
    last = BEFALL.has(hit.concept) ? { hit, best } : null;
  }
}

/** "In a week": so many within it, which only a word such as "each" makes so many in every one. */
function isOnce({ hits }: Sentence, { concept, start, end }: Hit): boolean {
  if (concept !== 'each_day') return false;
  return hits.some((hit) => hit.concept === 'period' && hit.start <= start && hit.end >= end);
}

/** Where verbs come last, "rose to" stands behind its number. */
function isBeforeOnly({ reading }: Sentence, { concept }: Hit): boolean {
  if (concept === 'reaching_total' && reading.language.grammar.topic) return false;
  return BEFORE_ONLY.has(concept);
}

/** "Will have been lost by April": it befell nobody yet. */
function isAhead(sentence: Sentence, hit: Hit): boolean {
  const before = hitsWithin(sentence.hits, { start: hit.start - AHEAD_WITHIN, end: hit.start });
  return before.some(({ concept, end }) => concept === 'will_be' && !crosses(sentence, { start: end, end: hit.start }));
}

/** How near before a fate the verb stands that sets it in the future. */
const AHEAD_WITHIN = 24;

/** "300 others": a word that a number stands by is no part without one. */
function isCounted({ reading }: Sentence, figures: readonly Figure[], part: Hit): boolean {
  return figures.some((figure) => {
    const { end } = nounPhraseOf(reading, figure.number);
    return gapOf(part, { start: figure.start, end: Math.max(figure.end, end) }) <= 1;
  });
}

/** What it takes to reach from a word to those who are told of without a number ("300 are dead, *the rest* wounded"). */
function reachOf(sentence: Sentence, figures: readonly Figure[], part: Span, hit: Hit): number {
  if (!BEFALL.has(hit.concept)) return TOO_FAR;
  const [from, to] = hit.start >= part.end ? [part.end, hit.start] : [hit.end, part.start];
  if (crosses(sentence, { start: from, end: to }) || figures.some(({ start, end }) => start >= from && end <= to))
    return TOO_FAR;
  return Math.max(1, to - from);
}

/**
 * "casualties of 300 dead and 2,700 wounded": each of the two says itself what it counts; what is told behind a comma
 * ("2,700 injured, and the men in a detention centre") is told of others.
 */
function isOfAnother(sentence: Sentence, figure: Figure, hit: Hit): boolean {
  const { head, end } = nounPhraseOf(sentence.reading, figure.number);
  if (!head || !SINGLE_FATES.has(head.concept)) return false;
  // "5.000 người chết và bị thương": the noun is only the first of two that are told of the same people
  if (hit.concept === 'casualty') return hit.start >= head.end || hit.end <= head.start;
  return hit.concept === 'captured' && hit.start >= end && crosses(sentence, { start: end, end: hit.start });
}

/** "The 12,000 men have *suffered casualties*": who suffers them are not as many as were lost. */
function isSuffered(sentence: Sentence, figure: Figure, hit: Hit): boolean {
  const { head, end } = nounPhraseOf(sentence.reading, figure.number);
  if (!head || BEFALL.has(head.concept) || hit.start < Math.max(figure.end, end)) return false;
  // "have become casualties" is told of all of them
  const isToll = sentence.hits.some((one) => one.concept === 'toll' && one.start === hit.start && one.end <= hit.end);
  if (!isToll) return false;
  const isLast = sentence.reading.language.grammar.topic !== undefined;
  const around = isLast ? { start: hit.end, end: hit.end + SUFFERED_WITHIN } : { start: end, end: hit.start };
  return hitsWithin(sentence.hits, around).some(({ concept }) => SUFFERING.has(concept));
}

const SUFFERING: ReadonlySet<ConceptId> = new Set(['suffer', 'owns', 'possess']);
/** How near behind the losses the verb stands where verbs come last. */
const SUFFERED_WITHIN = 8;

const SINGLE_FATES: ReadonlySet<ConceptId> = new Set(['death', 'killed', 'wounded']);
/** What befalls people, as against what only numbers them. */
const BEFALL: ReadonlySet<ConceptId> = new Set(['casualty', 'loss', 'killed', 'death', 'wounded', 'captured']);

/** Sappers are told of for what they do: what befell them stands near. */
function mostOf(unit: string): number {
  return unit === 'person' || unit === 'other_group' ? TOO_FAR : NEAR_SPECIALISTS;
}

/** "killed and wounded" is one fate, not two. */
function outermost(hits: readonly Hit[]): Hit[] {
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit &&
          other.start <= hit.start &&
          other.end >= hit.end &&
          other.end - other.start > hit.end - hit.start,
      ),
  );
}
