import type { Frame, Page } from 'playwright-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { notedRequests } from '../../scripts/lib/heard-requests.ts';
import { readMarks } from '../../scripts/lib/marks.ts';
import { POPOVER_HOST } from '../../scripts/lib/popover.ts';
import { answerWith, FIRST_BATCH, pageOf } from './helpers/made-up-page.ts';
import { openPanelPage, tabIdOf } from './helpers/panel.ts';
import { clickMark, sendCommand } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

const SITE = 'https://news.example';
const OTHER = 'https://other.example';
const SIZE = 'width="640" height="400"';
const STORY = '<p>North Korea sent about 10,000 troops to Russia.</p>';
const QUIET = '<p>The orchard sent four wagons of pears to market.</p>';

beforeAll(async () => {
  for (const inner of [`${SITE}/inner`, `${OTHER}/inner`, `${SITE}/small`]) {
    await answerWith(session, inner, pageOf(STORY));
  }
  await answerWith(session, `${SITE}/quiet`, pageOf(QUIET));
  await answerWith(session, `${SITE}/around`, pageOf(`${QUIET}<iframe src="${OTHER}/inner" ${SIZE}></iframe>`));
});

/** A page of the site with this in its body. */
async function openPage(body: string): Promise<Page> {
  return session.open(await answerWith(session, `${SITE}/page`, pageOf(body)));
}

function frameOf(page: Page, address: string): Frame {
  const frame = page.frames().find((one) => one.url().startsWith(address));
  if (!frame) throw new Error(`No frame shows ${address}.`);
  return frame;
}

async function inTab<T>(page: Page, call: (tabId: number) => string): Promise<T> {
  return session.browser.worker.evaluate<T>(call(await tabIdOf(session, page)));
}

const badgeOf = (page: Page) => inTab<string>(page, (tabId) => `chrome.action.getBadgeText({ tabId: ${tabId} })`);
const hasCard = (frame: Frame) => frame.evaluate((host) => document.querySelector(host) !== null, POPOVER_HOST);
const marksIn = async (frame: Frame) => (await readMarks(frame)).length;

/** Asks the background as the popup does. */
async function asPopup(request: object): Promise<void> {
  const own = await openPanelPage(session);
  await own.evaluate((asked) => chrome.runtime.sendMessage(asked), request);
  await own.close();
}
/** Everything is on again after the test, whatever comes of it. */
const switchOff = async (off: object) => {
  onTestFinished(() => asPopup({ ...off, on: true }));
  await asPopup({ ...off, on: false });
};
declare const chrome: { runtime: { sendMessage(request: unknown): Promise<unknown> } };

test('frames of any origin are read, a small one is left alone, and the badge counts all that is marked', async () => {
  const page = await openPage(`
    <iframe src="/small" width="200" height="100"></iframe>${STORY}
    <iframe src="/inner" ${SIZE}></iframe>
    <iframe src="${OTHER}/inner" ${SIZE}></iframe>
    <iframe srcdoc="<p>${FIRST_BATCH}</p>" ${SIZE}></iframe>
    <iframe sandbox srcdoc="<p>${FIRST_BATCH}</p>" ${SIZE}></iframe>
    <iframe src="${SITE}/around" ${SIZE}></iframe>`);
  await expect.poll(() => badgeOf(page)).toBe('6');
  for (const address of [`${SITE}/inner`, `${OTHER}/inner`, 'about:srcdoc']) {
    expect(await marksIn(frameOf(page, address)), address).toBeGreaterThan(0);
  }
  expect(await marksIn(frameOf(page, `${SITE}/small`))).toBe(0);
  expect(await notedRequests(session.browser.worker, `${SITE}/small`)).toEqual([]);
});

test('where the page itself says nothing, a frame of another site is read all the same, also one that is shown late', async () => {
  const page = await openPage(`${QUIET}<iframe hidden src="${OTHER}/inner" ${SIZE}></iframe>`);
  const inner = () => page.frames().find((one) => one.url().startsWith(OTHER));
  await expect.poll(() => inner()?.evaluate(() => [document.readyState, innerWidth])).toEqual(['complete', 0]);
  await page.evaluate(() => document.querySelector('iframe')?.removeAttribute('hidden'));
  await expect.poll(() => badgeOf(page)).toBe('1');
});

test('the switch of the page’s own site holds in its frames, and no other', async () => {
  await switchOff({ type: 'setSite', host: 'other.example' });
  const page = await openPage(`${STORY}<iframe src="${OTHER}/inner" ${SIZE}></iframe>`);
  await expect.poll(() => badgeOf(page)).toBe('2');

  await switchOff({ type: 'setSite', host: 'news.example' });
  await expect.poll(() => badgeOf(page)).toBe('');
  expect(await marksIn(frameOf(page, OTHER))).toBe(0);
  await page.reload();
  // its gate has asked, and was refused
  const asked = async () => (await notedRequests(session.browser.worker, `${OTHER}/inner`)).at(-1)?.type;
  await expect.poll(asked).toBe('open');

  await asPopup({ type: 'setSite', host: 'news.example', on: true });
  await expect.poll(() => badgeOf(page)).toBe('2');
  expect(await marksIn(frameOf(page, OTHER))).toBe(1);
});

