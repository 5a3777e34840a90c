import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHighlighter } from '../../entrypoints/reader/highlighter.ts';
import { createHost } from '../../entrypoints/reader/own-host.ts';
import { type Edges, type Session, startSession } from '../../entrypoints/reader/session.ts';
import { createFakeBackground, type FakeBackground } from './fake-background.ts';
import { setPage } from './page.ts';

let ended: AbortController;
let background: FakeBackground;
let log: string[];

beforeEach(() => {
  document.title = '';
  ended = new AbortController();
  background = createFakeBackground();
  log = [];
});

afterEach(() => {
  vi.restoreAllMocks();
  ended.abort();
  document.title = '';
});

function start(more: Partial<Edges> = {}): Session {
  const edges = {
    document,
    ask: background.ask,
    highlighter: createHighlighter(),
    log: (line: string) => log.push(line),
  };
  return startSession({ ...edges, pace: { quietMs: 5, longestMs: 50, busyMs: 50 }, ...more }, ended.signal);
}

/** What is painted, by name without its prefix. */
function painted(): Record<string, string[]> {
  const entries = [...CSS.highlights].map(([name, ranges]) => [
    name.replace('crossfigure-', ''),
    [...ranges].map(String),
  ]);
  return Object.fromEntries(entries);
}

async function startAndPaint(html: string, more: Partial<Edges> = {}): Promise<Session> {
  setPage(html);
  const session = start(more);
  await expect.poll(() => background.count()).toBeDefined();
  return session;
}

const paragraph = (text: string) => {
  const p = document.createElement('p');
  p.textContent = text;
  return p;
};

describe('marking', () => {
  const html =
    '<h1>Troops</h1><p>Some 10 agree, 20 mixed, <b>30</b> conflict, 40 old, 50 none.</p><p>He denied all 60 agree and left.</p>';

  it('paints by verdict, leaves figures without a record, and takes figures out of a position’s line', async () => {
    await startAndPaint(html);
    expect(painted()).toEqual({
      agrees: ['10 agree', '60 agree'],
      mixed: ['20 mixed'],
      conflicts: ['30 conflict'],
      'other-time': ['40 old'],
      record: ['denied all ', ' and left'],
    });
    expect(background.count()).toBe(5);
  });

  it('leaves unmarked and uncounted what the user wants so, and marks it again without asking', async () => {
    const session = await startAndPaint(html, { unmarked: ['mixed', 'position'] });
    expect(painted()).toEqual({
      agrees: ['10 agree', '60 agree'],
      conflicts: ['30 conflict'],
      'other-time': ['40 old'],
    });
    expect(background.count()).toBe(4);
    session.leaveUnmarked([]);
    await expect.poll(() => background.count()).toBe(5);
    expect(Object.keys(painted())).toContain('record');
    expect(background.checks()).toHaveLength(1);
  });

  it('changes nothing in the page, and leaves nothing behind', async () => {
    setPage(html);
    const before = new XMLSerializer().serializeToString(document);
    start();
    await expect.poll(() => background.count()).toBe(5);
    expect(new XMLSerializer().serializeToString(document)).toBe(before);
    ended.abort();
    expect(painted()).toEqual({});
    expect(new XMLSerializer().serializeToString(document)).toBe(before);
    expect(background.count()).toBe(0);
  });

  it('brings the stylesheet in once, before the first mark, and not where there is none', async () => {
    await startAndPaint('<p>Nothing here.</p>');
    expect(background.requests.map(({ type }) => type)).toEqual(['check', 'count']);
    document.body.append(paragraph('10 agree'), paragraph('20 agree'));
    await expect.poll(() => background.count()).toBe(2);
    expect(background.requests.map(({ type }) => type)).toEqual(['check', 'count', 'check', 'style', 'count']);
  });

  it('sends the blocks with their roles, and the document’s title last where no headline says it', async () => {
    document.title = 'A story of troops - News';
    await startAndPaint('<h1>A story of troops</h1><p>10 agree</p>');
    expect(background.checks()[0]?.blocks.map(({ role, text }) => [role, text])).toEqual([
      ['title', 'A story of troops'],
      ['text', '10 agree'],
    ]);
    ended.abort();
    ended = new AbortController();
    background = createFakeBackground();
    await startAndPaint('<h1>News</h1><p>10 agree</p>');
    expect(background.checks()[0]?.blocks.at(-1)).toMatchObject({ role: 'title', text: 'A story of troops - News' });
  });

  it('paints nothing where the text changed before the answer came', async () => {
    setPage('<p>10 agree</p><p>20 agree</p>');
    const release = background.hold();
    start({ pace: { quietMs: 10_000, longestMs: 10_000, busyMs: 10_000 } });
    await expect.poll(() => background.checks().length).toBe(1);
    (document.querySelector('p')?.firstChild as Text).data = '11 agree';
    release();
    await expect.poll(() => background.count()).toBe(1);
    expect(painted()).toEqual({ agrees: ['20 agree'] });
  });
});

