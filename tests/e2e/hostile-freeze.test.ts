import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PATIENCE_MS } from '../helpers/patience.ts';
import { answerWith, FIRST_BATCH, noteErrors, pageOf } from './helpers/made-up-page.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

/** Four times the change may take six times the thread's work. */
const FOUR_TIMES = 6;

/** How many figures are marked. */
const markCount = (page: Page) => page.evaluate(() => CSS.highlights.get('crossfigure-one-source')?.size ?? 0);

/** Opens a page with one mark, has it change, and waits until what comes with the change is marked: the thread's work, in seconds. */
async function workOf(name: string, body: string, change: string): Promise<number> {
  const page = await session.open(
    await answerWith(session, `http://freeze.example/${name}`, pageOf(`<p>${FIRST_BATCH}</p>${body}`)),
  );
  const errors = noteErrors(page);
  await expect.poll(() => markCount(page)).toBe(1);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const threadTime = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === 'ThreadTime')?.value ?? Number.NaN;
  };
  const begun = await threadTime();
  await page.evaluate(
    ([run, text]) => {
      // biome-ignore lint/security/noGlobalEval: the page's own script
      globalThis.eval(run);
      document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
    },
    [change, FIRST_BATCH] as const,
  );
  await expect.poll(() => markCount(page), { interval: 200 }).toBe(2);
  expect(errors).toEqual([]);
  return (await threadTime()) - begun;
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => `<p class="line">Line ${i} of a long page.</p>`).join('');
const hiddenLines = (count: number) =>
  Array.from({ length: count }, (_, i) => `<div class="x"><p hidden>Line ${i}.</p></div>`).join('');

test.each<[string, number, (count: number) => string, (count: number) => string]>([
  [
    'paragraphs that change at once',
    4_000,
    lines,
    () =>
      `document.querySelectorAll('.line').forEach((p, i) => p.replaceChildren(Object.assign(document.createElement('i'), { textContent: 'Zeile ' + i })))`,
  ],
  [
    'hidden elements with classes that change around them',
    20_000,
    hiddenLines,
    (count) =>
      `[...document.querySelectorAll('.x')].slice(0, ${count * 0.15}).forEach((div) => { div.className = 'y'; })`,
  ],
  [
    'nodes that are added in one task',
    200_000,
    () => '<main></main>',
    (count) => `for (let i = 0; i < ${count}; i++) document.querySelector('main').append(document.createElement('p'))`,
  ],
])('%s take work in proportion', async (name, most, body, change) => {
  const slug = name.split(' ')[0];
  const work = (count: number) => workOf(`${slug}-${count}`, body(count), change(count));
  let [few, many] = [await work(most / 4), await work(most)];
  // what else runs in the browser counts as well: the least of a few rounds does not have it
  for (let more = 2; more > 0 && many / few >= FOUR_TIMES; more--) {
    few = Math.min(few, await work(most / 4));
    many = Math.min(many, await work(most));
  }
  expect(many / few).toBeLessThan(FOUR_TIMES);
});

test('very many forged figures are marked, and the page goes on', async () => {
  const body = `<p>${'North Korea sent 1,500 special forces soldiers to Russia as a first batch. '.repeat(2_000)}</p>`;
  const page = await session.open(await answerWith(session, 'http://freeze.example/forged', pageOf(body)));
  const errors = noteErrors(page);
  await expect.poll(() => markCount(page), { timeout: 4 * PATIENCE_MS }).toBe(2_000);
  expect(errors).toEqual([]);
});
