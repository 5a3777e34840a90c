import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { passageLink, passageOfSelector } from '../../lib/cite.ts';
import type { Answers, ReadSelection, Request } from '../../lib/messages.ts';
import type { TextBlock } from '../../lib/model.ts';
import { notedRequests, wholeChecks } from '../../scripts/lib/heard-requests.ts';
import { openMadeUp, pageOf } from './helpers/made-up-page.ts';
import { paintedOn } from './helpers/painted.ts';
import { openPanelPage, select, tabIdOf } from './helpers/panel.ts';
import { useSession } from './helpers/session.ts';

/** How pages build their sentences: each is read, and marked, as if it stood there plainly. */

const session = useSession();
let pages = 0;

/** Opens a page, and waits until these figures are painted where they stand and nothing else is; the page stays as it was. */
async function openRead(html: string, wanted: readonly string[]): Promise<Page> {
  pages += 1;
  const { page, errors } = await openMadeUp(session, `https://structure.example/${pages}`, html);
  const source = await page.content();
  await expect.poll(() => paintedOn(page)).toEqual([...wanted].sort());
  expect(await page.content()).toBe(source);
  expect(errors).toEqual([]);
  return page;
}

/** The page as it was read. */
async function blocksOf(page: Page): Promise<readonly TextBlock[]> {
  const asked = await notedRequests(session.browser.worker, page.url());
  return wholeChecks(asked).flatMap(({ blocks }) => blocks);
}

/** What the extension reads of a page with an element's text selected. */
async function selectionOf(page: Page): Promise<(selector: string) => Promise<ReadSelection>> {
  const target = `{ tabId: ${await tabIdOf(session, page)} }`;
  const read = `chrome.scripting.executeScript({ target: ${target}, files: ['/selection.js'] })`;
  return async (selector) => {
    await select(page, selector);
    return session.browser.worker.evaluate<ReadSelection>(`${read}.then(([{ result }]) => result)`);
  };
}

const RESET = 'font-size:75%;line-height:0;position:relative;vertical-align:baseline;top:-.5em';
const sentence = (note: string) =>
  `It said that North Korea sent 1,500${note} <i>special forces soldiers</i> to Russia as a first batch.`;
const NOTES: Readonly<Record<string, string>> = {
  plain: '<sup>3</sup>',
  reset: `<sup style="${RESET}">3</sup>`,
  unset: '<sup style="all:unset">3</sup>',
  keyword: '<span style="vertical-align:super">3</span>',
  length: '<span style="vertical-align:.4em;font-size:70%">3</span>',
  percentage: '<span style="vertical-align:35%">3</span>',
  box: '<span style="display:inline-block;vertical-align:super">3</span>',
  top: '<span style="position:relative;top:-.4em">3</span>',
  bottom: '<span style="position:relative;bottom:.4em">2</span>',
  transform: '<span style="display:inline-block;transform:translateY(-.4em)">3</span>',
  link: '<sup><a href="#plain">[3]</a></sup>',
  brackets: '[2]',
  two: '²',
  one: '¹',
};

/** Signs of the text itself, which a quotation keeps. */
const WRITTEN: ReadonlySet<string> = new Set(['brackets', 'two', 'one']);

declare const chrome: { runtime: { sendMessage(request: Request): Promise<{ value: Answers['lookUp'] }> } };

test('notes are notes however they are raised: in reading, in a selection and in what is kept about it', async () => {
  const ids = Object.keys(NOTES);
  const body = ids.map((id) => `<p id="${id}">${sentence(NOTES[id] ?? '')}</p>`).join('');
  const page = await openRead(
    pageOf(body),
    ids.map((id) => `${id}: 1,500`),
  );
  const selected = await selectionOf(page);
  const panel = await openPanelPage(session);
  /** The numbers that a look-up of a text takes out of it. */
  const numbersIn = (text: string) =>
    panel.evaluate(async (asked) => {
      const query = { text: asked, page: null };
      const { value } = await chrome.runtime.sendMessage({ type: 'lookUp', query });
      return value.outcome.ok ? value.outcome.value.reading.figures : value.outcome;
    }, text);
  for (const id of ids) {
    const plain = sentence(WRITTEN.has(id) ? (NOTES[id] ?? '') : '').replace(/<.?i>/g, '');
    const { text } = await selected(`#${id}`);
    expect(text, id).toBe(plain);
    const about = await selected(`#${id} i`);
    expect(`${about.prefix}${about.text}${about.suffix}`, id).toContain(plain);
    expect(await numbersIn(text), id).toMatchObject([{ low: 1500, high: 1500 }]);
  }
});

const cut = (part: string) =>
  `It said that North Korea sent ${part}1,500 special forces soldiers to Russia as a first batch.`;
const PARTS: Readonly<Record<string, string>> = {
  float: '<span style="float:right;width:8em">See float</span>',
  absolute: '<span style="position:absolute;top:0;right:0">See absolute</span>',
  fixed: '<span style="position:fixed;bottom:0">See fixed</span>',
  off: '<span style="position:absolute;left:-9999px">See off</span>',
  tip: '<span role="tooltip" style="position:absolute;opacity:.01">See tip</span>',
  block: '<ins class="ad-slot" style="display:block">See block</ins>',
};

test('what is out of the flow, and an advertisement, cut no sentence, and stand behind it as blocks of their own', async () => {
  const ids = Object.keys(PARTS);
  const body = ids.map((id) => `<p id="${id}">${cut(PARTS[id] ?? '')}</p>`).join('');
  const page = await openRead(
    pageOf(body),
    ids.map((id) => `${id}: 1,500`),
  );
  const texts = (await blocksOf(page)).map(({ text }) => text);
  for (const id of ids) {
    const at = texts.indexOf(`See ${id}`);
    expect(texts[at - 1], id).toBe(cut(''));
  }
});

