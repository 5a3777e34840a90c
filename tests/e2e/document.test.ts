import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSession } from './helpers/session.ts';

const session = useSession();

/** The marks on figures that are painted where their text is, each with the id of what it stands in. */
function figuresOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight] as Range[])
      .flatMap((range) => {
        const block = range.startContainer.parentElement?.closest('[id]');
        if (!block || !/\d/.test(range.toString())) return [];
        const [box, around] = [range.getBoundingClientRect(), block.getBoundingClientRect()];
        const isInside = box.width > 0 && box.top >= around.top - 1 && box.bottom <= around.bottom + 1;
        return isInside ? `${block.id}: ${range.toString()}` : [];
      })
      .sort(),
  );
}

test.each([
  [
    'beside notes, floats, tooltips and advertisements',
    '/document.html',
    ['float: 12,000', 'note: 1,500', 'pre: 1,500', 'raised: some 10,000', 'tip: 10,000'],
  ],
  ['in text with a reading for each sign', '/ruby.html', ['ruby: 12,000']],
])('figures %s are marked as in a plain sentence', async (_, path, figures) => {
  const page = await session.open(path);
  const source = await page.content();
  await expect.poll(() => figuresOn(page)).toEqual(figures);
  expect(await page.content()).toBe(source);
});
