import { nounPhraseOf } from '../figure/nouns/noun-phrase.ts';
import { unitOf } from '../figure/units.ts';
import type { ConceptId, Figure, Span } from '../model.ts';
import { clauseAround } from '../reading/clauses.ts';
import { nationBehind } from '../reading/modifiers.ts';
import { hitsWithin, type Sentence } from '../reading/sentence.ts';
import { isPlace } from '../reading/side.ts';
import type { TextReading } from '../reading/text-reading.ts';
import { skipSpaces, skipSpacesBack } from '../text/phrases.ts';

/** How far behind a number's noun the comma of its relative clause stands: room for whose they are. */
const OWNER = 24;
/** What participles tell of people who were sent somewhere. */
const PARTICIPLES: ReadonlySet<ConceptId> = new Set(['sent', 'stationed', 'trained', 'moved']);

/**
 * "The corps of 12,000, *which Pyongyang sent to Russia,* …": where a comma must stand before a relative clause, or
 * before a participle, it tells of the number whose noun it follows. So does one that begins right behind the noun with a
 * word that parts clauses else ("12.000 lính *mà Bình Nhưỡng gửi sang Nga*"). The end of the number's stretch, with that clause.
 */
export function throughRelative(sentence: Sentence, figure: Figure, end: number): number {
  const { reading, span, boundaries, hits } = sentence;
  const { lower, lexicon, language } = reading;
  if (!language.grammar.relatives || figure.kind !== 'count') return end;
  const isComma = lower.charAt(end) === ',';
  if (!isComma && !lexicon.bareRelatives.at(lower, end)) return end;
  const nounEnd = Math.max(figure.end, nounPhraseOf(reading, figure.number).end);
  if (end < nounEnd || end - nounEnd > OWNER || hitsWithin(hits, { start: nounEnd, end }).some(isVerb)) return end;
  const next = isComma ? skipSpaces(lower, end + 1) : end;
  const begins =
    (lexicon.relatives.at(lower, next) !== null && !(isComma && lexicon.bareRelatives.at(lower, next))) ||
    (lexicon.relativesOfThose.at(lower, next) !== null && isOfThose(reading, figure)) ||
    hits.some(({ concept, start }) => start === next && PARTICIPLES.has(concept));
  const clause = clauseAround({ start: next, end: next + 1 }, span, boundaries, false);
  return begins && !hasOtherSide(sentence, { start: next, end: clause.end }) ? clause.end : end;
}

/** "К *тем* 11 тысячам, что …": without a word for "those" right before the number, what is said begins there. */
function isOfThose({ lower, lexicon }: TextReading, figure: Figure): boolean {
  const before = skipSpacesBack(lower, figure.number.start);
  return lexicon.definite.before(lower, before) !== null;
}

/** Another side's people: a nation is named there that is no place, and this side is not, or the nation is who acts there. */
function hasOtherSide(sentence: Sentence, clause: Span): boolean {
  const { lower, lexicon, roles } = sentence.reading;
  const told = hitsWithin(sentence.hits, clause);
  // "die die Ukraine", "яке Росія": an article, or the pronoun itself, makes no place of the name behind it
  const isThe = (at: number) => {
    const before = skipSpacesBack(lower, at);
    return (lexicon.definite.before(lower, before) ?? lexicon.relatives.before(lower, before)) !== null;
  };
  const others = told.filter((hit) => hit.concept === 'nation' && (!isPlace(sentence, hit) || isThe(hit.start)));
  if (!told.some(({ concept }) => roles.actor.has(concept))) return others.length > 0;
  const subject = skipSpaces(lower, lexicon.relatives.at(lower, clause.start)?.end ?? clause.start);
  // "которых Россия получила от КНДР": who receives people has not sent them
  return others.some(({ start }) => start === subject) && !told.some(({ concept }) => concept === 'receive');
}

function isVerb({ concept }: { readonly concept: ConceptId }): boolean {
  return PARTICIPLES.has(concept) || concept === 'arrived' || concept === 'say';
}

/**
 * "クルスクの北朝鮮部隊、1万人に": in a headline without particles a comma right behind people sets what is told of them
 * apart. The start of the number's stretch, with those people.
 */
export function fromBareTopic(sentence: Sentence, figure: Figure, start: number): number {
  const { span, boundaries, figures, hits } = sentence;
  const comma = figure.kind === 'count' ? commaAt(sentence, start) : null;
  if (comma === null) return start;
  const topic = clauseAround({ start: comma - 1, end: comma }, span, boundaries, false);
  if (topic.start !== span.start || figures.some((one) => one.start < start && one.kind === 'count')) return start;
  const noun = hits.find(({ concept, end }) => end === comma && isForce(concept));
  return noun && !nationBehind(sentence, noun.end) && isOnlyNoun(sentence, topic) ? topic.start : start;
}

/**
 * "우크라군, 3만명 투입": whether another nation is named right before the comma, and nobody tells anything: then it is
 * that nation's people that the number counts.
 */
export function hasOtherBareTopic(sentence: Sentence, start: number, actors: ReadonlySet<ConceptId>): boolean {
  const comma = commaAt(sentence, start);
  if (comma === null || sentence.hits.some(({ concept }) => TELLS.has(concept))) return false;
  const named = sentence.hits.filter(({ end }) => end === comma);
  return named.some(({ concept }) => concept === 'nation') && !named.some(({ concept }) => actors.has(concept));
}

const TELLS: ReadonlySet<ConceptId> = new Set(['say', 'according', 'confirm', 'estimate']);
const COMMA = /[,、，]/u;

/** The comma with which a stretch begins, where words are not set apart. */
function commaAt({ reading: { lower, language } }: Sentence, start: number): number | null {
  if (language.spaced) return null;
  return [start, skipSpacesBack(lower, start) - 1].find((at) => COMMA.test(lower.charAt(at))) ?? null;
}

function isForce(concept: ConceptId): boolean {
  return concept === 'force' || concept === 'formation' || unitOf(concept) === 'person';
}

/** Whether nobody speaks or is named there but those people's own side and places. */
function isOnlyNoun({ hits }: Sentence, topic: Span): boolean {
  return !hitsWithin(hits, topic).some(({ concept }) => concept === 'say' || concept === 'according');
}