/** `1,500` under the head `H`, beside the head `R`, in every way in which pages make heads. */
const TABLES: Readonly<Record<string, string>> = {
  scope:
    '<table><tr><th scope="col">A</th><th scope="col">H</th></tr><tr><th scope="row">R</th><td>1,500</td></tr></table>',
  plain: '<table><tr><th>A</th><th>H</th></tr><tr><td>R</td><td>1,500</td></tr><tr><td>S</td><td>7</td></tr></table>',
  bare: '<table><tr><td>A</td><td>H</td></tr><tr><td>R</td><td>1,500</td></tr><tr><td>S</td><td>7</td></tr></table>',
  named:
    '<table><tr><th id="h">H</th><th id="x">X</th></tr><tr><th id="r">R</th><td headers="r h">1,500</td></tr></table>',
  spans:
    '<table><tr><th rowspan="2">A</th><th colspan="2">H</th></tr><tr><th>I</th><th>J</th></tr><tr><td>R</td><td>1,500</td><td>7</td></tr></table>',
  definitions: '<dl><dt>S</dt><dd>7</dd><dt>R</dt><dd>1,500</dd></dl>',
  infobox: '<aside><table><tr><th colspan="2">H</th></tr><tr><th>R</th><td>1,500</td></tr></table></aside>',
};

test('tables, definition lists and infoboxes arrive with their heads; captions and lists as such', async () => {
  const tables = Object.entries(TABLES).map(([id, html]) => `<section id="${id}"><h2>${id}</h2>${html}</section>`);
  const page = await openRead(
    pageOf(`<p id="p">${cut('')}</p>${tables.join('')}
      <figure><figcaption>A port</figcaption></figure><ul><li>Coal<ul><li>Ships</li></ul></li></ul>`),
    ['p: 1,500'],
  );
  const blocks = await blocksOf(page);
  const textOf = (id: number) => blocks.find((block) => block.id === id)?.text;
  const headed = Object.keys(TABLES).map((id) => {
    const from = blocks.findIndex(({ role, text }) => role === 'heading' && text === id);
    const cell = blocks.slice(from).find(({ text, cell }) => cell && text === '1,500')?.cell;
    return `${id}: ${cell?.heads.map(textOf).join(', ')}`;
  });
  expect(headed).toEqual([
    'scope: R, H',
    'plain: R, H',
    'bare: R, H',
    'named: R, H',
    'spans: R, H, I',
    'definitions: R',
    'infobox: R, H',
  ]);
  const roles = ['A port', 'Coal', 'Ships'].map((words) => {
    const { role, level } = blocks.find(({ text }) => text === words) ?? {};
    return [role, level];
  });
  expect(roles).toEqual([
    ['caption', undefined],
    ['item', 1],
    ['item', 2],
  ]);
});

const root = (html: string) => `<template shadowrootmode="open">${html}</template>`;

test('prose within <pre>, and text within and across open shadow roots is read', async () => {
  await openRead(
    pageOf(`<pre id="pre">The spy agency of South Korea says that North Korea sent
1,500 special forces soldiers to Russia as a first batch.</pre>
      <div id="nested">${root(`<div>${root(`<p>${cut('')}</p>`)}</div>`)}</div>
      <div id="around">${root('<article><slot></slot></article>')}<p id="slotted">${cut('')}</p></div>`),
    ['nested: 1,500', 'pre: 1,500', 'slotted: 1,500'],
  );
});

test('readings of ruby are left out', async () => {
  const read = (pairs: string) => pairs.replace(/(\p{sc=Han})\((\p{sc=Hira}+)\)/gu, '<ruby>$1<rt>$2</rt></ruby>');
  await openRead(
    pageOf(
      `<p id="ruby">${read('北(きた)朝(ちょう)鮮(せん)は兵(へい)士(し)1万2千人(にん)をロシアに派(は)遣(けん)した。')}</p>`,
    ).replace('lang="en"', 'lang="ja"'),
    ['ruby: 1万2千'],
  );
});

test('the language of a part counts for that part', async () => {
  await openRead(
    pageOf(`<p id="page">${cut('')}</p>
      <blockquote id="part" lang="ko">북한이 러시아에 특수부대 1천500명을 1차로 보냈다고 전했다.</blockquote>`),
    ['page: 1,500', 'part: 1천500'],
  );
});

test('what is selected amid headings, items and line breaks is cited by a link that lands on it', async () => {
  const far = '<div style="height: 3000px"></div>';
  const page = await openRead(
    pageOf(`<p>The top of it.</p>${far}
      <h2>In numbers</h2><p><b id="words">4,100 builders</b> came by rail that week, an officer said.</p>${far}
      <ul><li>Trains: four</li><li id="item">4,100 builders</li><li>Days: six</li></ul>${far}
      <p>The ministry said on Monday that it had<br>sent <b id="line">4,100 builders</b><br>by rail that week.</p>${far}`),
    [],
  );
  const selected = await selectionOf(page);
  for (const id of ['words', 'item', 'line']) {
    const { text, prefix, suffix } = await selected(`#${id}`);
    const link = passageLink(page.url(), passageOfSelector({ exact: text, prefix, suffix }));
    expect(link, id).toContain(':~:text=');
    await page.goto('about:blank');
    await page.goto(link ?? '');
    const isInView = () =>
      page.evaluate((wanted) => {
        const { top, bottom } = (document.getElementById(wanted) as HTMLElement).getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }, id);
    await expect.poll(isInView, { message: id }).toBe(true);
  }
});
