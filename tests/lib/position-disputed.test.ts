import { expect, test } from 'vitest';
import type { Claim, PositionStance, Story } from '../../lib/model.ts';
import { isDisputed } from '../../lib/position-disputed.ts';
import { claim, evidence, position, story } from '../components/fixtures.ts';

const stories = [story as unknown as Story];
const said = (id: string, speaker: string, stance: PositionStance): Claim =>
  claim(id, { speaker, origin: speaker, position: stance, subject: 'confirmation_denial' });

function disputed(claims: readonly Claim[], stance: PositionStance = 'affirms'): boolean {
  const finding = position({ stance, evidence: claims.map(({ id }) => evidence(id, 'incomparable')) });
  // one that is no evidence for the place counts for nothing
  return isDisputed(finding, [...claims, said('elsewhere', 'jcs', 'denies')], stories);
}

test.each<[string, boolean, readonly Claim[], PositionStance?]>([
  ['what all affirm', false, [said('a', 'nis', 'affirms'), said('b', 'pentagon', 'affirms')]],
  ['what some decline to say', false, [said('a', 'nis', 'affirms'), said('b', 'pentagon', 'neutral')]],
  ['what one denies', true, [said('a', 'nis', 'affirms'), said('b', 'russia', 'denies')]],
  ['what the page denies', true, [said('a', 'nis', 'affirms')], 'denies'],
  [
    'what a party first declined and then confirmed',
    true,
    [said('a', 'dprk', 'neutral'), said('b', 'dprk', 'affirms')],
  ],
  ['the same by two who speak for one', true, [said('a', 'kcna', 'neutral'), said('b', 'dprk_un', 'affirms')]],
  ['what is not on record', false, []],
])('%s', (_, expected, claims, stance) => {
  expect(disputed(claims, stance)).toBe(expected);
});
