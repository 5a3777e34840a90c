import { expect, test } from 'vitest';
import { applyWrites } from '../../../lib/claims/apply.ts';
import { createRepository } from '../../../lib/claims/repository.ts';
import { restoreBundledStory } from '../../../lib/claims/restore.ts';
import { seedStore } from '../../../lib/claims/seed.ts';
import { countStoryClaims, storyClaimsThat, storyClaimVersions } from '../../../lib/claims/story-claims.ts';
import { freshDb, makeClaim, makeSet, makeStory } from '../../helpers/claims.ts';

const edit = { kind: 'edit', note: '' } as const;

async function filled() {
  const db = freshDb();
  await seedStore(db, [SET]);
  await applyWrites(db, edit, [
    { type: 'putStory', story: makeStory({ id: 'fleet-2' }) },
    { type: 'put', claim: makeClaim({ id: 'other', storyId: 'fleet-2' }) },
  ]);
  return db;
}

const SET = makeSet(1, [makeClaim(), makeClaim({ id: 'fleet-2', asOf: '2024' })]);

test('a story’s claims are its own, not those of one whose id begins like it', async () => {
  const db = await filled();
  expect(await countStoryClaims(db, 'fleet')).toBe(2);
  expect((await storyClaimVersions(db, 'fleet')).map(({ id }) => id).sort()).toEqual(['fleet-1', 'fleet-2']);
  expect(await countStoryClaims(db, 'no-story')).toBe(0);
});

test('of claims that something is said of, all are counted and a few given', async () => {
  const db = await filled();
  const found = await storyClaimsThat(db, 'fleet', () => true, 1);
  expect([found.count, found.first.length]).toEqual([2, 1]);
});

test('a bundled story is restored by itself: its claims stay edited, and who the user’s claims name stays', async () => {
  const db = await filled();
  const story = makeStory();
  const parties = [
    ...story.parties,
    { id: 'pilot', name: 'Pilot', aliases: {} },
    { id: 'cook', name: 'Cook', aliases: {} },
  ];
  await applyWrites(db, edit, [
    { type: 'putStory', story: { ...story, title: { en: 'Mine' }, parties } },
    { type: 'put', claim: makeClaim({ statement: 'Edited.' }) },
    { type: 'put', claim: makeClaim({ id: 'mine', speaker: 'pilot', origin: 'pilot' }) },
  ]);
  expect(await restoreBundledStory(db, 'fleet', [SET])).toMatchObject({ ok: true, written: 1 });
  const repository = createRepository(db);
  const now = (await repository.stories()).find(({ id }) => id === 'fleet');
  expect([now?.title.en, now?.edited, now?.parties.map(({ id }) => id)]).toEqual([
    'The fleet',
    false,
    ['port_office', 'pilot'],
  ]);
  expect((await repository.claim('fleet-1'))?.statement).toBe('Edited.');
});
