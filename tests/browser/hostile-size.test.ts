import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { watchText } from '../../entrypoints/gate/watch-text.ts';
import { changedRoots } from '../../entrypoints/reader/changes.ts';
import { readText } from '../../entrypoints/reader/document/index.ts';
import { createHeldText, type HeldText } from '../../entrypoints/reader/held-text.ts';
import { createHighlighter } from '../../entrypoints/reader/highlighter.ts';
import { atOnce } from '../../entrypoints/reader/in-turns.ts';
import { type Mark, marksOf } from '../../entrypoints/reader/marks.ts';
import { inPageOrder } from '../../entrypoints/reader/page-order.ts';
import { createGate } from '../../lib/mention/gate.ts';
import { figure } from '../components/fixtures.ts';
import { counter, setPage } from './page.ts';

/** Four times the work may take six times the time, and not sixteen times. */
const FOUR_TIMES = 6;
const ROUNDS = 5;
const MOST_ROUNDS = 20;
/** Less than this, in milliseconds, cannot be compared: the garbage of one round is collected in another. */
const LEAST_MS = 5;

vi.setConfig({ testTimeout: 120_000 });

afterEach(() => {
  setPage('');
});

/**
 * How much more `run` has the page's thread do with four times the size: the least of several rounds. On a busy machine
 * more rounds are made, as each can only be too long; work that grows with the square stays at sixteen in all of them.
 */
async function growth(size: number, run: (size: number) => Promise<number>): Promise<number> {
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const ratio = () => large / Math.max(small, LEAST_MS);
  for (let round = 0; round < ROUNDS || (round < MOST_ROUNDS && ratio() >= FOUR_TIMES); round += 1) {
    small = Math.min(small, await run(size / 4));
    large = Math.min(large, await run(size));
  }
  return ratio();
}

/** Milliseconds that the page's thread worked on this, whatever else the machine was doing. */
async function timeOf(work: () => void): Promise<number> {
  // what earlier rounds left behind is not collected in this one
  await cdp().send('HeapProfiler.collectGarbage');
  const begun = await threadTime();
  work();
  return (await threadTime()) - begun;
}

async function threadTime(): Promise<number> {
  const { metrics } = await cdp().send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
}

beforeAll(() => cdp().send('Performance.enable'));

function elements(count: number, html: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => html(i)).join('');
}

/** What the reader makes of a change: the time it takes, and what it then holds. */
async function reread(change: (body: HTMLElement) => void): Promise<{ held: HeldText; time: number }> {
  const body = document.body;
  const held = createHeldText();
  atOnce(held.read([body]));
  const observer = new MutationObserver(() => undefined);
  observer.observe(body, { subtree: true, childList: true, characterData: true, attributes: true });
  change(body);
  // What the browser itself has to do is no part of what is measured.
  void body.offsetHeight;
  const records = observer.takeRecords();
  observer.disconnect();
  return { held, time: await timeOf(() => atOnce(held.read(changedRoots(records, held, held.hidden)))) };
}

it('paragraphs that all change at once', async () => {
  const ratio = await growth(4_000, async (count) => {
    setPage(elements(count, (i) => `<p>Line number ${i} of a long page.</p>`));
    const { held, time } = await reread((body) => {
      for (const [i, p] of [...body.children].entries()) p.setHTMLUnsafe(`<font><font>Zeile ${i * 7}</font></font>`);
    });
    expect(held.blocks.size).toBe(count);
    return time;
  });
  expect(ratio).toBeLessThan(FOUR_TIMES);
});

it('very many hidden elements, and classes that change around them', async () => {
  const ratio = await growth(20_000, async (count) => {
    setPage(
      elements(count, (i) => `<div class="a"><p ${i % 2 ? 'hidden' : 'style="display: none"'}>Text ${i}</p></div>`),
    );
    const { held, time } = await reread((body) => {
      for (const div of [...body.children].slice(0, count / 7)) div.className = 'b';
      body.className = 'shown';
    });
    expect(held.hidden.size).toBe(count);
    return time;
  });
  expect(ratio).toBeLessThan(FOUR_TIMES);
});

it('nodes that are added one by one in one task', async () => {
  const ratio = await growth(40_000, async (count) => {
    setPage('<p>Some text.</p>');
    const { held, time } = await reread((body) => {
      for (let i = 0; i < count; i += 1) body.append(i % 4 ? document.createElement('i') : 'x ');
    });
    expect(held.blocks.size).toBe(2);
    return time;
  });
  expect(ratio).toBeLessThan(FOUR_TIMES);
});

