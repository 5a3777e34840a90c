import type { ConceptId, Figure, Span } from '../model.ts';
import { skipSpaces } from '../text/phrases.ts';
import { firstFrom, type Hit } from '../text/words.ts';
import { withBatches } from './batches.ts';
import { type Boundary, boundariesOf } from './clauses.ts';
import { tellingAsides } from './telling-asides.ts';
import type { TextReading } from './text-reading.ts';

/** One sentence of a block with all that was read in it. */
export type Sentence = {
  readonly reading: TextReading;
  readonly span: Span;
  readonly hits: readonly Hit[];
  readonly figures: readonly Figure[];
  /** Without those about the asides. */
  readonly boundaries: readonly Boundary[];
  /** What stands between two commas and only says who tells it. */
  readonly asides: readonly Span[];
};

/**
 * Figures of a sentence are read in the light of one another, which costs the cube of their number. What holds more than
 * this is a list of numbers without full stops, and no sentence: none of them is read.
 */
const MOST_FIGURES = 60;

/** Puts the figures and concepts of a text into its sentences. */
export function sentenceOf(reading: TextReading, span: Span, figures: readonly Figure[]): Sentence {
  const own = within(figures, span);
  const hits = withBatches(reading.lower, hitsWithin(reading.hits, span), reading.roles).filter(
    (hit) =>
      (hit.concept !== 'each_day' || !(isInDate(own, hit) || isDistance(reading, hit) || isNamedTime(reading, hit))) &&
      (hit.concept !== 'additional' || !isSoEarly(reading, own, hit)),
  );
  const boundaries = boundariesOf(reading.lower, span, reading.lexicon, reading.language.grammar.dashJoins).filter(
    ({ at, strong }) => strong || !isInAdverb(hits, at),
  );
  const asides = tellingAsides(boundaries, reading, hits, own);
  return {
    reading,
    span,
    hits,
    figures: own.length > MOST_FIGURES ? [] : own,
    boundaries: boundaries.filter(({ at }) => !asides.some(({ start, end }) => at >= start && at < end)),
    asides,
  };
}

/** "D'ores *et* déjà": an "and" within a word of time joins nothing. */
function isInAdverb(hits: readonly Hit[], at: number): boolean {
  return hits.some(({ concept, start, end }) => concept === 'so_far' && start < at && end > at);
}

/** "10月に": the month of a date says nothing of how often. */
function isInDate(figures: readonly Figure[], { start, end }: Span): boolean {
  return figures.some((one) => one.kind === 'date' && one.start < end && one.end > start);
}

/** "*Ещё* 4 октября", "*ещё* в октябре": before a date the word tells how early it was, and not how many more. */
function isSoEarly({ lower, lexicon }: TextReading, figures: readonly Figure[], { start, end }: Span): boolean {
  if (lexicon.soEarly.at(lower, start)?.end !== end) return false;
  const next = skipSpaces(lower, end);
  const link = lexicon.beforeDate.at(lower, next);
  const at = link ? skipSpaces(lower, link.end) : next;
  return figures.some((one) => one.kind === 'date' && one.start >= next && one.start <= at);
}

/** "A day earlier": how far apart two things are, not how often. */
function isDistance({ lower, language }: TextReading, { end }: Span): boolean {
  const next = skipSpaces(lower, end);
  return (language.grammar.distance ?? []).some((word) => lower.startsWith(word, next));
}

/** "先週に", "今週に": where words are written together, a sign before a week or month makes it one certain week. */
function isNamedTime({ lower, language }: TextReading, { start }: Span): boolean {
  return !language.spaced && /[先今来前同翌当毎上下本这這]/u.test(lower.charAt(start - 1));
}

/** The concepts found wholly within a span. */
export function conceptsIn(hits: readonly Hit[], span: Span): Set<ConceptId> {
  return new Set(hitsWithin(hits, span).map((hit) => hit.concept));
}

/** The hits that lie wholly within a span; `hits` by start. */
export function hitsWithin(hits: readonly Hit[], span: Span): Hit[] {
  return within(hits, span);
}

/** The hits within a span that are in none of its asides. */
export function hitsBesideAsides({ hits, asides }: Sentence, span: Span): Hit[] {
  return within(hits, span).filter((hit) => !asides.some(({ start, end }) => hit.start >= start && hit.end <= end));
}

/** The text from one offset to another without the asides between. */
export function textBesideAsides({ reading: { lower }, asides }: Sentence, from: number, to: number): string {
  let text = '';
  let at = from;
  for (const { start, end } of asides) {
    if (start < at || end > to) continue;
    text += lower.slice(at, start);
    at = end;
  }
  return text + lower.slice(at, to);
}

function within<T extends Span>(items: readonly T[], span: Span): T[] {
  const found: T[] = [];
  for (let index = firstFrom(items, span.start); index < items.length; index++) {
    const item = items[index];
    if (!item || item.start >= span.end) break;
    if (item.end <= span.end) found.push(item);
  }
  return found;
}
