import { expect, test } from 'vitest';
import { readMarks } from '../../scripts/lib/marks.ts';
import { answerWith, FIRST_BATCH, noteErrors, pageOf } from './helpers/made-up-page.ts';
import { readAt } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

/** Names under which a form hands out its fields, and a document its images and forms, instead of its own members. */
const NAMES = [
  ...['attributes', 'childNodes', 'children', 'closest', 'contains', 'dataset', 'firstChild', 'getAttribute'],
  ...[
    'getRootNode',
    'hidden',
    'innerText',
    'isConnected',
    'localName',
    'matches',
    'nextSibling',
    'nodeName',
    'nodeType',
  ],
  ...['ownerDocument', 'parentElement', 'parentNode', 'querySelector', 'querySelectorAll', 'scrollIntoView'],
  ...[
    'shadowRoot',
    'style',
    'tagName',
    'textContent',
    'append',
    'remove',
    'addEventListener',
    'focus',
    'title',
    'body',
  ],
  ...['activeElement', 'createElement', 'createRange', 'createTreeWalker', 'defaultView', 'documentElement', 'URL'],
  ...['getSelection', 'hasFocus', 'elementFromPoint', 'caretPositionFromPoint', 'baseURI', 'contentType', 'head'],
];
const fields = NAMES.map((name) => `<input type="hidden" name="${name}">`).join('');
const images = NAMES.map((name, i) => (i % 2 ? `<form name="${name}"></form>` : `<img name="${name}" alt="">`)).join(
  '',
);

test.each([
  ['a plain page: the control', `<p id="it">${FIRST_BATCH}</p>`],
  ['a form whose fields bear the names of what is read', `<form>${fields}<p id="it">${FIRST_BATCH}</p></form>`],
  ['images and forms that bear the names of the document’s members', `${images}<p id="it">${FIRST_BATCH}</p>`],
])('%s is marked, its card opens, and what comes late is read', async (name, body) => {
  const address = await answerWith(session, `http://clobbered.example/${name.length}`, pageOf(body));
  const page = await session.open('/story.html');
  const errors = noteErrors(page);
  await page.goto(address);
  const marked = async () => (await readMarks(page)).map(({ text }) => text).filter((text) => /\d/.test(text));
  await expect.poll(marked).toEqual(['1,500']);
  expect((await readAt(session, page, { text: /1,500/ })).text).toMatch(/NIS/);
  await page.locator('#it').evaluate((p) => p.append(' It had sent 1,500 North Korean special forces soldiers.'));
  await expect.poll(marked).toEqual(['1,500', '1,500']);
  expect(errors).toEqual([]);
});
