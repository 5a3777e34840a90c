import { type Candidates, candidatesIn, fetchCandidates } from './candidates.ts';
import type { ClaimSource, Wants } from './claim-source.ts';
import { byWords, wantsByWords } from './lookup/by-words.ts';
import { refusalOf } from './lookup/input.ts';
import { onSubject, wantsOnSubject } from './lookup/results.ts';
import type { Understood } from './lookup/settle.ts';
import { sharedWords } from './lookup/shared.ts';
import type { Found, LookupOutcome, LookupStore } from './lookup/types.ts';
import { understand } from './lookup/understand.ts';
import type { Claim, LookupGroup, LookupQuery, LookupReading, Story } from './model.ts';

export { filterChoices, filterResults } from './lookup/filter.ts';
export type { FilterChoices, LookupFilters, LookupOutcome, LookupStore } from './lookup/types.ts';

const ORDER: readonly LookupGroup[] = ['corroborates', 'conflicts', 'other_time', 'same_subject', 'words'];
/** More of one kind than anybody reads; what is beyond is counted in `omitted`. */
const MOST_IN_GROUP = 300;

/** A look-up that was read, and the claims that its answer is made of. */
export type UnderstoodLookup = {
  readonly ok: true;
  readonly text: string;
  readonly stories: readonly Story[];
  readonly understood: Understood;
  readonly wants: Wants;
};

/**
 * What the record holds on any text: how it is understood, with the user's corrections, and the claims that corroborate
 * it, conflict with it, come from another time, are on the same subject, or share its words; each claim once, best first.
 * An empty, overlong or unreadable text is refused with a reason. Nothing in `query.text` makes it throw.
 */
export function lookUp(query: LookupQuery, store: LookupStore): LookupOutcome {
  const read = understandLookup(query, store.stories);
  return read.ok ? answerLookup(read, candidatesIn(store.claims)) : read;
}

/** The same with claims that are fetched as far as the text calls for them. Rejects when they cannot be. */
export async function lookUpFrom(
  query: LookupQuery,
  stories: readonly Story[],
  source: ClaimSource,
): Promise<LookupOutcome> {
  const read = understandLookup(query, stories);
  return read.ok ? answerLookup(read, await fetchCandidates(read.wants, source)) : read;
}

/** The first half: reads the text and says which of them are wanted. */
export function understandLookup(
  query: LookupQuery,
  stories: readonly Story[],
): UnderstoodLookup | Extract<LookupOutcome, { ok: false }> {
  const refusal = refusalOf(query.text);
  if (refusal) return refusal;
  const understood = understand(query, stories);
  const subjects = wantsOnSubject(understood);
  const more = wantsByWords(query.text, understood, stories);
  const wants = { subjects: [...subjects, ...more.subjects], words: more.words };
  return { ok: true, text: query.text, stories, understood, wants };
}

/** The second half: the answer from the claims that were wanted, or from more. */
export function answerLookup(read: UnderstoodLookup, candidates: Candidates): LookupOutcome {
  const { text, stories, understood } = read;
  const sharedBy = sharedWords(text, understood.language);
  const { verdict, asOf, subject, found } = onSubject(understood, candidates);
  const known = new Set(found.map(({ claim }) => claim.id));
  const more = byWords(text, { ...understood, subject }, stories, candidates, sharedBy, known);
  const kept = ordered([...found, ...more]);
  const { language, story, figures, figure, told, position } = understood;
  const reading: LookupReading = {
    language,
    storyId: story?.id ?? null,
    figures: figures.map((one, at) => (at === figure ? { ...one, subject } : one)),
    figure,
    subject,
    by: told?.attribution ?? position?.by ?? null,
    asOf,
    verdict,
  };
  const results = kept.map(({ result, claim }) =>
    result.group === 'words' ? result : { ...result, shared: sharedBy(claim) },
  );
  const value = { reading, results, claims: kept.map(({ claim }) => claim) };
  const left = story && subject ? candidates.leftOn(story.id, subject) : 0;
  return { ok: true, value, omitted: found.length + more.length - kept.length + left };
}

/** By group, best first; of two alike the later claim, then by id, so that the order is always the same. */
function ordered(all: readonly Found[]): Found[] {
  return ORDER.flatMap((group) =>
    all
      .filter(({ result }) => result.group === group)
      .sort((a, b) => b.result.score - a.result.score || byDayAndId(a.claim, b.claim))
      .slice(0, MOST_IN_GROUP),
  );
}

function byDayAndId(a: Claim, b: Claim): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
