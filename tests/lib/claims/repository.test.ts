import { expect, test } from 'vitest';
import { seedStore } from '../../../lib/claims/seed.ts';
import { atWork } from '../../helpers/claim-store.ts';
import { freshDb, makeClaim, makeSet, makeStory } from '../../helpers/claims.ts';

const NOW = new Date('2025-01-02T03:04:05Z');

async function seeded() {
  const db = freshDb();
  const claims = [
    makeClaim({ id: 'a' }),
    makeClaim({ id: 'b', subject: 'crews' }),
    makeClaim({ id: 'c', status: 'withdrawn' }),
  ];
  await seedStore(db, [makeSet(1, claims)]);
  return { db, repository: atWork(db, () => NOW) };
}

test('gives stories and claims as they came, claims without the store’s own notes', async () => {
  const { repository } = await seeded();
  expect(await repository.stories()).toMatchObject([makeStory()]);
  expect(await repository.activeClaims()).toEqual([makeClaim({ id: 'a' }), makeClaim({ id: 'b', subject: 'crews' })]);
});

test('a claim that is put is active at once and marked as the user’s', async () => {
  const { db, repository } = await seeded();
  await repository.activeClaims();
  await repository.putClaim(makeClaim({ id: 'a', statement: 'The port office counts a dozen ships.' }));
  const [first] = await repository.activeClaims();
  expect(first?.statement).toBe('The port office counts a dozen ships.');
  expect(await db.claims.get('a')).toMatchObject({
    owner: 'bundled',
    edited: true,
    changedAt: '2025-01-02T03:04:05.000Z',
  });
});

test('a removed claim is gone and remembered as removed', async () => {
  const { db, repository } = await seeded();
  await repository.removeClaim('a');
  expect((await repository.activeClaims()).map(({ id }) => id)).toEqual(['b']);
  expect(await db.gone.get('claim/a')).toMatchObject({ keepsOut: true, removedAt: '2025-01-02T03:04:05.000Z' });
});

test('putting a removed claim back forgets that it was removed', async () => {
  const { db, repository } = await seeded();
  await repository.removeClaim('a');
  await repository.putClaim(makeClaim({ id: 'a' }));
  expect(await db.gone.count()).toBe(0);
});

test('every write raises the revision, and a removal of nothing does not', async () => {
  const { repository } = await seeded();
  const before = await repository.revision();
  await repository.putClaim(makeClaim({ id: 'new' }));
  await repository.removeClaim('new');
  await repository.removeClaim('never-there');
  expect(await repository.revision()).toBe(before + 2);
});

test('sees what another context wrote', async () => {
  const { db, repository } = await seeded();
  await repository.activeClaims();
  await atWork(db).putClaim(makeClaim({ id: 'elsewhere' }));
  expect((await repository.activeClaims()).map(({ id }) => id)).toContain('elsewhere');
});

test('reads the stories once for as long as nothing is written', async () => {
  const { repository } = await seeded();
  expect(await repository.stories()).toBe(await repository.stories());
});

test('an unreadable store is an error, not an empty answer', async () => {
  const { db, repository } = await seeded();
  db.close();
  await expect(repository.activeClaims()).rejects.toThrow();
});
