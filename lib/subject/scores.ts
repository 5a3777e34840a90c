import { FATES } from '../frame/fate/fates.ts';
import type { Scopes } from '../frame/scopes.ts';
import type { DayRange, ScoreCue, SubjectId, SubjectRule, SubjectScore } from '../model.ts';
import { oncePer } from '../text/once-per.ts';

/** What the cues about a figure add up to for one subject; `null`: for none of the story's. */
export type Scored = {
  readonly subject: SubjectId | null;
  readonly score: number;
  /** What adds to its base, each with its weight. */
  readonly cues: readonly Added[];
};

/** A concept where it stands, a day from which on it counts, or a pattern by what it says. */
export type Added = ScoreCue | Since | { readonly reason: string | null; readonly weight: number };

type Since = { readonly since: string; readonly weight: number };

/**
 * Every subject of the story with what the single concepts about a figure add up to, the highest first. Where no pattern of
 * the story fits, the first is what the figure most likely counts.
 */
export function scoresOf(scores: readonly SubjectScore[], scopes: Scopes, asOf: DayRange | null): Scored[] {
  const near = seenBy(scopes);
  const scored = scores.map((one): Scored => {
    const cues = cuesOf(one, near, asOf);
    return { subject: one.subject, score: cues.reduce((sum, { weight }) => sum + weight, one.base), cues };
  });
  return scored.sort((a, b) => b.score - a.score);
}

/** What scores see: the rest of a sentence is as often told of other figures. */
export type Seen = Pick<Scopes, 'phrase' | 'clause'>;

/**
 * What befell people is told of the figure that it was found to belong to, and what a clause tells of a part is told of no
 * whole.
 */
export function seenBy({ phrase, clause }: Scopes): Seen {
  if (phrase.has('whole')) return { phrase, clause: phrase };
  return { phrase, clause: new Set([...clause].filter((concept) => phrase.has(concept) || !FATES.has(concept))) };
}

/** How far the first must lead before another subject, that it alone is meant. */
const MARGIN = 1;
/**
 * How far "none of the story's" may lead, and the first is taken all the same: labelled sentences hold more of what is none of
 * the story's than newspapers do, and what is taken wrongly is shown only where its value is on record.
 */
const NONE_MAY_LEAD = 1;

type Sum = Pick<Scored, 'subject' | 'score'>;

/** The subject that leads, as a pattern that is never sure: it may agree with the record, but conflicts with nothing. */
export function ruleOfScores(
  scores: readonly Sum[],
  isBarred: (subject: SubjectId) => boolean = () => false,
): SubjectRule | null {
  const none = scores.find(({ subject }) => subject === null)?.score ?? Number.NEGATIVE_INFINITY;
  const [first, ...behind] = scores.flatMap(({ subject, score }) => (subject === null ? [] : [{ subject, score }]));
  if (!first || none - first.score > NONE_MAY_LEAD || isBarred(first.subject)) return null;
  const or = behind.filter(({ score }) => first.score - score < MARGIN).map(({ subject }) => subject);
  return { subject: first.subject, kind: 'count', units: ['person'], weak: true, ...(or.length > 0 && { or }) };
}

/** How far the subject that leads is before "none of the story's". */
export function leadOfFirst(scores: readonly Sum[]): number {
  const first = scores.find(({ subject }) => subject !== null)?.score ?? 0;
  return first - (scores.find(({ subject }) => subject === null)?.score ?? 0);
}

/** Scores without the subjects that ask for a fate where none is told: nothing else speaks for the dead. */
export function withoutFateless(
  scores: readonly Scored[],
  reading: readonly SubjectRule[],
  { phrase }: Scopes,
): Scored[] {
  if ([...phrase].some((concept) => FATES.has(concept))) return [...scores];
  const asking = askingForFate(reading);
  return scores.filter(({ subject }) => subject === null || !asking.has(subject));
}

/** The subjects of which every pattern asks for a fate. */
const askingForFate = oncePer((reading: readonly SubjectRule[]): ReadonlySet<SubjectId> => {
  const others = new Set(reading.filter((rule) => !asksForFate(rule)).map(({ subject }) => subject));
  return new Set(reading.map(({ subject }) => subject).filter((subject) => !others.has(subject)));
});

function asksForFate({ phrase = [], sentence = [] }: SubjectRule): boolean {
  return [...phrase, ...sentence].some((group) => group.length > 0 && group.every((concept) => FATES.has(concept)));
}

/** Whether a word near a figure rules out most rules of a subject ("killed" by a flood is no death in battle). */
export function isBarredBy(reading: readonly SubjectRule[], { phrase }: Scopes): (subject: SubjectId) => boolean {
  return (subject) => {
    const rules = reading.filter((rule) => rule.subject === subject);
    const isRuledOut = ({ unlessPhrase = [] }: SubjectRule) => unlessPhrase.some((concept) => phrase.has(concept));
    return rules.length > 0 && rules.filter(isRuledOut).length * 2 >= rules.length;
  };
}

function cuesOf({ cues, since = [] }: SubjectScore, scopes: Seen, asOf: DayRange | null): (ScoreCue | Since)[] {
  const found: (ScoreCue | Since)[] = cues.filter((cue) => isWithin(cue, scopes));
  for (const { day, weight } of since) if (asOf !== null && asOf[1] >= day) found.push({ since: day, weight });
  return found;
}

/** What stands in the phrase stands in its clause too. */
function isWithin({ concept, where }: ScoreCue, { phrase, clause }: Seen): boolean {
  return phrase.has(concept) || (where === 'clause' && clause.has(concept));
}
