import { dayNumber } from '../day.ts';
import { nounPhraseOf } from '../figure/nouns/noun-phrase.ts';
import type { ConceptId, DayRange, Figure, Story, SubjectId, SubjectRule } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { fatesByFigure } from './fates.ts';
import { impliedUnit } from './implied-unit.ts';
import { fateOf } from './own-fate.ts';
import { isSayingDate } from './saying-date.ts';
import { type Scopes, scopesOf, withTopic } from './scopes.ts';
import { unitByNextFate, unitByOwnFate } from './unit-by-fate.ts';

/** The subjects of a sentence's figures: the first of the story's rules that fits; figures that none fits are left out. */
export function classifyFigures(
  sentence: Sentence,
  before: Sentence | null,
  story: Story,
  asOf: (figure: Figure) => DayRange | null,
): Classified[] {
  return surroundingsOf(sentence, before, story).flatMap(({ figure, scopes }): Classified[] => {
    if (figure.unit === null || isNoEvent(sentence, figure, asOf(figure))) return [];
    const rule = story.reading.find((one) => fits(one, figure, sentence, scopes, asOf(figure)));
    return rule ? [{ figure, subject: rule.subject, others: rule.or ?? [], forecast: rule.forecast ?? false }] : [];
  });
}

/** A figure, its unit known also where only its surroundings tell it, and what stands about it. */
export type Surroundings = { readonly figure: Figure; readonly scopes: Scopes };

/** What the rules of a story get to see of each figure of a sentence. */
export function surroundingsOf(sentence: Sentence, before: Sentence | null, story: Story): Surroundings[] {
  const own = ownFates(story);
  const fates = fatesByFigure(sentence, own);
  return sentence.figures.map((figure) => {
    const fate = fateOf(sentence, figure, fates);
    const scopes = withTopic(scopesOf(sentence, figure, fate, own), figure, before);
    const unit =
      unitByNextFate(sentence, figure, story) ??
      figure.unit ??
      impliedUnit(sentence, figure, scopes) ??
      unitByOwnFate(sentence, figure, story, fate);
    return { figure: { ...figure, unit }, scopes };
  });
}

/** The concept of the noun that a figure counts, `null` where it stands alone. */
export function nounOf(sentence: Sentence, figure: Figure): ConceptId | null {
  return nounPhraseOf(sentence.reading, figure.number).head?.concept ?? null;
}

const made = new WeakMap<Story, ReadonlySet<ConceptId>>();

function ownFates(story: Story): ReadonlySet<ConceptId> {
  const known = made.get(story) ?? new Set(story.fates);
  made.set(story, known);
  return known;
}

/** A date on which something was only said, or which says no day on which anything took place. */
export function isNoEvent(sentence: Sentence, figure: Figure, told: DayRange | null): boolean {
  return figure.kind === 'date' && (isSayingDate(sentence, figure) || !mayBeEvent(figure, told));
}

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

function fits(rule: SubjectRule, figure: Figure, sentence: Sentence, scopes: Scopes, asOf: DayRange | null): boolean {
  if (rule.kind !== figure.kind) return false;
  if (figure.unit === null || !rule.units.includes(figure.unit)) return false;
  if (rule.nouns && !rule.nouns.includes(nounOf(sentence, figure) ?? '')) return false;
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
