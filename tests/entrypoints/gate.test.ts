// @vitest-environment happy-dom
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { SUCCESSOR } from '../../entrypoints/dom/orphan.ts';
import { type GateEdges, startGate } from '../../entrypoints/gate/start-gate.ts';
import { GATE_KEY, type GateState } from '../../lib/mention/gate.ts';

const STATE: GateState = {
  marking: true,
  sitesOff: [],
  stories: [{ groups: [['old harbour'], ['ship*']], rules: [[0, 1]] }],
};
type Changed = Parameters<GateEdges['storage']['onChanged']['addListener']>[0];

/** A gate in the test's document; `idle` runs what it put off, `change` writes a new state. */
function gateIn(state: unknown, host: string | null = 'news.example') {
  const put: { run: () => void; delayMs: number }[] = [];
  const listeners = new Set<Changed>();
  const open = vi.fn(async () => true);
  const extension = { isGone: false };
  const again = startGate({
    document,
    host,
    storage: {
      local: { get: async () => ({ [GATE_KEY]: state }) },
      onChanged: {
        addListener: (listener: Changed) => void listeners.add(listener),
        removeListener: (listener: Changed) => void listeners.delete(listener),
      },
    } as unknown as GateEdges['storage'],
    later: (run, delayMs) => put.push({ run, delayMs }),
    next: (run) => run(),
    open,
    isGone: () => extension.isGone,
  });
  const idle = async () => {
    await expect.poll(() => put.length).toBeGreaterThan(0);
    for (const { run } of put.splice(0)) run();
  };
  const change = (newValue: unknown, area = 'local') => {
    for (const listener of listeners) listener({ [GATE_KEY]: { newValue } }, area as 'local');
  };
  return { open, idle, change, put, listeners, extension, again };
}

function add(tag: string, text: string, parent: Element = document.body): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  parent.append(element);
  return element;
}

beforeEach(() => {
  document.title = '';
  document.body.replaceChildren();
});

test('asks once for the reader where the page speaks of a story', async () => {
  add('p', 'A ship left Old Harbour.');
  const gate = gateIn(STATE);
  await gate.idle();
  add('p', 'Another ship left Old Harbour.');
  expect(gate.open).toHaveBeenCalledTimes(1);
  expect(gate.listeners.size).toBe(0);
});

test('the title counts', async () => {
  document.title = 'Ship news';
  add('p', 'Quiet at Old Harbour.');
  const gate = gateIn(STATE);
  await gate.idle();
  expect(gate.open).toHaveBeenCalledTimes(1);
});

test('a term across inline elements counts, across a line break too', async () => {
  const paragraph = add('p', 'ships in Old ');
  add('b', 'Har', paragraph);
  paragraph.append('bour');
  const gate = gateIn(STATE);
  await gate.idle();
  expect(gate.open).toHaveBeenCalledTimes(1);
});

test('a term at the edge of an element counts, whatever stands right beside it', async () => {
  add('span', 'Shipping');
  add('span', 'Old Harbour');
  add('span', 'Updated: no ');
  add('span', 'ships');
  const gate = gateIn(STATE);
  await gate.idle();
  expect(gate.open).toHaveBeenCalledTimes(1);
});

test('a term with a reading per sign, and withdrawn text within, counts', async () => {
  const paragraph = add('p', 'A ship in Old ');
  add('ruby', 'Har', paragraph).append(Object.assign(document.createElement('rt'), { textContent: 'harr' }));
  add('del', 'lem', paragraph);
  paragraph.append('bour');
  const gate = gateIn(STATE);
  await gate.idle();
  expect(gate.open).toHaveBeenCalledTimes(1);
});

test('line breaks and cells set words apart', async () => {
  const paragraph = add('p', 'ships in Old');
  paragraph.append(document.createElement('br'), 'Harbour');
  const gate = gateIn(STATE);
  await gate.idle();
  expect(gate.open).toHaveBeenCalledTimes(1);
});

