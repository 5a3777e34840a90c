import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/root.ts';
import { clickMenu, lookUpTyped, openPanelPage } from './helpers/panel.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

/** Pictures of the panel for a person to look at, in `screenshots/`. */
test.each([
  ['panel-light', 'light', 400],
  ['panel-dark', 'dark', 400],
  ['panel-narrow', 'light', 360],
] as const)('a picture of %s', async (name, colorScheme, width) => {
  const page = await session.openMarked('/story.html');
  await page.evaluate(() => {
    const element = document.querySelector('#second');
    if (element) getSelection()?.selectAllChildren(element);
  });
  const panel = await clickMenu(session, page, { selectionText: 'x' });
  await panel.setViewportSize({ width, height: 1700 });
  await panel.emulateMedia({ colorScheme });
  await panel.getByRole('heading', { name: /10,000/ }).waitFor();
  await mkdir(join(ROOT, 'screenshots'), { recursive: true });
  const picture = await panel.screenshot({ path: join(ROOT, 'screenshots', `${name}.png`) });
  expect(picture.length).toBeGreaterThan(10_000);
  await panel.getByRole('button', { name: 'Record as claim' }).click();
  await panel.getByRole('heading', { name: 'Record a claim' }).waitFor();
  await panel.screenshot({ path: join(ROOT, 'screenshots', `${name}-form.png`), fullPage: true });
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await panel.getByRole('tab', { name: 'This page' }).click();
  await panel
    .getByRole('button', { name: /10,000/ })
    .first()
    .click();
  await panel.screenshot({ path: join(ROOT, 'screenshots', `${name}-page.png`), fullPage: true });
  await panel.close();
});

test('a picture of the popup with its search box', async () => {
  const { context, id } = session.browser;
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 352, height: 330 });
  await popup.goto(`chrome-extension://${id}/popup.html`);
  await popup.getByRole('switch').first().waitFor();
  const picture = await popup.screenshot({ path: join(ROOT, 'screenshots', 'popup-search.png') });
  expect(picture.length).toBeGreaterThan(3_000);
  await popup.close();
});

test.each(['light', 'dark'] as const)(
  'axe finds no fault in the panel as rendered, contrast included: %s',
  async (colorScheme) => {
    const page = await session.openMarked('/story.html');
    const panel = await openPanelPage(session, page);
    await panel.emulateMedia({ colorScheme });
    await panel.setViewportSize({ width: 360, height: 900 });
    await panel.evaluate(axe.source);
    const faults = async () => {
      const { violations } = await panel.evaluate<AxeResults>('axe.run()');
      return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    };
    await lookUpTyped(panel, 'North Korea sent 10,000 troops to Russia in October 2024.');
    await panel.getByRole('heading', { name: /10,000/ }).waitFor();
    await panel.getByText('Filter', { exact: true }).click();
    await panel.getByRole('button', { name: 'Copy this answer' }).click();
    expect(await faults()).toEqual([]);
    await panel.getByRole('button', { name: 'Record as claim' }).click();
    await panel.getByRole('button', { name: /^Save/ }).click();
    await expect.poll(() => panel.getByRole('alert').textContent()).toMatch(/Not saved yet/);
    expect(await faults()).toEqual([]);
    await panel.getByRole('tab', { name: 'This page' }).click();
    await panel.getByRole('button', { name: /10,000/ }).click();
    expect(await faults()).toEqual([]);
    await panel.evaluate("document.querySelector('.lk-count').style.color = 'rgb(128 128 128 / 0.5)'");
    expect((await faults()).map(([id]) => id)).toEqual(['color-contrast']);
    await panel.close();
  },
);
