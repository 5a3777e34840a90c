import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { StoredClaim } from '../../lib/claims/types.ts';
import { readMarks, waitForMarks } from '../../scripts/lib/marks.ts';
import { PATIENCE_MS } from '../helpers/patience.ts';
import { countStored, openManager, putClaims } from './helpers/manager.ts';
import { readAt } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

const TITLE = 'Sinking of the ferry Aurelia';
const ID = 'sinking-of-the-ferry-aurelia';

function claim(id: string, subject: string, value: number): StoredClaim {
  const at = '2025-03-06T00:00:00.000Z';
  return {
    id,
    storyId: ID,
    subject,
    statement: `The Coast Guard gave ${value}.`,
    quantity: { kind: 'count', low: value, high: value, qualifier: 'exact', unit: 'person' },
    position: null,
    speaker: 'coast_guard',
    origin: 'coast_guard',
    source: { publisher: 'Harbour Post', title: 'The ferry', url: null, published: '2025-03-05', wire: null },
    asOf: '2025-03-05',
    quote: null,
    status: 'active',
    owner: 'user',
    edited: false,
    version: 1,
    addedAt: at,
    changedAt: at,
  };
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('id') ?? '');
const said = (page: Page) => page.locator('.mg-said [role="status"]').textContent();
const card = (page: Page, id: string) => page.locator(`[data-card="${id}"]`);

/** A subject by keys alone, from the button that adds one. */
async function addSubjectByKeys(page: Page, label: string, near: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a subject' }).focus();
  await page.keyboard.press('Enter');
  // the focus is in its first field
  await page.keyboard.type(label);
  // over its kind and what it counts, people both, to the words
  for (let tabs = 0; tabs < 3; tabs++) await page.keyboard.press('Tab');
  await page.keyboard.type(near);
  await page.keyboard.press('Tab');
}

async function fillStory(page: Page): Promise<void> {
  await page.getByLabel('Title').fill(TITLE);
  await page.getByLabel('First day').fill('2025-03-01');
  await page.getByLabel('One of these must be in a sentence').fill('Aurelia, ferr*');
  await page.getByLabel('And one of these as well').fill('sank, sinking, strait');
  await card(page, '+1').getByLabel('What to call it').fill('on board');
  await card(page, '+1').getByLabel('What is counted').selectOption('another');
  await card(page, '+1').getByLabel('Words for it').fill('passengers');
  await card(page, '+1').getByLabel('These are people').check();
  await card(page, '+1').getByLabel('As time goes on, the figure').selectOption('fixed');
  await addSubjectByKeys(page, 'drowned', 'drown*, died');
  await addSubjectByKeys(page, 'rescued', 'rescued, saved');
  await page.getByRole('button', { name: 'Add somebody' }).click();
  const party = page.locator('.st-card', { has: page.getByLabel('How texts name it') });
  await party.getByLabel('Name', { exact: true }).fill('Coast Guard');
  await party.getByLabel('How texts name it').fill('coast guard');
}

