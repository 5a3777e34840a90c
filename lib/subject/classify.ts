import { dayNumber } from '../day.ts';
import { nounPhraseOf } from '../figure/nouns/noun-phrase.ts';
import { unitOf } from '../figure/units.ts';
import type { ConceptId, DayRange, Figure, Span, Story, SubjectId, SubjectRule } from '../model.ts';
import { clauseAround } from '../reading/clauses.ts';
import { conceptsIn, type Sentence } from '../reading/sentence.ts';
import { FATES, fatesByFigure, isWhole } from './fates.ts';
import { wholeOf } from './parts.ts';
import { isSayingDate } from './saying-date.ts';

/** What a figure counts. `others` are subjects its words allow as well; then it may agree, but never conflict. */
export type Classified = {
  readonly figure: Figure;
  readonly subject: SubjectId;
  readonly others: readonly SubjectId[];
  /** What might be, no assertion. */
  readonly forecast: boolean;
};

/** A month, or a time that lies ahead, is not when something took place to the day. */
function mayBeEvent({ dates }: Figure, told: DayRange | null): boolean {
  if (!dates) return false;
  return dayNumber(dates[1]) - dayNumber(dates[0]) <= MOST_DAYS && (!told || dates[0] <= told[1]);
}

const MOST_DAYS = 20;

/** The concepts about one figure, from close by to the whole sentence. */
export type Scopes = {
  readonly phrase: ReadonlySet<ConceptId>;
  readonly clause: ReadonlySet<ConceptId>;
  readonly sentence: ReadonlySet<ConceptId>;
};

/** Behind a whole ("of the 11,000 sent …") only its own participle counts. */
const WHOLE_TAIL = 24;

/** The subjects of a sentence's figures: the first of the story's rules that fits; figures that none fits are left out. */
export function classifyFigures(
  sentence: Sentence,
  before: Sentence | null,
  story: Story,
  asOf: (figure: Figure) => DayRange | null,
): Classified[] {
  const fates = fatesByFigure(sentence);
  return sentence.figures.flatMap((figure): Classified[] => {
    if (figure.kind === 'date' && isSayingDate(sentence, figure)) return [];
    const scopes = withTopic(scopesOf(sentence, figure, fateOf(sentence, figure, fates)), figure, before);
    const unit = figure.unit ?? impliedUnit(sentence, figure, scopes);
    if (unit === null) return [];
    const known = { ...figure, unit };
    if (figure.kind === 'date' && !mayBeEvent(figure, asOf(figure))) return [];
    const rule = story.reading.find((one) => fits(one, known, scopes, asOf(figure)));
    return rule
      ? [{ figure: known, subject: rule.subject, others: rule.or ?? [], forecast: rule.forecast ?? false }]
      : [];
  });
}

/**
 * Its own fate. A part of the people told of before shares theirs ("killed 20 soldiers, six of them officers"), and a
 * number that stands alone goes on with the last fate told ("4,000 casualties; earlier over 3,000").
 */
function fateOf(sentence: Sentence, figure: Figure, fates: FateMap): ReadonlySet<ConceptId> {
  const own = fates.get(figure) ?? new Set<ConceptId>();
  const isPart = isPartOf(sentence, figure);
  // "20 killed, including six officers": what befell the whole befell its part
  const whole = own.size === 0 && !isPart ? wholeOf(sentence, figure) : null;
  if (whole) return fateOf(sentence, whole, fates);
  if (own.size > 0 || (figure.unit !== null && !isPart)) return isPart ? new Set([...own, PART]) : own;
  const near = conceptsIn(sentence.hits, phraseSpan(sentence, figure));
  if (!isPart && [...near].some((concept) => IMPLY_PERSON.has(concept))) return own;
  const before = sentence.figures
    .filter((other) => other.end <= figure.start && other.kind === 'count' && fates.has(other))
    .at(-1);
  const shared = new Set([...(before ? fateOf(sentence, before, fates) : own)].filter((fate) => LASTING.has(fate)));
  return isPart ? new Set([...shared, PART]) : shared;
}

/** "3,000 of whom", where the sentence has told of a number before. */
function isPartOf(sentence: Sentence, figure: Figure): boolean {
  const before = sentence.figures.some((other) => other.kind === 'count' && other.end <= figure.start);
  return before && nounPhraseOf(sentence.reading, figure.number).partOf;
}

/** What a number that stands alone goes on with; "another" and "first" belong to their own number only. */
const LASTING: ReadonlySet<ConceptId> = new Set([
  'casualty',
  'loss',
  'killed',
  'death',
  'wounded',
  'captured',
  'first_batch',
  'second_batch',
]);

type FateMap = ReadonlyMap<Figure, ReadonlySet<ConceptId>>;

/** Where people are; `wholeOf` lends them to a part ("50,000 near Kursk, 10,000 North Koreans among them"). */
const PLACES: readonly ConceptId[] = ['front_place', 'far_east', 'in_theatre', 'stationed'];

/** Stands in the scopes of a figure that is a part of another one. */
const PART = 'part';

/** A short sentence's bare number counts what the sentence before spoke of ("… the size of the batch. It is 1,500."). */
function withTopic(scopes: Scopes, figure: Figure, before: Sentence | null): Scopes {
  if (!before || figure.unit !== null) return scopes;
  const topic = before.hits.map((hit) => hit.concept);
  return {
    phrase: new Set([...scopes.phrase, ...topic]),
    clause: scopes.clause,
    sentence: new Set([...scopes.sentence, ...topic]),
  };
}

