import { backupOf } from '../../lib/backup.ts';
import { checkPageFrom } from '../../lib/check.ts';
import { applyWrites } from '../../lib/claims/apply.ts';
import { listBin } from '../../lib/claims/bin.ts';
import { makeCensus } from '../../lib/claims/census-make.ts';
import type { ClaimDb } from '../../lib/claims/db.ts';
import { historyOf, itemsOf, listHistory, remembered, undo } from '../../lib/claims/history.ts';
import { updateIndex } from '../../lib/claims/index-update.ts';
import { createRepository } from '../../lib/claims/repository.ts';
import { seedStore } from '../../lib/claims/seed.ts';
import { bundledChanges, keptOut } from '../../lib/claims/sizes.ts';
import { repairMeta } from '../../lib/claims/sound/repair.ts';
import { setAsideMet } from '../../lib/claims/sound/set-aside.ts';
import { SOUND } from '../../lib/claims/sound/tables.ts';
import { countStoryClaims } from '../../lib/claims/story-claims.ts';
import type { StoredClaim } from '../../lib/claims/types.ts';
import { LANGUAGES } from '../../lib/language/index.ts';
import { lookUpFrom } from '../../lib/lookup.ts';
import { gateStory } from '../../lib/mention/gate-terms.ts';
import type { ClaimSet, Story } from '../../lib/model.ts';
import { createClaimSource } from '../../lib/record/source.ts';
import { FRESH_SETTINGS } from '../../lib/settings.ts';
import { put, remove } from './claim-store.ts';
import { freshDb, makeClaim, makeSet, makeStory } from './claims.ts';
import { blocks, page } from './engine.ts';

export const FERRY: Story = {
  id: 'ferry',
  title: { en: 'The ferry' },
  since: '2024-01-01',
  terms: { en: { actor: ['ferry', 'ferry line'], theatre: ['sound', 'strait'], sank: ['sank', 'went down'] } },
  names: [],
  gate: [['actor'], ['theatre']],
  mentions: [{ all: [['actor'], ['theatre'], ['sank']] }],
  subjects: [
    {
      id: 'lost',
      label: { en: 'lost' },
      kind: 'count',
      time: { behaviour: 'fixed', windowDays: 0, restatable: false },
    },
  ],
  reading: [{ subject: 'lost', kind: 'count', units: ['person'], phrase: [['killed']] }],
  positions: [],
  parties: [{ id: 'coast_guard', name: 'Coast Guard', aliases: { en: ['Coast Guard'] } }],
};
const lost = makeClaim({
  id: 'lost-40',
  storyId: 'ferry',
  subject: 'lost',
  speaker: 'coast_guard',
  origin: 'coast_guard',
  statement: 'The Coast Guard said that 40 people died when the ferry sank in the strait.',
  quantity: { kind: 'count', low: 40, high: 40, qualifier: 'exact', unit: 'person' },
});

/** A set as it comes with the extension. */
export const SET: ClaimSet = makeSet(
  1,
  ['a', 'b', 'c'].map((id) => makeClaim({ id })),
  makeStory({
    mentions: [{ all: [['place'], ['vessel']] }],
    reading: [{ subject: 'ships', kind: 'count', units: ['ship'] }],
  }),
);

/** Records of a store, as they lie, by table. */
export type Lying = ReadonlyMap<string, readonly Record<string, unknown>[]>;

/** A store in which every table has records: two stories, edits, a deleted claim, something undone, an index, a census. */
export async function usedStore(): Promise<Lying> {
  const db = freshDb();
  const by = (kind: 'edit' | 'import') => ({ kind, note: 'x' }) as const;
  const extra = Array.from({ length: 3 }, (_, nth) => ({ ...lost, id: `lost-${nth}`, asOf: `2024-10-0${nth + 1}` }));
  await seedStore(db, [SET]);
  await applyWrites(db, by('import'), [{ type: 'putStory', story: FERRY }, put(lost), ...extra.map((one) => put(one))]);
  await applyWrites(db, by('edit'), [put({ ...lost, quote: 'forty' }), remove('lost-0')]);
  const undone = await applyWrites(db, by('edit'), [put({ ...lost, quote: 'fifty' })]);
  if (undone.ok && undone.entry !== null) await undo(db, undone.entry);
  await applyWrites(db, by('edit'), [remove(SET.claims[0]?.id ?? '')]);
  await makeCensus(db, 'ferry', 'lost');
  await updateIndex(db);
  const tables = Array.from(SOUND.keys(), async (name) => [name, await db.table(name).toArray()] as const);
  return new Map(await Promise.all(tables));
}

/** A store in which records lie as given, whatever they are. */
export async function storeOf(lying: Lying): Promise<ClaimDb> {
  const db = freshDb();
  for (const [name, records] of lying) await db.table(name).bulkAdd([...records]);
  return db;
}

/** What a reader, a fact-checker and a claim manager are answered by a store in which a background has just been started. */
export async function answersOf(db: ClaimDb) {
  await repairMeta(db);
  const repository = createRepository(db);
  const source = createClaimSource(db, repository);
  const stories = await repository.stories();
  const claims: StoredClaim[] = [];
  await repository.everyClaim((chunk) => claims.push(...chunk));
  const text = [
    'The Port Office counts 12 ships in the Old Harbour.',
    'The ferry sank in the strait and 40 people died, the Coast Guard said.',
  ];
  const entries = await listHistory(db, { limit: 100 });
  const held = { stories, claims, removed: await keptOut(db), settings: FRESH_SETTINGS, passages: [], followed: [] };
  return {
    check: await checkPageFrom({ page: page('2024-10-22'), blocks: blocks(text), context: null }, stories, source),
    lookUp: await lookUpFrom({ text: 'forty people lost with the ferry', page: page('2024-10-22') }, stories, source),
    words: await source.byWords({ storyId: 'ferry', text: 'people of the ferry in the strait', most: 5 }),
    subject: await source.bySubject({ storyId: 'ferry', subject: 'lost', near: null }),
    table: claims,
    one: [await repository.claim('lost-40'), await repository.claims(claims.map(({ id }) => id))],
    stories,
    gate: stories.map((story) => gateStory(story, LANGUAGES)),
    entries,
    items: await Promise.all(entries.map(({ seq }) => itemsOf(db, seq, { offset: 0, limit: 100 }))),
    past: [await historyOf(db, 'lost-40'), await historyOf(db, 'ferry', 'story')],
    remembered: await remembered(db, ['lost-40', 'lost-0']),
    bin: await listBin(db),
    counts: [await countStoryClaims(db, 'ferry'), await bundledChanges(db, [SET])],
    backup: backupOf(held, 'Everything', '2025-01-01'),
  };
}

/** Everything again, once what was met has been set aside. */
export async function answersAfterwards(db: ClaimDb) {
  await setAsideMet(db);
  return answersOf(db);
}
