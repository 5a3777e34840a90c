import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Answer } from '../../lib/messages.ts';
import type { Claim } from '../../lib/model.ts';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import { readMarks } from '../../scripts/lib/marks.ts';
import { PATIENCE_MS } from '../helpers/patience.ts';
import { endBackground } from './helpers/end-background.ts';
import { openManager } from './helpers/manager.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

test('a background that the browser has ended answers again: late text is still read', async () => {
  const page = await session.open('/late.html');
  await page.evaluate(
    `addText('one', 'South Korea’s spy agency says that 1,500 North Korean soldiers were the first to reach Russia.')`,
  );
  await expect.poll(() => marked(/1,500/)).toBe(true);

  await endBackground(session);
  await page.evaluate(
    `addText('two', 'President Zelenskyy says that North Korea is preparing 10,000 soldiers to fight for Russia.')`,
  );
  await expect.poll(() => marked(/10,000/)).toBe(true);

  async function marked(text: RegExp): Promise<boolean> {
    return (await readMarks(page)).some((mark) => text.test(mark.text));
  }
});

const SET = bundled;
const MANY = 10_000;

/** Claims of a file that all are on what a bundled one is on: 20,000 soldiers, 20,001 soldiers, and so on. */
function imported(model: Claim): Claim[] {
  return Array.from({ length: MANY }, (_, at): Claim => {
    const value = 20_000 + at;
    return {
      ...model,
      id: `imported-${at}`,
      statement: `The lighthouse keeper of Bergen${at} counted ${value} soldiers.`,
      quantity: { kind: 'count', low: value, high: value, qualifier: 'exact', unit: 'person' },
      source: { ...model.source, url: `https://lighthouse.example/${at}` },
    };
  });
}

test('a look-up of a background that was just ended knows of an edit, a deletion and an import of 10,000', async () => {
  const model = SET.claims.find(({ subject, quantity }) => subject === 'troops_total' && quantity?.low === 10_000);
  if (!model) throw new Error('The bundled set has no claim of 10,000.');
  const asking = await openManager(session, '#/settings');
  const sent = (value: string) => `South Korea’s spy agency says that North Korea sent ${value} soldiers to Russia.`;
  const manager = await openManager(session, `#/claim/${model.id}`);

  expect(await groupAfterEnd(sent('18,000'), model.id)).toBe('conflicts');
  await manager.locator('[name="figure"]').fill('18,000 troops');
  await manager.locator('.fm-buttons').getByRole('button', { name: /^Save/ }).click();
  await manager.getByText('The claim is saved').first().waitFor();
  expect(await groupAfterEnd(sent('18,000'), model.id)).toBe('corroborates');

  await manager.getByRole('button', { name: 'Delete' }).click();
  await manager
    .getByText(/^The claim is deleted/)
    .first()
    .waitFor();
  expect(await groupAfterEnd(sent('18,000'), model.id)).toBe('absent');

  await manager.goto(manager.url().replace(/#.*/, '#/transfer'));
  const buffer = Buffer.from(JSON.stringify({ ...SET, claims: imported(model) }));
  await manager.getByLabel('File to import').setInputFiles({ name: 'many.json', mimeType: '', buffer });
  await manager.getByRole('button', { name: /^Import [\d,]+ claims$/ }).click({ timeout: 3 * PATIENCE_MS });
  await manager
    .getByText(/claims were imported/)
    .first()
    .waitFor({ timeout: 3 * PATIENCE_MS });
  expect(await groupAfterEnd(sent('27,654'), 'imported-7654')).toBe('corroborates');
  expect(await groupAfterEnd(sent('27,654'), 'imported-0')).toMatch(/conflicts|absent/);
  expect(await groupAfterEnd('the keeper of Bergen4321', 'imported-4321')).toBe('words');
  await Promise.all([asking.close(), manager.close()]);

  /** Where a claim is in the first answer of a background that was ended before. */
  async function groupAfterEnd(text: string, id: string): Promise<string> {
    await endBackground(session);
    const { outcome } = await lookUp(asking, text);
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.results.find(({ claimId }) => claimId === id)?.group ?? 'absent';
  }
});

async function lookUp(page: Page, text: string) {
  const about = { url: null, title: null, publisher: null, published: '2024-10-24', language: 'en' };
  const request = JSON.stringify({ type: 'lookUp', query: { text, page: about } });
  const answer = await page.evaluate<Answer<'lookUp'>>(`chrome.runtime.sendMessage(${request})`);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
