import type { SetAside } from '../db.ts';
import { isDerivedRow } from '../index-sound.ts';
import { againstClaim, againstStory } from './against-claim.ts';
import { againstEntry, againstGone, againstRow } from './against-past.ts';
import { isMetaRow, isStagingRow } from './is-single-value.ts';

type Sound = {
  /** What is wrong with a record: sentences, none where it is sound. */
  readonly against: (value: unknown) => readonly string[];
  /** As what it is set aside; `null`: it is made anew out of the others and need not be kept. */
  readonly type: SetAside['type'] | null;
};

const derived = (isSound: (value: unknown) => boolean): Sound => ({
  against: (value) => (isSound(value) ? [] : ['This is not what is kept here.']),
  type: null,
});
const claims: Sound = { against: againstClaim, type: 'claim' };
const gone: Sound = { against: againstGone, type: 'gone' };

/** What must hold of the records of each table. What the user keeps beside claims is looked at where it is read. */
export const SOUND: ReadonlyMap<string, Sound> = new Map([
  ['claims', claims],
  ['claimsB', claims],
  ['gone', gone],
  ['goneB', gone],
  ['stories', { against: againstStory, type: 'story' }],
  ['history', { against: againstEntry, type: 'entry' }],
  ['historyRows', { against: againstRow, type: 'entry' }],
  ['search', derived(isDerivedRow)],
  ['meta', derived(isMetaRow)],
  ['staging', derived(isStagingRow)],
]);