test('a story made in the form is read on pages like the bundled one; what is wrong is told first, and what is typed survives a reload', async () => {
  const article = await session.open('/ferry.html');
  const page = await openManager(session, '#/stories');
  await page.getByRole('link', { name: 'New story' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/^Not saved yet: 5 fields/);
  await expect.poll(() => focused(page)).toBe(await page.getByLabel('Title').getAttribute('id'));

  await fillStory(page);
  await expect
    .poll(() => page.locator('.mg-problem').allTextContents())
    .toEqual([expect.stringMatching(/^Not saved yet/)]);
  await page
    .getByLabel('Paste a page or any text')
    .fill('The ferry Aurelia sank in the strait with 240 passengers and 12 dogs. 40 people drowned. It had 9 decks.');
  await expect
    .poll(() => page.locator('.st-why').allTextContents())
    .toEqual([
      '240 (240 people): ✓ taken as “on board”, because of “passengers”.',
      '12 (12): – not taken: the story does not count “dogs”.',
      '40 (40 people): ✓ taken as “drowned”, because of “people”, “drowned”.',
      '9 (9): – not taken: its sentence is not about the story.',
    ]);

  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect.poll(() => page.getByLabel('Title').inputValue()).toBe(TITLE);
  await expect
    .poll(() => page.locator('.st-card h3').allTextContents())
    .toEqual(['1. on board', '2. drowned', '3. rescued', 'Coast Guard']);
  expect(await readMarks(article)).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(`**#/stories/${ID}`);
  await expect.poll(() => said(page)).toMatch(/^The story is added/);

  await putClaims(page, [claim('ferry-40', 'drowned', 40), claim('ferry-230', 'rescued', 230)]);
  await article.reload();
  expect(await waitForMarks(article, PATIENCE_MS)).toBe(true);
  expect((await readMarks(article)).map(({ name, text }) => `${name} ${text}`)).toEqual([
    expect.stringMatching(/one-source At least 40$/),
    expect.stringMatching(/conflicts 195$/),
  ]);
  expect((await readAt(session, article, { text: /195/ })).text).toMatch(/rescued[\s\S]*230[\s\S]*Coast Guard/);
  await page.close();
});

test('of two who edit a story the second is told, and nothing is overwritten unseen', async () => {
  const [first, second] = [
    await openManager(session, `#/stories/${ID}`),
    await openManager(session, `#/stories/${ID}`),
  ];
  await second.getByLabel('Title').fill('My title');
  await first.getByLabel('Title').fill('Their title');
  await first.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => said(first)).toMatch(/^The story is saved/);
  await second.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => second.getByRole('heading', { name: 'This story was changed elsewhere' }).count()).toBe(1);
  expect(await second.getByLabel('Title').inputValue()).toBe('My title');
  await second.getByRole('button', { name: 'Show what was saved' }).click();
  await expect.poll(() => second.getByLabel('Title').inputValue()).toBe('Their title');
  await Promise.all([first.close(), second.close()]);
});

test('a subject that claims are on cannot go; a story goes with its claims, after asking, and comes back with them', async () => {
  const page = await openManager(session, `#/stories/${ID}`);
  await page.getByRole('button', { name: 'Remove rescued' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/one claim would no longer fit.*ferry-230/);
  await page.getByRole('button', { name: 'Discard changes' }).click();

  await page.getByRole('link', { name: 'All stories' }).click();
  await page.getByRole('button', { name: 'Export Their title' }).click();
  await expect.poll(() => page.locator('option, label', { hasText: /^The 2 claims/ }).count()).toBe(1);
  await page.goBack();
  const before = await countStored(page);
  await page.getByRole('button', { name: 'Delete Their title' }).click();
  const ask = page.getByRole('dialog');
  expect(await ask.textContent()).toMatch(/Its 2 claims are deleted/);
  await ask.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => said(page)).toBe('Deleted with its claims');
  expect(await countStored(page)).toBe(before - 2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.getByRole('link', { name: 'Their title', exact: true }).count()).toBe(1);
  expect(await countStored(page)).toBe(before);
  await page.close();
});

test('words of the bundled story can be changed and restored; broken JSON is told and not saved', async () => {
  const page = await openManager(session, '#/stories/north-korea-russia');
  await page.getByRole('button', { name: 'captivity', exact: true }).click();
  const words = card(page, 'captivity').getByLabel('English');
  await words.fill('bombardment');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => page.locator('h1 + .mg-note').textContent()).toBe('Comes with the extension, edited by you');
  await page.getByRole('button', { name: 'Restore the bundled story' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore the bundled story' }).click();
  await expect.poll(() => page.locator('h1 + .mg-note').textContent()).toBe('Comes with the extension');
  await expect.poll(() => words.inputValue()).toContain('ukrainian captivity');

  await page.getByText('Advanced: rules as JSON').click();
  const json = page.getByLabel('Rules as JSON');
  await json.fill((await json.inputValue()).replaceAll('"treaty"', '"threaty"'));
  await expect
    .poll(() => page.locator('.st-problems li').first().textContent())
    .toMatch(/is "threaty", for which neither the story nor a language has words/);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/^Not saved yet/);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.close();
});
