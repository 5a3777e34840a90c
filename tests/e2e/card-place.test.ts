import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { FIRST_BATCH, openMadeUp, pageOf } from './helpers/made-up-page.ts';
import { paintedOn } from './helpers/painted.ts';
import { inCard, readAt } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

/** Where the card stands: beside its figure, never over it, however the page lays out its lines. */

const session = useSession();
const FIGURE = { text: /1,500|10,000/ };
type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const openPage = (name: string, html: string) => openMadeUp(session, `https://place.example/${name}`, html);

/** The lines of the figure whose card is open. */
function figureLines(page: Page): Promise<Box[]> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('crossfigure-open') ?? [];
    if (!range) throw new Error('No figure is set off.');
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return [...live.getClientRects()].map((line) => line.toJSON() as DOMRect);
  });
}

const SENTENCE = `<p id="it">${FIRST_BATCH}</p>`;
const styled = (css: string) => pageOf(`<style>${css}</style><main style="padding: 60px">${SENTENCE}</main>`);

test.each([
  ['a plain page', styled('')],
  [
    'a figure over two lines',
    pageOf(
      '<p id="it" style="width: 7.4em; margin: 60px; font: 20px monospace">It expects that North Korea will send around 10,000 soldiers to Russia.</p>',
    ),
  ],
  ['zoom on html', styled('html { zoom: 1.6 }')],
  ['zoom on body', styled('body { zoom: 0.7 }')],
  ['vertical writing from the right', styled('html { writing-mode: vertical-rl }')],
  ['vertical writing from the left', styled('main { writing-mode: vertical-lr }')],
  ['dir=rtl', styled('').replace('<html', '<html dir="rtl"')],
])('the card is right beside its figure: %s', async (name, html) => {
  const { page, errors } = await openPage(name.replace(/\W/g, '-'), html);
  await expect.poll(() => paintedOn(page)).toHaveLength(1);
  const source = await page.evaluate(() => document.body.innerHTML);
  await readAt(session, page, FIGURE);
  const card = await inCard<Box>(session, page, 'card.getBoundingClientRect().toJSON()');
  const lines = await figureLines(page);
  expect(lines).toHaveLength(name.includes('two lines') ? 2 : 1);
  const gaps = lines.map((line) =>
    Math.max(line.left - card.right, card.left - line.right, line.top - card.bottom, card.top - line.bottom),
  );
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(0);
  expect(Math.min(...gaps)).toBeLessThan(12);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  expect([card.left >= 0, card.top >= 0, card.right <= width, card.bottom <= height]).toEqual([true, true, true, true]);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.body.innerHTML)).toBe(source);
  expect(errors).toEqual([]);
});

const teaser = (cover: string) =>
  pageOf(`<style>article { position: relative } #cover { position: absolute; inset: 0; z-index: 1 }</style>
    <article>${cover}${SENTENCE}</article>`);

test('under a link that is stretched over its teaser a card opens by rest, and a click is the link’s', async () => {
  const { page } = await openPage('teaser', teaser('<a id="cover" href="#followed"></a>'));
  await expect.poll(() => paintedOn(page)).toEqual(['it: 1,500']);
  await readAt(session, page, FIGURE);
  await page.mouse.down();
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).hash).toBe('#followed');
});

test('a mark takes no full stop or bracket along', async () => {
  const { page } = await openPage(
    'stop',
    pageOf(`<p id="stop">It said that of the special forces soldiers whom North Korea sent to Russia the first batch was 1,500.</p>
      <p id="bracket">It said that North Korea sent special forces soldiers (1,500) to Russia as a first batch.</p>`),
  );
  await expect.poll(() => paintedOn(page)).toEqual(['bracket: 1,500', 'stop: 1,500']);
});

test('a document in design mode is left alone', async () => {
  const { page, errors } = await openPage('design', pageOf(`${SENTENCE}<script>document.designMode = 'on'</script>`));
  const source = await page.content();
  // the page beside it shows that a mark would be there by now
  const other = await openPage('design-off', pageOf(SENTENCE));
  await expect.poll(() => paintedOn(other.page)).toEqual(['it: 1,500']);
  expect(await paintedOn(page)).toEqual([]);
  expect(await page.content()).toBe(source);
  expect(errors).toEqual([]);
});
