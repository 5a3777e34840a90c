import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/root.ts';
import { clickMenu } from './helpers/panel.ts';
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
