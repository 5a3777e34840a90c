import { afterEach, expect, test } from 'vitest';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import { readMarkdownCitation, readTextCitation } from '../lib/cite/citation-reader.ts';
import { endBackground } from './helpers/end-background.ts';
import {
  clickMenu,
  enterInAddressBar,
  group,
  lookUpTyped,
  openPanelPage,
  pasted,
  pressCommand,
  select,
  tabIdOf,
} from './helpers/panel.ts';
import { clickInCard, clickMark, readCard } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';
import { PDF_LINE } from './helpers/site.ts';

const session = useSession();

/** One panel a test: it is a tab of its own here. */
afterEach(async () => {
  const { context, id, worker } = session.browser;
  const panels = context.pages().filter((page) => page.url().startsWith(`chrome-extension://${id}`));
  await Promise.all(panels.map((panel) => panel.close()));
  await worker.evaluate('chrome.storage.session.clear()').catch(() => undefined);
});

test('the menu on selected text: how it was understood, then what is on record, each with its reason', async () => {
  const page = await session.open('/story.html');
  await select(page, '#second');
  const panel = await clickMenu(session, page, { selectionText: 'not what is selected' });
  await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toBe('10,000 people');
  expect(await panel.getByLabel('Subject').first().inputValue()).toBe('troops_total');
  expect(await panel.locator('.lk-reading').innerText()).toMatch(/from Volodymyr Zelenskyy/);
  expect(await group(panel, /^Corroborates/).innerText()).toMatch(/White House[\s\S]*same figure/);
  expect(await group(panel, /^Conflicts/).innerText()).toMatch(/12,000[\s\S]*differs: one is 1\.2 times/);
  expect(await group(panel, /^Of another time/).innerText()).toMatch(/2025/);
  expect(await group(panel, /^Shares words only/).innerText()).toMatch(/Shares\s+\S+/);
});

test('nothing covers the selection, and it stays to be copied', async () => {
  const page = await session.open('/story.html');
  await select(page, '#second');
  const before = await page.evaluate(() => document.documentElement.outerHTML.length);
  await clickMenu(session, page, {});
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^President Zelenskyy/);
  expect(await page.evaluate(() => document.documentElement.outerHTML.length)).toBe(before);
});

test('works with marking switched off, and on a site that is switched off', async () => {
  const popup = await session.browser.context.newPage();
  await popup.goto(`chrome-extension://${session.browser.id}/popup.html`);
  const set = (request: object) => popup.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(request)})`);
  await set({ type: 'setMarking', on: false });
  await set({ type: 'setSite', host: '127.0.0.1', on: false });
  try {
    const page = await session.open('/story.html');
    await select(page, '#second');
    const panel = await clickMenu(session, page, {});
    await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toBe('10,000 people');
    await panel.getByRole('tab', { name: 'This page' }).click();
    await expect.poll(() => panel.getByRole('main').innerText()).toMatch(/not marked/);
  } finally {
    await set({ type: 'setMarking', on: true });
    await set({ type: 'setSite', host: '127.0.0.1', on: true });
    await popup.close();
  }
});

test('the command takes what is selected in an open shadow root, a field, or a frame of the page', async () => {
  const page = await session.open('/selection.html');
  await page.evaluate(() => {
    const inside = document.querySelector('#host')?.shadowRoot?.querySelector('#inside');
    if (inside) getSelection()?.selectAllChildren(inside);
  });
  const panel = await pressCommand(session, page);
  await expect.poll(() => panel.getByLabel('Look up any text').inputValue()).toMatch(/^Kyiv puts/);
  await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toBe('11,000 people');

  await page.bringToFront();
  await page.locator('#note').fill('2,000 North Korean soldiers were killed');
  await page.locator('#note').press('Shift+Home');
  await pressCommand(session, page);
  await expect.poll(() => panel.getByLabel('Look up any text').inputValue()).toMatch(/^2,000 North/);

  await page.bringToFront();
  await page.locator('#note').fill('');
  const frame = page.frames()[1];
  if (!frame) throw new Error('The page has no frame.');
  await frame.locator('#link').focus();
  await select(frame, '#first');
  await pressCommand(session, page);
  await expect.poll(() => panel.getByLabel('Look up any text').inputValue()).toMatch(/^South Korea/);
});

test('the command without a selection says so', async () => {
  const page = await session.open('/story.html');
  const panel = await pressCommand(session, page);
  await expect.poll(() => panel.getByRole('main').innerText()).toMatch(/nothing to look up: select some text/);
});

test('where the browser lets no script in, the menu’s own text is looked up', async () => {
  const page = await session.browser.context.newPage();
  await page.goto('chrome://version');
  await page.bringToFront();
  const opened = session.browser.context.waitForEvent('page');
  await session.browser.worker.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: '10,000 North Korean troops' }, tab))`);
  const panel = await opened;
  await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toBe('10,000 people');
  await page.close();
});

