import { nounPhraseOf } from '../figure/nouns/noun-phrase.ts';
import type { ConceptId, Figure } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Hit } from '../text/words.ts';

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

/** Costs in characters: what it takes to reach over a comma, a stronger boundary, or another figure. */
const OVER_WEAK = 25;
const OVER_STRONG = 70;
const OVER_FIGURE = 60;
const BACKWARD = 6;
/** The same in scripts whose characters are words or syllables. */
const BACKWARD_DENSE = 1;
const TOO_FAR = 130;
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
/** These stand before their number only, and "first" only where something is counted ("First 10,000, then 12,000" is no batch). */
const BEFORE_ONLY: ReadonlySet<ConceptId> = new Set(['reaching_total', 'first', 'first_of', 'second', 'contingent_of']);
const OF_SOMETHING: ReadonlySet<ConceptId> = new Set(['first', 'second']);

/**
 * Which fates belong to which figure: every word goes to the figure it reaches most cheaply, so that "about 300 killed
 * and 2,700 wounded" and "killed 300 and wounded 2,700" come out alike.
 */
export function fatesByFigure(sentence: Sentence, own: ReadonlySet<ConceptId> = NONE): Map<Figure, Set<ConceptId>> {
  // a share ("two thirds of them dead") has a fate of its own
  const people = sentence.figures.filter(
    ({ kind, unit }) =>
      kind === 'percentage' || (kind === 'count' && (unit === 'person' || unit === 'other_group' || unit === null)),
  );
  const fates = new Map<Figure, Set<ConceptId>>(people.map((figure) => [figure, new Set<ConceptId>()]));
  share(sentence, people, FATES, fates);
  if (own.size === 0) return fates;
  // a story's own words befall whatever it counts: cars are lost, money is paid
  const all = sentence.figures.filter(({ kind }) => kind !== 'date');
  for (const figure of all) if (!fates.has(figure)) fates.set(figure, new Set());
  share(sentence, all, own, fates);
  return fates;
}

const NONE: ReadonlySet<ConceptId> = new Set();

/** Gives each word of some concepts to the figure that it reaches most cheaply. */
function share(
  sentence: Sentence,
  figures: readonly Figure[],
  concepts: ReadonlySet<ConceptId>,
  fates: ReadonlyMap<Figure, Set<ConceptId>>,
): void {
  for (const hit of outermost(sentence.hits.filter((one) => concepts.has(one.concept)))) {
    let best: Figure | null = null;
    let least = CLOSE.get(hit.concept) ?? TOO_FAR;
    for (const figure of figures) {
      if (isBeforeOnly(sentence, hit) && hit.start > figure.number.start) continue;
      if (OF_SOMETHING.has(hit.concept) && figure.unit === null) continue;
      if (hit.concept === 'casualty' && hasOwnFate(sentence, figure)) continue;
      const isFar = CLOSE.has(hit.concept) && hit.start > figure.end;
      const cost = costOf(sentence, figures, figure, hit);
      if (cost < least && !(isFar && cost > CLOSE_BEHIND)) [best, least] = [figure, cost];
    }
    if (best) fates.get(best)?.add(hit.concept);
  }
}

/** Where verbs come last, "rose to" stands behind its number. */
function isBeforeOnly({ reading }: Sentence, { concept }: Hit): boolean {
  if (concept === 'reaching_total' && reading.language.grammar.topic) return false;
  return BEFORE_ONLY.has(concept);
}

/** "casualties of 300 dead and 2,700 wounded": each of the two says itself what it counts. */
function hasOwnFate(sentence: Sentence, figure: Figure): boolean {
  const { head } = nounPhraseOf(sentence.reading, figure.number);
  return head !== null && SINGLE_FATES.has(head.concept);
}

const SINGLE_FATES: ReadonlySet<ConceptId> = new Set(['death', 'killed', 'wounded']);

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

function costOf(sentence: Sentence, figures: readonly Figure[], figure: Figure, hit: Hit): number {
  const phrase = nounPhraseOf(sentence.reading, figure.number);
  const end = Math.max(figure.end, phrase.end);
  const start = Math.min(figure.start, phrase.start ?? figure.start);
  if (hit.start >= start && hit.end <= end) return 0;
  const [from, to] = hit.start >= end ? [end, hit.start] : [hit.end, start];
  const backward = sentence.reading.language.spaced ? BACKWARD : BACKWARD_DENSE;
  let cost = Math.max(0, to - from) + (hit.start < start ? backward : 0);
  for (const boundary of sentence.boundaries) {
    if (boundary.at >= from && boundary.at < to) cost += boundary.strong ? OVER_STRONG : OVER_WEAK;
  }
  for (const other of figures) {
    if (other === figure || other.start < from || other.end > to) continue;
    // "1,000 of the 11,000 soldiers were killed": the whole stands between and is no obstacle
    if (phrase.wholeAt === null || other.number.start !== phrase.wholeAt) cost += OVER_FIGURE;
    else cost -= other.end - other.start + 30;
  }
  return Math.max(1, isWhole(sentence, figures, figure) ? cost + OVER_FIGURE : cost);
}

/** Whether a figure is the whole of which another one is a part: the predicate is the part's. */
export function isWhole(sentence: Sentence, figures: readonly Figure[], figure: Figure): boolean {
  return figures.some(
    (other) => other !== figure && nounPhraseOf(sentence.reading, other.number).wholeAt === figure.number.start,
  );
}
