import { byWords } from './lookup/by-words.ts';
import { refusalOf } from './lookup/input.ts';
import { onSubject } from './lookup/results.ts';
import { sharedWords } from './lookup/shared.ts';
import type { Found, LookupOutcome, LookupStore } from './lookup/types.ts';
import { understand } from './lookup/understand.ts';
import type { Claim, LookupGroup, LookupQuery, LookupReading, Story } from './model.ts';
import { type ClaimIndex, claimIndex } from './retrieval/index.ts';

export { filterChoices, filterResults } from './lookup/filter.ts';
export type { FilterChoices, LookupFilters, LookupOutcome, LookupStore } from './lookup/types.ts';

const ORDER: readonly LookupGroup[] = ['corroborates', 'conflicts', 'other_time', 'same_subject', 'words'];
/** More of one kind than anybody reads; what is beyond is counted in `omitted`. */
const MOST_IN_GROUP = 300;

/**
 * What the record holds on any text: how it is understood, with the user's corrections, and the claims that corroborate
 * it, conflict with it, come from another time, are on the same subject, or share its words; each claim once, best first.
 * An empty, overlong or unreadable text is refused with a reason. Nothing in `query.text` makes it throw.
 */
export function lookUp(query: LookupQuery, store: LookupStore): LookupOutcome {
  // said before an index is made for it
  return refusalOf(query.text) ?? lookUpIn(query, store.stories, claimIndex(store.claims), asideOf(store.claims));
}

/** The same where an index is at hand; `aside` are the claims that are not active, and so not in it. */
export function lookUpIn(
  query: LookupQuery,
  stories: readonly Story[],
  index: ClaimIndex,
  aside: readonly Claim[],
): LookupOutcome {
  const refusal = refusalOf(query.text);
  if (refusal) return refusal;
  const understood = understand(query, stories);
  const sharedBy = sharedWords(query.text, understood.language);
  const { verdict, asOf, subject, found } = onSubject(understood, index, aside);
  const known = new Set(found.map(({ claim }) => claim.id));
  const more = byWords(query.text, { ...understood, subject }, stories, index, sharedBy, known);
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
  return { ok: true, value, omitted: found.length + more.length - kept.length };
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

const asides = new WeakMap<readonly Claim[], readonly Claim[]>();

function asideOf(claims: readonly Claim[]): readonly Claim[] {
  const known = asides.get(claims) ?? claims.filter(({ status }) => status !== 'active');
  asides.set(claims, known);
  return known;
}