describe('late and changed text', () => {
  it('asks about what was added only, with the last context', async () => {
    await startAndPaint('<article><p>10 agree</p></article>');
    document.querySelector('article')?.append(paragraph('20 mixed'), '\n', paragraph('30 old'));
    await expect.poll(() => painted()).toEqual({ agrees: ['10 agree'], mixed: ['20 mixed'], 'other-time': ['30 old'] });
    const [, late] = background.checks();
    expect(late?.blocks.map(({ text }) => text)).toEqual(['20 mixed', '30 old']);
    expect(late?.context?.figures.map(({ surface }) => surface)).toEqual(['10 agree']);
  });

  it('asks again about a changed block, and forgets what was said of it', async () => {
    await startAndPaint('<p>10 agree</p><p>20 agree</p>');
    (document.querySelector('p')?.firstChild as Text).data = '11 conflict';
    await expect.poll(() => painted()).toEqual({ agrees: ['20 agree'], conflicts: ['11 conflict'] });
    const [, late] = background.checks();
    expect(late?.blocks.map(({ text }) => text)).toEqual(['11 conflict']);
    expect(late?.context?.figures.map(({ surface }) => surface)).toEqual(['20 agree']);
  });

  it('does not make text wait for a counter that ticks in vain, nor ask about each tick', async () => {
    await startAndPaint('<p>10 agree</p><p id="counter">0 readers</p>');
    const counter = document.getElementById('counter')?.firstChild as Text;
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
      counter.data = `${ticks} readers`;
    }, 5);
    onTestFinished(() => clearInterval(ticking));
    const waitFor = async (text: string) => {
      const begun = ticks;
      document.body.append(paragraph(text));
      await expect.poll(() => painted().agrees, { interval: 5 }).toContain(text);
      return ticks - begun;
    };
    const first = await waitFor('20 agree');
    const asked = background.checks().length;
    await expect.poll(() => ticks).toBeGreaterThan(20 * first);
    expect(background.checks().length - asked).toBeLessThan(4);
    // In ticks, which a busy machine slows down as well.
    expect(await waitFor('30 agree')).toBeLessThan(4 * first);
  });

  it('lets findings go with their block', async () => {
    await startAndPaint('<p>10 agree</p><p>20 agree</p>');
    document.querySelector('p')?.remove();
    await expect.poll(() => background.count()).toBe(1);
    expect(painted()).toEqual({ agrees: ['20 agree'] });
    expect(background.checks()).toHaveLength(1);
  });

  it('asks nothing where the same text was put in anew', async () => {
    await startAndPaint('<p>10 agree</p>');
    const old = document.querySelector('p');
    old?.replaceWith(old.cloneNode(true));
    document.body.append(paragraph('20 old'));
    await expect.poll(() => painted()).toEqual({ agrees: ['10 agree'], 'other-time': ['20 old'] });
    expect(background.checks()[1]?.blocks.map(({ text }) => text)).toEqual(['20 old']);
  });

  it.each<[string, string, (element: HTMLElement) => void]>([
    ['an attribute', '<p id="late" hidden>20 agree</p>', (late) => late.removeAttribute('hidden')],
    ['a style', '<p id="late" style="display:none">20 agree</p>', (late) => late.style.removeProperty('display')],
    [
      'a class above',
      '<style>.x p{display:none}</style><div class="x" id="late"><p>20 agree</p></div>',
      (late) => late.classList.remove('x'),
    ],
    [
      'details',
      '<details id="late"><summary>More</summary><p>20 agree</p></details>',
      (late) => late.setAttribute('open', ''),
    ],
    [
      'visibility',
      '<p id="late" style="visibility:hidden">20 agree</p>',
      (late) => late.style.removeProperty('visibility'),
    ],
  ])('reads what comes to light by %s', async (_, html, show) => {
    await startAndPaint(`<p>10 agree</p>${html}`);
    show(document.getElementById('late') as HTMLElement);
    await expect.poll(() => painted()).toEqual({ agrees: ['10 agree', '20 agree'] });
    expect(background.checks()[1]?.blocks.map(({ text }) => text)).toEqual(['20 agree']);
  });

  it('watches open shadow roots', async () => {
    await startAndPaint('<x-a><template shadowrootmode="open"><p>10 agree</p></template></x-a>');
    document.querySelector('x-a')?.shadowRoot?.append(paragraph('20 mixed'));
    await expect.poll(() => painted()).toEqual({ agrees: ['10 agree'], mixed: ['20 mixed'] });
  });

  it('reads a body that was put in place of the old one', async () => {
    await startAndPaint('<p>10 agree</p>');
    const body = document.createElement('body');
    body.append(paragraph('20 mixed'));
    document.body.replaceWith(body);
    await expect.poll(() => painted()).toEqual({ mixed: ['20 mixed'] });
    document.body.append(paragraph('30 old'));
    await expect.poll(() => painted()).toEqual({ mixed: ['20 mixed'], 'other-time': ['30 old'] });
  });

  it('reads the body of a page that had none at first', async () => {
    document.body.remove();
    start();
    await expect.poll(() => background.count()).toBe(0);
    const content = document.createElement('body');
    content.append(paragraph('20 mixed'));
    document.documentElement.append(content);
    await expect.poll(() => painted()).toEqual({ mixed: ['20 mixed'] });
    expect(log).toEqual([]);
  });

  it('sees neither its own popover nor typing', async () => {
    await startAndPaint('<p>10 agree</p><div contenteditable id="editor"><p>x</p></div>');
    const host = createHost(document);
    document.body.append(host);
    document.getElementById('editor')?.append(paragraph('20 agree'));
    document.body.append(paragraph('30 old'));
    await expect.poll(() => painted()).toEqual({ agrees: ['10 agree'], 'other-time': ['30 old'] });
    expect(background.checks().flatMap(({ blocks }) => blocks.map(({ text }) => text))).toEqual(['10 agree', '30 old']);
    host.remove();
  });

  it('asks about everything afresh when the address changes within the page', async () => {
    await startAndPaint('<p>10 agree</p>');
    const address = location.href;
    history.pushState(null, '', '?another-story');
    document.body.append(paragraph('20 mixed'));
    await expect.poll(() => painted()).toEqual({ agrees: ['10 agree'], mixed: ['20 mixed'] });
    expect(background.checks()[1]).toMatchObject({ context: null, page: { url: location.href } });
    expect(background.checks()[1]?.blocks.map(({ text }) => text)).toEqual(['10 agree', '20 mixed']);
    history.replaceState(null, '', address);
  });
});