test('in a PDF, which no script reads, the menu’s own text is looked up; the command says how to go on', async () => {
  const page = await session.open('/report.pdf');
  // the browser's own viewer shows it
  await expect.poll(() => page.frames().length).toBe(3);
  const panel = await clickMenu(session, page, { selectionText: PDF_LINE });
  await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toBe('10,000 people');
  expect(await panel.getByLabel('Look up any text').inputValue()).toBe(PDF_LINE);
  const kept = 'chrome.storage.session.get("lookups").then(({ lookups }) => lookups[0])';
  expect(await session.browser.worker.evaluate(kept)).toMatchObject({
    query: { page: { url: page.url(), title: expect.stringContaining('report.pdf') } },
    selection: null,
    unreadable: true,
  });
  await pressCommand(session, page);
  await expect.poll(() => panel.getByRole('main').innerText()).toMatch(/Use the menu on selected text/);
});

test('the address bar’s keyword opens the answer in a tab', async () => {
  const panel = await enterInAddressBar(session, 'North Korea sent 1,500 special forces');
  await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toMatch(/^1,500/);
});

test('the popup’s search box opens the panel with the answer', async () => {
  const page = await session.open('/story.html');
  const popup = await session.browser.context.newPage();
  await popup.goto(`chrome-extension://${session.browser.id}/popup.html?tab=${await tabIdOf(session, page)}`);
  const heard = popup.waitForEvent('close');
  await popup.getByLabel('Look up any text').fill('North Korea sent 12,000 troops to Russia');
  // the popup closes upon the key going down, which may be before the key is up again
  await popup
    .getByLabel('Look up any text')
    .press('Enter')
    .catch(() => {});
  await heard;
  await expect
    .poll(() =>
      session.browser.worker.evaluate(
        'chrome.storage.session.get("lookups").then(({lookups}) => lookups[0].query.text)',
      ),
    )
    .toBe('North Korea sent 12,000 troops to Russia');
  const panel = await openPanelPage(session);
  await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toBe('12,000 people');
});

test('each part of the reading can be corrected, and the answer follows', async () => {
  const panel = await openPanelPage(session);
  await lookUpTyped(
    panel,
    'North Korea sent 1,500 special forces, and 12,000 troops in total, to Russia in October 2024.',
  );
  await expect.poll(() => panel.getByLabel('Figure', { exact: true }).locator('option').count()).toBeGreaterThan(1);

  const figures = await panel.getByLabel('Figure', { exact: true }).locator('option').allTextContents();
  await panel
    .getByLabel('Figure', { exact: true })
    .selectOption({ index: figures.findIndex((figure) => figure.includes('12,000')) });
  await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toBe('12,000 people');
  expect(await panel.getByLabel('Subject').first().inputValue()).toBe('troops_total');

  await panel.getByLabel('Meant as').selectOption('up_to');
  await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toBe('up to 12,000 people');

  await panel.getByLabel('Subject').first().selectOption('casualties_killed');
  await expect.poll(() => panel.locator('.cf-subtitle').innerText()).toMatch(/killed/);
  await expect.poll(() => group(panel, /^Corroborates/).count()).toBe(0);

  await panel.getByRole('button', { name: 'Back to how it was read' }).click();
  await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toMatch(/^1,500/);
});

test('filters narrow the answer, by keyboard too', async () => {
  const panel = await openPanelPage(session);
  await lookUpTyped(panel, 'North Korea sent 10,000 troops to Russia in October 2024.');
  const count = panel.locator('.lk-count');
  await expect.poll(() => count.textContent()).toMatch(/^\d+ claims/);
  const all = await count.textContent();
  await panel.getByText('Filter', { exact: true }).focus();
  await panel.keyboard.press('Enter');

  await panel.getByLabel('Origin').selectOption({
    label:
      (await panel.getByLabel('Origin').locator('option').allTextContents()).find((name) =>
        name.startsWith('White House'),
      ) ?? '',
  });
  await expect.poll(() => count.textContent()).toMatch(/^\d+ of \d+/);
  expect(await panel.locator('.cf-origin h4').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^White House/)]),
  );
  expect((await panel.locator('.cf-origin h4').allTextContents()).every((name) => name.startsWith('White House'))).toBe(
    true,
  );
  await panel.getByRole('button', { name: 'No filters' }).click();
  await expect.poll(() => count.textContent()).toBe(all);

  const from = panel.getByRole('group', { name: 'As of' }).getByLabel('From');
  await from.fill('2025-01-01');
  await expect.poll(() => count.textContent()).toMatch(/^\d+ of \d+/);
  for (const day of await panel
    .locator('.lk-results time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? '')))
    expect(day >= '2025').toBe(true);
  await from.fill('');
  await panel.getByRole('group', { name: 'Value' }).getByLabel('From').fill('50000');
  await expect.poll(() => count.textContent()).toMatch(/^0 of|^\d of/);
});

