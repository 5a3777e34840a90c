import { describe, expect, it } from 'vitest';
import { anchor } from '../../../entrypoints/reader/anchor.ts';
import { find, read } from '../page.ts';

function rolesOf(html: string): (string | undefined)[][] {
  return read(html).blocks.map(({ role, text }) => [role, text]);
}

describe('what is out of the flow of a sentence is read behind it, as beside the text', () => {
  it.each([
    ['a float', '<span style="float:right">Map below</span>', 'Map below'],
    ['a tooltip', '<span role="tooltip" style="position:absolute">A region</span>', 'A region'],
    ['a fixed part', '<b style="position:fixed;top:0">Follow us</b>', 'Follow us'],
    ['an off-screen part', '<span style="position:absolute;left:-9999px">New window</span>', 'New window'],
    ['a part within a link', '<a href="#x"><i style="position:absolute">Open</i></a>', 'Open'],
    [
      'an advertisement that is shown as a block',
      '<span class="ad-slot" style="display:block">Buy now</span>',
      'Buy now',
    ],
    [
      'a float with parts of its own',
      '<span style="float:left">Names<span style="float:right">of both</span></span>',
      'Names',
    ],
  ])('%s', (_, part, text) => {
    const [sentence, beside] = rolesOf(`<p>The capital sent 4,100 ${part} builders to the coast.</p><p>End.</p>`);
    expect(sentence).toEqual(['text', 'The capital sent 4,100 builders to the coast.']);
    expect(beside).toEqual(['aside', text]);
  });

  it('a picture that a script put into a paragraph', () => {
    const html = '<div>The capital sent <figure><figcaption>A port</figcaption></figure>4,100 men.</div>';
    expect(rolesOf(html)).toEqual([
      ['text', 'The capital sent 4,100 men.'],
      ['caption', 'A port'],
    ]);
  });
});

it('marks lead to the sentence around such a part, and to the part', () => {
  const { blocks } = read('<p>The capital sent <span style="float:right">1,200 tents</span>4,100 builders.</p>');
  for (const words of ['sent 4,100', '1,200']) {
    const { block, start, end } = find(blocks, words);
    expect(anchor(block, { start, end })?.startContainer.textContent).toContain(words.split(' ')[0]);
  }
});

describe('columns that are floats or positioned', () => {
  it.each([
    ['floats', 'float:left;width:60%'],
    ['positioned', 'position:absolute'],
  ])('%s are read as the text that they hold, in their order', (_, style) => {
    const html = `<div style="${style}"><h1>Title</h1><p>One.</p><p>Two.</p></div><div style="${style}"><p>Three.</p></div><div><p>Four.</p></div>`;
    expect(rolesOf(html)).toEqual([
      ['title', 'Title'],
      ['text', 'One.'],
      ['text', 'Two.'],
      ['text', 'Three.'],
      ['text', 'Four.'],
    ]);
  });
});

it('a floated box among paragraphs is beside the text', () => {
  expect(rolesOf('<div><p>One.</p><div style="float:right">In short: 300</div><p>Two.</p></div>')).toEqual([
    ['text', 'One.'],
    ['aside', 'In short: 300'],
    ['text', 'Two.'],
  ]);
});
