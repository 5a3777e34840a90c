import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anchor } from '../../entrypoints/reader/anchor.ts';
import { readText } from '../../entrypoints/reader/document/index.ts';
import { checkPage } from '../../lib/check.ts';
import { page, store } from '../helpers/engine.ts';
import { counter, setPage } from './page.ts';

const SENTENCES = [
  'South Korea’s spy agency said North Korea had sent around 12,000 soldiers to Russia.',
  'President Zelenskyy spoke of about 10,000 North Korean troops in training; “up to 12,000” was said elsewhere.',
  'Some 1,500 North Korean special forces were shipped to Vladivostok between October 8 and 13 on seven landing ships.',
  'Pyongyang denied that it had sent a single soldier to Russia.',
  'The bakery on the corner sold 12,000 loaves in October.',
];
const PUBLISHED = '2024-10-20';

/** What a page may do to its text without any reader seeing it. */
const change = fc.record({
  by: fc.constantFrom('b', 'i', 'a', 'span', 'em', 'font', 'wbr', 'comment', 'soft hyphen', 'empty element'),
  /** Which of the text nodes, and from where to where in it, as shares of one. */
  node: fc.double({ min: 0, max: 0.999, noNaN: true }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
});

it('text that is split over inline elements says what it said, and is found where it stands', () => {
  const plain = find(SENTENCES.map(paragraph));
  expect(plain.findings.map(({ surface }) => surface)).toEqual(expect.arrayContaining(['around 12,000', 'seven']));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 60 }), (changes) => {
      const paragraphs = SENTENCES.map(paragraph);
      for (const one of changes) apply(paragraphs, one);
      const split = find(paragraphs);
      expect(split.findings).toEqual(plain.findings);
      expect(split.places).toEqual(plain.findings.map(({ surface }) => surface));
    }),
    { numRuns: 40 },
  );
});

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** What the engine finds in these paragraphs as a page, and the text that each finding is anchored to. */
function find(paragraphs: readonly HTMLElement[]) {
  const body = setPage('');
  body.append(...paragraphs);
  const { blocks } = readText([body], counter());
  const asked = blocks.map(({ id, role, text }) => ({ id, role, text }));
  const { findings } = checkPage({ page: page(PUBLISHED), blocks: asked, context: null }, store);
  const places = findings.map((finding) => {
    const block = blocks.find(({ id }) => id === finding.block);
    return block && anchor(block, finding)?.toString().replaceAll('\u00AD', '');
  });
  return { findings, places };
}

type Change = { readonly by: string; readonly node: number; readonly from: number; readonly to: number };

function apply(paragraphs: readonly HTMLElement[], { by, node, from, to }: Change): void {
  const nodes = paragraphs.flatMap(textNodes);
  const text = nodes[Math.floor(node * nodes.length)];
  if (!text) throw new Error('There is no text left.');
  const [start, end] = [from, to].map((share) => Math.round(share * text.length)).sort((a, b) => a - b) as [
    number,
    number,
  ];
  if (by === 'soft hyphen') {
    text.insertData(start, '\u00AD');
    return;
  }
  const rest = text.splitText(start);
  if (by === 'comment') {
    rest.before(document.createComment('18,000 troops'));
  } else if (by === 'empty element' || by === 'wbr') {
    rest.before(document.createElement(by === 'wbr' ? by : 'span'));
  } else {
    rest.splitText(end - start);
    const element = document.createElement(by);
    rest.replaceWith(element);
    element.append(rest);
  }
}

function textNodes(root: HTMLElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
