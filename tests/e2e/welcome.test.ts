import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Launched, launchWithExtension } from '../../scripts/lib/launch-with-extension.ts';
import { readMarks, scrollToMark, waitForMarks } from '../../scripts/lib/marks.ts';
import { ROOT } from '../../scripts/lib/root.ts';
import { PATIENCE_MS } from '../helpers/patience.ts';

let browser: Launched;
let page: Page;

beforeAll(async () => {
  const [chromium, extension] = [inject('browser'), inject('extension')];
  browser = await launchWithExtension({ browser: chromium, extension, headless: true, welcome: true });
  const [opened] = browser.context.pages().filter((one) => one.url().endsWith('/welcome.html'));
  if (!opened) throw new Error('Nothing welcomes whoever installs it.');
  page = opened;
  if (!(await waitForMarks(page, PATIENCE_MS))) throw new Error('The sample is not marked.');
});
afterAll(() => browser?.close());

const next = () => page.getByRole('button', { name: 'Open the next card' });
const closed = () => expect.poll(cardText).toBeNull();
/** The text of the card that is open or about to open. */
async function card(): Promise<string> {
  let text: string | null = null;
  await expect
    .poll(async () => {
      text = await cardText();
      return text;
    })
    .toBeTruthy();
  return text ?? '';
}

type DomNode = {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
};

/** What stands in the open card, whose shadow root is closed to every script of this page; `null`: none is open. */
async function cardText(): Promise<string | null> {
  const devtools = await page.context().newCDPSession(page);
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  await devtools.detach();
  const within = ({ children = [], shadowRoots = [] }: DomNode) => [...shadowRoots, ...children];
  const find = (node: DomNode): DomNode | undefined =>
    node.attributes?.includes('popover') ? node : within(node).map(find).find(Boolean);
  const textOf = (node: DomNode): string =>
    node.nodeName === '#text' ? `${node.nodeValue} ` : within(node).map(textOf).join('');
  const host = find(root);
  return host ? textOf(host) : null;
}

test('the sample is marked as pages are, and nothing else on the page is', async () => {
  expect((await readMarks(page)).map(({ name, text }) => `${text}: ${name}`)).toEqual([
    'around 12,000: mixed',
    '10,000: mixed',
    '1,500: one-source',
    'October 8 to 13: one-source',
    'seven: conflicts',
  ]);
});

test('resting the pointer and clicking open a card', async () => {
  const at = (await readMarks(page)).findIndex(({ text }) => text === 'seven');
  const { x, y } = await scrollToMark(page, at);
  await page.mouse.move(x, y, { steps: 4 });
  expect(await card()).toMatch(/Figures differ/i);
  await page.keyboard.press('Escape');
  await closed();
  await page.mouse.click(x, y);
  expect(await card()).toMatch(/landing ships/);
  await page.keyboard.press('Escape');
  await closed();
});

test('by keyboard alone: the button opens one card after the other, and Escape leads back to it', async () => {
  await page.reload();
  expect(await waitForMarks(page, PATIENCE_MS)).toBe(true);
  await next().focus();
  await page.keyboard.press('Enter');
  const first = await card();
  expect(first).toMatch(/12,000/);
  await page.keyboard.press('Escape');
  await closed();
  await expect.poll(() => next().evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  expect(await card()).not.toBe(first);
  await page.keyboard.press('Escape');
  await closed();
});

test('the card opens in the panel, which knows the page', async () => {
  const { context, id } = browser;
  const tabId = await page.evaluate<number>('chrome.tabs.getCurrent().then((tab) => tab.id)');
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${id}/sidepanel.html?tab=${tabId}`);
  await panel.getByRole('tab', { name: 'This page' }).click();
  await panel
    .getByRole('button', { name: /seven|12,000/ })
    .first()
    .waitFor();
  await panel.close();
});

test('the links lead where they say', async () => {
  const hrefs = await page.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs).toEqual(['/options.html#/claims', '/options.html#/settings']);
});

test('it opens once: not when the extension starts again', async () => {
  const { context, id } = browser;
  const other = await context.newPage();
  await other.goto(`chrome-extension://${id}/popup.html`);
  await other.close();
  expect(context.pages().filter((one) => one.url().endsWith('/welcome.html'))).toHaveLength(1);
});

test.each([
  ['light', 1000],
  ['dark', 320],
] as const)('axe finds no fault in it as rendered: %s, %i px', async (colorScheme, width) => {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  const faults = async () => {
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  };
  await page.evaluate(axe.source);
  expect(await faults()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await mkdir(join(ROOT, 'screenshots'), { recursive: true });
  await page.screenshot({ path: join(ROOT, 'screenshots', `welcome-${colorScheme}.png`), fullPage: true });
  await page.evaluate("document.querySelector('.wl-head p').style.color = 'rgb(128 128 128 / 0.5)'");
  expect((await faults()).map(([id]) => id)).toEqual(['color-contrast']);
  await page.reload();
  expect(await waitForMarks(page, PATIENCE_MS)).toBe(true);
});