it('elements that are added one by one, and go again', async () => {
  const ratio = await growth(8_000, async (count) => {
    setPage('<main></main>');
    const { held, time } = await reread((body) => {
      for (let i = 0; i < count; i += 1) {
        const p = document.createElement('p');
        p.textContent = `Text ${i}`;
        body.firstElementChild?.append(p);
        if (i % 2) p.remove();
      }
    });
    expect(held.blocks.size).toBe(count / 2);
    return time;
  });
  expect(ratio).toBeLessThan(FOUR_TIMES);
});

it('changes deep within nested inline elements', async () => {
  const ratio = await growth(2_000, async (depth) => {
    setPage('<p></p>');
    let inner: Element = document.querySelector('p') as Element;
    const texts: Text[] = [];
    for (let i = 0; i < depth; i += 1) {
      const span = document.createElement('span');
      texts.push(document.createTextNode(`t${i} `));
      span.append(texts.at(-1) as Text);
      inner.append(span);
      inner = span;
    }
    return (
      await reread(() => {
        for (const text of texts) text.data = `${text.data}!`;
      })
    ).time;
  });
  expect(ratio).toBeLessThan(FOUR_TIMES);
});

it('a text that is as long as what is read of a page', async () => {
  const ratio = await growth(1_600_000, async (length) => {
    setPage('<p></p>');
    document.querySelector('p')?.append('word '.repeat(length / 5));
    const time = await timeOf(() => readText([document.body], counter()));
    return time;
  });
  expect(ratio).toBeLessThan(FOUR_TIMES);
});

it.each([
  ['in one paragraph', (count: number) => `<p>${'<b>1,500</b> men; '.repeat(count)}</p>`],
  ['in a paragraph each', (count: number) => '<p><b>1,500</b> men; </p>'.repeat(count)],
])('very many figures %s are marked in page order', async (_, html) => {
  const highlighter = createHighlighter();
  const ratio = await growth(4_000, async (count) => {
    setPage(html(count));
    const { blocks } = readText([document.body], counter());
    const found = blocks.map((block) => ({
      block,
      findings: [...block.text.matchAll(/1,500/g)].map(({ index }) =>
        figure({ id: `${index}`, block: block.id, start: index, end: index + 5, surface: '1,500', verdict: 'agrees' }),
      ),
    }));
    let marks: readonly Mark[] = [];
    const time = await timeOf(() => {
      marks = inPageOrder(
        found.toReversed().flatMap(({ block, findings }) =>
          marksOf(
            block,
            findings,
            () => true,
            () => false,
          ),
        ),
      );
      highlighter.paint(marks);
    });
    expect(marks).toHaveLength(count);
    expect(marks.map(({ finding }) => finding.block * 1e6 + finding.start)).toEqual(
      found.flatMap(({ findings }) => findings.map(({ block, start }) => block * 1e6 + start)),
    );
    return time;
  });
  highlighter.clear();
  expect(ratio).toBeLessThan(FOUR_TIMES);
});

it('elements nested deeper than pages are: no more is read than down to a limit', async () => {
  const ratio = await growth(4_000, async (count) => {
    setPage('<p>Some text.</p><div></div>');
    nest(document.body.lastElementChild as Element, 800).append(
      ...Array.from({ length: count }, () => document.createElement('p')),
    );
    let texts: string[] = [];
    const time = await timeOf(() => {
      texts = readText([document.body], counter()).blocks.map(({ text }) => text);
    });
    expect(texts).toEqual(['Some text.']);
    return time;
  });
  expect(ratio).toBeLessThan(FOUR_TIMES);
});

it('elements nested deeper than a stack is, which are not rendered', async () => {
  setPage('<p>Some text.</p><div hidden></div>');
  const innermost = nest(document.body.lastElementChild as Element, 15_000);
  const { held } = await reread(() => {
    (innermost.firstChild as Text).data = 'Changed.';
    innermost.append('More.');
    innermost.className = 'x';
  });
  expect(held.blocks.size).toBe(1);
});

/** Puts `depth` elements one into the other, and a text into the innermost. */
function nest(outermost: Element, depth: number): Element {
  let inner = outermost;
  for (let i = 1; i < depth; i += 1) {
    const child = document.createElement('div');
    inner.append(child);
    inner = child;
  }
  inner.append('Deep down.');
  return inner;
}

it('the gate and very many nodes', async () => {
  const ratio = await growth(40_000, async (count) => {
    setPage('');
    const ended = new AbortController();
    const tasks: (() => void)[] = [];
    const gate = createGate([{ groups: [['nowhere']], rules: [[0]] }]);
    watchText(
      document,
      gate,
      { later: (run) => tasks.push(run), next: (run) => tasks.push(run) },
      () => undefined,
      ended.signal,
    );
    for (let i = 0; i < count; i += 1) document.body.append(document.createElement(i % 2 ? 'i' : 'p'));
    const time = await timeOf(() => {
      for (const run of tasks) run();
    });
    ended.abort();
    return time;
  });
  expect(ratio).toBeLessThan(FOUR_TIMES);
});