/** A day as the panel writes it in English. */
function written(date: string | null): string | null {
  if (date === null) return null;
  const format = new Intl.DateTimeFormat('en-US', {
    year: 'numeric',
    month: date.length > 4 ? 'short' : undefined,
    day: date.length > 7 ? 'numeric' : undefined,
    timeZone: 'UTC',
  } as Intl.DateTimeFormatOptions);
  return format.format(new Date(`${date.padEnd(10, '-01')}T00:00:00Z`));
}

test('citations: each format, read back, has every field of the claim on record', async () => {
  const panel = await openPanelPage(session);
  const cite = async (format: string) => {
    await lookUpTyped(panel, 'The White House says that North Korea sent 10,000 troops to Russia in October 2024.');
    await panel.getByLabel(format, { exact: true }).check();
    await panel
      .getByRole('button', { name: /^Cite .*White House/ })
      .first()
      .click();
    await expect.poll(() => panel.locator('.lk-said').textContent()).toBe(`Copied as ${format}`);
    return pasted(panel);
  };
  const json = JSON.parse(await cite('JSON-LD'));
  const own = new URLSearchParams(json.identifier.value);
  const claim = bundled.claims.find(({ id }) => id === own.get('id'));
  if (!claim) throw new Error('The citation names no claim on record.');
  const { source, quantity } = claim;
  const partyName = bundled.story.parties.find(({ id }) => id === claim.speaker)?.name;
  expect(json).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Claim',
    text: claim.statement,
    about: { value: quantity?.low, unitText: quantity?.unit },
    temporalCoverage: claim.asOf,
    appearance: {
      headline: source.title,
      publisher: { name: source.publisher },
      ...(source.wire !== null && { sourceOrganization: { name: source.wire } }),
      ...(source.published !== null && { datePublished: source.published }),
      ...(claim.quote !== null && { text: claim.quote }),
    },
  });
  expect(Object.fromEntries(own)).toMatchObject({
    story: claim.storyId,
    subject: claim.subject,
    speaker: claim.speaker,
    origin: claim.origin,
    qualifier: quantity?.qualifier,
  });
  const withoutPassage = (link: string | null) => link?.replace(/#?:~:.*$/, '') ?? null;
  expect(withoutPassage(json.appearance.url)).toBe(source.url);

  const style = { date: /(?:[A-Z][a-z]{2} (?:\d{1,2}, )?)?\d{4}/, notes: [] };
  for (const read of [
    readTextCitation(await cite('Text'), style),
    readMarkdownCitation(await cite('Markdown'), style),
  ]) {
    expect(partyName).toContain(json.author.name);
    expect({ ...read, link: withoutPassage(read.link) }).toEqual({
      speaker: json.author.name,
      asOf: written(claim.asOf),
      statement: claim.statement,
      quote: claim.quote,
      note: null,
      outlet: source.wire === null ? source.publisher : `${source.publisher} (${source.wire})`,
      title: source.title,
      published: written(source.published),
      link: source.url,
      review: null,
    });
  }
});

test('citing works without a clipboard object', async () => {
  const panel = await openPanelPage(session);
  await panel.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await panel.reload();
  await lookUpTyped(panel, 'North Korea sent 10,000 troops to Russia in October 2024.');
  await panel.getByRole('button', { name: 'Copy this answer' }).click();
  await expect.poll(() => panel.locator('.lk-said').textContent()).toBe('Copied as Text');
  expect(await pasted(panel)).toMatch(/10,000[\s\S]*Mixed[\s\S]*Corroborates/);
});

test('from selection to copied citation by keyboard alone', async () => {
  const page = await session.open('/selection.html');
  await page.locator('#note').focus();
  await page.keyboard.type('North Korea sent 10,000 troops to Russia in October 2024.');
  await page.keyboard.press('Shift+Home');
  const panel = await pressCommand(session, page);
  await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toBe('10,000 people');
  const reach = async (name: RegExp) => {
    for (let steps = 0; steps < 60; steps += 1) {
      await panel.keyboard.press('Tab');
      const focused = await panel.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.parentElement?.textContent ?? '';
      });
      if (name.test(focused)) return;
    }
    throw new Error(`${name} cannot be reached with the tab key.`);
  };
  await reach(/^Text$/);
  await panel.keyboard.press('ArrowRight');
  await expect.poll(() => panel.getByLabel('Markdown').isChecked()).toBe(true);
  await reach(/^Cite /);
  await panel.keyboard.press('Enter');
  await expect.poll(() => panel.locator('.lk-said').textContent()).toBe('Copied as Markdown');
  expect(await pasted(panel)).toMatch(/10,000/);
});

