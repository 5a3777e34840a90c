import type { Page } from 'playwright-core';
import type { Chance } from '../bench/random.ts';
import { ownWordOf } from './made-up.ts';
import { ask } from './send.ts';
import type { State } from './state.ts';

/**
 * What is wrong with look-ups, in words: one finds a claim of the store by a word that no other has, and none finds what is
 * not there, though it was in `other`.
 */
export async function wrongLookUps(page: Page, found: State, other: State, chance: Chance): Promise<string[]> {
  const worded = ({ claims }: State) => Object.entries(claims).filter(([, claim]) => ownWordOf(claim) !== null);
  const away = worded(other).filter(([id]) => !found.claims[id]);
  const wrong: string[] = [];
  for (const [claims, isHere] of [
    [worded(found), true],
    [away, false],
  ] as const) {
    if (claims.length === 0) continue;
    const [id, claim] = chance.pick(claims);
    const text = `the notes of ${ownWordOf(claim)}`;
    const { outcome } = await ask(page, { type: 'lookUp', query: { text, page: null } });
    if (!outcome.ok) wrong.push(`a look-up was not answered: ${outcome.reason}`);
    else if (outcome.value.results.some(({ claimId }) => claimId === id) !== isHere)
      wrong.push(`a look-up ${isHere ? 'did not find' : 'found'} ${id}`);
  }
  return wrong;
}
