import type { StoredClaim } from '../../../lib/claims/types.ts';
import { bundled } from '../../../scripts/lib/bundled-set.ts';
import { makeClaims } from '../claims.ts';
import { chanceOf } from '../random.ts';

/** Claims spread over the subjects of the bundled story, or all of them on one. */
export type Layout = 'spread' | 'one subject';

export const { story } = bundled;
/** One whose figures pages retell, which is the most work to judge. */
export const ONE_SUBJECT = 'troops_total';

const SUBJECTS = story.subjects.filter(({ kind }) => kind === 'count').map(({ id }) => id);
const PARTIES = story.parties.map(({ id }) => id);
const DAY_MS = 86_400_000;
const SEED = 11;

/** So many claims on the bundled story as the store keeps them, the same ones in every run. */
export function storedClaims(count: number, layout: Layout): StoredClaim[] {
  const chance = chanceOf(SEED);
  return makeClaims(count).map(({ id, title, statement }, at): StoredClaim => {
    const value = 100 * (1 + chance.below(400));
    const origin = chance.pick(PARTIES);
    const day = new Date(Date.UTC(2024, 9, 1) + chance.below(500) * DAY_MS).toISOString().slice(0, 10);
    const written = '2025-01-01T00:00:00.000Z';
    return {
      id,
      storyId: story.id,
      subject: layout === 'spread' ? (SUBJECTS[at % SUBJECTS.length] ?? '') : ONE_SUBJECT,
      statement,
      quantity: {
        kind: 'count',
        low: value,
        high: value,
        qualifier: chance.is(0.5) ? 'about' : 'exact',
        unit: 'person',
      },
      position: null,
      speaker: origin,
      origin,
      source: { publisher: 'Courier', title, url: `https://courier.example/${id}`, published: day, wire: null },
      asOf: day,
      quote: null,
      status: 'active',
      owner: 'user',
      edited: false,
      version: 1,
      addedAt: written,
      changedAt: written,
    };
  });
}
