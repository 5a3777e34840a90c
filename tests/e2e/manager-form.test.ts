import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readMarks } from '../../scripts/lib/marks.ts';
import { endBackground } from './helpers/end-background.ts';
import { openManager } from './helpers/manager.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const said = (page: Page) => page.locator('.mg-said p').textContent();
const save = (page: Page) => page.locator('.fm-buttons').getByRole('button', { name: /^Save/ }).click();

/** How the open page marks "18,000" just now. */
const markOf18000 = (page: Page) => async () =>
  (await readMarks(page)).find(({ text }) => text.includes('18,000'))?.name ?? null;

/** What the focus is on, as it is called. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : null;
    return `${element?.getAttribute('name') ?? label?.textContent ?? element?.textContent ?? ''}`;
  });

/** Goes on by Tab until the focus is on something so called. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === name) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

/** A claim of 18,000 troops by somebody new, recorded by the form. */
async function record(page: Page, more: Record<string, string> = {}): Promise<void> {
  await field(page, 'subject').selectOption('troops_total');
  const fields = {
    figure: '18,000 troops',
    statement: 'The harbour office says that North Korea sent 18,000 troops to Russia.',
    speaker: 'Harbour Office',
    origin: 'Harbour Office',
    asOf: '2024-10-24',
    publisher: 'Harbour Post',
    title: 'Ships',
    ...more,
  };
  for (const [name, text] of Object.entries(fields)) await field(page, name).fill(text);
  await save(page);
  await expect.poll(() => said(page)).toBe('The claim is recorded');
}

