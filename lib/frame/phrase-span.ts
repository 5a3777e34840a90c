import { isPredicate } from '../figure/nouns/head.ts';
import { nounPhraseOf } from '../figure/nouns/noun-phrase.ts';
import type { ConceptId, Figure, Span } from '../model.ts';
import { clauseAround } from '../reading/clauses.ts';
import { conceptsIn, hitsWithin, type Sentence } from '../reading/sentence.ts';
import { isName } from '../text/is-name.ts';
import { oncePer } from '../text/once-per.ts';
import { skipSpaces } from '../text/phrases.ts';
import { fromBareTopic, throughRelative } from './beyond-comma.ts';
import { FATES } from './fate/fates.ts';
import { isWhole } from './measure/wholes.ts';

/** A figure's own stretch: up to the boundaries and figures on both sides; looked for once, since every rule asks for it. */
export function phraseSpan(sentence: Sentence, figure: Figure): Span {
  const known = spansIn(sentence);
  const span = known.get(figure) ?? stretchOf(sentence, figure);
  known.set(figure, span);
  return span;
}

const spansIn = oncePer((_: Sentence) => new Map<Figure, Span>());

function stretchOf(sentence: Sentence, figure: Figure): Span {
  const phrase = nounPhraseOf(sentence.reading, figure.number);
  const around = clauseAround(
    { start: Math.min(figure.start, phrase.start ?? figure.start), end: Math.max(figure.end, phrase.end) },
    sentence.span,
    sentence.boundaries,
    false,
  );
  let { start } = around;
  // "전사자는 600명,": the noun has said it already
  const goesOn = sentence.reading.language.grammar.topic && !(phrase.head && isPredicate(phrase.head.concept));
  let end = goesOn ? endWithVerb(sentence, figure, around.end) : around.end;
  for (const other of sentence.figures) {
    if (other === figure || other.kind === 'date' || isInFormations(sentence, phrase.end, other)) continue;
    if (other.end <= figure.start) start = Math.max(start, other.end);
    else if (other.start >= figure.end && other.number.start !== phrase.wholeAt) end = Math.min(end, other.start);
  }
  end = Math.min(end, shareBehind(sentence, Math.max(figure.end, phrase.end)) ?? end);
  const outer = aroundParentheses(sentence, start, end);
  // a number alone in parentheses is a note's or a list's
  if (outer && sentence.reading.lower.slice(start + 1, end).trim() !== figure.surface.toLowerCase()) return outer;
  end = throughRelative(sentence, figure, throughSoMany(sentence, figure, end));
  start = fromBareTopic(sentence, figure, start);
  const label = labelBefore(sentence, figure, end);
  if (label !== null) start = Math.min(start, label);
  if (beginsWithWhere(sentence, start))
    start = clauseAround({ start: start - 3, end: start - 2 }, sentence.span, sentence.boundaries, false).start;
  if (isWhole(sentence, sentence.figures, figure))
    end = Math.min(end, phrase.end + (phrase.head ? WHOLE_TAIL : NOUN_TAIL));
  return { start, end: Math.max(end, figure.end) };
}

/** "12,000 soldiers *in four brigades* to Kursk": in how many formations they are ends nothing that is told of them. */
function isInFormations({ reading: { lower, lexicon } }: Sentence, nounEnd: number, { unit, start }: Figure): boolean {
  if (unit !== 'formation' || start <= nounEnd) return false;
  const between = lower.slice(nounEnd, start).trim();
  return between !== '' && lexicon.functionWords.at(between, 0)?.end === between.length;
}

/** Behind a whole ("of the 11,000 sent …") only its own participle counts. */
const WHOLE_TAIL = 24;
/** The same where words stand before its noun ("der 11.000 nach Russland entsandten Nordkoreaner"). */
const NOUN_TAIL = 40;

/** "The contingent (Seoul says 12,000) has begun to arrive": what stands in parentheses speaks of what stands about them. */
function aroundParentheses({ reading, span, boundaries }: Sentence, start: number, end: number): Span | null {
  const before = reading.lower.slice(span.start, start + 1);
  const opening = before.lastIndexOf('(');
  const closing = reading.lower.slice(end, span.end).indexOf(')');
  if (opening < 0 || closing < 0 || before.indexOf(')', opening) >= 0) return null;
  return clauseAround({ start: span.start + opening, end: end + closing + 1 }, span, boundaries, false);
}

