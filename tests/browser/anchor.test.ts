import { expect, it } from 'vitest';
import { anchor } from '../../entrypoints/reader/anchor.ts';
import { find, read } from './page.ts';

function place(html: string, words: string) {
  const found = find(read(html).blocks, words);
  return { ...found, anchored: () => anchor(found.block, found) };
}

it.each([
  ['in one node', '<p>Around 12,000 troops left.</p>', '12,000 troops', '12,000 troops'],
  ['over inline elements', '<p>Around <b>12</b>,000 <i>troops</i> left.</p>', '12,000 troops', '12,000 troops'],
  ['over collapsed space', '<p>Around 12,000\n    troops left.</p>', '12,000 troops', '12,000\n    troops'],
  ['over soft hyphens', '<p>12,000 sol\u00addiers left.</p>', '12,000 soldiers', '12,000 sol\u00addiers'],
  ['after what has no width', '<p>\u200b \u200bsome 12,000</p>', '12,000', '12,000'],
  ['over a line break', '<p>12,000<br>troops</p>', '12,000\ntroops', '12,000troops'],
  ['over a footnote mark', '<p>12,000<sup>3</sup> troops</p>', '12,000 troops', '12,0003 troops'],
  ['over a hidden element', '<p>12,<span hidden>x</span>000 troops</p>', '12,000 troops', '12,x000 troops'],
  ['over a script', '<p>12,<script>1</script>000 troops</p>', '12,000', '12,1000'],
  ['a whole block', '<h2> A <b>B</b> </h2>', 'A B', 'A B'],
])('%s', (_, html, words, expected) => {
  expect(place(html, words).anchored()?.toString()).toBe(expected);
});

it('finds its place in a shadow tree', () => {
  const html = '<x-a><template shadowrootmode="open"><p>Some 12,000 troops</p></template></x-a>';
  const range = place(html, '12,000').anchored();
  expect(range?.toString()).toBe('12,000');
  expect(range?.startContainer.getRootNode()).toBeInstanceOf(ShadowRoot);
});

it.each<[string, (p: HTMLElement) => void]>([
  ['other digits', (p) => ((p.firstChild as Text).data = 'Some 18,000 troops left.')],
  ['a digit put before', (p) => (p.firstChild as Text).insertData(5, '1')],
  ['a digit put behind', (p) => (p.firstChild as Text).insertData(11, '0')],
  ['a word put in elsewhere', (p) => p.append(' Again.', document.createElement('br'))],
  ['a node put in between', (p) => (p.firstChild as Text).splitText(7).before(document.createTextNode('5'))],
  ['another paragraph in its place', (p) => p.replaceWith(p.cloneNode(true))],
  ['nothing in its place', (p) => p.remove()],
])('holds on to no look-alike: %s', (name, change) => {
  const { anchored } = place('<p>Some 12,000 troops left.<b></b></p>', '12,000 troops');
  expect(anchored()).not.toBeNull();
  change(document.querySelector('p') as HTMLElement);
  // Text that came after the block's last node is for whoever watches the page to notice.
  if (name.startsWith('a word')) expect(anchored()?.toString()).toBe('12,000 troops');
  else expect(anchored()).toBeNull();
});

it('holds on through changes that leave the text alone', () => {
  const { anchored } = place('<p>Some <b>12,000</b> troops left.</p>', '12,000 troops');
  document.querySelector('b')?.setAttribute('class', 'strong');
  document.querySelector('p')?.before(document.createElement('hr'));
  expect(anchored()?.toString()).toBe('12,000 troops');
});

it.each([
  [-1, 3],
  [3, 3],
  [4, 2],
  [0, 999],
])('refuses offsets that are none: %d to %d', (start, end) => {
  const { block } = place('<p>Some 12,000 troops left.</p>', 'Some');
  expect(anchor(block, { start, end })).toBeNull();
});
