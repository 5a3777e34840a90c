import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Claim } from '../../lib/model.ts';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import { endBackground } from './helpers/end-background.ts';
import { openManager } from './helpers/manager.ts';
import { useSession } from './helpers/session.ts';
import { forget, saidOf, storedClaims } from './helpers/store.ts';

const session = useSession();
const SET = bundled;
const [MODEL] = SET.claims as [Claim];
/** Enough that the import takes its time, in many transactions. */
const MANY = 800;
/** Percent of the import at which it is killed: points of one unlucky draw, so that a failure can be seen again. */
const POINTS = [0, 3, 11, 24, 38, 47, 59, 73, 88, 97] as const;

let page: Page;
beforeEach(async () => {
  page = await openManager(session, '#/transfer');
});
afterEach(async () => {
  if (page.isClosed()) return;
  await forget(page, 'killed-');
  await page.close();
});

/** No file says what an earlier one said, or its claims would be told to be there already. */
let lastValue = 20_000;

/** A file that changes a bundled claim and adds many. */
function fileOf(name: string, many: number): string {
  const added = Array.from({ length: many }, (_, at): Claim => {
    lastValue += 1;
    const value = lastValue;
    return {
      ...MODEL,
      id: `${name}-${at}`,
      statement: `Somebody counted ${value} soldiers.`,
      quantity: { kind: 'count', low: value, high: value, qualifier: 'exact', unit: 'person' },
    };
  });
  return JSON.stringify({ ...SET, claims: [...added, { ...MODEL, tags: [name] }] });
}

/** Starts the import and resolves when it has come so far. */
async function importUntil(name: string, percent: number, many = MANY): Promise<void> {
  const buffer = Buffer.from(fileOf(name, many));
  await page.getByLabel('File to import').setInputFiles({ name: `${name}.json`, mimeType: '', buffer });
  const start = page.getByRole('button', { name: /^Import [\d,]+ claims$/ });
  await start.waitFor();
  const reached = page.waitForFunction((least) => {
    const said = Array.from(document.querySelectorAll('[role=status]'), (one) => one.textContent ?? '').join(' ');
    const done = /Importing: (\d+)/.exec(said);
    return (done && Number(done[1]) >= least) || /claims were imported/.test(said);
  }, percent);
  await start.click();
  await reached;
}

/** Whether the import is in the store as a whole; fails where it is there in part. */
async function isThere(name: string): Promise<boolean> {
  const claims = await storedClaims(page);
  const added = claims.filter(({ id }) => id.startsWith(`${name}-`)).length;
  const changed = claims.find(({ id }) => id === MODEL.id)?.tags?.includes(name) ?? false;
  expect([
    [0, false],
    [MANY, true],
  ]).toContainEqual([added, changed]);
  return changed;
}

describe('an import that is stopped half way leaves the set as it was, or as it should be', () => {
  test.each(POINTS)('the page is killed at %i %%', async (percent) => {
    await importUntil(`killed-page-${percent}`, percent);
    const devtools = await session.browser.context.newCDPSession(page);
    // not closed in good order, but gone
    const gone = page.waitForEvent('crash');
    devtools.send('Page.crash').catch(() => undefined);
    await gone;
    await page.close();
    page = await openManager(session, '#/transfer');
    await isThere(`killed-page-${percent}`);
    // nothing that was left behind stands in the way of the next
    await importUntil(`killed-next-${percent}`, 101);
    expect(await isThere(`killed-next-${percent}`)).toBe(true);
  });

  test.each(POINTS)('the background is killed at %i %%', async (percent) => {
    await importUntil(`killed-worker-${percent}`, percent);
    await endBackground(session);
    await page
      .getByText(/claims were imported/)
      .first()
      .waitFor();
    expect(await isThere(`killed-worker-${percent}`)).toBe(true);
  });

  test('cancelled: as it was, to the letter', async () => {
    const before = (await storedClaims(page)).map(saidOf);
    // so many that there is time to press the button
    await importUntil('killed-never', 5, 8_000);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Stopped. Nothing was changed.').waitFor();
    expect((await storedClaims(page)).map(saidOf)).toEqual(before);
  });
});
