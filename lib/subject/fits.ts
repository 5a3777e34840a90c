import { unitOf } from '../figure/units.ts';
import { FATES } from '../frame/fate/fates.ts';
import type { Frame } from '../frame/frame.ts';
import { type ConceptId, type DayRange, type Figure, MONEY, type SubjectRule } from '../model.ts';

/** Whether a pattern holds for a figure with what stands about it, told on `asOf`. */
export function fits(
  rule: SubjectRule,
  { figure, scopes, counted }: Pick<Frame, 'figure' | 'scopes' | 'counted'>,
  asOf: DayRange | null,
): boolean {
  if (rule.kind !== figure.kind) return false;
  if (figure.unit === null || !takesUnit(rule, figure.unit)) return false;
  if (isOnePerson(figure) && !(rule.phrase ?? []).some((group) => group.some((concept) => FATES.has(concept))))
    return false;
  if (rule.nouns && !rule.nouns.includes(counted.noun ?? '')) return false;
  if (rule.least !== undefined && (figure.low ?? figure.high ?? 0) < rule.least) return false;
  if (rule.most !== undefined && (figure.high ?? figure.low ?? 0) > rule.most) return false;
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

/**
 * A number without a noun as a pattern would have it: "0.76 a share" is an amount, "22.48 of theirs" are shares, where the
 * words about it name what the pattern counts. `null`: they do not, or it has a noun of its own.
 */
export function asMeant(
  rule: SubjectRule,
  { figure, scopes, counted }: Pick<Frame, 'figure' | 'scopes' | 'counted'>,
): Pick<Frame, 'figure' | 'scopes' | 'counted'> | null {
  const [unit] = rule.units;
  if (unit === undefined || !AS_MEANT.has(rule.kind)) return null;
  if (!rule.phrase && !rule.clause && !rule.nouns) return null;
  const noun = counted.noun === null ? rule.nouns?.find((concept) => scopes.phrase.has(concept)) : undefined;
  // "the number of rescuers was put at 249,000": people they are, and which the words about it say
  if (noun !== undefined && figure.unit === unit) return { figure, scopes, counted: { ...counted, noun } };
  if (!isBare(figure) || (rule.nouns && noun === undefined)) return null;
  const isOfClass = rule.kind === 'money' || unit === 'person';
  if (!isOfClass && ![...scopes.phrase].some((concept) => unitOf(concept) === unit)) return null;
  return {
    figure: { ...figure, kind: rule.kind, unit: rule.kind === 'money' && rule.units.includes(MONEY) ? MONEY : unit },
    scopes,
    counted: { ...counted, noun: noun ?? counted.noun },
  };
}

/** A number of which nothing says what it counts. */
export function isBare({ kind, unit }: Figure): boolean {
  return kind === 'count' && unit === null;
}

const AS_MEANT: ReadonlySet<SubjectRule['kind']> = new Set(['count', 'money']);

/** A rule for `money` takes amounts of any currency, and any of them one whose currency is not told. */
function takesUnit({ kind, units }: SubjectRule, unit: string): boolean {
  return units.includes(unit) || (kind === 'money' && (units.includes(MONEY) || unit === MONEY));
}

/** One man ("한 병사", "一名成员") is no force: he counts by what befell him alone. */
function isOnePerson({ kind, unit, low, high }: Figure): boolean {
  return kind === 'count' && unit === 'person' && low === 1 && high === 1;
}

function has(concepts: ReadonlySet<ConceptId>, groups: SubjectRule['phrase']): boolean {
  return (groups ?? []).every((group) => group.some((concept) => concepts.has(concept)));
}

function lacks(concepts: ReadonlySet<ConceptId>, unless: readonly ConceptId[] | undefined): boolean {
  return !(unless ?? []).some((concept) => concepts.has(concept));
}
