import { describe, expect, it, onTestFinished } from 'vitest';
import { watchText } from '../../entrypoints/gate/watch-text.ts';
import { createGate } from '../../lib/mention/gate.ts';
import { setPage } from './page.ts';
import { byId, marked, visit } from './visit.ts';

function attach(host: Element, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.setHTMLUnsafe(html);
  return root;
}

const TEXT = '<p>20 agree</p><p>Another line.</p>';

/** Ways in which a root comes late. */
const LATE: [string, string, () => unknown][] = [
  ['an empty element', '<div id="late"></div>', () => attach(byId('late'), TEXT)],
  [
    'an element that shows as a block',
    '<x-late id="late" style="display:block">…</x-late>',
    () => attach(byId('late'), TEXT),
  ],
  ['an inline element', '<section><x-late id="late">…</x-late></section>', () => attach(byId('late'), TEXT)],
  [
    'an element within another root',
    '<section><x-around><template shadowrootmode="open"><x-late>…</x-late></template></x-around></section>',
    () => attach(document.querySelector('x-around')?.shadowRoot?.querySelector('x-late') as Element, TEXT),
  ],
  [
    'an element that is hidden until it is defined',
    '<style>x-defined:not(:defined) { display: none }</style><x-defined></x-defined>',
    () => {
      if (customElements.get('x-defined')) return;
      customElements.define(
        'x-defined',
        class extends HTMLElement {
          constructor() {
            super();
            attach(this, `<style>:host { display: block }</style>${TEXT}`);
          }
        },
      );
    },
  ],
];

describe('the reader', () => {
  it.each(LATE)('reads an open shadow root that comes late to %s', async (_, html, come) => {
    const page = await visit(`<p>10 agree</p>${html}`);
    come();
    await expect.poll(() => marked(page)).toEqual(['10 agree', '20 agree']);
    expect(page.log).toEqual([]);
  });

  it('watches a root that came late', async () => {
    const page = await visit('<p>10 agree</p><div id="late"></div>');
    const root = attach(byId('late'), TEXT);
    await expect.poll(() => marked(page)).toEqual(['10 agree', '20 agree']);
    (root.firstElementChild as HTMLElement).textContent = '30 agree';
    await expect.poll(() => marked(page)).toEqual(['10 agree', '30 agree']);
  });
});

describe('the gate', () => {
  /** Watches the page for "Northland" with "troops" until the test ends: whether the gate has opened. */
  function watched(html: string): () => boolean {
    setPage(html);
    let isOpen = false;
    const ended = new AbortController();
    onTestFinished(() => {
      ended.abort();
      setPage('');
    });
    const gate = createGate([{ groups: [['northland'], ['troops']], rules: [[0, 1]] }]);
    watchText(
      document,
      gate,
      { later: (run) => setTimeout(run), next: (run) => setTimeout(run) },
      () => {
        isOpen = true;
      },
      ended.signal,
    );
    return () => isOpen;
  }

  const SENTENCE = 'Northland sent its troops.';
  const inRoot = (html: string, light = '') => `<div><template shadowrootmode="open">${html}</template>${light}</div>`;
  const twoFrames = async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  };

  it.each([
    ['a root', inRoot(`<p>${SENTENCE}</p>`)],
    ['a root within a root', inRoot(inRoot(`<p>${SENTENCE}</p>`))],
    ['a slot’s sentence', inRoot('<p>Northland sent <slot></slot>.</p>', 'its troops')],
    ['a slot that shows what it holds itself', inRoot(`<p>Northland sent <slot>its troops</slot>.</p>`)],
  ])('looks into %s', async (_, html) => {
    await expect.poll(watched(html)).toBe(true);
  });

  it('does not look at what a root without a slot keeps from being shown', async () => {
    const isOpen = watched(inRoot('<p>Text.</p>', `<p>${SENTENCE}</p>`));
    await twoFrames();
    expect(isOpen()).toBe(false);
    document.body.append(SENTENCE);
    await expect.poll(isOpen).toBe(true);
  });

  it('hears of changes in a root', async () => {
    const isOpen = watched(inRoot('<p>Text.</p>'));
    await twoFrames();
    document.body.firstElementChild?.shadowRoot?.firstElementChild?.append(SENTENCE);
    await expect.poll(isOpen).toBe(true);
  });

  it.each(LATE.filter(([how]) => !how.includes('defined')))(
    'finds a root that comes late to %s',
    async (_, html, come) => {
      const isOpen = watched(html);
      await twoFrames();
      expect(isOpen()).toBe(false);
      const root = come() as ShadowRoot;
      root.setHTMLUnsafe(`<p>${SENTENCE}</p>${TEXT}`);
      await expect.poll(isOpen).toBe(true);
    },
  );
});
