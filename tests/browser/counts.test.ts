import { afterEach, expect, it, vi } from 'vitest';
import { readText, textSteps } from '../../entrypoints/reader/document/index.ts';
import { createHeldText } from '../../entrypoints/reader/held-text.ts';
import { atOnce } from '../../entrypoints/reader/in-turns.ts';
import { counter, setPage } from './page.ts';
import { marked, visit } from './visit.ts';

/** Counts instead of times: what reading costs, however fast the machine is. */

/** Nodes from one place where the page may have its turn to the next. */
const NODES = 50;
/** Values asked of an element that stands apart, and of one in a line. */
const [OF_BLOCK, OF_INLINE] = [6, 3];

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => `<p>Line <b>number</b> ${i} of a <a href="/x">long</a> page.</p>`).join('');

afterEach(() => {
  vi.restoreAllMocks();
  setPage('');
});

/** Counts computed styles, and the values that are asked of them. */
function countStyles() {
  const counted = { styles: 0, values: 0 };
  const own = window.getComputedStyle.bind(window);
  vi.spyOn(window, 'getComputedStyle').mockImplementation((element) => {
    counted.styles += 1;
    return new Proxy(own(element), {
      get(style, name) {
        counted.values += 1;
        return Reflect.get(style, name, style);
      },
    });
  });
  return counted;
}

it('one computed style an element, and few values of it', () => {
  setPage(paragraphs(100));
  const counted = countStyles();
  expect(readText([document.body], counter()).blocks).toHaveLength(100);
  const [body, html] = [1, 1];
  expect(counted.styles).toBe(100 * 3 + body + html);
  expect(counted.values).toBeLessThanOrEqual(100 * (OF_BLOCK + 2 * OF_INLINE) + (body + html) * OF_BLOCK);
});

it('the page may have its turn after every few nodes', () => {
  setPage(paragraphs(200));
  const counted = countStyles();
  const most: number[] = [];
  const steps = textSteps([document.body], counter());
  for (let before = 0; !steps.next().done; before = counted.styles) most.push(counted.styles - before);
  expect(most.length).toBeGreaterThan((200 * 8) / NODES / 2);
  expect(Math.max(...most)).toBeLessThanOrEqual(NODES + 2);
});

it('a paragraph that is appended is all that is read, however long the page is', () => {
  const costs = [10, 1000].map((count) => {
    setPage(paragraphs(count));
    const held = createHeldText();
    atOnce(held.read([document.body]));
    const p = document.createElement('p');
    p.append('One more.');
    document.body.append(p);
    const counted = countStyles();
    const { fresh, gone } = atOnce(held.read([p], false));
    expect([fresh.map(({ text }) => text), gone]).toEqual([['One more.'], []]);
    expect(held.blocks.size).toBe(count + 1);
    vi.restoreAllMocks();
    return counted;
  });
  expect(costs[1]).toEqual(costs[0]);
});

it('a paragraph that changes is read again alone', () => {
  setPage(paragraphs(50));
  const held = createHeldText();
  atOnce(held.read([document.body]));
  const [, p] = document.querySelectorAll('p');
  p?.append(' More.');
  const { fresh, gone } = atOnce(held.read([p as Element], false));
  expect([fresh.map(({ text }) => text), gone]).toEqual([['Line number 1 of a long page. More.'], [2]]);
});

it('a page costs three messages, and a paragraph that says nothing one', async () => {
  const own = await visit(`<p>About 12,000 agree.</p>${paragraphs(100)}`);
  expect(own.background.requests.map(({ type }) => type)).toEqual(['check', 'style', 'count']);
  const p = document.createElement('p');
  p.append('One more line.');
  document.body.append(p);
  await expect.poll(() => own.asked().at(-1)).toBe('One more line.');
  expect(own.background.requests.map(({ type }) => type)).toEqual(['check', 'style', 'count', 'check']);
  expect(own.background.checks().at(-1)?.blocks).toHaveLength(1);
});

it('a long page goes in parts of a length, and the question with the last of them', async () => {
  const own = await visit(`<p>About 12,000 agree.</p>${paragraphs(3000)}`);
  const sent = own.background.requests.filter((request) => 'blocks' in request);
  expect(sent.map(({ type }) => type)).toEqual(['sendAhead', 'sendAhead', 'check']);
  for (const { blocks } of sent) expect(blocks.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(41_000);
  expect(own.background.checks()).toMatchObject([{ ahead: sent.slice(0, 2).flatMap(({ blocks }) => blocks).length }]);
  expect(own.asked()).toHaveLength(3001);
  expect(marked(own)).toEqual(['12,000 agree']);
});

it('a long page goes in one where the background has lost the parts', async () => {
  const own = await visit(`<p>About 12,000 agree.</p>${paragraphs(3000)}`);
  own.background.forgets = true;
  own.session.askAgain();
  await expect.poll(() => own.background.checks().at(-1)?.blocks).toHaveLength(3001);
  await expect.poll(() => marked(own)).toEqual(['12,000 agree']);
});

it('what is painted and stays is not painted again', async () => {
  const own = await visit(paragraphs(3).replaceAll('long', '5 agree'));
  const painted = () => [...(CSS.highlights.get('crossfigure-agrees') ?? [])];
  const before = painted();
  const p = document.createElement('p');
  p.append('And 7 agree.');
  document.body.append(p);
  await expect.poll(() => marked(own)).toHaveLength(4);
  expect(painted().slice(0, 3)).toEqual(before);
  expect(painted().every((range, at) => at === 3 || range === before[at])).toBe(true);
});

it('an element whose rest was lost while the page had its turn is told of', () => {
  setPage(`<main>${paragraphs(40)}</main><p>Behind.</p>`);
  const steps = textSteps([document.body], counter());
  steps.next();
  const main = document.querySelector('main') as Element;
  main.replaceChildren();
  const reading = atOnce(steps);
  expect(reading.torn).toEqual([main]);
  expect(reading.blocks.at(-1)?.text).toBe('Behind.');
});

it('a page that changes while it is read is read in full', async () => {
  let now = 0;
  // each slice is over as soon as it may be
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
  const turns = vi.spyOn((globalThis as unknown as Turns).scheduler, 'yield').mockImplementation(async () => {
    // what would come next, and nothing else
    if (turns.mock.calls.length === 1) for (const at of [9, 8, 7]) document.querySelectorAll('p')[at]?.remove();
  });
  const own = await visit(`<main>${paragraphs(40)}</main><p>Behind.</p>`);
  await expect.poll(() => new Set(own.asked()).size).toBe(40 - 3 + 1);
});

type Turns = { readonly scheduler: { yield(): Promise<void> } };
