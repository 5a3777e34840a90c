import type { ConceptId, Figure } from '../model.ts';
import { clauseAround } from '../reading/clauses.ts';
import type { Sentence } from '../reading/sentence.ts';
import { OWNS } from '../reading/side.ts';
import { skipSpaces } from '../text/phrases.ts';
import type { Hit } from '../text/words.ts';
import { NATION_WITHIN } from './forces.ts';

/** Nouns for those who are sent and for what befalls them: their number is one of people without a word for any. */
export const NUMBERED: ReadonlySet<ConceptId> = new Set(['sending', 'toll']);
/** Fewer are as often batches, ships or years. */
const LEAST = 100;

/**
 * Whether a sentence gives the number of those whom the actor has sent or lost, be it without a noun of its own ("North
 * Korean deployments at 15,000"): the actor's name stands by the noun for it, and the number behind, in the same clause.
 */
export function hasOwnNumber(sentence: Sentence): boolean {
  const actors = sentence.hits.filter(({ concept }) => sentence.reading.roles.actor.has(concept));
  const nouns = sentence.hits.filter((hit) => NUMBERED.has(hit.concept));
  return nouns.some(
    (noun) =>
      actors.some((actor) => owns(sentence, actor, noun)) &&
      sentence.figures.some((figure) => isPeople(figure) && isNumberOf(sentence, noun, figure)),
  );
}

/** "Pyongyang's total losses", "pertes nord-coréennes", "потери КНДР": no "losses in North Korea", no "northern guard post deployments". */
function owns({ reading, hits }: Sentence, actor: Hit, noun: Hit): boolean {
  const { lower, lexicon } = reading;
  if (actor.start > noun.start) {
    const next = skipSpaces(lower, noun.end);
    const of = lexicon.partitive.at(lower, next);
    return actor.start === next || (of !== null && actor.start === skipSpaces(lower, of.end));
  }
  if (noun.start - actor.end > NATION_WITHIN) return false;
  for (let at = skipSpaces(lower, skipOwns(lower, actor.end)); at < noun.start; at = skipSpaces(lower, at)) {
    const known = hits.find((hit) => hit.start === at && hit.end <= noun.start) ?? lexicon.transparent.at(lower, at);
    if (!known) return false;
    at = known.end;
  }
  return true;
}

function skipOwns(lower: string, at: number): number {
  return at + (OWNS.exec(lower.slice(at))?.[0].length ?? 0);
}

function isPeople({ kind, unit, high, low }: Figure): boolean {
  return kind === 'count' && (unit === null || unit === 'person') && (high ?? low ?? 0) >= LEAST;
}

function isNumberOf({ span, boundaries }: Sentence, noun: Hit, figure: Figure): boolean {
  return figure.start >= noun.end && figure.end <= clauseAround(noun, span, boundaries, false).end;
}