test.each([
  ['on the site', { type: 'setSite', host: 'news.example' }],
  ['everywhere', { type: 'setMarking' }],
])(
  'where marking is off %s, “Mark this page” marks its frames too, and only until it is loaded again',
  async (_, off) => {
    const body = `${STORY}<iframe src="${OTHER}/inner" ${SIZE}></iframe>`;
    await switchOff(off);
    const page = await openPage(body);
    const tabId = await tabIdOf(session, page);
    await asPopup({ type: 'markPage', tabId });
    await expect.poll(() => badgeOf(page)).toBe('2');
    expect(await marksIn(frameOf(page, OTHER))).toBe(1);
    await page.reload();
    const asked = async () => (await notedRequests(session.browser.worker, `${OTHER}/inner`)).at(-1)?.type;
    if (off.type === 'setSite') await expect.poll(asked).toBe('open');
    expect(await badgeOf(page)).toBe('');

    // a frame that was read and switched off is marked again as well
    await asPopup({ ...off, on: true });
    await expect.poll(() => badgeOf(page)).toBe('2');
    await asPopup({ ...off, on: false });
    await expect.poll(() => badgeOf(page)).toBe('');
    await asPopup({ type: 'markPage', tabId });
    await expect.poll(() => badgeOf(page)).toBe('2');
  },
);

test('what a page writes into an empty frame is read, whichever way it comes in', async () => {
  const page = await openPage(`<iframe id="w" ${SIZE}></iframe><iframe id="a" ${SIZE}></iframe>`);
  await page.evaluate(
    ([written, added]) => {
      const [w, a] = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument as Document);
      w?.open();
      w?.write(written as string);
      w?.close();
      if (a) a.body.innerHTML = added as string;
    },
    [pageOf(FIRST_BATCH), `<p>${FIRST_BATCH}</p>`],
  );
  await expect.poll(() => badgeOf(page)).toBe('2');
});

test('a page that comes back out of the browser’s cache is counted with its frames', async () => {
  const page = await openPage(`${STORY}<iframe src="${OTHER}/inner" ${SIZE}></iframe>`);
  await expect.poll(() => badgeOf(page)).toBe('2');
  await page.evaluate(() => Object.assign(globalThis, { isSame: true }));
  const address = page.url();
  await page.goto(`${SITE}/quiet`);
  await expect.poll(() => badgeOf(page)).toBe('');
  await page.evaluate(() => history.back());
  await expect.poll(() => page.url()).toBe(address);
  expect(await page.evaluate(() => 'isSame' in globalThis)).toBe(true);
  await expect.poll(() => badgeOf(page)).toBe('2');
});

test('a frame that goes elsewhere or is taken out takes its own figures along, and nothing else', async () => {
  const page = await openPage(
    `${STORY}<iframe id="a" src="/inner" ${SIZE}></iframe><iframe id="b" src="${OTHER}/inner" ${SIZE}></iframe>`,
  );
  await expect.poll(() => badgeOf(page)).toBe('3');
  await page.evaluate(() => document.getElementById('b')?.setAttribute('src', '/quiet'));
  await expect.poll(() => badgeOf(page)).toBe('2');
  await page.evaluate(() => document.getElementById('a')?.remove());
  await expect.poll(() => badgeOf(page)).toBe('1');
  expect(await marksIn(page.mainFrame())).toBe(1);
});

test('the command goes on from the page to its frames, and begins anew behind the last', async () => {
  const page = await openPage(`${STORY}<iframe src="${OTHER}/inner" ${SIZE}></iframe>`);
  await expect.poll(() => badgeOf(page)).toBe('2');
  const [top, inner] = [page.mainFrame(), frameOf(page, OTHER)];
  const cards = async () => [await hasCard(top), await hasCard(inner)];
  await sendCommand(session, page);
  await expect.poll(cards).toEqual([true, false]);
  await sendCommand(session, page);
  await expect.poll(cards).toEqual([false, true]);
  await sendCommand(session, page);
  await expect.poll(cards).toEqual([true, false]);
});

test('the panel lists what all frames show, and brings a place in a frame into view', async () => {
  const page = await openPage(
    `${STORY}<div style="height: 4000px"></div><iframe src="${OTHER}/inner" ${SIZE}></iframe>`,
  );
  await expect.poll(() => badgeOf(page)).toBe('2');
  const panel = await openPanelPage(session, page);
  await panel.getByRole('tab', { name: 'This page' }).click();
  const findings = panel.locator('.lk-finding');
  await expect.poll(() => findings.count()).toBe(2);
  await findings.nth(1).click();
  const isTinted = () => (CSS.highlights.get('crossfigure-open')?.size ?? 0) > 0;
  await expect.poll(() => frameOf(page, OTHER).evaluate(isTinted)).toBe(true);
  expect(await page.mainFrame().evaluate(isTinted)).toBe(false);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2000);
  await panel.close();
});

test('in a frame that is too small for a card, a click shows the figure in the panel', async () => {
  const page = await openPage(`<iframe src="${OTHER}/inner" width="310" height="160"></iframe>`);
  await expect.poll(() => badgeOf(page)).toBe('1');
  const inner = frameOf(page, OTHER);
  const box = await (await inner.frameElement()).boundingBox();
  await clickMark({ ...moved(page, box), evaluate: inner.evaluate.bind(inner) } as unknown as Page, { text: /10,000/ });
  const place = `chrome.storage.session.get('panelPlace').then(({ panelPlace }) => panelPlace?.place.frame ?? null)`;
  await expect.poll(() => session.browser.worker.evaluate(place)).toBeGreaterThan(0);
  expect(await hasCard(inner)).toBe(false);
});

/** The mouse of a page in the coordinates of a frame. */
function moved(page: Page, box: { x: number; y: number } | null) {
  return { mouse: { click: (x: number, y: number) => page.mouse.click(x + (box?.x ?? 0), y + (box?.y ?? 0)) } };
}
