import { putClaims } from './commit.ts';
import { idsOfChange } from './entries.ts';
import { outcomeOf, statesOf } from './order.ts';
import { goneKey } from './records.ts';
import { type Run, readFrom } from './run.ts';
import { step } from './staging.ts';

/**
 * What others wrote into the side that holds, after entry `after` up to `last`, written into the prepared one too, with the
 * change made to it. Gives ids of claims that are no longer as the change has seen them.
 */
export async function carryOver(run: Run, after: number, last: number): Promise<string[]> {
  const { db, staging } = run;
  const entries = await db.history.where('seq').between(after, last, false, true).toArray();
  const ids = new Set<string>();
  // ids of stories are among them: of those the traces are carried over, as stories themselves lie in no side
  for (const { token } of entries) for (const id of await idsOfChange(db, token)) ids.add(id);
  const refused: string[] = [];
  const all = Array.from(ids);
  for (let at = 0; at < all.length; at += run.chunk) {
    const some = all.slice(at, at + run.chunk);
    await run.giveWay();
    refused.push(...(await carrySome(run, some)));
  }
  await step(db, staging, [db.historyRows], () => db.historyRows.bulkPut(run.tally.rest()));
  return refused;
}

async function carrySome({ db, staging, stamp, changes, tally }: Run, ids: readonly string[]): Promise<string[]> {
  const { from, to } = staging;
  const { held, stories } = await readFrom(db, staging, async () => ({
    held: await statesOf('claim', from.claims, from.gone, ids),
    stories: await from.gone.bulkGet(ids.map((id) => goneKey('story', id))),
  }));
  const refused: string[] = [];
  await step(db, staging, [to.claims, to.gone, db.historyRows], async () => {
    for (const [at, id] of ids.entries()) {
      const trace = stories[at];
      if (trace) await to.gone.put(trace);
      else await to.gone.delete(goneKey('story', id));
      const now = held[at] ?? { record: null, gone: null };
      const change = changes.get(id);
      const outcome = change ? outcomeOf(change, now, stamp) : 'same';
      if (outcome === 'refused') {
        refused.push(id);
        continue;
      }
      // as it is now, whatever was copied, and then changed
      if (now.record) await to.claims.put(now.record);
      else await to.claims.delete(id);
      if (now.gone) await to.gone.put(now.gone);
      else await to.gone.delete(goneKey('claim', id));
      if (outcome !== 'same') await putClaims(to, [outcome]);
      if (change) await tally.replace(db, id, outcome === 'same' ? null : outcome);
    }
  });
  return refused;
}
