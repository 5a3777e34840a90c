import { expect, test } from 'vitest';
import { startBackground } from '../../entrypoints/background/start.ts';
import { checkPageFrom } from '../../lib/check.ts';
import { LANGUAGES } from '../../lib/language/index.ts';
import type { ShownCheck, TabStatus } from '../../lib/messages.ts';
import { BUNDLED } from '../../lib/story/bundled.ts';
import { freshDb } from '../helpers/claims.ts';
import { packaged } from '../helpers/packaged.ts';
import { pageWords } from '../helpers/page-words.ts';
import { fakeBrowser, fromPage, fromPopup } from './fake-browser.ts';

const TEXT = 'North Korea has sent around 12,000 troops to Russia, the NIS said.';

function started() {
  const browser = fakeBrowser();
  const core = { check: checkPageFrom } as never;
  startBackground(browser, {
    ...{ db: freshDb(), bundled: packaged(BUNDLED), languages: LANGUAGES, core },
    log: () => undefined,
  });
  const ask = async <T>(message: object, sender: unknown = fromPopup) =>
    ((await browser.send(message, sender)) as { readonly value: T }).value;
  const figures = async (text = TEXT, url = 'https://news.example/canonical', sender: object = fromPage) => {
    const page = pageWords({ url, times: ['2024-10-20'], language: 'en' });
    const blocks = [{ id: 0, role: 'text', text }];
    const { findings } = await ask<ShownCheck>({ type: 'check', page, blocks, context: null }, sender);
    return findings.filter((finding) => finding.type === 'figure');
  };
  return { browser, ask, figures };
}

test('a page that is switched off is told nothing, until it is on again', async () => {
  const { browser, ask, figures } = started();
  await ask({ type: 'open' }, fromPage);
  expect(await figures()).toHaveLength(1);
  await ask({ type: 'setPage', tabId: 7, on: false });
  expect(browser.did).toContain('claimsChanged to 7');
  expect(await figures()).toEqual([]);
  expect(await ask<TabStatus>({ type: 'status', tabId: 7 })).toMatchObject({ pageOn: false, siteOn: true });
  expect(await figures(TEXT, 'https://news.example/other')).toHaveLength(1);
  await figures();
  await ask({ type: 'setPage', tabId: 7, on: true });
  expect(await figures()).toHaveLength(1);
});

test('a figure that was hidden says so when the page is read again, but not one that changed', async () => {
  const { browser, ask, figures } = started();
  await ask({ type: 'open' }, fromPage);
  const [figure] = await figures();
  if (!figure) throw new Error('There is no figure.');
  const { storyId, subject, quantity } = figure;
  await ask({ type: 'hide', storyId, subject, quantity }, fromPage);
  expect(await figures()).toMatchObject([{ hidden: true }]);
  expect((await figures(TEXT.replace('12,000', '13,000')))[0]?.hidden).toBeUndefined();
  await figures();
  await ask({ type: 'showAgain', tabId: 7 });
  expect(browser.did).toContain('showAgain to 7');
  expect((await figures())[0]?.hidden).toBeUndefined();
});

test('no page hears what was hidden on pages of other sites', async () => {
  const { ask, figures } = started();
  await ask({ type: 'open' }, fromPage);
  await figures();
  await ask({ type: 'setPage', tabId: 7, on: false });
  const elsewhere = { ...fromPage, url: 'https://other.example/a', tab: { id: 8, url: 'https://other.example/a' } };
  expect(await figures(TEXT, 'https://news.example/canonical', elsewhere)).toHaveLength(1);
});
