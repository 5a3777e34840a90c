import type { SubjectId, SubjectRule } from '../model.ts';
import type { Scored } from './scores.ts';

/** The subject that leads among those of whose patterns one fits. */
export type Leading = {
  /** Its strongest pattern; several that are equally strong are told as one. */
  readonly pattern: SubjectRule;
  /** The pattern, or the first of them, as the story has it. */
  readonly told: SubjectRule;
  /** Other subjects that one of its strongest patterns leaves open: the figure may agree with any of them. */
  readonly open: readonly SubjectId[];
  /** All subjects with what their patterns and the single concepts add up to, the highest first. */
  readonly scores: readonly Scored[];
};

/** How far the first must lead before another subject, that it alone is meant: the weight of a pattern by default. */
const SURE = 1;
/** What the first of an ordered list counts: no sum of weights comes near it. */
const ORDERED = 100;

/**
 * The subject that leads by its patterns (`fitting`, of which the order means nothing) and by what single concepts add up to
 * (`words`). `null` where no pattern fits.
 */
export function leadingOf(fitting: readonly SubjectRule[], words: readonly Scored[]): Leading | null {
  if (fitting.length === 0) return null;
  const ordered = fitting.find(({ weight }) => weight === undefined);
  const weighed = fitting.filter((one) => one.weight !== undefined || one === ordered);
  const scores = withPatterns(words, weighed);
  const [first, ...behind] = scores.filter(({ subject }) => weighed.some((one) => one.subject === subject));
  const own = weighed.filter(({ subject }) => subject === first?.subject);
  const most = Math.max(...own.map(weightOf));
  const strongest = own.filter((one) => weightOf(one) === most);
  const [told] = strongest;
  if (!first || !told) return null;
  const close = behind.flatMap(({ subject, score }) =>
    subject !== null && first.score - score < SURE ? [subject] : [],
  );
  return {
    pattern: asOne(told, strongest, close),
    told,
    open: [...new Set(strongest.flatMap((one) => one.or ?? []))],
    scores,
  };
}

/** Every subject's score with the weights of its patterns added. */
function withPatterns(words: readonly Scored[], fitting: readonly SubjectRule[]): Scored[] {
  const known = new Set(words.map(({ subject }) => subject));
  const more = [...new Set(fitting.map(({ subject }) => subject))].filter((subject) => !known.has(subject));
  const all = [...words, ...more.map((subject) => ({ subject, score: 0, cues: [] }))];
  return all
    .map(({ subject, score, cues }): Scored => {
      const own = fitting.filter((one) => one.subject === subject);
      const added = own.map((one) => ({ reason: one.reason ?? null, weight: weightOf(one) }));
      return { subject, score: added.reduce((sum, { weight }) => sum + weight, score), cues: [...added, ...cues] };
    })
    .sort((a, b) => b.score - a.score || (String(a.subject) < String(b.subject) ? -1 : 1));
}

function weightOf({ weight = ORDERED }: SubjectRule): number {
  return weight;
}

/**
 * What one of them settles is settled, and each one's words are what the subject is about. It may be of the subjects that are
 * `close` as well.
 */
function asOne(told: SubjectRule, all: readonly SubjectRule[], close: readonly SubjectId[]): SubjectRule {
  if (all.length === 1 && close.length === 0) return told;
  const groups = (part: 'phrase' | 'clause' | 'sentence') => all.flatMap((one) => one[part] ?? []);
  const { weak: _, or: __, ...rest } = told;
  const left = (told.or ?? []).filter((open) => all.every((one) => one.or?.includes(open)));
  const or = [...new Set([...left, ...close])];
  const day = all.find((one) => one.day)?.day;
  return {
    ...rest,
    phrase: groups('phrase'),
    clause: groups('clause'),
    sentence: groups('sentence'),
    ...(or.length > 0 && { or }),
    ...(day && { day }),
    ...(all.every(({ weak }) => weak) && { weak: true }),
    ...(all.some(({ forecast }) => forecast) && { forecast: true }),
  };
}
