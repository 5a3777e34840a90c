import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HIGHLIGHT_CSS } from '../../entrypoints/background/highlight-css.ts';
import { createHighlighter, highlightName } from '../../entrypoints/reader/highlighter.ts';
import { markAt, markAtCaret } from '../../entrypoints/reader/hit-test.ts';
import type { Mark, MarkName } from '../../entrypoints/reader/marks.ts';
import { figure } from '../components/fixtures.ts';
import { setPage } from './page.ts';

const NAMES: MarkName[] = ['agrees', 'one-source', 'mixed', 'conflicts', 'other-time', 'record'];
const highlighter = createHighlighter();

function mark(name: MarkName, node: Node, start: number, end: number): Mark {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return { finding: figure(), name, range, painted: [range] };
}

function textIn(selector: string): Text {
  return document.querySelector(selector)?.firstChild as Text;
}

function middleOf(range: Range, line = 0) {
  const { left, right, top, bottom } = range.getClientRects()[line] as DOMRect;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

beforeEach(() => {
  setPage('<p id="a">Around 12,000 troops</p><p id="b">and 1,500 more</p>');
});

afterEach(() => highlighter.clear());

it('keeps one entry a kind of mark, and none that is empty', () => {
  highlighter.paint([mark('agrees', textIn('#a'), 7, 13), mark('agrees', textIn('#b'), 4, 9)]);
  expect([...CSS.highlights].map(([name, { size }]) => [name, size])).toEqual([['crossfigure-agrees', 2]]);
  highlighter.paint([mark('mixed', textIn('#a'), 7, 13)]);
  expect([...CSS.highlights.keys()]).toEqual(['crossfigure-mixed']);
  highlighter.clear();
  expect(CSS.highlights.size).toBe(0);
});

it('sets off the open mark, above its own colour', () => {
  const one = mark('agrees', textIn('#a'), 7, 13);
  highlighter.paint([one]);
  highlighter.setOpen(one);
  const [own, open] = ['crossfigure-agrees', 'crossfigure-open'].map((name) => CSS.highlights.get(name));
  expect(open?.priority).toBeGreaterThan(own?.priority ?? 0);
  highlighter.setOpen(null);
  expect([...CSS.highlights.keys()]).toEqual(['crossfigure-agrees']);
});

it('leaves the page’s own highlights alone', () => {
  CSS.highlights.set('search', new Highlight());
  highlighter.paint([mark('agrees', textIn('#a'), 7, 13)]);
  highlighter.clear();
  expect([...CSS.highlights.keys()]).toEqual(['search']);
  CSS.highlights.delete('search');
});

describe('the stylesheet', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HIGHLIGHT_CSS);

  const styleOf = (element: Element, name: MarkName) =>
    getComputedStyle(element, `::highlight(${highlightName(name)})`);

  beforeEach(() => {
    document.adoptedStyleSheets = [sheet];
  });
  afterEach(() => {
    document.adoptedStyleSheets = [];
  });

  it('tells every two kinds of mark apart by their line, whatever the colours', () => {
    const p = document.querySelector('p') as Element;
    const lines = NAMES.map((name) => styleOf(p, name)).map(
      ({ textDecorationLine: line, textDecorationStyle: style, textDecorationThickness: thickness }) =>
        `${line} ${style} ${thickness}`,
    );
    expect(new Set(lines).size).toBe(NAMES.length);
    for (const line of lines) expect(line).toMatch(/^underline /);
  });

  it('draws every line in the text’s own colour and prints none', () => {
    const [media] = sheet.cssRules;
    if (!(media instanceof CSSMediaRule)) throw new Error('The rules are not for a medium.');
    expect(media.conditionText).toBe('screen');
    const rules = [...media.cssRules].filter((rule) => rule instanceof CSSStyleRule);
    const lines = rules.map(({ style }) => style.textDecorationColor).filter((color) => color !== '');
    expect(lines).toHaveLength(NAMES.length);
    for (const color of lines) expect(color).toMatch(/currentcolor/);
    expect(rules.some(({ style }) => style.color !== '')).toBe(false);
  });

  it('reaches into shadow trees', () => {
    setPage('<x-a><template shadowrootmode="open"><p>12,000</p></template></x-a>');
    const p = document.querySelector('x-a')?.shadowRoot?.querySelector('p') as Element;
    highlighter.paint([mark('conflicts', p.firstChild as Text, 0, 6)]);
    expect(styleOf(p, 'conflicts').textDecorationStyle).toBe('wavy');
  });
});

describe.each([
  ['highlightsFromPoint', markAt],
  ['the caret', markAtCaret],
])('what lies under a point, by %s', (_, at) => {
  it('is the mark on its text, and none beside it', () => {
    const [a, b] = [mark('agrees', textIn('#a'), 7, 13), mark('mixed', textIn('#b'), 4, 9)];
    highlighter.paint([a, b]);
    expect(at([a, b], middleOf(a.range), document)).toBe(a);
    expect(at([a, b], middleOf(b.range), document)).toBe(b);
    const { top, right } = a.range.getBoundingClientRect();
    expect(at([a, b], { x: right + 30, y: top + 5 }, document)).toBeNull();
    expect(at([a, b], { x: 900, y: top + 5 }, document)).toBeNull();
    expect(at([a, b], { x: 5, y: 600 }, document)).toBeNull();
  });

  it('is the mark on each of its lines', () => {
    setPage('<p style="width:5em">Around twelve thousand troops went</p>');
    const one = mark('agrees', textIn('p'), 7, 29);
    highlighter.paint([one]);
    expect(one.range.getClientRects().length).toBeGreaterThan(1);
    expect(at([one], middleOf(one.range, 1), document)).toBe(one);
  });

  it('is nothing where something covers the mark', () => {
    const one = mark('agrees', textIn('#a'), 7, 13);
    highlighter.paint([one]);
    const point = middleOf(one.range);
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;background:white';
    document.body.append(cover);
    expect(at([one], point, document)).toBeNull();
  });

  it('is found in a shadow tree', () => {
    setPage('<x-a><template shadowrootmode="open"><p>12,000 troops</p></template></x-a>');
    const p = document.querySelector('x-a')?.shadowRoot?.querySelector('p') as Element;
    const one = mark('conflicts', p.firstChild as Text, 0, 6);
    highlighter.paint([one]);
    expect(at([one], middleOf(one.range), document)).toBe(one);
  });
});