it('asks about everything again when the claims changed', async () => {
  const session = await startAndPaint('<p>10 agree</p>');
  session.askAgain();
  await expect.poll(() => background.checks().length).toBe(2);
  expect(background.checks()[1]).toMatchObject({ context: null, blocks: [{ text: '10 agree' }] });
  await expect.poll(() => painted()).toEqual({ agrees: ['10 agree'] });
});

it('out of the browser’s cache, asks again and tells its figures for the badge that was forgotten', async () => {
  await startAndPaint('<p>10 agree</p>');
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  const last = () => background.requests.map(({ type }) => type).slice(-2);
  await expect.poll(last).toEqual(['check', 'count']);
  expect(background.checks()).toHaveLength(2);
  expect(background.count()).toBe(1);
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
  ended.abort();
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await new Promise((resolve) => setTimeout(resolve));
  expect(background.checks()).toHaveLength(2);
});

it('puts a mark away for as long as the page is open', async () => {
  const session = await startAndPaint('<p>10 agree</p><p>20 agree</p>');
  const [mark] = session.marks();
  if (!mark) throw new Error('Nothing is marked.');
  session.hide(mark);
  await expect.poll(() => painted()).toEqual({ agrees: ['20 agree'] });
  session.askAgain();
  await expect.poll(() => background.checks().length).toBe(2);
  await expect.poll(() => session.marks().length).toBe(1);
  expect(painted()).toEqual({ agrees: ['20 agree'] });
});

