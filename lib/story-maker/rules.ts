import type { ConceptId, MentionRule, PositionRule, Story, StoryRoles, SubjectRule } from '../model.ts';
import { classOf, concepts, thingOf } from './concepts.ts';
import type { StoryDraft, SubjectDraft } from './types.ts';
import { hasWords } from './words.ts';

type Rules = Required<Pick<Story, 'roles' | 'gate' | 'mentions' | 'reading' | 'positions' | 'fates'>>;

/** Roles, gate, mentions, reading and positions of a draft whose ids are settled. */
export function rulesOf(draft: StoryDraft): Rules {
  const all = [[concepts.names(draft.id)], ...(hasWords(draft.also) ? [[concepts.also(draft.id)]] : [])];
  return {
    roles: rolesOf(draft),
    fates: draft.subjects.filter(isToldByFate).map(({ id }) => concepts.near(draft.id, id)),
    gate: all,
    mentions: mentionsOf(draft, all),
    reading: draft.subjects.flatMap((subject) => readingOf(draft, subject)),
    positions: draft.subjects.flatMap((subject) => positionsOf(draft, subject)),
  };
}

/** Whose people are counted, and the words for people: all that a form knows of who has which part. */
function rolesOf({ id, about, things }: StoryDraft): StoryRoles {
  return {
    ...(hasWords(about) && { actor: [concepts.about(id)] }),
    people: things.filter(({ people, words }) => people && hasWords(words)).map((thing) => concepts.thing(id, thing)),
  };
}

/** A sentence is on the story by its names; on a page that is, by what the subjects go by as well. */
function mentionsOf(draft: StoryDraft, all: readonly (readonly ConceptId[])[]): MentionRule[] {
  const unless = hasWords(draft.not) ? { unless: [concepts.not(draft.id)] } : {};
  const told = [
    ...draft.subjects.flatMap((subject) => subjectConcepts(draft, subject)),
    ...draft.things.map((thing) => concepts.thing(draft.id, thing)),
  ];
  const context = [...new Set(told)];
  return [{ all, ...unless }, ...(context.length > 0 ? [{ needsContext: true, all: [context], ...unless }] : [])];
}

function subjectConcepts(draft: StoryDraft, subject: SubjectDraft): ConceptId[] {
  if (subject.kind === null)
    return [
      concepts.says(draft.id, subject.id),
      ...(hasWords(subject.denies) ? [concepts.denies(draft.id, subject.id)] : []),
    ];
  return hasWords(subject.near) ? [concepts.near(draft.id, subject.id)] : [];
}

/** Units as the parsers give them. */
const UNIT = { date: 'day', money: 'money', percentage: 'percent' } as const;

function readingOf(draft: StoryDraft, subject: SubjectDraft): SubjectRule[] {
  const { kind } = subject;
  if (kind === null) return [];
  const base = { subject: subject.id, kind };
  const near = hasWords(subject.near) ? [[concepts.near(draft.id, subject.id)]] : [];
  const not = hasWords(subject.not) ? [concepts.subjectNot(draft.id, subject.id)] : [];
  const within = hasWords(subject.notIn) ? [concepts.subjectNotIn(draft.id, subject.id)] : [];
  const notIn = within.length > 0 ? { unlessSentence: within } : {};
  // a day is often set apart by a comma: "On 3 March, the ferry sank"
  if (kind === 'date')
    return [{ ...base, units: [UNIT.date], clause: near, ...(not.length > 0 && { unlessClause: not }), ...notIn }];
  const phrase = near.length > 0 ? { phrase: near } : {};
  const unless = (more: readonly ConceptId[] = []) =>
    not.length + more.length > 0 ? { unlessPhrase: [...not, ...more] } : {};
  if (kind !== 'count') return [{ ...base, units: [UNIT[kind]], ...phrase, ...unless(), ...notIn }];
  const thing = thingOf(draft, subject.counts);
  const known = 'known' in subject.counts ? subject.counts.known : '';
  const units = [thing ? classOf(draft.id, thing) : known];
  if (!thing?.people) return [{ ...base, units, ...phrase, ...unless(), ...notTold(draft, subject, within) }];
  const nouns = [concepts.thing(draft.id, thing)];
  const strict = { ...base, units, nouns, ...phrase, ...unless(), ...notTold(draft, subject, within) };
  if (near.length === 0) return [strict];
  // "40 people drowned" may be passengers; "10 of the crew drowned" are not
  const others = draft.things
    .filter((other) => other.people && other.id !== thing.id)
    .map((other) => concepts.thing(draft.id, other));
  return [strict, { ...base, units, ...phrase, ...unless(others), ...notIn }];
}

/**
 * Nothing but its noun tells such a subject: "6 crew and 30 passengers were rescued" must not pass for all the crew, so
 * that where something is told of the same kind of things, it takes none.
 */
function notTold(
  draft: StoryDraft,
  subject: SubjectDraft,
  within: readonly ConceptId[],
): { unlessSentence?: readonly ConceptId[] } {
  const unit = unitOf(draft, subject);
  const isTold = (other: SubjectDraft) => isToldByFate(other) && unitOf(draft, other) === unit;
  const told = hasWords(subject.near) ? [] : draft.subjects.filter(isTold);
  const barring = [...within, ...told.map(({ id }) => concepts.near(draft.id, id))];
  return barring.length > 0 ? { unlessSentence: barring } : {};
}

function unitOf(draft: StoryDraft, { kind, counts }: SubjectDraft): string | null {
  if (kind !== 'count') return null;
  const thing = thingOf(draft, counts);
  return thing ? classOf(draft.id, thing) : 'known' in counts ? counts.known : null;
}

/** What denies goes first, since the first rule that holds tells the stance. */
function positionsOf(draft: StoryDraft, subject: SubjectDraft): PositionRule[] {
  if (subject.kind !== null) return [];
  const says = concepts.says(draft.id, subject.id);
  const unless = hasWords(subject.not) ? { unless: [concepts.subjectNot(draft.id, subject.id)] } : {};
  const base = { subject: subject.id, ...unless };
  const own = concepts.denies(draft.id, subject.id);
  return [
    ...(hasWords(subject.denies) ? [{ ...base, all: [[own]], stance: 'denies' as const }] : []),
    { ...base, all: [['deny'], [says]] },
    { ...base, all: [['decline'], [says]], stance: 'neutral' },
    { ...base, all: [[says]] },
  ];
}

function isToldByFate({ kind, near }: SubjectDraft): boolean {
  return kind !== null && kind !== 'date' && hasWords(near);
}
