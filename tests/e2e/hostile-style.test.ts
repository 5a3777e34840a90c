import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { POPOVER_HOST } from '../../scripts/lib/popover.ts';
import { ROOT } from '../../scripts/lib/root.ts';
import { expectInWindow, looksOf, paperOf } from './helpers/card-looks.ts';
import { clickMark, inCard, readCard } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

/** Pages that style all they can reach: the card looks, and is as large, as on any other page. */
const session = useSession();
const FIRST = { text: /1,500/ };

/** Opens the first card on a page with `css` of its own, once `attack` ran in it. */
async function openStyled(css = '/* none */', attack: () => void = () => undefined): Promise<Page> {
  const page = await session.openMarked('/story.html');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  // Where the figure is pointed at, so that the pointer is over the same part of each card.
  await clickMark(page, FIRST);
  await readCard(session, page);
  await page.mouse.move(1, 1);
  await page.addStyleTag({ content: css });
  await page.evaluate(attack);
  return page;
}

/** How a `div` of the page's own is styled where the host of the card stands, with what comes before it. */
function styleOfOwnDiv(page: Page): Promise<string> {
  return page.evaluate(() => {
    const own = document.documentElement.appendChild(document.createElement('div'));
    const values = [null, '::before'].flatMap((part) => {
      const style = getComputedStyle(own, part);
      return [...style].map((name) => style.getPropertyValue(name));
    });
    own.remove();
    return values.join();
  });
}

/** Unlayered, important, on every kind of name that the host can be reached by. */
const REACH = ['div', 'html > :not(head, body)', ':popover-open', '[popover]', 'html > div'].join(', ');

const ATTACKS: Readonly<Record<string, string>> = {
  'important rules for the host': `${REACH} {
    display: none !important; position: static !important; inset: auto 0 0 auto !important; translate: 900px 900px !important;
    transform: scale(0.1) !important; scale: 0.1 !important; rotate: 90deg !important; zoom: 0.2 !important;
    width: 10px !important; height: 10px !important; max-height: 10px !important; overflow: hidden !important;
    opacity: 0 !important; filter: blur(9px) invert(1) !important; visibility: hidden !important; clip-path: circle(0) !important;
    mask: linear-gradient(transparent, transparent) !important; mix-blend-mode: difference !important; contain: strict !important;
    content-visibility: hidden !important; pointer-events: none !important; cursor: none !important; user-select: all !important;
    font: 60px fantasy !important; color: red !important; letter-spacing: 9px !important; text-transform: uppercase !important;
    direction: rtl !important; unicode-bidi: bidi-override !important; writing-mode: vertical-rl !important;
    text-shadow: 2px 2px red !important; -webkit-text-fill-color: red !important; color-scheme: dark !important;
    forced-color-adjust: none !important; interactivity: inert !important; transition: all 9999s 9999s !important;
    animation: astray 1s infinite alternate !important; padding: 50px !important; border: 20px solid red !important;
  }
  @keyframes astray { from, to { translate: 900px 900px; opacity: 0; } }
  @keyframes appear { from, to { opacity: 0; } }`,
  'what is drawn of the root': `html {
    filter: invert(1); opacity: 0.3; clip-path: circle(10px); mask: linear-gradient(transparent, transparent);
    mix-blend-mode: difference; visibility: hidden; cursor: none; text-shadow: 2px 2px red; -webkit-text-fill-color: red;
    -webkit-text-stroke: 2px red; color-scheme: dark; user-select: all; pointer-events: none; background: red;
  } body { visibility: visible; pointer-events: auto }
  div { color: red }`,
  'pseudo-elements of the host': `div::before, div::after { content: "forged" !important; display: block !important; height: 300px; width: 900px }
    div::first-line, div::first-letter { font-size: 60px !important; color: red !important }
    ::backdrop { background: red !important; position: fixed !important; z-index: 9 !important; pointer-events: auto !important }`,
};

/** What moves the figure, and with it the card: only how it is drawn can be set against another page's. */
const ROOT_CSS = `html {
  zoom: 1.7; direction: rtl; writing-mode: vertical-rl; font: italic 60px/5 fantasy; text-transform: uppercase;
  letter-spacing: 9px; word-spacing: 30px; text-indent: 50px; hyphens: none; tab-size: 1; overflow: clip; transform: rotate(3deg);
} body { visibility: visible; pointer-events: auto }`;

test.each(Object.entries(ATTACKS))('changes nothing: %s', async (_, css) => {
  const free = await openStyled();
  const plain = await looksOf(session, free);
  const page = await openStyled(css);
  expect(await styleOfOwnDiv(page)).not.toBe(await styleOfOwnDiv(free));
  await expect.poll(() => looksOf(session, page)).toEqual({ ...plain, box: expect.anything() });
  await expectInWindow(session, page);
});

