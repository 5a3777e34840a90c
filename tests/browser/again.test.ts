import { expect, it } from 'vitest';
import { PACE } from '../../entrypoints/reader/late-text.ts';
import { byId, marked, visit } from './visit.ts';

const PARAGRAPH = 'Of <b>10 agree</b> and 20 conflict.';
const TEXTS = ['10 agree', '20 conflict'];

const nextFrame = () => new Promise(requestAnimationFrame);

/** What is painted and not empty, in no order. */
function painted(): string[] {
  return [...CSS.highlights].flatMap(([, ranges]) => [...ranges].map(String).filter(Boolean)).sort();
}

it.each<[string, (element: HTMLElement) => void]>([
  [
    'its text anew',
    (element) => element.replaceChildren(...[...element.childNodes].map((node) => node.cloneNode(true))),
  ],
  ['its element anew', (element) => element.replaceWith(element.cloneNode(true))],
  [
    'all around it anew',
    ({ parentElement: around }) =>
      around?.replaceChildren(...[...around.childNodes].map((node) => node.cloneNode(true))),
  ],
  [
    'the same words into its texts',
    (element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) (walker.currentNode as Text).data = (walker.currentNode as Text).data.repeat(1);
    },
  ],
])('a page that puts %s in each frame keeps its marks, and asks nothing', async (_, render) => {
  const page = await visit(`<main><p>30 old</p><p id="again">${PARAGRAPH}</p></main>`);
  expect(painted()).toEqual(expect.arrayContaining(TEXTS));
  let missing = 0;
  let longest = 0;
  for (let frame = 0; frame < 60; frame += 1) {
    render(byId('again'));
    await nextFrame();
    // behind what the reader does in this frame, whichever of the two asked first
    await Promise.resolve();
    missing = TEXTS.every((text) => painted().includes(text)) ? 0 : missing + 1;
    longest = Math.max(longest, missing);
  }
  expect(longest).toBeLessThan(3);
  await expect.poll(() => marked(page)).toEqual(['30 old', ...TEXTS]);
  expect(page.asked()).toEqual(['30 old', 'Of 10 agree and 20 conflict.']);
});

it('text that is away for a few frames before it is put in again is not asked about again', async () => {
  const page = await visit(`<main><p>30 old</p></main><main id="around"><p>${PARAGRAPH}</p></main>`, PACE);
  for (let round = 0; round < 5; round += 1) {
    const copies = [...byId('around').childNodes].map((node) => node.cloneNode(true));
    byId('around').replaceChildren();
    await nextFrame();
    await nextFrame();
    byId('around').append(...copies);
    await expect.poll(() => painted(), { interval: 5 }).toEqual(expect.arrayContaining(TEXTS));
  }
  expect(page.asked()).toEqual(['30 old', 'Of 10 agree and 20 conflict.']);
});

it('a changed figure loses its mark while the page has no rest, and the other one keeps it', async () => {
  const page = await visit('<p id="first">10 agree</p><p id="second">20 conflict</p>');
  for (let frame = 0; frame < 20; frame += 1) {
    byId('first').innerText = `${11 + frame} agree`;
    byId('second').innerText = '20 conflict';
    await nextFrame();
  }
  await expect.poll(() => marked(page)).toEqual(['30 agree', '20 conflict']);
});
