import Fuse from 'fuse.js';
import type { Claim, StoryId, SubjectId } from '../model.ts';

/** Finds candidate claims: by subject where it is known, else by words. Values play no part here; digits are never fuzzy. */
export type ClaimIndex = {
  readonly all: readonly Claim[];
  readonly bySubject: (story: StoryId, subject: SubjectId) => readonly Claim[];
  /** Claims of a story whose words are like the text's, best first. */
  readonly byWords: (story: StoryId, text: string, most: number) => readonly Claim[];
};

const made = new WeakMap<readonly Claim[], ClaimIndex>();
/** A sentence shares some words with a claim, never all. */
const FUZZINESS = 0.6;
const LONGEST_QUERY = 200;

/** The index of a claim set; only active claims take part. Made once per set. */
export function claimIndex(claims: readonly Claim[]): ClaimIndex {
  const known = made.get(claims);
  if (known) return known;
  const index = build(claims.filter((claim) => claim.status === 'active'));
  made.set(claims, index);
  return index;
}

function build(active: readonly Claim[]): ClaimIndex {
  const subjects = Map.groupBy(active, (claim) => `${claim.storyId}\u0000${claim.subject}`);
  let fuse: Fuse<Claim> | null = null;
  return {
    all: active,
    bySubject: (story, subject) => subjects.get(`${story}\u0000${subject}`) ?? [],
    byWords(story, text, most) {
      fuse ??= new Fuse(active, { keys: ['statement'], ignoreLocation: true, threshold: FUZZINESS });
      const query = withoutDigits(text).slice(0, LONGEST_QUERY);
      return fuse
        .search(query)
        .map(({ item }) => item)
        .filter((claim) => claim.storyId === story)
        .slice(0, most);
    },
  };
}

function withoutDigits(text: string): string {
  return text
    .replace(/\d[\d.,]*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
