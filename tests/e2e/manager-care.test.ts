import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Claim } from '../../lib/model.ts';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import { ROOT } from '../../scripts/lib/root.ts';
import { openManager } from './helpers/manager.ts';
import { useSession } from './helpers/session.ts';
import { saidOf, storedClaims } from './helpers/store.ts';

const session = useSession();
const SET = bundled;
let page: Page;
let made = 0;
let backup: { name: string; buffer: Buffer };

beforeAll(async () => {
  page = await openManager(session, '#/care');
  await button('Back up to a file').waitFor();
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const seen = (text: string | RegExp) => page.getByText(text).first().waitFor();
const go = (view: string) => page.goto(page.url().replace(/#.*/, `#/${view}`));
const records = async () => (await storedClaims(page)).map((claim) => [claim.owner, claim.edited, saidOf(claim)]);

/** Takes in made-up claims as a person would: a file, its dry run, yes. */
async function importClaims(start: string, count: number): Promise<void> {
  const claims = Array.from({ length: count }, (_, i): Claim => {
    made += 1;
    const value = 20_000 + made;
    const quantity = { kind: 'count', low: value, high: value, qualifier: 'exact', unit: 'person' } as const;
    const statement = `The harbour office said that ${value.toLocaleString('en')} North Korean troops were in Russia.`;
    return {
      ...(SET.claims[0] as Claim),
      id: `${start}-${i}`,
      subject: 'troops_total',
      statement,
      quantity,
      position: null,
    };
  });
  await go('transfer');
  const file = { name: `${start}.json`, mimeType: '', buffer: Buffer.from(JSON.stringify({ ...SET, claims })) };
  await page.getByLabel('File to import').setInputFiles(file);
  await page.getByRole('button', { name: /^Import \d+ claims?$/ }).click();
  await seen(`imported from “${start}.json”`);
  await go('care');
  await button('Back up to a file').waitFor();
}

async function chooseBackup(): Promise<void> {
  await page.getByLabel('Backup file').setInputFiles({ ...backup, mimeType: 'application/json' });
  await seen(`What going back to ${backup.name} would do`);
}

test('backed up in one step, changed, and gone back to after a dry run: all is as it was', async () => {
  await importClaims('first', 3);
  const before = await records();
  const download = page.waitForEvent('download');
  await button('Back up to a file').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^crossfigure-backup-\d{4}-\d\d-\d\d\.json$/);
  backup = { name: file.suggestedFilename(), buffer: readFileSync(await file.path()) };
  await seen('Nothing has changed since.');

  await importClaims('later', 2);
  await go('settings');
  await page.getByLabel('A click only').check();
  await seen('Saved.');
  await go('care');
  const changed = await records();
  await chooseBackup();
  await seen('Remove 2 claims');
  await seen('Change settings back');
  expect(await records()).toEqual(changed);
  await button('Go back to this backup').click();
  await seen(`Everything is as in ${backup.name}.`);
  expect(await records()).toEqual(before);
  await go('settings');
  await expect.poll(() => page.getByLabel('Resting the pointer').isChecked()).toBe(true);
  await go('care');
  await chooseBackup();
  await seen('Nothing: everything is as in this backup.');
  await button('Cancel').click();
});

test('a backup cut short is refused whole, in words', async () => {
  const before = await records();
  const half = backup.buffer.subarray(0, backup.buffer.length / 2);
  await page.getByLabel('Backup file').setInputFiles({ name: 'half.json', mimeType: '', buffer: half });
  await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/not whole/);
  const { keeping: _keeping, ...claims } = JSON.parse(backup.buffer.toString());
  const buffer = Buffer.from(JSON.stringify(claims));
  await page.getByLabel('Backup file').setInputFiles({ name: 'claims.json', mimeType: '', buffer });
  await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/it is not a backup/);
  expect(await records()).toEqual(before);
});

test('after fifty changes that are in no file, here and the popup say so, until put off or backed up', async () => {
  const popup = await session.browser.context.newPage();
  await popup.goto(`chrome-extension://${session.browser.id}/popup.html`);
  await popup.getByRole('switch').first().waitFor();
  const reminder = popup.locator('main div').filter({ hasText: 'in no file' });
  const told = async () => (await reminder.allTextContents()).join();
  await importClaims('many', 44);
  expect(await button('Remind me later').count()).toBe(0);
  expect(await told()).toBe('');
  await importClaims('more', 10);
  await seen('That is a lot to lose.');
  await popup.reload();
  await expect.poll(told).toMatch(/changes to your claims are in no file/);
  await popup.getByRole('button', { name: 'Remind me later' }).click();
  await expect.poll(() => reminder.count()).toBe(0);
  await expect.poll(() => button('Remind me later').count()).toBe(0);
  await importClaims('again', 50);
  await seen('That is a lot to lose.');
  const download = page.waitForEvent('download');
  await button('Back up to a file').click();
  await download;
  await seen('Nothing has changed since.');
  await expect.poll(() => button('Remind me later').count()).toBe(0);
  await popup.close();
});

test('deleted and edited claims of the bundled set come back, and one’s own stay; undone in one step', async () => {
  const claims = JSON.parse(backup.buffer.toString());
  const [edited, removed] = claims.claims.filter(({ id }: Claim) => SET.claims.some((claim) => claim.id === id));
  edited.tags = ['mine'];
  claims.claims = claims.claims.filter(({ id }: Claim) => id !== removed.id);
  claims.keeping.edited.claims.push(edited.id);
  claims.keeping.removed.push(removed.id);
  const original = backup;
  backup = { name: 'edited.json', buffer: Buffer.from(JSON.stringify(claims)) };
  await chooseBackup();
  backup = original;
  await button('Go back to this backup').click();
  await seen('Everything is as in edited.json.');
  const before = await records();
  await button('Reset them').click();
  await seen('1 edited record gets its first wording back.');
  await seen('1 deleted claim comes back.');
  await page.getByRole('dialog').getByRole('button', { name: 'Reset them' }).click();
  await seen('The claims that came with the extension are as they were.');
  const now = (await storedClaims(page)).map(saidOf);
  expect(now).toEqual(expect.arrayContaining([...SET.claims]));
  expect(now.some(({ id }) => id.startsWith('first-'))).toBe(true);
  await button('Undo').click();
  await expect.poll(records).toEqual(before);
});

test.each([
  ['light', 1000],
  ['dark', 320],
] as const)('axe finds no fault in care as rendered: %s, %i px', async (colorScheme, width) => {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  await page.reload();
  await button('Back up to a file').waitFor();
  const faults = async () => {
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  };
  await page.evaluate(axe.source);
  await chooseBackup();
  expect(await faults()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await mkdir(join(ROOT, 'screenshots'), { recursive: true });
  await page.screenshot({ path: join(ROOT, 'screenshots', `care-${colorScheme}.png`), fullPage: true });
  await button('Delete everything').click();
  expect(await faults()).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.evaluate("document.querySelector('.mg-note').style.color = 'rgb(128 128 128 / 0.5)'");
  expect((await faults()).map(([id]) => id)).toEqual(['color-contrast']);
});

test('everything deleted is as on the first day, and stays so after a reload', async () => {
  await page.setViewportSize({ width: 1000, height: 900 });
  await page.reload();
  await button('Delete everything').click();
  const yes = page.getByRole('dialog').getByRole('button', { name: 'Delete everything' });
  expect(await yes.isDisabled()).toBe(true);
  await page.getByLabel('Type “delete” to confirm').fill('delete');
  await yes.click();
  await page.getByRole('status').filter({ hasText: 'Everything is as on the first day.' }).waitFor();
  await page.reload();
  await seen('There is no backup yet.');
  const byId = (a: Claim, b: Claim) => (a.id < b.id ? -1 : 1);
  expect((await storedClaims(page)).map(saidOf)).toEqual([...SET.claims].sort(byId));
  // and pages are marked as ever
  expect((await session.openMarked('/story.html')).url()).toMatch(/story/);
});