/** "Arrived so far: 3,000": where a number without a predicate of its own stands behind a colon, what stands before it is told of it. */
function labelBefore({ reading, span, boundaries, hits }: Sentence, figure: Figure, end: number): number | null {
  const before = reading.lower.slice(span.start, figure.start);
  const colon = before.search(/[:：][^\d:：,，、]*$/u);
  if (colon < 0 || colon > LABEL || before.length - colon > BEHIND_LABEL) return null;
  const told = conceptsIn(hits, { start: figure.start, end });
  if ([...told].some((concept) => VERBS.has(concept))) return null;
  const at = span.start + colon;
  return clauseAround({ start: at - 1, end: at }, span, boundaries, false).start;
}

/** "Twelve thousand soldiers: so many has Pyongyang sent": what takes up the number goes on to the end of its stretch. */
function throughSoMany(sentence: Sentence, figure: Figure, end: number): number {
  const { span, boundaries, hits } = sentence;
  const taken = hits.find(
    ({ concept, start }) =>
      concept === 'so_many' && start >= figure.end && start - end <= SO_MANY && start - figure.end <= LABEL,
  );
  if (taken) return Math.max(end, clauseAround(taken, span, boundaries, true).end);
  const behind = behindFrontedCount(sentence, figure, end);
  return behind === null ? end : Math.max(end, behind);
}

/**
 * "Twelve thousand men: that, say the spies, is the size of what Pyongyang will send": where nothing but a count stands before a
 * colon, and what stands behind it counts nobody before it tells of their number and of their sending. Where that ends.
 */
function behindFrontedCount({ reading, span, boundaries, hits, figures }: Sentence, figure: Figure, end: number) {
  const { lower } = reading;
  const colon = skipSpaces(lower, end);
  if (figure.kind !== 'count' || !COLON.test(lower.charAt(colon)) || colon - span.start > LABEL) return null;
  if (hitsWithin(hits, { start: span.start, end: colon }).some((hit) => isName(hit) || VERBS.has(hit.concept)))
    return null;
  const clause = clauseAround({ start: colon + 1, end: colon + 2 }, span, boundaries, true);
  const told = hitsWithin(hits, clause);
  const taken = reading.lexicon.takesUp.at(lower, skipSpaces(lower, colon + 1));
  const from = taken?.end ?? told.find(({ concept }) => AMOUNTS.has(concept))?.end;
  if (from === undefined) return null;
  const sending = told.find(({ concept, start }) => SENDS.has(concept) && start >= from);
  if (!sending || told.some(({ concept, start }) => FATES.has(concept) && start < sending.start)) return null;
  const isBefore = (one: Figure) => one.kind === 'count' && one.start >= colon && one.start < sending.start;
  return figures.some(isBefore) ? null : clause.end;
}

const COLON = /[:：]/u;
/** Words that take up a number, and those for one. */
const AMOUNTS: ReadonlySet<ConceptId> = new Set(['so_many', 'refers_back', 'amount', 'how_many', 'number_of']);
const SENDS: ReadonlySet<ConceptId> = new Set(['sent', 'sending', 'moved', 'transport']);

/** How far behind the end of the number's stretch such a word stands: room for a dash. */
const SO_MANY = 3;

/** "10,000 were sent and *most of them* are in Kursk": where a share of them begins, once something was told of them all. */
function shareBehind({ hits }: Sentence, from: number): number | null {
  const share = hits.find(({ concept, start }) => concept === 'unnumbered' && start >= from);
  if (!share) return null;
  const told = conceptsIn(hits, { start: from, end: share.start });
  return [...told].some((concept) => VERBS.has(concept)) ? share.start : null;
}

/** The longest label, and how far behind its colon its number begins; what is longer is a sentence of its own. */
const LABEL = 48;
const BEHIND_LABEL = 17;

/** "Kursk, where 8,000 wait": the place stands in the stretch before. */
function beginsWithWhere({ reading }: Sentence, start: number): boolean {
  const words = reading.language.grammar.relativePlace ?? [];
  const text = reading.lower.slice(start, start + 16).replace(/^[\s,]+/, '');
  return words.some((word) => text.startsWith(`${word} `));
}

/** Where verbs come last, a comma before the first of them ends no clause: "約1500人が今月、船で輸送された". */
function endWithVerb(sentence: Sentence, figure: Figure, clauseEnd: number): number {
  let end = clauseEnd;
  for (const boundary of sentence.boundaries) {
    if (boundary.at < end) continue;
    const told = conceptsIn(sentence.hits, { start: figure.end, end: boundary.at });
    if (boundary.strong || [...told].some((concept) => VERBS.has(concept))) return boundary.at;
    end = sentence.span.end;
  }
  return end;
}

const VERBS: ReadonlySet<ConceptId> = new Set([...FATES, 'sent', 'arrived', 'trained', 'fight', 'plan', 'say']);
