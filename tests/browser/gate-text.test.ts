/// <reference types="vite/client" />
import { expect, it } from 'vitest';
import { textsOf } from '../../entrypoints/gate/flat-text.ts';
import { plainTextOf } from '../../entrypoints/gate/plain-text.ts';
import { finished } from '../../lib/mention/finished.ts';
import { gateText } from '../../lib/mention/gate-text.ts';
import { makePage } from '../bench/page/make-page.ts';
import { setPage } from './page.ts';

const shells = import.meta.glob<string>('../corpus/shells/*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What is met on the way. */
function noted() {
  const met: { readonly trees: Set<ShadowRoot>; readonly hosts: Set<Element> } = { trees: new Set(), hosts: new Set() };
  return {
    ...met,
    tree: (tree: ShadowRoot) => void met.trees.add(tree),
    host: (element: Element) => void met.hosts.add(element),
  };
}

/** The text in few pieces, beside that of one node after the other. */
function expectSame(html: string): void {
  setPage(html);
  const [few, all] = [noted(), noted()];
  const [plain, flat] = [
    gateText(finished(plainTextOf(document, few))),
    gateText(finished(textsOf(document, document, all))),
  ];
  const breaks = ({ lower, breaks }: typeof plain) => Array.from(lower, (_, at) => breaks.has(at));
  expect(plain.lower).toBe(flat.lower);
  expect(breaks(plain)).toEqual(breaks(flat));
  expect([few.trees, few.hosts]).toEqual([all.trees, all.hosts]);
  setPage('');
}

it.each(Object.entries(shells))('in %s', (_, html) => expectSame(html));

it.each([
  ['cells and line breaks', '<p>a<br>b</p><table><tr><td>c<td>d<table><tr><th>e</table></table>f'],
  [
    'what is not read',
    '<p>Old <code>x</code>Har<script>y</script>bour<select><option>z</select></p><textarea>t</textarea>u',
  ],
  ['readings', '<p><ruby>港<rt>みなと</rt></ruby><ruby>町<rt>まち</rt></ruby>へ</p>'],
  [
    'roots',
    'a<div><template shadowrootmode="open">b<slot></slot>c<br>d</template>e<b>f</b></div>g<x-y>h</x-y><div></div><p> </p>',
  ],
  ['very many line breaks', 'line<br>'.repeat(11_000)],
  ['a page of many words', makePage({ words: 2_000, story: true })],
])('with %s', (_, html) => expectSame(html));

it('with cells outside of tables', () => {
  setPage('<p>a</p>');
  for (const name of ['td', 'th', 'tr', 'td']) document.querySelector('p')?.append(document.createElement(name), name);
  expectSame(document.body.innerHTML.replaceAll(/<\/?tr>/g, ''));
});

it('can be left to the page every few hundred nodes', () => {
  setPage(Array.from({ length: 4_000 }, () => '<p>a <b>b</b></p>').join(''));
  const stops = (steps: Generator<void, unknown>) => {
    let count = 0;
    while (!steps.next().done) count += 1;
    return count;
  };
  expect(stops(plainTextOf(document, noted()))).toBeGreaterThanOrEqual(4_000 / 200);
  expect(stops(textsOf(document, document, noted()))).toBeGreaterThanOrEqual(16_000 / 100);
  setPage('');
});
