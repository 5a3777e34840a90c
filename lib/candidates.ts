import type { ClaimSource, OnSubject, SubjectWant, Wants, WordsWant } from './claim-source.ts';
import type { Claim, StoryId, SubjectId } from './model.ts';
import { type ClaimIndex, claimIndex } from './retrieval/index.ts';

/** Claims at hand to judge with. */
export type Candidates = {
  /** Active claims, in the order of their ids where they were fetched. */
  readonly all: readonly Claim[];
  /** Active claims on a subject. */
  readonly bySubject: (storyId: StoryId, subject: SubjectId) => readonly Claim[];
  /** Claims on a subject that are not active: they are listed and count for nothing. */
  readonly asideOn: (storyId: StoryId, subject: SubjectId) => readonly Claim[];
  /** How many claims on a subject there are beside these. */
  readonly leftOn: (storyId: StoryId, subject: SubjectId) => number;
  readonly byWords: (want: WordsWant) => readonly Claim[];
};

/** A whole set in memory. What is made of it is kept as long as the list is. */
export function candidatesIn(claims: readonly Claim[]): Candidates {
  const known = made.get(claims) ?? fromIndex(claimIndex(claims), claims);
  made.set(claims, known);
  return known;
}

const made = new WeakMap<readonly Claim[], Candidates>();

function fromIndex({ all, bySubject, byWords }: ClaimIndex, claims: readonly Claim[]): Candidates {
  return {
    all,
    bySubject,
    asideOn: bySubjectOf(claims.filter(({ status }) => status !== 'active')),
    leftOn: () => 0,
    byWords: ({ storyId, text, most }) => byWords(storyId, text, most),
  };
}

/** Fetches what is wanted, each want once, and gives what came. Rejects when the source does. */
export async function fetchCandidates(wants: Wants, source: ClaimSource): Promise<Candidates> {
  const [onSubjects, byWords] = await Promise.all([
    Promise.all(distinct(wants.subjects).map(async (want) => ({ want, found: await source.bySubject(want) }))),
    Promise.all(distinct(wants.words).map(async (want) => [keyOf(want), await source.byWords(want)] as const)),
  ]);
  const hits = new Map(byWords);
  // what was found by its words may be on a wanted subject; there it is evidence like any other
  const claims = inOrder([...onSubjects.map(({ found }) => found.claims), ...hits.values()].flat());
  const active = claims.filter(({ status }) => status === 'active');
  const on = bySubjectOf(claims);
  const totals = new Map(onSubjects.map(({ want, found }) => [`${want.storyId}\u0000${want.subject}`, sizeOf(found)]));
  return {
    all: active,
    bySubject: bySubjectOf(active),
    asideOn: bySubjectOf(claims.filter(({ status }) => status !== 'active')),
    leftOn: (storyId, subject) => {
      const total = totals.get(`${storyId}\u0000${subject}`) ?? 0;
      return Math.max(0, total - on(storyId, subject).length);
    },
    byWords: (want) => hits.get(keyOf(want)) ?? [],
  };
}

/** The claims of several wants, whatever their status, each once. Rejects when the source does. */
export async function fetchOnSubjects(wants: readonly SubjectWant[], source: ClaimSource): Promise<readonly Claim[]> {
  const found = await Promise.all(distinct(wants).map(source.bySubject));
  return inOrder(found.flatMap(({ claims }) => claims));
}

function sizeOf({ claims, left }: OnSubject): number {
  return claims.length + left;
}

/** Each once, in the order of ids, so that the answer does not depend on how they were come by. */
function inOrder(claims: readonly Claim[]): Claim[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function distinct<T>(wants: readonly T[]): T[] {
  return [...new Map(wants.map((want) => [keyOf(want), want])).values()];
}

function keyOf(want: unknown): string {
  return JSON.stringify(want);
}

function bySubjectOf(claims: readonly Claim[]): (storyId: StoryId, subject: SubjectId) => readonly Claim[] {
  const groups = Map.groupBy(claims, ({ storyId, subject }) => `${storyId}\u0000${subject}`);
  return (storyId, subject) => groups.get(`${storyId}\u0000${subject}`) ?? [];
}
