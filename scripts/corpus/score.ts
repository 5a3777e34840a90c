import type { DayRange, Finding, Span, SubjectId, Verdict } from '../../lib/model.ts';
import type { AnsweredCase, LabelledCase, LabelledFigure, Relation } from './cases.ts';

/** How well findings fit labels. Every ratio is from 0 to 1, or `null` where there was nothing to measure. */
export type Score = {
  readonly cases: number;
  readonly story: {
    readonly precision: number | null;
    readonly recall: number | null;
    readonly context: number | null;
  };
  readonly figures: { readonly precision: number | null; readonly recall: number | null; readonly owed: number };
  /** Of the figures owed, those found with the right subject, and with the right verdict. */
  readonly subject: number | null;
  readonly verdict: number | null;
  readonly falseConflicts: number;
  /** Of the positions owed, those found with their subject and stance. */
  readonly positions: number | null;
  /** One sentence for each thing that is not as labelled. */
  readonly errors: readonly string[];
};

/** Scores answers; a sentence that needs its page is measured apart, and an adjacent or borderline one is not held against precision. */
export function scoreCases(answered: readonly AnsweredCase[]): Score {
  const t = tally();
  for (const one of answered) {
    scoreStory(one, t);
    const isUnread = one.labelled.needsContext && one.answer.mentions.length === 0;
    if (isUnread) continue;
    scoreFigures(one, t);
    scorePositions(one, t);
  }
  return {
    cases: answered.length,
    story: {
      precision: ratio(t.found, t.found + t.notStory),
      recall: ratio(t.found, t.found + t.missed),
      context: ratio(t.contextFound, t.context),
    },
    figures: { precision: ratio(t.matched, t.matched + t.extra), recall: ratio(t.matched, t.owed), owed: t.owed },
    subject: ratio(t.subject, t.owed),
    verdict: ratio(t.verdict, t.owed),
    falseConflicts: t.falseConflicts,
    positions: ratio(t.positions, t.positionsOwed),
    errors: t.errors,
  };
}

type Tally = ReturnType<typeof tally>;
type FoundFigure = Extract<Finding, { type: 'figure' }>;

function tally() {
  return {
    ...{ found: 0, missed: 0, notStory: 0, context: 0, contextFound: 0 },
    ...{ owed: 0, matched: 0, extra: 0, subject: 0, verdict: 0, falseConflicts: 0, positions: 0, positionsOwed: 0 },
    errors: [] as string[],
  };
}

function scoreStory({ labelled, answer }: AnsweredCase, t: Tally): void {
  const { isStory, needsContext, text } = labelled;
  const isFound = answer.mentions.length > 0;
  if (isStory && needsContext) {
    t.context++;
    if (isFound) t.contextFound++;
  } else if (isStory && isFound) {
    t.found++;
  } else if (isStory) {
    t.missed++;
    t.errors.push(`${labelled.id} story missed: ${text}`);
  } else if (isFound && !isLenient(labelled)) {
    t.notStory++;
    t.errors.push(`${labelled.id} not the story: ${text}`);
  }
}

function scoreFigures({ labelled, answer }: AnsweredCase, t: Tally): void {
  const unused = new Set(answer.findings.filter((finding) => finding.type === 'figure'));
  for (const label of labelled.figures) {
    const hit = [...unused].find((finding) => overlap(label, finding) && sameValue(label, finding));
    if (hit) unused.delete(hit);
    if (label.subject === 'other_story') continue;
    if (label.subject === 'other_not_story') {
      if (hit && !isLenient(labelled)) addExtra(labelled, hit, t);
      continue;
    }
    if (hit) scoreHit(labelled, label, hit, t);
    else if (labelled.isStory) {
      t.owed++;
      t.errors.push(`${labelled.id} figure missed: "${label.surface}" (${label.subject})`);
    }
  }
  if (!isLenient(labelled)) for (const hit of unused) addExtra(labelled, hit, t);
}

function scoreHit({ id }: LabelledCase, label: LabelledFigure, hit: FoundFigure, t: Tally): void {
  t.owed++;
  t.matched++;
  if (isSubjectOf(label, hit.subject)) t.subject++;
  else t.errors.push(`${id} subject: "${label.surface}" is ${label.subject}, read as ${hit.subject}`);
  const accepted = acceptedRelations(label);
  const relation = RELATIONS[hit.verdict];
  if (accepted.includes(relation)) t.verdict++;
  else t.errors.push(`${id} verdict: "${label.surface}" is ${accepted.join(' or ')}, read as ${relation}`);
  if (isAgainst(relation) && !accepted.some(isAgainst)) {
    t.falseConflicts++;
    t.errors.push(`${id} FALSE CONFLICT: "${label.surface}" is ${accepted.join(' or ')}, read as ${relation}`);
  }
}

function scorePositions({ labelled, answer }: AnsweredCase, t: Tally): void {
  for (const { subject, stance, surface } of labelled.positions) {
    t.positionsOwed++;
    const told = answer.findings.filter((finding) => finding.type === 'position' && finding.subject === subject);
    const stances = told.map((finding) => (finding.type === 'position' ? finding.stance : ''));
    if (stances.includes(stance)) t.positions++;
    else
      t.errors.push(`${labelled.id} position: "${surface}" ${stance} ${subject}, read as ${stances[0] ?? 'nothing'}`);
  }
}

function addExtra({ id }: LabelledCase, hit: FoundFigure, t: Tally): void {
  t.extra++;
  t.errors.push(`${id} extra figure: "${hit.surface}" as ${hit.subject}`);
}

const RELATIONS: Readonly<Record<Verdict, Relation>> = {
  agrees: 'corroborates',
  one_source: 'corroborates',
  mixed: 'mixed',
  conflicts: 'conflicts',
  other_time: 'different_time',
  no_record: 'no_seed_claim',
};

/** Subjects on which there were figures by 22 October 2024; on any other, "another time" and "no record" say the same. */
const KNOWN_EARLY = [
  ...['troops_total', 'troops_first_batch', 'transport_dates'],
  ...['transport_ships', 'strike_oct3_killed', 'arms_containers'],
];

function acceptedRelations({ relation, alsoAcceptable = [], subject }: LabelledFigure): readonly Relation[] {
  const accepted = [relation, ...alsoAcceptable];
  const isSilent = accepted.includes('different_time') || accepted.includes('no_seed_claim');
  return isSilent && !KNOWN_EARLY.includes(subject) ? [...accepted, 'different_time', 'no_seed_claim'] : accepted;
}

/** Whether a figure counts what its label says, or what a fair reader could see there as well. */
export function isSubjectOf({ subject, alsoSubject = [] }: LabelledFigure, read: SubjectId): boolean {
  return read === subject || alsoSubject.includes(read);
}

/** Dates have to be the same days; of a count, one end has to be right within half a percent. */
export function sameValue({ low, high, dates }: LabelledFigure, { quantity }: FoundFigure): boolean {
  if (dates) return !quantity.dates || sameDays(dates, quantity.dates);
  const ends = [low, high].filter((end) => end !== null);
  const read = [quantity.low, quantity.high].filter((end) => end !== null);
  return ends.length === 0 || read.some((end) => ends.some((owed) => Math.abs(owed - end) <= 0.005 * Math.abs(owed)));
}

function sameDays(a: DayRange, b: DayRange): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function isLenient({ adjacent, borderline }: LabelledCase): boolean {
  return Boolean(adjacent || borderline);
}

function isAgainst(relation: Relation): boolean {
  return relation === 'conflicts' || relation === 'mixed';
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