test('words within others do not count', async () => {
  add('p', 'Relationships in Cold Harbour.');
  const gate = gateIn(STATE);
  await gate.idle();
  expect(gate.open).not.toHaveBeenCalled();
});

test('a term that a custom element completes late is seen', async () => {
  const line = add('p', 'ships in Old Har');
  const gate = gateIn(STATE);
  await gate.idle();
  add('x-part', 'bour', line);
  await gate.idle();
  expect(gate.open).toHaveBeenCalledTimes(1);
});

test('scripts and form fields do not count', async () => {
  add('script', '"A ship left Old Harbour"').setAttribute('type', 'application/json');
  add('textarea', 'A ship left Old Harbour');
  const gate = gateIn(STATE);
  await gate.idle();
  expect(gate.open).not.toHaveBeenCalled();
});

test('text that comes late opens it, its groups in different pieces', async () => {
  add('p', 'Nothing yet.');
  const gate = gateIn(STATE);
  await gate.idle();
  const paragraph = add('p', 'Old Harbour');
  await gate.idle();
  expect(gate.open).not.toHaveBeenCalled();
  add('b', ' has a ship', paragraph);
  await gate.idle();
  expect(gate.open).toHaveBeenCalledTimes(1);
});

test('a term that is put together word by word is seen', async () => {
  add('p', 'ships');
  const line = add('p', '');
  const gate = gateIn(STATE);
  await gate.idle();
  for (const word of ['Old', ' ', 'Har', 'bour']) {
    add('span', word, line);
    await gate.idle();
  }
  expect(gate.open).toHaveBeenCalledTimes(1);
});

test('text that is changed in place is seen', async () => {
  const text = document.createTextNode('Loading');
  add('p', '').append(text);
  const gate = gateIn(STATE);
  await gate.idle();
  text.data = 'A ship left Old Harbour';
  await gate.idle();
  expect(gate.open).toHaveBeenCalledTimes(1);
});

test('a burst of changes is read once, after it settled', async () => {
  const gate = gateIn(STATE);
  await gate.idle();
  for (let i = 0; i < 300; i++) add('p', `Line ${i}`);
  add('p', 'A ship left Old Harbour');
  await expect.poll(() => gate.put.length).toBeGreaterThan(0);
  expect(gate.put).toHaveLength(1);
  expect(gate.put[0]?.delayMs).toBeGreaterThan(0);
  await gate.idle();
  expect(gate.open).toHaveBeenCalledTimes(1);
});

test.each([
  ['nothing was mirrored yet', undefined],
  ['what was mirrored is broken', { ...STATE, stories: [[['ship']]] }],
  ['marking is off', { ...STATE, marking: false }],
  ['the site is off', { ...STATE, sitesOff: ['news.example'] }],
])('does not read where %s, and begins once it may', async (_, state) => {
  add('p', 'A ship left Old Harbour.');
  const gate = gateIn(state);
  await Promise.resolve();
  await Promise.resolve();
  expect(gate.put).toHaveLength(0);
  gate.change(STATE, 'session');
  expect(gate.put).toHaveLength(0);
  gate.change(STATE);
  await gate.idle();
  expect(gate.open).toHaveBeenCalledTimes(1);
});

test('stops reading once the site is switched off', async () => {
  add('p', 'A ship left Old Harbour.');
  const gate = gateIn(STATE);
  await expect.poll(() => gate.put.length).toBe(1);
  gate.change({ ...STATE, sitesOff: ['news.example'] });
  await gate.idle();
  expect(gate.open).not.toHaveBeenCalled();
});

test('stops reading once what was mirrored is broken', async () => {
  add('p', 'A ship left Old Harbour.');
  const gate = gateIn(STATE);
  await expect.poll(() => gate.put.length).toBe(1);
  gate.change({ marking: true });
  await gate.idle();
  expect(gate.open).not.toHaveBeenCalled();
});