/** The concepts near a figure; `fates` are those that `fatesByFigure` gave it. */
export function scopesOf(sentence: Sentence, figure: Figure, fates: ReadonlySet<ConceptId>): Scopes {
  const own = phraseSpan(sentence, figure);
  const clause = clauseAround(figure, sentence.span, sentence.boundaries, true);
  const withFates = (concepts: Set<ConceptId>) =>
    new Set([...concepts].filter((concept) => !FATES.has(concept)).concat([...fates]));
  const near = conceptsIn(sentence.hits, own);
  const whole = wholeOf(sentence, figure);
  // a part without a place of its own is where its whole is
  const shared =
    whole && !PLACES.some((place) => near.has(place)) ? conceptsIn(sentence.hits, phraseSpan(sentence, whole)) : null;
  for (const place of PLACES) if (shared?.has(place)) near.add(place);
  return {
    phrase: withFates(near),
    clause: withFates(conceptsIn(sentence.hits, clause)),
    sentence: conceptsIn(sentence.hits, sentence.span),
  };
}

/** A figure's own stretch: up to the boundaries and figures on both sides. */
function phraseSpan(sentence: Sentence, figure: Figure): Span {
  const phrase = nounPhraseOf(sentence.reading, figure.number);
  const around = clauseAround(
    { start: Math.min(figure.start, phrase.start ?? figure.start), end: Math.max(figure.end, phrase.end) },
    sentence.span,
    sentence.boundaries,
    false,
  );
  let { start } = around;
  let end = sentence.reading.language.grammar.topic ? endWithVerb(sentence, figure, around.end) : around.end;
  for (const other of sentence.figures) {
    if (other === figure || other.kind === 'date') continue;
    if (other.end <= figure.start) start = Math.max(start, other.end);
    else if (other.start >= figure.end && other.number.start !== phrase.wholeAt) end = Math.min(end, other.start);
  }
  const outer = aroundParentheses(sentence, start, end);
  // a number alone in parentheses is a note's or a list's
  if (outer && sentence.reading.lower.slice(start + 1, end).trim() !== figure.surface.toLowerCase()) return outer;
  if (beginsWithWhere(sentence, start))
    start = clauseAround({ start: start - 3, end: start - 2 }, sentence.span, sentence.boundaries, false).start;
  if (isWhole(sentence, sentence.figures, figure)) end = Math.min(end, phrase.end + WHOLE_TAIL);
  return { start, end: Math.max(end, figure.end) };
}

/** "The contingent (Seoul says 12,000) has begun to arrive": what stands in parentheses speaks of what stands about them. */
function aroundParentheses({ reading, span, boundaries }: Sentence, start: number, end: number): Span | null {
  const before = reading.lower.slice(span.start, start + 1);
  const opening = before.lastIndexOf('(');
  const closing = reading.lower.slice(end, span.end).indexOf(')');
  if (opening < 0 || closing < 0 || before.indexOf(')', opening) >= 0) return null;
  return clauseAround({ start: span.start + opening, end: end + closing + 1 }, span, boundaries, false);
}

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

/** A number that stands alone counts people where a fate or a deployment is told of it ("600 of them fatally", "12,000 sent"). */
function impliedUnit(sentence: Sentence, figure: Figure, scopes: Scopes): string | null {
  if (figure.kind !== 'count') return figure.unit;
  const told = [...scopes.phrase].some((concept) => FATES.has(concept) || IMPLY_PERSON.has(concept));
  if (told) return 'person';
  const before = sentence.figures.filter((other) => other.end <= figure.start && other.kind === 'count').at(-1);
  if (before?.unit && !NO_SUBJECT.has(before.unit)) return before.unit;
  const people = scopes.phrase.has('total') ? scopes.sentence : scopes.phrase;
  return [...people].some((concept) => unitOf(concept) === 'person') ? 'person' : null;
}

/** Units that a bare number does not go on with ("four brigades, 12,000 in all"). */
const NO_SUBJECT: ReadonlySet<string> = new Set(['other', 'formation']);
const IMPLY_PERSON: ReadonlySet<ConceptId> = new Set(['sent', 'arrived', 'trained', 'special_forces', 'soldier']);

function fits(rule: SubjectRule, figure: Figure, scopes: Scopes, asOf: DayRange | null): boolean {
  if (rule.kind !== figure.kind) return false;
  if (figure.unit === null || !rule.units.includes(figure.unit)) return false;
  if (rule.since && asOf && asOf[1] < rule.since) return false;
  if (rule.until && asOf && asOf[0] > rule.until) return false;
  return (
    has(scopes.phrase, rule.phrase) &&
    has(scopes.clause, rule.clause) &&
    has(scopes.sentence, rule.sentence) &&
    lacks(scopes.phrase, rule.unlessPhrase) &&
    lacks(scopes.clause, rule.unlessClause) &&
    lacks(scopes.sentence, rule.unlessSentence)
  );
}

function has(concepts: ReadonlySet<ConceptId>, groups: SubjectRule['phrase']): boolean {
  return (groups ?? []).every((group) => group.some((concept) => concepts.has(concept)));
}

function lacks(concepts: ReadonlySet<ConceptId>, unless: readonly ConceptId[] | undefined): boolean {
  return !(unless ?? []).some((concept) => concepts.has(concept));
}