it('keeps marks in the order of the page, also those that came late', async () => {
  const session = await startAndPaint('<p>20 agree</p><p>30 agree and 40 old</p>');
  document.body.prepend(paragraph('10 mixed'));
  await expect
    .poll(() => session.marks().map(({ finding }) => finding.surface))
    .toEqual(['10 mixed', '20 agree', '30 agree', '40 old']);
});

describe('when something goes wrong', () => {
  it('leaves alone a page that throws while it is read, and says so once without its text', async () => {
    setPage('<p>10 agree</p>');
    vi.spyOn(window, 'getComputedStyle').mockImplementation(() => {
      throw new TypeError('secret page text');
    });
    start();
    await expect.poll(() => log).toEqual(['This page could not be read and is left alone: TypeError.']);
    document.body.append(paragraph('20 agree'));
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
    expect(painted()).toEqual({});
    expect(background.requests).toEqual([]);
    expect(log).toHaveLength(1);
  });

  it('marks nothing when the background fails, says why once, and asks again upon a change of claims', async () => {
    setPage('<p>10 agree</p>');
    background.fail = true;
    const session = start();
    await expect.poll(() => log).toEqual(['The page could not be checked: storage.']);
    expect(painted()).toEqual({});
    background.fail = false;
    session.askAgain();
    await expect.poll(() => painted()).toEqual({ agrees: ['10 agree'] });
  });

  it('says when a page is too long to be read whole', async () => {
    await startAndPaint('<p>10 agree</p><p>20 agree</p>', { readLimit: 10 });
    expect(painted()).toEqual({ agrees: ['10 agree'] });
    expect(log).toEqual(['This page is very long: what comes last is not marked.']);
  });

  it('does not paint after its end', async () => {
    setPage('<p>10 agree</p>');
    const release = background.hold();
    start();
    await expect.poll(() => background.checks().length).toBe(1);
    ended.abort();
    release();
    await new Promise((resolve) => setTimeout(resolve));
    expect(painted()).toEqual({});
    expect(background.requests.map(({ type }) => type)).toEqual(['check']);
  });
});

describe('a document that is edited', () => {
  afterEach(() => {
    document.designMode = 'off';
    document.body.removeAttribute('contenteditable');
    document.documentElement.removeAttribute('contenteditable');
  });
  const edits: readonly (readonly [string, () => void])[] = [
    ['designMode', () => (document.designMode = 'on')],
    ['an editable body', () => document.body.setAttribute('contenteditable', '')],
    ['an editable root', () => document.documentElement.setAttribute('contenteditable', 'plaintext-only')],
  ];

  it.each(edits)('is left alone: %s', async (_, edit) => {
    edit();
    await startAndPaint('<p>Some 10 agree.</p>');
    expect(background.count()).toBe(0);
    expect(background.checks()).toEqual([]);
    expect(painted()).toEqual({});
  });

  it('loses its marks with the first change, and has them again when it is read', async () => {
    await startAndPaint('<p>Some 10 agree.</p>');
    expect(painted()).toEqual({ agrees: ['10 agree'] });
    document.designMode = 'on';
    document.body.append(paragraph('And 20 mixed.'));
    await expect.poll(painted).toEqual({});
    document.designMode = 'off';
    document.body.append(paragraph('Then 30 old.'));
    await expect.poll(painted).toEqual({ agrees: ['10 agree'], mixed: ['20 mixed'], 'other-time': ['30 old'] });
  });
});
