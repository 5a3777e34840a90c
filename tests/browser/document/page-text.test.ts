import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READ_LIMIT, readText } from '../../../entrypoints/reader/document/index.ts';
import { counter, read, setPage, texts } from '../page.ts';

describe('what is read', () => {
  it.each([
    ['prose', '<p>About 12,000 troops.</p>', ['About 12,000 troops.']],
    ['scripts, styles, templates', '<p>A<script>1</script><style>b{}</style><template>2</template></p>', ['A']],
    ['form fields', '<p>A<textarea>1</textarea><select><option>2</option></select><input value="3"></p>', ['A']],
    ['code', '<p>Run <code>12</code> now</p><pre>13</pre><p><kbd>14</kbd><samp>15</samp></p>', ['Run now']],
    ['drawings and formulas', '<p>A<svg><text>1</text></svg><math><mn>2</mn></math></p>', ['A']],
    ['hidden', '<p hidden>1</p><p style="display:none">2</p><p>A</p>', ['A']],
    [
      'invisible, save what shows again',
      '<p style="visibility:hidden">1<b style="visibility:visible">2</b>3</p>',
      ['2'],
    ],
    ['hidden until found', '<p hidden="until-found">1</p><p>A</p>', ['A']],
    ['for screen readers only', '<p><span style="position:absolute;clip:rect(0 0 0 0)">1</span>A</p>', ['A']],
    ['hidden from screen readers only', '<p aria-hidden="true">A</p>', ['A']],
    ['editable', '<div contenteditable><p>1</p></div><div role="textbox">2</div><p>A</p>', ['A']],
    ['not editable after all', '<div contenteditable="false">A</div>', ['A']],
    ['withdrawn', '<p>Some <del>10,000</del> <s>11,000</s> 12,000</p>', ['Some 12,000']],
    ['closed details', '<details>0<summary>A</summary><p>1</p></details>', ['A']],
    ['open details', '<details open><summary>A</summary><p>B</p></details>', ['A', 'B']],
    ['ruby readings', '<p><ruby>北<rp>(</rp><rt>ほく</rt><rp>)</rp></ruby>朝鮮</p>', ['北朝鮮']],
    ['comments', '<p>12<!-- x -->,000</p>', ['12,000']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });
});

describe('where text joins and parts', () => {
  it.each([
    ['inline elements join', '<p><b>12</b>,000 <i>tro</i>ops</p>', ['12,000 troops']],
    ['a possible line break joins', '<p>12,<wbr>000</p>', ['12,000']],
    ['blocks part', '<div>A<p>B</p>C<section>D</section></div>', ['A', 'B', 'C', 'D']],
    ['a span shown as a block parts', '<p>A<span style="display:block">B</span>C</p>', ['A', 'B', 'C']],
    ['flex items part', '<div style="display:flex"><span>12</span><span>000</span></div>', ['12', '000']],
    ['a block within a link parts', '<a href="#x">A<h3>B</h3></a>', ['A', 'B']],
    ['line breaks', '<p>A <br> B<br><br>C</p>', ['A\nB\nC']],
    ['table cells', '<table><tr><td>10</td><td>000</td></tr><tr><th>A</th></tr></table>', ['10', '000', 'A']],
    ['a floated initial stays with its word', '<p><span style="float:left">1</span>2,000 men</p>', ['12,000 men']],
    ['other floats do not', '<p>A<span style="float:right">Read also</span> B</p>', ['A B', 'Read also']],
    ['a footnote mark is left out', '<p>12,000<sup>3</sup> troops</p>', ['12,000 troops']],
    ['a linked footnote mark', '<p>12,000<sup><a href="#n">[12]</a></sup> troops</p>', ['12,000 troops']],
    ['one that is styled so', '<p>12,000<span style="vertical-align:super">a</span> troops</p>', ['12,000 troops']],
    ['an ordinal joins', '<p>Oct. 8<sup>th</sup> to 13<sup>th</sup></p>', ['Oct. 8th to 13th']],
    ['other raised text stands apart', '<p>12,000<sup>12,500</sup>men</p>', ['12,000 12,500 men']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });
});

describe('white space and what has no width', () => {
  it.each([
    ['runs collapse', '<p>\n  12,000 \t\n troops  </p>', ['12,000 troops']],
    ['runs over elements collapse', '<p>A <b> B </b> C</p>', ['A B C']],
    ['no-break spaces are kept', '<p>12\u00a0000\u202ftroops\u00a0 x</p>', ['12\u00a0000\u202ftroops\u00a0 x']],
    ['soft hyphens go', '<p>sol\u00addiers</p>', ['soldiers']],
    ['zero-width characters go', '<p>\u200b12\u2060,\ufeff000\u200d</p>', ['12,000']],
    ['direction marks go', '<p>\u200f\u202a12,000\u202c</p>', ['12,000']],
    ['kept line breaks', '<p style="white-space:pre-line">A  B\n C</p>', ['A B\nC']],
    ['empty blocks are none', '<p> </p><p>\u200b</p><div></div>', []],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });
});

it('tells titles and headings from text, also for what is inside of them', () => {
  const { blocks } = read(
    '<h1>A <b>b</b></h1><h2><a href="#x">C</a></h2><header><h3><div>D</div></h3></header><p>E</p>',
  );
  expect(blocks.map(({ role, text }) => [role, text])).toEqual([
    ['title', 'A b'],
    ['heading', 'C'],
    ['heading', 'D'],
    ['text', 'E'],
  ]);
});

it('reads open shadow roots and what is slotted into them, in the order it is rendered', () => {
  const html =
    `<x-story><template shadowrootmode="open"><p>First</p><slot name="b"></slot><p><slot>fallback</slot></p></template>
    <p slot="b">Second</p><p slot="none">never</p></x-story><p>Last</p>`.replace(/>\s+</g, '><');
  const trees: ShadowRoot[] = [];
  const { blocks } = readText([setPage(html)], counter(), READ_LIMIT, (tree) => trees.push(tree));
  expect(blocks.map(({ text }) => text)).toEqual(['First', 'Second', 'fallback', 'Last']);
  expect(trees).toEqual([document.querySelector('x-story')?.shadowRoot]);
});

it('reads no frames and no closed shadow roots', () => {
  const html = `<iframe srcdoc="<p>frame</p>"></iframe><x-a><template shadowrootmode="closed">closed</template></x-a><p>A</p>`;
  expect(texts(html)).toEqual(['A']);
});

it('a part of the page reads as it does within the whole', () => {
  setPage('<h2>A <span id="in">B</span></h2><div hidden><p id="not">C</p></div>');
  const inside = document.getElementById('in') as Element;
  const hidden = document.getElementById('not') as Element;
  expect(readText([inside], counter()).blocks.map(({ role, text }) => [role, text])).toEqual([['heading', 'B']]);
  expect(readText([hidden], counter()).blocks).toEqual([]);
});

it('stops at whole blocks when there is too much text, and says so', () => {
  const body = setPage('<p>12345</p><p>67890</p><p>abcde</p>');
  const reading = readText([body], counter(), 12);
  expect(reading.blocks.map(({ text }) => text)).toEqual(['12345', '67890']);
  expect(reading.complete).toBe(false);
  expect(readText([body], counter(), 15).complete).toBe(true);
});

it('leaves the page as it is', () => {
  const body = setPage('<p>A <b>12,</b>000</p><details><summary>B</summary>C</details><p hidden>D</p>');
  const before = new XMLSerializer().serializeToString(document);
  readText([body], counter());
  expect(new XMLSerializer().serializeToString(document)).toBe(before);
});

describe('the map from text to page', () => {
  const word = fc.constantFrom('12', ',000', ' ', '\n  ', '\u00a0', '\u00ad', '\u200b', 'troops', '한국', '👩‍🚀', '.');
  const leaf = fc.array(word, { maxLength: 5 }).map((words) => words.join(''));
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc
        .tuple(fc.constantFrom('p', 'b', 'span', 'div', 'sup', 'td', 'li', 'br', 'del', 'h2'), fc.array(tie('tree')))
        .map(([tag, children]) => `<${tag}>${children.join('')}</${tag}>`),
    ),
  }));

  it('leads every character to the same one in a text node, in order', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (parts) => {
        for (const { text, pieces } of read(parts.join('')).blocks) {
          let end = 0;
          for (const piece of pieces) {
            expect(text.slice(end, piece.start)).toMatch(/^[ \n]?$/);
            const there = piece.node.data.slice(piece.at, piece.at + piece.length).replace(/[ \t\n\r\f]/g, ' ');
            expect(there).toBe(text.slice(piece.start, piece.start + piece.length));
            end = piece.start + piece.length;
          }
          expect(end).toBe(text.length);
          expect(text).toBe(text.replace(/^[ \n]+|[ \n]+$/g, ''));
        }
      }),
      { numRuns: 300 },
    );
  });
});
