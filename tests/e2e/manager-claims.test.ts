import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { PATIENCE_MS } from '../helpers/patience.ts';
import { madeUpClaim } from './helpers/made-up-claims.ts';
import { countStored, fillClaims, openManager, waitForCount } from './helpers/manager.ts';
import { useSession } from './helpers/session.ts';

const MANY = 100_000;
const session = useSession();
const pages: Page[] = [];

afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});

async function open(address?: string): Promise<Page> {
  const page = await openManager(session, address);
  pages.push(page);
  await page.locator('.ct-body .ct-row').first().waitFor();
  return page;
}

const shownAs = (value: number) => value.toLocaleString('en');
const firstRow = (page: Page) => page.locator('.ct-body [aria-rowindex="2"]');
const loaded = (page: Page) => page.locator('[role="grid"][aria-busy="false"]').waitFor({ timeout: 3 * PATIENCE_MS });
const head = (page: Page, name: string) => page.getByRole('columnheader', { name }).getByRole('button');
/** Which row and cell have the focus, as somebody hears it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest('[role="gridcell"], [role="columnheader"]');
    return cell ? `${cell.closest('[role="row"]')?.getAttribute('aria-rowindex')}: ${cell.textContent}` : null;
  });

type Frames = { readonly median: number; readonly longest: number };

/** How long frames take while the table is scrolled by so many pixels with each; a machine has its own pace at rest. */
function framesWhile(page: Page, step: number): Promise<Frames> {
  return page.evaluate(async (by) => {
    const grid = document.querySelector('.ct-grid');
    const took: number[] = [];
    let last = performance.now();
    for (let frame = 0; grid && frame < 100; frame++) {
      grid.scrollTop += by;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      took.push(performance.now() - last);
      last = performance.now();
    }
    took.sort((a, b) => a - b);
    return { median: took[50] ?? 0, longest: took.at(-1) ?? 0 };
  }, step);
}

test('by keyboard alone: search, walk, select, delete, undo, and open a claim', async () => {
  const page = await open();
  const before = await countStored(page);
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('kursk');
  await waitForCount(page, / of /);
  await expect.poll(() => page.url()).toMatch(/#\/claims\?q=kursk$/);
  const found = Number.parseInt((await page.locator('.ct-count').textContent()) ?? '', 10);
  expect(found).toBeGreaterThan(3);
  // the best claims are put first once they are known
  await page.locator('.ct-grid[aria-busy="false"]').waitFor();

  for (let tabs = 0; tabs < 8 && (await focused(page)) === null; tabs++) await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toMatch(/^2: /);
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => page.locator('.ct-actions [role="status"]').textContent()).toBe('3 selected');
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => focused(page)).toMatch(/^3: /);

  const name = () => page.evaluate(() => document.activeElement?.textContent);
  for (let tabs = 0; tabs < 12 && (await name()) !== 'Delete'; tabs++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('3 claims are in the bin.').waitFor();
  await expect.poll(() => countStored(page)).toBe(before - 3);
  await waitForCount(page, `${found - 3} of ${before - 3} claims`);
  await expect.poll(() => focused(page)).not.toBeNull();

  for (let tabs = 0; tabs < 4 && (await name()) !== 'Undo'; tabs++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await waitForCount(page, `${found} of ${before} claims`);
  expect(await countStored(page)).toBe(before);

  for (let tabs = 0; tabs < 8 && (await focused(page)) === null; tabs++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toMatch(/#\/claim\/./);
});

test('what one page changes is seen on another, which keeps its place', async () => {
  const [here, there] = [await open('#/claims?sort=statement'), await open()];
  const before = await countStored(here);
  await here.locator('.ct-grid').evaluate((grid) => {
    grid.scrollTop = 400;
  });
  await there.bringToFront();
  await firstRow(there).locator('.ct-check').click();
  await there.getByRole('button', { name: 'Delete' }).click();
  await waitForCount(here, `${before - 1} claims`);
  expect(await here.locator('.ct-grid').evaluate((grid) => grid.scrollTop)).toBe(400);
  await there.getByRole('button', { name: 'Undo' }).click();
  await waitForCount(here, `${before} claims`);
});

test(
  '100,000 claims: first rows at once, to the end, sorted, filtered, searched, and the same after a reload',
  async () => {
    const filler = await open();
    const own = await countStored(filler);
    await fillClaims(filler, MANY);
    const total = shownAs(own + MANY);
    const aside = Array.from({ length: MANY }, (_, i) => madeUpClaim(i)).filter(({ status }) => status === 'disabled');
    const bergen = aside.filter(({ statement }) => statement.includes('Bergen'));

    const start = performance.now();
    const page = await open();
    const firstMs = performance.now() - start;
    await loaded(page);
    const allMs = performance.now() - start;
    await waitForCount(page, `${total} claims`);
    expect(await page.locator('.ct-body .ct-row').count()).toBeLessThan(60);

    const frames = await framesWhile(page, 0);
    const walked = await framesWhile(page, 120);
    const dragged = await framesWhile(page, 20_000);
    const ms = (value: number) => `${Math.round(value)} ms`;
    const told = ({ median, longest }: Frames) => `${ms(median)} (longest ${ms(longest)})`;
    console.info(
      `${total} claims: first rows ${ms(firstMs)}, all ${ms(allMs)}; a frame at rest ${told(frames)}, with the wheel ${told(walked)}, dragging the bar ${told(dragged)}`,
    );

    await head(page, 'Statement').click();
    await expect.poll(() => firstRow(page).textContent(), { timeout: 3 * PATIENCE_MS }).toMatch(/^A /);
    await firstRow(page).getByRole('gridcell').nth(2).click();
    await page.keyboard.press('Control+End');
    await expect.poll(() => focused(page)).toMatch(new RegExp(`^${own + MANY + 1}: `));
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByRole('combobox', { name: 'Status' }).selectOption({ label: `Disabled (${shownAs(aside.length)})` });
    await waitForCount(page, `${shownAs(aside.length)} of ${total} claims`);
    await page.getByRole('searchbox').fill('berg');
    await waitForCount(page, `${shownAs(bergen.length)} of ${total} claims`);
    await head(page, 'Figure').click();
    await expect.poll(() => head(page, 'Figure').locator('..').getAttribute('aria-sort')).toBe('ascending');
    await loaded(page);
    await expect.poll(() => firstRow(page).textContent()).toMatch(/Bergen/);
    const shown = await firstRow(page).textContent();

    await page.reload();
    await waitForCount(page, `${shownAs(bergen.length)} of ${total} claims`);
    await loaded(page);
    await expect.poll(() => firstRow(page).textContent()).toBe(shown);
    expect(await page.getByRole('searchbox').inputValue()).toBe('berg');
    await page.goBack();
    await expect.poll(() => page.url()).not.toMatch(/sort=figure/);

    const wanted = bergen[7]?.statement ?? '';
    await page.getByRole('searchbox').fill(wanted.replace('harbour office', 'harbor office').slice(0, -1));
    // a misspelt word is found by the index alone, which the background makes when first asked
    await expect.poll(() => firstRow(page).textContent(), { timeout: 3 * PATIENCE_MS }).toContain(wanted);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await waitForCount(page, `${total} claims`);
  },
  10 * PATIENCE_MS,
);
