import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import * as documents from '../../entrypoints/dom/document.ts';
import * as nodes from '../../entrypoints/dom/node.ts';
import { watchText } from '../../entrypoints/gate/watch-text.ts';
import { readPassages } from '../../entrypoints/passage/read-passages.ts';
import { readPageWords } from '../../entrypoints/reader/document/index.ts';
import { readSelection } from '../../entrypoints/selection/read-selection.ts';
import { createGate } from '../../lib/mention/gate.ts';
import { read, setPage } from './page.ts';

/** Every member that the guarded modules hand out, and those that code would reach for first without them. */
const NAMES = new Set([
  ...[...Object.keys(nodes), ...Object.keys(documents)],
  ...['nodeType', 'nodeName', 'firstChild', 'nextSibling', 'hidden', 'style', 'attributes', 'dataset', 'tagName', 'id'],
  ...['ownerDocument', 'defaultView', 'createRange', 'createElement', 'URL', 'append', 'remove', 'matches'],
]);

/** What the methods among them are called with here. */
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  addEventListener: ['x', () => undefined],
  caretPositionFromPoint: [0, 0],
  closest: ['form'],
  contains: [null],
  createElement: ['p'],
  createTreeWalker: [document],
  dispatchEvent: [new Event('x')],
  execCommand: ['copy'],
  elementFromPoint: [0, 0],
  elementsFromPoint: [0, 0],
  getAttribute: ['id'],
  matches: ['form'],
  querySelector: ['html'],
  queryAllWithin: ['p'],
  querySelectorAll: ['html'],
  queryWithin: ['p'],
};

/** A form whose fields, and a document whose images and forms, go by these names. */
const CLOBBERED = `<form id="form"><!-- -->${[...NAMES].map((name) => `<input name="${name}">`).join('')}<p id="text">Some 1,500 men<b>, it said.</b></p></form>`;
const IMAGES = [...NAMES]
  .map((name, i) => `<${i % 2 ? 'form' : 'img'} name="${name}"></${i % 2 ? 'form' : 'img'}>`)
  .join('');

afterEach(() => documents.body(document).replaceChildren());

describe('a page that gives its fields and images the names of what scripts read', () => {
  it('is in the way of whoever reads them from the node: the control', () => {
    const form = clobber();
    for (const name of Object.keys(nodes))
      expect(form[name as keyof HTMLElement], name).toBeInstanceOf(HTMLInputElement);
    for (const name of Object.keys(documents)) {
      expect(String(document[name as keyof Document]), name).toMatch(/HTML(Image|Form)Element/);
    }
  });

  it.each(Object.entries(nodes))('%s is what the prototype says', (name, of) => {
    const plain = document.createElement('form');
    plain.id = 'form';
    const form = clobber();
    const given = GIVEN[name] ?? [];
    const value = (of as (node: Node, ...given: unknown[]) => unknown)(form, ...given);
    expect(value).not.toBeInstanceOf(HTMLInputElement);
    expect(typeof value).toBe(typeof (of as (node: Node, ...given: unknown[]) => unknown)(plain, ...given));
  });

  it.each(Object.entries(documents))('%s is what the document’s prototype says', (name, of) => {
    clobber();
    const given = GIVEN[name] ?? [];
    const value = (of as (document: Document, ...given: unknown[]) => unknown)(document, ...given);
    expect(value).not.toBeInstanceOf(HTMLImageElement);
    expect(value).not.toBeInstanceOf(HTMLFormElement);
  });

  it('is read like any other', () => {
    expect(read(CLOBBERED + IMAGES).blocks.map(({ text }) => text)).toEqual(['Some 1,500 men, it said.']);
    clobber();
    expect(readPassages(document).blocks.map(({ text }) => text)).toEqual(['Some 1,500 men, it said.']);
  });

  it('is told of in the same words', () => {
    setPage('');
    const plain = readPageWords(document);
    clobber();
    expect(readPageWords(document)).toEqual(plain);
  });

  it('passes the gate', async () => {
    clobber();
    const ended = new AbortController();
    onTestFinished(() => ended.abort());
    const gate = createGate([{ groups: [['1,500 men'], ['it said']], rules: [[0, 1]] }]);
    const passed = new Promise<void>((resolve) => {
      watchText(
        document,
        gate,
        { later: (run) => setTimeout(run), next: (run) => setTimeout(run) },
        resolve,
        ended.signal,
      );
    });
    await expect(passed).resolves.toBeUndefined();
  });

  it('has its selection read', () => {
    clobber();
    getSelection()?.selectAllChildren(documents.querySelector(document, '#text') as Element);
    onTestFinished(() => getSelection()?.removeAllRanges());
    expect(readSelection(document)).toMatchObject({ text: 'Some 1,500 men, it said.' });
  });
});

function clobber(): HTMLElement {
  setPage(CLOBBERED + IMAGES);
  return documents.querySelector(document, '#form') as HTMLElement;
}
