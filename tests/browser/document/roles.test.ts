import { describe, expect, it } from 'vitest';
import { readText } from '../../../entrypoints/reader/document/index.ts';
import { counter, read, setPage } from '../page.ts';

function rolesOf(html: string): unknown[][] {
  return read(html).blocks.map(({ role, level, text }) => [role, text, ...(level === undefined ? [] : [level])]);
}

describe('what a block is on its page', () => {
  it.each([
    [
      'headings',
      '<h2>A</h2><h5>B</h5>',
      [
        ['heading', 'A', 2],
        ['heading', 'B', 5],
      ],
    ],
    ['headings by role', '<div role="heading" aria-level="3">A</div>', [['heading', 'A', 3]]],
    [
      'items',
      '<ul><li>A<ol><li>B</li></ol></li><li><p>C</p></li></ul>',
      [
        ['item', 'A', 1],
        ['item', 'B', 2],
        ['item', 'C', 1],
      ],
    ],
    [
      'entries of a live blog are texts',
      '<ol><li><h3>A</h3><p>B</p></li></ol>',
      [
        ['heading', 'A', 3],
        ['text', 'B'],
      ],
    ],
    ['quotes', '<blockquote><p>A</p></blockquote>', [['quote', 'A']]],
    [
      'captions',
      '<figure><figcaption><p>A</p></figcaption></figure><div class="wp-caption-text">B</div>',
      [
        ['caption', 'A'],
        ['caption', 'B'],
      ],
    ],
    [
      'captions of tables',
      '<table><caption>A</caption><tr><td>B</td></tr></table>',
      [
        ['caption', 'A'],
        ['text', 'B'],
      ],
    ],
    [
      'navigation',
      '<nav><h2>A</h2><ul><li>B</li></ul></nav>',
      [
        ['aside', 'A'],
        ['aside', 'B'],
      ],
    ],
    [
      'boxes beside the text',
      '<aside><p>A</p></aside><div role="complementary">B</div><dialog open>C</dialog>',
      [
        ['aside', 'A'],
        ['aside', 'B'],
        ['aside', 'C'],
      ],
    ],
    [
      'the page’s end',
      '<footer>A</footer><article><footer>B</footer></article>',
      [
        ['aside', 'A'],
        ['text', 'B'],
      ],
    ],
    [
      'boxes by their names',
      '<div class="c-related__box">A</div><div id="NewsletterSignup">B</div><section class="promo">C</section>',
      [
        ['aside', 'A'],
        ['aside', 'B'],
        ['aside', 'C'],
      ],
    ],
    [
      'paragraphs that lead elsewhere',
      '<p><a href="/other">Read this too</a></p><ul><li><a href="/b">And this, which is longer</a>.</li></ul>',
      [
        ['aside', 'Read this too'],
        ['aside', 'And this, which is longer.'],
      ],
    ],
  ])('%s', (_, html, expected) => {
    expect(rolesOf(html)).toEqual(expected);
  });

  it.each([
    ['a name of a column that holds the page', `<div class="sidebar"><h1>T</h1><p>A</p></div>`],
    [
      'a name that says what is not there',
      '<div class="no-ads"><h1>T</h1><p>A</p></div><div class="article ad-free"><p>A</p></div>',
    ],
    ['a name of a long text', `<div class="related"><p>${'Word after word. '.repeat(100)}</p></div>`],
    ['a link among words', '<p>As <a href="/a">the ministry said on Monday</a>, A.</p>'],
    ['a link to a place of the page', '<p><a href="#toll">The toll so far</a></p>'],
    ['the body itself', '<div class="has-newsletter"><p>A</p></div>'],
  ])('text stays text: %s', (_, html) => {
    expect(rolesOf(html).filter(([role]) => role === 'aside')).toEqual([]);
  });

  it('names that objects have by birth are names like any other', () => {
    const html = '<div class="constructor __proto__" id="toString"><p>A</p></div>';
    expect(rolesOf(html)).toEqual([['text', 'A']]);
  });

  it.each([
    ['<aside><p id="in">A</p></aside>', ['aside', 'A']],
    ['<ul><li><ul><li id="in">A</li></ul></li></ul>', ['item', 'A', 2]],
    ['<nav><div><p id="in">A</p></div></nav>', ['aside', 'A']],
    ['<p>Some <span id="in" style="float:right">Map below</span> words</p>', ['aside', 'Map below']],
    ['<a href="/x"><p id="in">A</p></a>', ['aside', 'A']],
  ])('is the same where it is read alone: %s', (html, expected) => {
    setPage(html);
    const { blocks } = readText([document.getElementById('in') as Element], counter());
    expect(blocks.map(({ role, level, text }) => [role, text, ...(level === undefined ? [] : [level])])).toEqual([
      expected,
    ]);
  });
});