test('changes nothing: what is handed down from the root, its zoom among it', async () => {
  const plain = await looksOf(session, await openStyled());
  const page = await openStyled(ROOT_CSS);
  expect(await page.evaluate(() => document.documentElement.currentCSSZoom)).toBeCloseTo(1.7);
  // The figure is elsewhere on the page, so that there is more or less room for the card.
  await expect
    .poll(() => looksOf(session, page).then(({ box }) => Math.round(box.width)))
    .toBe(Math.round(plain.box.width));
  expect((await looksOf(session, page)).styles).toEqual(plain.styles);
  await expectInWindow(session, page);
});

test('changes nothing: what a script sets on the host itself', async () => {
  const plain = await looksOf(session, await openStyled());
  const page = await openStyled('/* none */', () => {
    const host = document.querySelector<HTMLElement>('div[popover="manual"]');
    if (!host) throw new Error('There is no host.');
    host.style.cssText =
      'all: revert !important; translate: 900px 0 !important; opacity: 0 !important; zoom: 3 !important';
    for (const [name, value] of Object.entries({
      dir: 'rtl',
      hidden: '',
      contenteditable: 'true',
      lang: 'ar',
      align: 'right',
    })) {
      host.setAttribute(name, value);
    }
    host.animate(
      { opacity: [0, 0], translate: ['900px', '900px'], display: ['none', 'none'] },
      { duration: 1e9, fill: 'both' },
    );
    host.append(Object.assign(document.createElement('p'), { textContent: 'forged' }));
    host.innerHTML += '<style>* { color: red !important }</style>';
  });
  await expect.poll(() => looksOf(session, page)).toEqual(plain);
});

/** Every custom property that a style sheet of the extension names, and those that the builder makes of `light-dark()`. */
async function customProperties(): Promise<readonly string[]> {
  const sheets = ['components/finding-card.css', 'entrypoints/card/popover.css'];
  const texts = await Promise.all(sheets.map((path) => readFile(join(ROOT, path), 'utf8')));
  const names = texts.join('\n').match(/--[\w-]+/g) ?? [];
  return [...new Set([...names, '--lightningcss-light', '--lightningcss-dark', '--crossfigure-x'])];
}

test('changes nothing: custom properties that the page sets, and registers for the whole document', async () => {
  const names = await customProperties();
  expect(names.length).toBeGreaterThan(8);
  const plain = await looksOf(session, await openStyled());
  const rules = names.map(
    (name) =>
      `@property ${name} { syntax: "<length>"; inherits: true; initial-value: 3px } * { ${name}: 9px !important }`,
  );
  const page = await openStyled(rules.join('\n'));
  expect(await page.evaluate((name) => getComputedStyle(document.body).getPropertyValue(name), names[0] ?? '')).toBe(
    '9px',
  );
  expect(await looksOf(session, page)).toEqual(plain);
  const shipped = await inCard<string>(
    session,
    page,
    '[...card.getRootNode().adoptedStyleSheets].flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText).join("\\n")',
  );
  expect(shipped).toMatch(/\.cf-card/);
  expect(shipped).not.toMatch(/--|var\(/);
});

test('no font of the page is drawn with, or fetched for, the words in the card', async () => {
  const plain = await looksOf(session, await openStyled());
  const families = [
    'system-ui',
    'sans-serif',
    '-apple-system',
    'BlinkMacSystemFont',
    'Segoe UI',
    'Roboto',
    'Noto Sans',
    'Arial',
    'DejaVu Sans',
    'Liberation Sans',
  ];
  const css = families
    .map((family, i) => `@font-face { font-family: "${family}"; src: url(/font-probe-${i}) }`)
    .join('\n');
  // A field of the page, which the browser itself draws in Arial.
  const page = await openStyled('/* none */', () =>
    document.getElementById('before')?.style.setProperty('font', 'inherit'),
  );
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.addStyleTag({ content: `${css} #first { font-family: "Roboto" }` });
  // The page's own words are drawn with it.
  await expect.poll(() => fetched).toContain('/font-probe-5');
  expect(await looksOf(session, page)).toEqual({ ...plain, box: expect.anything() });
  expect(fetched.filter((path) => path.startsWith('/font-probe') && path !== '/font-probe-5')).toEqual([]);
});

test('what a page hands its dialog down does not reach a card that stands in it', async () => {
  const plain = await looksOf(session, await openStyled());
  const page = await session.openMarked('/dialog.html');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.addStyleTag({
    content: `dialog { zoom: 0.5; transform: scale(0.5); opacity: 0.3; filter: blur(3px); overflow: hidden; width: 200px;
      height: 90px; font: 40px fantasy; contain: paint; direction: rtl } dialog > * { all: unset !important; display: none !important }`,
  });
  await page.addStyleTag({ content: 'dialog > p { display: block !important }' });
  await clickMark(page, FIRST);
  await page.mouse.move(1, 1);
  const { styles, box } = await looksOf(session, page);
  expect(styles).toEqual(plain.styles);
  expect(Math.round(box.width)).toBe(Math.round(plain.box.width));
  await expectInWindow(session, page);
  expect(await paperOf(session, page)).toBe(await paperOf(session, await openStyled()));
  expect(await page.evaluate((host) => document.querySelector(host)?.parentElement?.localName, POPOVER_HOST)).toBe(
    'dialog',
  );
});