test('look-ups are kept for the session, past the background’s end', async () => {
  const panel = await openPanelPage(session);
  await lookUpTyped(panel, 'North Korea sent 10,000 troops to Russia.');
  await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toBe('10,000 people');
  await lookUpTyped(panel, 'North Korea sent 1,500 special forces to Russia.');
  await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toMatch(/^1,500/);
  await endBackground(session);
  await panel.reload();
  await panel.getByText('Earlier look-ups').click();
  await panel.getByRole('button', { name: /10,000 troops/ }).click();
  await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toBe('10,000 people');
});

test.each([
  ['nothing', '   ', /nothing to look up/],
  ['bytes', '\u0001\u0002\u0003\uFFFD\u0004\u0005\uFFFD\uFFFD', /no text that can be read/],
])('%s gets a clear sentence', async (_, text, sentence) => {
  const panel = await openPanelPage(session);
  await lookUpTyped(panel, text);
  await expect.poll(() => panel.getByRole('main').innerText()).toMatch(sentence);
});

test('a megabyte, selected or pasted, gets a clear sentence, and nothing hangs', async () => {
  const page = await session.open('/story.html');
  await page.evaluate(() => {
    const plain = document.querySelector('#plain');
    if (plain) plain.textContent = 'troops '.repeat(150_000);
  });
  const took = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  await select(page, '#second');
  const panel = await clickMenu(session, page, {});
  const shows = (text: RegExp) => expect.poll(() => panel.getByRole('main').innerText()).toMatch(text);
  await shows(/10,000 people/);
  const ordinary = await took(async () => {
    await lookUpTyped(panel, 'North Korea sent 1,500 special forces to Russia.');
    await shows(/1,500 people/);
  });

  await select(page, '#plain');
  const onSelection = await took(async () => {
    await clickMenu(session, page, {});
    await shows(/too much text/);
  });
  await lookUpTyped(panel, 'North Korea sent 10,000 troops to Russia.');
  await shows(/10,000 people/);
  const onPaste = await took(async () => {
    await panel.getByLabel('Look up any text').evaluate((box) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'soldiers '.repeat(120_000));
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await shows(/too much text/);
  });
  expect(Math.max(onSelection, onPaste)).toBeLessThan(10 * ordinary);
});

test('follows the page: its findings in order, a click scrolls there', async () => {
  const page = await session.openMarked('/story.html');
  await page.setViewportSize({ width: 900, height: 200 });
  const panel = await openPanelPage(session, page);
  await panel.getByRole('tab', { name: 'This page' }).click();
  const rows = panel.locator('.lk-finding .lk-title');
  await expect
    .poll(() => rows.allTextContents())
    .toEqual(['1,500 North Korean soldiers', '10,000 soldiers', '18,000 troops']);
  await panel.getByRole('button', { name: /18,000/ }).click();
  await expect.poll(() => panel.locator('.lk-findings .cf-card').innerText()).toMatch(/Figures differ/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);

  await page.evaluate(() => document.querySelector('#second')?.remove());
  await expect.poll(() => rows.allTextContents()).toEqual(['1,500 North Korean soldiers', '18,000 troops']);
});

test('a panel opens with what was asked for last: a place of the page, or a look-up', async () => {
  const page = await session.openMarked('/story.html');
  const { worker } = session.browser;
  const askFor = (place: object) =>
    worker.evaluate(`chrome.windows.getLastFocused().then(({ id }) =>
      chrome.storage.session.set({ panelPlace: { windowId: id, ...${JSON.stringify(place)} } }))`);
  await select(page, '#second');
  await (await pressCommand(session, page)).close();
  const place = { tabId: await tabIdOf(session, page), place: { block: 0, start: 0, end: 1 } };
  const shown = async () => {
    const panel = await openPanelPage(session, page);
    const tab = panel.getByRole('tab', { selected: true });
    // both have been read by the time that one of them is answered
    await panel.locator('.lk-finding, h2').first().waitFor();
    const text = await tab.textContent();
    await panel.close();
    return text;
  };
  await askFor({ ...place, at: Date.now() - 1_000 * 5 });
  expect(await shown()).toBe('Look-up');
  await askFor({ ...place, at: Date.now() + 1 });
  expect(await shown()).toBe('This page');
});

test('“Side panel” opens the browser’s own side panel', async () => {
  const page = await session.openMarked('/story.html');
  await clickMark(page, { text: /10,000/ });
  await readCard(session, page);
  await clickInCard(session, page, /^Side panel$/);
  const panels = () =>
    session.browser.worker.evaluate<number>(
      "chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then((found) => found.filter(({ documentUrl }) => documentUrl.includes('sidepanel')).length)",
    );
  await expect.poll(panels).toBe(1);
});
