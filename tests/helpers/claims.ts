import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type ClaimDb, openDb } from '../../lib/claims/db.ts';
import type { Locks } from '../../lib/claims/questions.ts';
import type { Kept } from '../../lib/claims/types.ts';
import type { Claim, ClaimSet, Story } from '../../lib/model.ts';

/** A claim store of a test's own, empty. */
export function freshDb(locks?: Locks): ClaimDb {
  return openDb({ indexedDB: new IDBFactory(), IDBKeyRange, ...(locks && { locks }) });
}

export function makeClaim(over: Partial<Claim> = {}): Claim {
  return {
    id: 'fleet-1',
    storyId: 'fleet',
    subject: 'ships',
    statement: 'The port office counts 12 ships.',
    quantity: { kind: 'count', low: 12, high: 12, qualifier: 'exact', unit: 'ship' },
    position: null,
    speaker: 'port_office',
    origin: 'port_office',
    source: { publisher: 'Harbour Post', title: 'Ships', url: null, published: '2024-10-18', wire: null },
    asOf: '2024-10-18',
    quote: null,
    status: 'active',
    ...over,
  };
}

export function makeStory(over: Partial<Story> = {}): Story {
  return {
    id: 'fleet',
    title: { en: 'The fleet' },
    since: '2024-10-01',
    terms: { en: { place: ['Old Harbour', 'port*'], vessel: ['ship*'] } },
    names: [],
    gate: [['place'], ['vessel']],
    mentions: [{ all: [['place'], ['vessel']] }],
    subjects: [
      {
        id: 'ships',
        label: { en: 'ships counted' },
        kind: 'count',
        time: { behaviour: 'fixed', windowDays: 0, restatable: false },
      },
    ],
    reading: [],
    positions: [],
    parties: [{ id: 'port_office', name: 'Port Office', aliases: {} }],
    ...over,
  };
}

export function makeSet(version: number, claims: readonly Claim[], story: Story = makeStory()): ClaimSet {
  return { schema: 1, version, story, claims };
}

/** What the store keeps of a claim or story beside what it says. */
export function kept(over: Partial<Kept> = {}): Kept {
  const day = '2025-01-01T00:00:00.000Z';
  return { owner: 'user', edited: false, version: 1, addedAt: day, changedAt: day, ...over };
}
