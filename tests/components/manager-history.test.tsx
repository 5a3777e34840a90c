// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { BinList } from '../../components/manager/BinList.tsx';
import { HistoryItems } from '../../components/manager/HistoryItems.tsx';
import { HistoryList } from '../../components/manager/HistoryList.tsx';
import { t } from './fixtures.ts';

const none = () => undefined;
const show = (children: preact.ComponentChildren) => act(() => render(children, document.body));
const buttons = () => [...document.querySelectorAll('button')];
const text = () => document.body.textContent ?? '';

const entry = { at: '2025-01-02T10:00:00Z', note: '', added: 0, changed: 0, removed: 0, undoneBy: null };
const entries = [
  { ...entry, seq: 9, kind: 'undo', changed: 1 },
  { ...entry, seq: 8, kind: 'edit', changed: 1, undoneBy: 9 },
  { ...entry, seq: 7, kind: 'import', note: 'claims.csv', added: 1200, removed: 1 },
  { ...entry, seq: 1, kind: 'bundled', note: 'A story (1)', added: 146, final: true as const },
];

const calls = { onOpen: vi.fn(), onUndo: vi.fn(), onGoBack: vi.fn(), onOlder: vi.fn() };

function list(more: Partial<Parameters<typeof HistoryList>[0]> = {}) {
  return (
    <HistoryList
      entries={entries}
      about={new Map([[8, 'About a claim']])}
      open={null}
      items={<p>What it did</p>}
      refused={null}
      hasOlder={false}
      t={t}
      locale="en"
      {...calls}
      {...more}
    />
  );
}

beforeEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

test('each entry tells what made it and how much it did; only what can be undone has a button', async () => {
  await show(list());
  const lines = [...document.querySelectorAll('.hs-open')].map(({ textContent }) => textContent);
  expect(lines[2]).toMatch(/^Imported from claims\.csv1,200 added.*1 deleted/);
  expect(lines[1]).toMatch(/undoneAbout a claim$/);
  expect(lines[3]).toMatch(/cannot be undone$/);
  const acts = buttons().filter(({ className }) => className === 'mg-button');
  expect(acts.map(({ textContent }) => textContent)).toEqual(['Redo', 'Undo']);
  acts[1]?.click();
  expect(calls.onUndo).toHaveBeenCalledWith(7);
});

test('what was only added or only deleted by hand is called so', async () => {
  const made = [
    { ...entry, seq: 3, kind: 'edit', removed: 2 },
    { ...entry, seq: 2, kind: 'edit', added: 1, changed: 1 },
    { ...entry, seq: 1, kind: 'edit', changed: 1, removed: 1 },
  ];
  await show(list({ entries: made }));
  const titles = [...document.querySelectorAll('.hs-title')].map(({ textContent }) => textContent);
  expect(titles).toEqual(['Deleted', 'Added', 'Edited']);
  // the title says what, and one record goes without saying
  const facts = [...document.querySelectorAll('.hs-facts')].map(({ textContent }) => textContent);
  expect(facts[0]).toMatch(/^2 records/);
  expect(facts[1]).toMatch(/^Jan 2/);
  expect(facts[2]).toMatch(/^1 changed.*1 deleted/);
});

test('an entry unfolds, and only the open one shows what it did', async () => {
  await show(list({ open: 8 }));
  expect(document.querySelectorAll('[aria-expanded="true"]')).toHaveLength(1);
  expect(text().match(/What it did/g)).toHaveLength(1);
  document.querySelector<HTMLButtonElement>('[aria-expanded="true"]')?.click();
  expect(calls.onOpen).toHaveBeenCalledWith(null);
});

test('where later changes stand in the way, going back further is offered there', async () => {
  await show(list({ refused: 7, hasOlder: true }));
  expect(document.querySelector('[role=alert]:not(:empty)')?.textContent).toMatch(/later changes touched the same/);
  buttons()
    .find(({ textContent }) => textContent === 'Go back to before this')
    ?.click();
  expect(calls.onGoBack).toHaveBeenCalledWith(7);
  buttons()
    .find(({ textContent }) => textContent === 'Show older')
    ?.click();
  expect(calls.onOlder).toHaveBeenCalledOnce();
});

test('a changed story names its parts, a removed claim has no link', async () => {
  const items = [
    {
      id: 's',
      what: 'changed',
      title: 'Story “A”',
      differences: [],
      parts: ['words', 'parties'],
      address: '#/stories/s',
    },
    { id: 'c', what: 'removed', title: '<b>gone</b>', differences: [], parts: [], address: null },
  ] as const;
  await show(<HistoryItems items={items} hasMore t={t} locale="en" onMore={none} />);
  expect(text()).toContain('words and parties');
  expect(text()).toContain('<b>gone</b>');
  expect(document.querySelectorAll('a')).toHaveLength(1);
});

const binned = ['a', 'b'].map((id) => ({
  id,
  statement: `Statement ${id}`,
  details: 'NIS',
  removedAt: '2025-01-02T10:00:00Z',
  daysLeft: id === 'a' ? 1 : 0,
}));

function bin(more: Partial<Parameters<typeof BinList>[0]> = {}) {
  return (
    <BinList
      shown={binned}
      all={5}
      fitting={2}
      filter="statement"
      chosen={new Set(['b'])}
      t={t}
      locale="en"
      onFilter={none}
      onChoose={none}
      onRestore={none}
      onMore={none}
      {...more}
    />
  );
}

test('the bin says how long a claim still stays and restores one or the chosen ones', async () => {
  const onRestore = vi.fn();
  await show(bin({ onRestore }));
  expect(text()).toMatch(/2 of 5 deleted claims/);
  expect(text()).toMatch(/Statement a.*kept for 1 more day.*Statement b.*kept until today/);
  buttons()
    .find(({ textContent }) => textContent === 'Restore 1 claim')
    ?.click();
  buttons()
    .find((one) => one.getAttribute('aria-label') === 'Restore: Statement a')
    ?.click();
  expect(onRestore.mock.calls).toEqual([[['b']], [['a']]]);
});

test('an empty bin says so', async () => {
  await show(bin({ shown: [], all: 0, fitting: 0, filter: '' }));
  expect(document.querySelector('[role=status]')?.textContent).toBe('The bin is empty.');
});
