import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answerWith, FIRST_BATCH, openMadeUp, pageOf } from './helpers/made-up-page.ts';
import { paintedOn } from './helpers/painted.ts';
import { useSession } from './helpers/session.ts';

/** Pages that show what they hid, and pages that become others: what is shown is marked where it stands, and nothing else. */

const session = useSession();
const SITE = 'https://changes.example';
const IN_ALL = '<p id="all">It said that around 10,000 North Korean soldiers would be sent to Russia in all.</p>';
const paragraph = (id: string) => `<p id="${id}">${FIRST_BATCH}</p>`;
const sheet = (css: string, id = '') => `<style id="${id}">${css}</style>`;

const openPage = (name: string, html: string) => openMadeUp(session, `${SITE}/${name}`, html);

/** A way to hide a part, and what shows it: a script, or what a reader does. */
type Way = { readonly html: string; readonly show: string | ((page: Page) => Promise<unknown>) };

const WAYS: Readonly<Record<string, Way>> = {
  class: {
    html: `${sheet('.shut { display: none }')}<div id="k1" class="shut">${paragraph('class')}</div>`,
    show: "k1.className = ''",
  },
  style: { html: `<div id="k2" style="display: none">${paragraph('style')}</div>`, show: "k2.style.display = ''" },
  hidden: { html: `<div id="k3" hidden>${paragraph('hidden')}</div>`, show: 'k3.hidden = false' },
  open: {
    html: `<details><summary id="k4">More</summary>${paragraph('open')}</details>`,
    show: (page) => page.click('#k4'),
  },
  dialog: { html: `<dialog id="k5">${paragraph('dialog')}</dialog>`, show: 'k5.show()' },
  data: {
    html: `${sheet('[data-state=closed] { display: none }')}<div id="k6" data-state="closed">${paragraph('data')}</div>`,
    show: "k6.dataset.state = 'open'",
  },
  aria: {
    html: `${sheet('[aria-expanded=false] + div { visibility: hidden }')}<button id="k7" aria-expanded="false">More</button><div>${paragraph('aria')}</div>`,
    show: "k7.setAttribute('aria-expanded', 'true')",
  },
  rootAttribute: {
    html: `${sheet('html:not([data-ready]) #rootAttribute { display: none }')}${paragraph('rootAttribute')}`,
    show: "document.documentElement.dataset.ready = ''",
  },
  rootClass: {
    html: `${sheet('html:not(.ready) #rootClass { opacity: 0 }')}${paragraph('rootClass')}`,
    show: "document.documentElement.classList.add('ready')",
  },
  checked: {
    html: `${sheet('#k8:not(:checked) ~ div { display: none }')}<section><input type="checkbox" id="k8"><label for="k8" id="l8">More</label><div>${paragraph('checked')}</div></section>`,
    show: (page) => page.click('#l8'),
  },
  target: {
    html: `${sheet('#target:not(:target) { display: none }')}<a id="k9" href="#target">More</a>${paragraph('target')}`,
    show: (page) => page.click('#k9'),
  },
  popover: {
    html: `<button id="k10" popovertarget="p10">More</button><div id="p10" popover>${paragraph('popover')}</div>`,
    show: (page) => page.click('#k10'),
  },
  goes: { html: `${sheet('#goes { display: none }', 'k11')}${paragraph('goes')}`, show: 'k11.remove()' },
  comes: {
    html: `${sheet('#comes { display: none }')}${paragraph('comes')}`,
    show: "document.head.append(Object.assign(document.createElement('style'), { textContent: '#comes { display: block !important }' }))",
  },
  rule: {
    html: `${sheet('#rule { display: none }', 'k12')}${paragraph('rule')}`,
    show: "k12.sheet.insertRule('#rule { display: block }', 1)",
  },
  adopted: {
    html: `${sheet('#adopted { display: none }')}${paragraph('adopted')}`,
    show: "const adopted = new CSSStyleSheet(); adopted.replaceSync('#adopted { display: block !important }'); document.adoptedStyleSheets = [adopted]",
  },
  media: {
    html: `${sheet('@media not (prefers-color-scheme: dark) { #media { display: none } }')}${paragraph('media')}`,
    show: (page) => page.emulateMedia({ colorScheme: 'dark' }),
  },
  paper: {
    html: `${sheet('@media screen { #paper { display: none } }')}${paragraph('paper')}`,
    show: (page) => page.emulateMedia({ media: 'print' }),
  },
};

test('what is hidden is marked when it comes to be shown, and not before, however that is done', async () => {
  const parts = Object.values(WAYS).map(({ html }) => `<section>${html}</section>`);
  const { page, errors } = await openPage('hidden', pageOf(IN_ALL + parts.join('')));
  const shown = ['all: around 10,000'];
  await expect.poll(() => paintedOn(page)).toEqual(shown);
  for (const [id, { show }] of Object.entries(WAYS)) {
    if (typeof show === 'string') await page.evaluate(`{ ${show} }`);
    else await show(page);
    const source = await page.content();
    shown.push(`${id}: 1,500`);
    await expect.poll(() => paintedOn(page), { message: id }).toEqual(shown.toSorted());
    expect(await page.content(), id).toBe(source);
  }
  expect(errors).toEqual([]);
});

test('a page that writes itself anew, puts in another body or another root is read anew each time', async () => {
  const { page, errors } = await openPage('anew', pageOf(paragraph('first')));
  await expect.poll(() => paintedOn(page)).toEqual(['first: 1,500']);
  for (const [id, change] of [
    ['written', 'document.open(); document.write(html); document.close()'],
    ['body', 'document.body = new DOMParser().parseFromString(html, "text/html").body'],
    [
      'root',
      'document.documentElement.replaceWith(new DOMParser().parseFromString(html, "text/html").documentElement)',
    ],
    ['again', 'document.open(); document.write(html); document.close()'],
  ] as const) {
    await page.evaluate(`{ const html = ${JSON.stringify(pageOf(paragraph(id)))}; ${change} }`);
    await expect.poll(() => paintedOn(page), { message: id }).toEqual([`${id}: 1,500`]);
  }
  expect(errors).toEqual([]);
});

test('out of the browser’s cache a page is marked where its text is now', async () => {
  const { page, errors } = await openPage('kept', pageOf(paragraph('kept')));
  const address = page.url();
  await expect.poll(() => paintedOn(page)).toEqual(['kept: 1,500']);
  await page.evaluate(() => {
    addEventListener('pageshow', () =>
      document.body.prepend(Object.assign(document.createElement('h1'), { textContent: 'Back' })),
    );
  });
  await page.goto(await answerWith(session, `${SITE}/other`, pageOf('<p>Nothing.</p>')));
  await page.evaluate(() => history.back());
  await expect.poll(() => page.url()).toBe(address);
  // not loaded anew
  await expect.poll(() => page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Back');
  await expect.poll(() => paintedOn(page)).toEqual(['kept: 1,500']);
  expect(errors).toEqual([]);
});
