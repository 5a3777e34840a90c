import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import { ROOT } from '../../scripts/lib/root.ts';
import { openManager } from './helpers/manager.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();
let page: Page;
beforeAll(async () => {
  page = await openManager(session, '#/claims');
  await mkdir(join(ROOT, 'screenshots'), { recursive: true });
});

const [FIRST] = bundled.claims;
const file = (value: unknown) => ({ name: 'odd.json', mimeType: '', buffer: Buffer.from(JSON.stringify(value)) });

/** Every view, and what in it has to be opened to be seen. */
const VIEWS: readonly (readonly [name: string, address: string, ready: () => Promise<unknown>])[] = [
  ['claims', '#/claims', () => page.getByRole('row').nth(3).waitFor()],
  ['new-claim', '#/claim', () => page.getByRole('textbox', { name: 'Figure' }).waitFor()],
  ['claim', `#/claim/${FIRST?.id}`, () => page.getByText('Bundled', { exact: false }).first().waitFor()],
  [
    'stories',
    '#/stories',
    () =>
      page
        .getByText(bundled.story.title.en ?? '')
        .first()
        .waitFor(),
  ],
  ['story', `#/stories/${bundled.story.id}`, () => page.getByRole('textbox').nth(3).waitFor()],
  ['history', '#/history', () => page.getByRole('main').getByRole('listitem').first().waitFor()],
  ['bin', '#/history?part=bin', () => page.getByRole('heading').first().waitFor()],
  [
    'import',
    '#/transfer',
    async () => {
      const claims = [
        { ...FIRST, tags: ['odd'] },
        { ...FIRST, id: 'odd', asOf: 'never' },
      ];
      await page.getByLabel('File to import').setInputFiles(file({ ...bundled, claims }));
      await page.getByRole('button', { name: 'Import 1 claim' }).waitFor();
    },
  ],
  [
    'mapping',
    '#/transfer?',
    async () => {
      const buffer = Buffer.from('Outlet;Who;Statement\nPost;NIS;12 ships');
      await page.getByLabel('File to import').setInputFiles({ name: 'odd.csv', mimeType: '', buffer });
      await page.getByRole('heading', { name: 'Columns' }).waitFor();
    },
  ],
  ['export', '#/transfer?part=export', () => page.getByRole('button', { name: 'Save file' }).waitFor()],
  [
    'subscriptions',
    '#/subscriptions',
    async () => {
      await page.getByLabel('Address of a set').fill('https://news.example/index.json');
      await page.getByRole('button', { name: 'Follow…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['care', '#/care', () => page.getByRole('button').nth(2).waitFor()],
  ['settings', '#/settings', () => page.getByRole('checkbox').first().waitFor()],
];

async function faults(): Promise<unknown[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults;
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html, any }) => [html, any[0]?.message])]);
}

async function show(address: string, ready: () => Promise<unknown>) {
  const url = page.url().replace(/#.*/, '');
  await page.goto('about:blank');
  await page.goto(`${url}${address}`);
  await ready();
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(VIEWS)(
    'axe finds no fault in %s, contrast included, and nothing is wider than a phone',
    async (name, address, ready) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 1280, height: 900 });
      await show(address, ready);
      await page.screenshot({ path: join(ROOT, 'screenshots', `manager-${name}-${colorScheme}.png`) });
      expect(await faults()).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      await page.screenshot({ path: join(ROOT, 'screenshots', `manager-${name}-${colorScheme}-narrow.png`) });
      expect(wider).toBeLessThanOrEqual(0);
    },
  );
});

test('axe catches a fault that is put in', async () => {
  await show('#/settings', () => page.getByRole('checkbox').first().waitFor());
  await page.evaluate(() => {
    const heading = document.querySelector('h1');
    if (heading) heading.style.color = 'rgb(128 128 128 / 0.5)';
  });
  expect(JSON.stringify(await faults())).toMatch(/color-contrast/);
});