test('by keyboard alone a claim is added; an open page shows it at once, follows its edit, its deletion and each undo', async () => {
  const page = await session.openMarked('/story.html');
  await expect.poll(markOf18000(page)).toBe('conflicts');
  const manager = await openManager(session);
  await tabTo(manager, 'Add a claim');
  await manager.keyboard.press('Enter');
  await field(manager, 'subject').waitFor();
  await type(manager, 'subject', 'total');
  expect(await field(manager, 'subject').inputValue()).toBe('troops_total');
  await type(manager, 'figure', '18,000 troops');
  await type(manager, 'statement', 'The harbour office says that North Korea sent 18,000 troops to Russia.');
  await type(manager, 'speaker', 'Harbour Office');
  await type(manager, 'origin', 'Harbour Office');
  await type(manager, 'asOf', '2024-10-24');
  await type(manager, 'publisher', 'Harbour Post');
  await type(manager, 'tags', 'checked,');
  await manager.keyboard.press('Enter');
  // the title is missing: it is told, and the focus goes there
  await expect.poll(() => focused(manager)).toBe('title');
  await expect.poll(() => manager.getByRole('alert').filter({ hasText: 'Not saved yet' }).count()).toBe(1);
  await manager.keyboard.type('Ships');
  await manager.keyboard.press('Enter');
  await expect.poll(() => said(manager)).toBe('The claim is recorded');
  await expect.poll(markOf18000(page)).toBe('mixed');

  // Edited: the page follows, and the claim's history tells what was changed.
  await field(manager, 'figure').fill('about 25,000 troops');
  await expect.poll(() => manager.locator('.fm-doubt').textContent()).toMatch(/Check this: the figure above/);
  await save(manager);
  await expect.poll(() => said(manager)).toBe('The claim is saved');
  await expect.poll(markOf18000(page)).toBe('conflicts');
  await expect
    .poll(() => manager.getByRole('region', { name: 'History of this claim' }).innerText())
    .toMatch(/Figure\s+18,000 people\s+about 25,000 people/);
  await manager.locator('.mg-said button').click();
  await expect.poll(markOf18000(page)).toBe('mixed');
  await expect.poll(() => field(manager, 'figure').inputValue()).toBe('18,000 people');

  // Deleted, undone, deleted again by redo, undone from the history after the background was ended.
  await manager.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => said(manager)).toMatch(/^The claim is deleted/);
  await expect.poll(markOf18000(page)).toBe('conflicts');
  await manager.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect.poll(markOf18000(page)).toBe('mixed');
  await manager.getByRole('button', { name: 'Redo', exact: true }).last().click();
  await expect.poll(markOf18000(page)).toBe('conflicts');
  await endBackground(session);
  await manager.goto(manager.url().replace(/#.*/, '#/history'));
  await manager.reload();
  await manager
    .getByRole('button', { name: /^Undo: Deleted/ })
    .first()
    .click();
  await expect.poll(markOf18000(page)).toBe('mixed');
  await manager.close();
});

test('two pages that edit one claim: the second is told while typing, loses nothing, and chooses', async () => {
  const first = await openManager(session, '#/claim');
  await record(first, { figure: '21,000 troops', title: 'Two pages' });
  const address = first.url().replace(/^.*#/, '#');
  const second = await openManager(session, address);
  await field(second, 'statement').fill('Mine: North Korea sent 21,000 troops to Russia.');
  await field(first, 'title').fill('Theirs');
  await save(first);
  await expect.poll(() => said(first)).toBe('The claim is saved');

  const told = second.getByRole('alert').filter({ hasText: 'This claim was changed elsewhere' });
  await told.waitFor();
  expect(await told.getByRole('row', { name: /^Title/ }).innerText()).toMatch(/Theirs\s+Two pages/);
  expect(await field(second, 'statement').inputValue()).toMatch(/^Mine/);
  // saving without a choice writes nothing
  await save(second);
  await expect.poll(() => second.evaluate(() => document.activeElement?.className)).toBe('fm-anchor');
  await first.reload();
  await expect.poll(() => field(first, 'statement').inputValue()).toMatch(/^The harbour office/);

  await second.getByRole('button', { name: 'Save mine over it' }).click();
  await expect.poll(() => said(second)).toBe('The claim is saved');
  await expect.poll(() => field(first, 'statement').inputValue()).toMatch(/^Mine/);

  await field(second, 'quote').fill('a phrase');
  await field(first, 'wire').fill('AFP');
  await save(first);
  await second.getByRole('button', { name: 'Take theirs, discard mine' }).click();
  await expect.poll(() => field(second, 'wire').inputValue()).toBe('AFP');
  await expect.poll(() => field(second, 'quote').inputValue()).toBe('');

  // Deleted meanwhile: what was typed can be saved again.
  await field(second, 'quote').fill('another phrase');
  await first.getByRole('button', { name: 'Delete' }).click();
  await second.getByText('This claim was deleted elsewhere').waitFor();
  await second.getByRole('button', { name: 'Save it again' }).click();
  await expect.poll(() => said(second)).toBe('The claim is saved');
  await second.reload();
  await expect.poll(() => field(second, 'quote').inputValue()).toBe('another phrase');
  await Promise.all([first.close(), second.close()]);
});

test('typing survives a reload, and leaving it asks', async () => {
  const page = await openManager(session, '#/claim');
  const asked: string[] = [];
  let answer = false;
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void (answer || dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss());
  });
  await field(page, 'figure').fill('around 10,000');
  await expect.poll(() => page.locator('.fm-understood').textContent()).toMatch(/about 10,000/);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect.poll(() => asked).toEqual(['confirm']);
  expect(await field(page, 'figure').inputValue()).toBe('around 10,000');
  await page.reload();
  await expect.poll(() => field(page, 'figure').inputValue()).toBe('around 10,000');
  expect(asked).toEqual(['confirm', 'beforeunload']);
  await page.getByText('What you typed before is back').waitFor();
  answer = true;
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
  await page.goBack();
  await expect.poll(() => field(page, 'figure').inputValue()).toBe('around 10,000');
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect.poll(() => field(page, 'figure').inputValue()).toBe('');
  await page.close();
});

test('an edited bundled claim is restored; the preview tells what a sentence would show', async () => {
  const page = await openManager(session, '#/claims');
  const id = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opened = indexedDB.open('crossfigure');
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const asked = opened.result.transaction('claims').objectStore('claims').getAll();
          asked.onsuccess = () => {
            opened.result.close();
            const known: { id: string; subject: string; quantity: { low: number } | null }[] = asked.result;
            resolve(known.find((one) => one.subject === 'troops_total' && one.quantity?.low === 10_000)?.id ?? '');
          };
        };
      }),
  );
  await page.goto(page.url().replace(/#.*/, `#/claim/${id}`));
  await field(page, 'preview-sentence').fill('North Korea sent 18,000 troops to Russia.');
  await expect.poll(() => page.locator('.fm-why').innerText()).toMatch(/This claim there: Conflicts \(differs\)/);
  await field(page, 'preview-sentence').fill('The harbour has 18,000 bricks.');
  await expect.poll(() => page.locator('.fm-why').innerText()).toMatch(/Nothing is marked: .* speaking of/);
  const title = await field(page, 'title').inputValue();
  await field(page, 'title').fill('Changed');
  await save(page);
  await page.getByRole('button', { name: 'Restore the bundled version' }).click();
  await expect.poll(() => field(page, 'title').inputValue()).toBe(title);
  await page.close();
});
