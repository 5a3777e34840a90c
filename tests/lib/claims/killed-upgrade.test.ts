import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { searchStored } from '../../../lib/claims/index-store.ts';
import { openStore } from '../../../lib/claims/open.ts';
import { said } from '../../../lib/claims/same.ts';
import { seedStore } from '../../../lib/claims/seed.ts';
import { createSettings } from '../../../lib/claims/settings.ts';
import { repairMeta } from '../../../lib/claims/sound/repair.ts';
import { FRESH_SETTINGS } from '../../../lib/settings.ts';
import { dump, dyingAfter } from '../../helpers/claim-store.ts';
import { makeClaim, makeSet, makeStory } from '../../helpers/claims.ts';
import { EARLIER_VERSIONS, type EarlierVersion, sampleOf, writeSample } from '../../helpers/earlier-stores.ts';

const GIVEN = [makeClaim({ id: 'given-1' }), makeClaim({ id: 'given-2', asOf: '2024-10-19' })];
const EDITED = makeClaim({ id: 'edited', statement: 'The port office counts 12 ships, I say.' });
const OWN = makeClaim({ id: 'own', tags: ['mine'] });
const REMOVED = makeClaim({ id: 'removed' });
/** What comes with this version of the extension: newer than what the samples took in. */
const SET = makeSet(2, [...GIVEN, makeClaim({ id: 'edited' }), REMOVED, makeClaim({ id: 'new' })]);
/** What versions before 5 kept elsewhere. */
const EARLIER = { settings: { theme: 'dark' } };

async function disk(version: EarlierVersion) {
  const indexedDB = new IDBFactory();
  const options = { indexedDB, IDBKeyRange };
  const sample = sampleOf(version, makeStory(), { taken: 1, given: GIVEN, edited: EDITED, own: OWN, removed: REMOVED });
  await writeSample(version, sample, options);
  return { options, open: () => openStore(async () => EARLIER, options) };
}

/** As the background starts. */
async function start(db: ReturnType<typeof openStore>): Promise<void> {
  await repairMeta(db);
  await seedStore(db, [SET]);
}

/** Every row of every table there is, as it lies there. */
async function raw(options: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange }) {
  const db = await new Dexie('crossfigure', options).open();
  const rows = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  db.close();
  return { version: db.verno, rows };
}

async function look(db: ReturnType<typeof openStore>) {
  const { claims, gone, stories, history } = await dump(db);
  return {
    claims: claims.map((claim) => ({ owner: claim.owner, edited: claim.edited, ...said(claim) })),
    stories: stories.map((story) => said(story)),
    gone: gone.map(({ key, keepsOut }) => ({ key, keepsOut })),
    history: history.map(({ kind, undoneBy, added, changed }) => ({ kind, undoneBy, added, changed })),
    settings: await createSettings(db).read(),
    aside: await db.setAside.count(),
    found: (await searchStored(db, 'port office I say', 1))[0]?.claimId,
  };
}

test.each(EARLIER_VERSIONS)(
  'killed at any operation of the upgrade from version %i, the next start completes it',
  async (version) => {
    const whole = await disk(version);
    const before = await raw(whole.options);
    const living = whole.open();
    const counter = dyingAfter(living, Number.POSITIVE_INFINITY);
    await start(living);
    const operations = counter.used();
    const after = await look(living);
    expect(after).toMatchObject({
      claims: [
        { id: 'edited', owner: 'bundled', edited: true, statement: EDITED.statement },
        { id: 'given-1', owner: 'bundled' },
        { id: 'given-2', owner: 'bundled' },
        { id: 'new', owner: 'bundled' },
        { ...OWN, owner: 'user' },
      ],
      gone: [{ key: 'claim/removed', keepsOut: true }],
      settings: { ...FRESH_SETTINGS, theme: 'dark' },
      aside: 0,
      found: 'edited',
    });

    const seen = new Set<number>();
    for (let n = 0; n < operations; n++) {
      const { options, open } = await disk(version);
      const dying = open();
      dyingAfter(dying, n);
      await start(dying).catch(() => undefined);
      dying.close();
      const found = await raw(options);
      seen.add(found.version);
      // a store that is not of this version is as it was, to the row
      if (found.version !== living.verno) expect(found, `killed after ${n}`).toEqual(before);
      const next = open();
      await start(next);
      expect(await look(next), `killed after ${n}`).toEqual(after);
      next.close();
    }
    expect([...seen]).toEqual(version <= 2 ? [version, living.verno] : [living.verno]);
  },
);