test('a new story is looked for on an open page', async () => {
  add('p', 'A walkout on the railway.');
  const gate = gateIn(STATE);
  await gate.idle();
  gate.change({ ...STATE, stories: [...STATE.stories, { groups: [['walkout'], ['railway']], rules: [[0, 1]] }] });
  await gate.idle();
  expect(gate.open).toHaveBeenCalledTimes(1);
});

test('a gate whose extension is gone asks nobody', async () => {
  const gate = gateIn(STATE);
  await gate.idle();
  gate.extension.isGone = true;
  add('p', 'A ship left Old Harbour.');
  await gate.idle();
  expect(gate.open).not.toHaveBeenCalled();
});

test('a gate whose extension is gone reads no more once a new version says so; told by the page alone, it reads on', async () => {
  const gate = gateIn(STATE);
  await gate.idle();
  document.dispatchEvent(new Event(SUCCESSOR));
  add('p', 'A ship.');
  await gate.idle();
  gate.extension.isGone = true;
  document.dispatchEvent(new Event(SUCCESSOR));
  const other = gateIn(STATE);
  await other.idle();
  add('p', 'Old Harbour.');
  await other.idle();
  expect(other.open).toHaveBeenCalledTimes(1);
  expect(gate.put).toEqual([]);
});

test('where nobody answers, the reader is asked for again, and not for ever', async () => {
  add('p', 'A ship left Old Harbour.');
  const gate = gateIn(STATE);
  gate.open.mockRejectedValue(new Error('The page was moved into the back/forward cache.'));
  for (const times of [1, 2, 3]) {
    await gate.idle();
    expect(gate.open).toHaveBeenCalledTimes(times);
  }
  await new Promise(setImmediate);
  expect(gate.put).toEqual([]);
});

test('where the reader came or was refused, it is asked for once', async () => {
  add('p', 'A ship left Old Harbour.');
  const gate = gateIn(STATE);
  gate.open.mockResolvedValue(false);
  await gate.idle();
  await new Promise(setImmediate);
  expect(gate.put).toEqual([]);
  expect(gate.open).toHaveBeenCalledTimes(1);
});

test('a page that is rendered before anybody asked for it is read when it is shown', async () => {
  let isHidden = true;
  Object.defineProperty(Document.prototype, 'prerendering', { get: () => isHidden, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(Document.prototype, 'prerendering'));
  add('p', 'A ship left Old Harbour.');
  const gate = gateIn(STATE);
  await Promise.resolve();
  expect([gate.listeners.size, gate.put]).toEqual([0, []]);
  isHidden = false;
  document.dispatchEvent(new Event('prerenderingchange'));
  await gate.idle();
  expect(gate.open).toHaveBeenCalledTimes(1);
});

test('in a frame the background has the last word: refused, it is asked again when the state changes or somebody says so', async () => {
  add('p', 'A ship left Old Harbour.');
  const gate = gateIn({ ...STATE, sitesOff: ['news.example'] }, null);
  gate.open.mockResolvedValue(false);
  await gate.idle();
  await expect.poll(() => gate.open.mock.calls.length).toBe(1);
  expect(gate.listeners.size).toBe(1);
  gate.change({ ...STATE, marking: false });
  expect(gate.open).toHaveBeenCalledTimes(1);
  gate.change(STATE);
  expect(gate.open).toHaveBeenCalledTimes(2);
  gate.open.mockResolvedValue(true);
  gate.again();
  await expect.poll(() => gate.open.mock.calls.length).toBe(3);
  await expect.poll(() => gate.listeners.size).toBe(0);
  gate.again();
  await new Promise(setImmediate);
  expect(gate.open).toHaveBeenCalledTimes(3);
});

test('in a frame of a page that is off it looks at nothing until it is told to; in a page it is told nothing', async () => {
  add('p', 'A ship left Old Harbour.');
  const [frame, page] = [gateIn({ ...STATE, marking: false }, null), gateIn({ ...STATE, marking: false })];
  await new Promise(setImmediate);
  expect(frame.put).toEqual([]);
  for (const { again } of [frame, page]) again();
  await frame.idle();
  expect([frame.open.mock.calls.length, page.put]).toEqual([1, []]);
});
