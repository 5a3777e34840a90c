import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { waitForMarks } from '../../scripts/lib/marks.ts';
import { PATIENCE_MS } from '../helpers/patience.ts';
import { clickMenu, group, lookUpTyped, openPanelPage, pasted, select } from './helpers/panel.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

async function record(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'Record as claim' }).click();
  await panel.getByRole('heading', { name: 'Record a claim' }).waitFor();
}

const value = (panel: Page, label: string) => panel.getByLabel(label, { exact: true }).inputValue();

function claimCount(panel: Page): Promise<number> {
  return panel.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opened = indexedDB.open('crossfigure');
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const counted = opened.result.transaction('claims').objectStore('claims').count();
          counted.onsuccess = () => resolve(counted.result);
        };
      }),
  );
}

test('a selection becomes a claim: filled in, checked beside its fields, saved only by “Save”, and found again', async () => {
  const page = await session.openMarked('/story.html');
  await select(page, '#linked');
  const panel = await clickMenu(session, page, {});
  await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toBe('18,000 people');
  const before = await claimCount(panel);
  await record(panel);

  await expect.poll(() => value(panel, 'Figure')).toBe('18,000');
  await expect.poll(() => panel.locator('.lk-understood').textContent()).toBe('Understood as 18,000 people');
  expect(await value(panel, 'Subject')).toBe('troops_total');
  expect(await value(panel, 'Outlet')).toBe('A Test Page');
  expect(await value(panel, 'Title')).toBe('A short note on the deployment');
  expect(await value(panel, 'Published')).toBe('2024-10-24');
  expect(await value(panel, 'Address')).toBe(page.url());

  await panel.getByLabel('Figure', { exact: true }).fill('about nothing');
  await panel.getByRole('button', { name: /^Save/ }).click();
  await expect.poll(() => panel.getByRole('alert').textContent()).toMatch(/Not saved yet/);
  const figure = panel.getByLabel('Figure', { exact: true });
  await expect.poll(() => figure.getAttribute('aria-invalid')).toBe('true');
  expect(await panel.locator('.lk-problem').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/figure was not understood/)]),
  );

  await figure.fill('about 18,000');
  await expect.poll(() => panel.locator('.lk-understood').textContent()).toBe('Understood as about 18,000 people');
  await panel.getByLabel('Said by').selectOption({ label: 'Pentagon' });
  await panel.getByLabel('Origin of the information').selectOption({ label: 'Pentagon' });
  expect(await claimCount(panel)).toBe(before);
  await panel.getByRole('button', { name: /^Save/ }).click();
  await expect.poll(() => panel.locator('.lk-said').textContent()).toBe('The claim is recorded');
  expect(await claimCount(panel)).toBe(before + 1);

  // The page itself, which was told, does not corroborate itself; another text is.
  expect(await waitForMarks(page, PATIENCE_MS)).toBe(true);
  await lookUpTyped(panel, 'North Korea is sending 18,000 troops to Russia in October 2024.');
  await expect.poll(() => group(panel, /^Corroborates/).innerText()).toMatch(/Pentagon[\s\S]*A Test Page/);
  await group(panel, /^Corroborates/)
    .getByRole('button', { name: 'Find on page' })
    .click();
  await expect.poll(() => panel.locator('.lk-said').textContent()).toBe('The passage is selected on the page');
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/18,000 troops/);
  await page.evaluate(() => {
    const link = document.querySelector('#link');
    if (link) link.textContent = 'North Korea sending 19,000 troops to Russia';
  });
  await group(panel, /^Corroborates/)
    .getByRole('button', { name: 'Find on page' })
    .click();
  await expect.poll(() => panel.locator('.lk-said').textContent()).toMatch(/^Not found/);

  await group(panel, /^Corroborates/)
    .getByRole('button', { name: /A Test Page/ })
    .click();
  await expect.poll(() => panel.locator('.lk-said').textContent()).toBe('Copied as Text');
  expect(await pasted(panel)).toMatch(/#:~:text=\S*18,?(%2C)?000/);
});

test('warns of a claim that is likely on record, and does not keep it from being saved', async () => {
  const page = await session.open('/story.html');
  await select(page, '#second');
  const panel = await clickMenu(session, page, {});
  await record(panel);
  await expect
    .poll(() => panel.getByRole('region', { name: 'Likely on record already' }).innerText())
    .toMatch(/10,000 people[\s\S]*same origin/);
  expect(await panel.getByRole('button', { name: 'Save all the same' }).isEnabled()).toBe(true);
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => panel.evaluate(() => document.activeElement?.textContent)).toBe('Record as claim');
});

test('typed text can be recorded too; what is missing is said, and the first such field has the focus', async () => {
  const panel = await openPanelPage(session);
  await lookUpTyped(panel, 'North Korea sent 640 troops to Russia.');
  await record(panel);
  await panel.getByRole('button', { name: /^Save/ }).click();
  await expect.poll(() => panel.getByRole('alert').textContent()).toMatch(/Not saved yet/);
  await expect.poll(() => panel.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
});