describe('the language of a part', () => {
  function languages(html: string): (string | undefined)[] {
    return read(html).blocks.map(({ lang }) => lang);
  }

  it.each([
    ['a block', '<p>A</p><p lang="ar">B</p>', [undefined, 'ar']],
    ['what is within', '<div lang="uk"><p>A</p><p lang="en">B</p></div>', ['uk', undefined]],
    ['all of a block’s text', '<p><span lang="fr">A</span></p>', ['fr']],
    ['a few words of a sentence', '<p>They said <i lang="fr">non</i> to it</p>', [undefined]],
    ['a sentence that begins with a few', '<p><i lang="fr">Non</i>, they said</p>', [undefined]],
    ['a region is no other language', '<p lang="en-GB">A</p>', [undefined]],
    ['a cell', '<table><tr><th>A</th><td lang="ko">1</td></tr></table>', [undefined, 'ko']],
    ['no language at all', '<p lang="x y <z>">A</p><p lang="">B</p>', [undefined, undefined]],
    ['written as programs do', '<p lang="pt_br">A</p>', ['pt-BR']],
  ])('%s', (_, html, expected) => {
    document.documentElement.lang = 'en';
    expect(languages(html)).toEqual(expected);
  });
});

describe('preformatted text', () => {
  const wire =
    'The ministry said on Monday that some 4,100 builders had\ncome to the coast by rail, and that the first of them were\nat work already.';
  it.each([
    [
      'sentences cut to one width go on',
      `<pre>${wire}\n\nIt gave no names.</pre>`,
      [`${wire.replaceAll('\n', ' ')}\nIt gave no names.`],
    ],
    [
      'short lines are lines',
      '<pre>Builders who came: 4,100\nBuilders who left: 12</pre>',
      ['Builders who came: 4,100\nBuilders who left: 12'],
    ],
    [
      'a list under a longer line',
      '<pre>Builders who came to the coast in the month of May\nNorth: 12\nSouth: 4,100\nWest: 9</pre>',
      ['Builders who came to the coast in the month of May\nNorth: 12\nSouth: 4,100\nWest: 9'],
    ],
    [
      'in Japanese',
      '<pre>工兵四千百人が鉄道で海岸に到着したと国防省が発表した。</pre>',
      ['工兵四千百人が鉄道で海岸に到着したと国防省が発表した。'],
    ],
    ['code', '<pre>const troops = count(4100);\nif (troops > 12) {\n  send(troops);\n}</pre>', []],
    ['code by its tag', '<pre><code>The builders came to the coast by rail.</code></pre>', []],
    ['a listing', '<pre>-rw-r--r-- 1 root root 4100 a.txt\n-rw-r--r-- 1 root root 9 b.txt</pre>', []],
    ['a drawing', '<pre>+-----+\n| 12  |\n+-----+</pre>', []],
  ])('%s', (_, html, expected) => {
    expect(read(html).blocks.map(({ text }) => text)).toEqual(expected);
  });
});
