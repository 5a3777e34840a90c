// @vitest-environment happy-dom
import axe from 'axe-core';
import { type ComponentChildren, render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { CareAside, type ShownAside } from '../../components/manager/CareAside.tsx';
import { CareAsk } from '../../components/manager/CareAsk.tsx';
import { CareBackup } from '../../components/manager/CareBackup.tsx';
import { CareData } from '../../components/manager/CareData.tsx';
import { CareRestore, type ShownRestore } from '../../components/manager/CareRestore.tsx';
import { CareTidy } from '../../components/manager/CareTidy.tsx';
import { formatSize } from '../../components/manager/format-size.ts';
import { t } from './fixtures.ts';

const none = () => undefined;
const words = { t, locale: 'en' };
const FACTS = { claims: 145, stories: 1, history: 3, bin: 2, used: 1_300_000, persistent: false };
const NOTHING = { added: [], changed: [], removed: [] };
const PLAN: ShownRestore = {
  name: 'backup.json',
  claims: { added: ['One', 'Two'], changed: ['<b>Three</b>'], removed: [] },
  stories: NOTHING,
  settings: true,
  passages: 1,
  sets: [{ title: 'Harbour', address: 'https://sets.example/a.json' }],
};

function show(children: ComponentChildren): void {
  document.documentElement.lang = 'en';
  document.title = 'Care';
  render(
    <main>
      <h1>Care</h1>
      {children}
    </main>,
    document.body,
  );
}
const text = () => document.body.textContent ?? '';
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);

beforeEach(() => render(null, document.body));

function backup(state: Parameters<typeof CareBackup>[0]['state'], children?: ComponentChildren) {
  return (
    <CareBackup state={state} busy={false} {...words} onBackUp={none} onPutOff={none} onFile={none}>
      {children}
    </CareBackup>
  );
}

function restoring(over: Partial<ShownRestore> = {}, progress: { done: number; total: number } | null = null) {
  const shown = { ...PLAN, ...over };
  return (
    <CareRestore {...words} {...{ shown, progress }} follow={false} onFollow={none} onRestore={none} onCancel={none} />
  );
}

test('what there is, how large, and what the browser says of keeping it', () => {
  show(<CareData facts={FACTS} declined={false} {...words} onPersist={none} />);
  expect(text()).toMatch(/145 claims, 1 story, and 3 entries in the history · 1.3 MB on disk/);
  expect(button('Ask the browser to keep it')).toBeDefined();
  show(<CareData facts={{ ...FACTS, persistent: true, used: null }} declined={false} {...words} onPersist={none} />);
  expect(text()).not.toMatch(/on disk/);
  expect(button('Ask the browser to keep it')).toBeUndefined();
});

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_340_000, '1.3 MB'],
  [83_000_000_000, '83 GB'],
])('%d bytes are %s', (bytes, said) => expect(formatSize(bytes, 'en')).toBe(said));

test('the reminder is there once it is time, and can be put off', () => {
  show(backup({ changes: 49, due: false, last: null }));
  expect(text()).toMatch(/There is no backup yet\. 49 changes are in no file\./);
  expect(button('Remind me later')).toBeUndefined();
  show(backup({ changes: 50, due: true, last: { at: '2025-03-01T10:00:00Z' } }));
  expect(text()).toMatch(/Last backup: Mar 1, 2025/);
  expect(button('Remind me later')).toBeDefined();
});

test('a dry run says what would be done, as plain text, and of nothing that there is nothing', async () => {
  show(restoring());
  expect([...document.querySelectorAll('summary')].map((one) => one.textContent)).toEqual([
    'Add 2 claims',
    'Change 1 claim',
  ]);
  expect(text()).toContain('<b>Three</b>');
  expect(text()).toContain('https://sets.example/a.json');
  await expect.poll(() => document.activeElement?.textContent).toBe('What going back to backup.json would do');
  show(restoring({ claims: NOTHING, settings: false, passages: 0, sets: [] }));
  expect(text()).toMatch(/Nothing: everything is as in this backup/);
  expect(button('Go back to this backup')?.disabled).toBe(true);
});

test('of very many only the first are listed, and the others counted', () => {
  show(restoring({ claims: { ...NOTHING, added: Array.from({ length: 25 }, (_, i) => `Claim ${i}`) } }));
  expect(document.querySelectorAll('details li')).toHaveLength(21);
  expect(text()).toContain('and 5 more');
});

test('everything is deleted only after the word was typed', () => {
  const onYes = vi.fn();
  const asked = { bundled: { edited: 0, removed: 0 }, bin: 0, aside: 0, onBackUp: none, onYes, onNo: none };
  show(<CareAsk question="delete" {...asked} {...words} />);
  expect(button('Delete everything')?.disabled).toBe(true);
  const field = document.querySelector<HTMLInputElement>('#ca-word');
  if (field) field.value = ' Delete';
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  return expect.poll(() => button('Delete everything')?.disabled).toBe(false);
});

test('a reset tells what it takes back', () => {
  const asked = { bin: 0, aside: 0, onBackUp: none, onYes: none, onNo: none };
  show(<CareAsk question="reset" bundled={{ edited: 2, removed: 1 }} {...asked} {...words} />);
  expect(text()).toMatch(/2 edited records.*1 deleted claim comes back/);
});

const ASIDE: ShownAside[] = [
  {
    nth: 2,
    type: 'claim',
    key: '<b>odd</b>',
    reason: 'Claim "odd": "statement" is missing; add it.',
    at: '2025-03-01T10:00:00Z',
  },
  { nth: 1, type: 'what?', key: 'x', reason: 'This is no record.', at: null },
];
const aside = (over: Partial<Parameters<typeof CareAside>[0]> = {}) => (
  <CareAside records={ASIDE} busy={false} {...words} onExport={none} onDelete={none} {...over} />
);

test('what was set aside is counted and told with its reason, as plain text', () => {
  show(aside());
  expect(text()).toMatch(/2 stored records could not be used/);
  expect(text()).toContain('<b>odd</b>');
  expect(text()).toMatch(/"statement" is missing; add it\..*Mar 1, 2025/);
  expect(text()).toContain('Record x');
});

test('each of them, and all at once, can be exported and deleted, by buttons that say what they are for', () => {
  const [onExport, onDelete] = [vi.fn(), vi.fn()];
  show(aside({ onExport, onDelete }));
  document.querySelector<HTMLElement>('[aria-label="Export Claim “<b>odd</b>”"]')?.click();
  document.querySelector<HTMLElement>('[aria-label="Delete Record “x”"]')?.click();
  button('Export all')?.click();
  button('Delete all')?.click();
  expect(onExport.mock.calls).toEqual([[[2]], [[2, 1]]]);
  expect(onDelete.mock.calls).toEqual([[[1]], [[2, 1]]]);
});

test('of very many that were set aside only the first are listed, and the others counted', () => {
  const records = Array.from({ length: 60 }, (_, nth) => ({ ...ASIDE[1], nth }) as ShownAside);
  show(aside({ records }));
  expect(document.querySelectorAll('li')).toHaveLength(51);
  expect(text()).toContain('and 10 more');
});

test('before records are deleted for good it is said how many', () => {
  const asked = { bundled: { edited: 0, removed: 0 }, bin: 0, onBackUp: none, onYes: none, onNo: none };
  show(<CareAsk question="aside" aside={3} {...asked} {...words} />);
  expect(text()).toMatch(/3 records are deleted for good/);
});

test('axe finds no fault, and finds one that was put in', async () => {
  show(
    <>
      {backup({ changes: 60, due: true, last: null }, restoring({}, { done: 1, total: 5 }))}
      <CareData facts={FACTS} declined {...words} onPersist={none} />
      {aside()}
      <CareTidy
        bundled={{ edited: 1, removed: 0 }}
        bin={2}
        {...words}
        onReset={none}
        onEmptyBin={none}
        onDelete={none}
      />
    </>,
  );
  const faults = async () => {
    const { violations, passes } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(passes.length).toBeGreaterThan(10);
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  };
  expect(await faults()).toEqual([]);
  document.querySelector('label[for=ca-file]')?.remove();
  expect((await faults()).map(([id]) => id)).toContain('label');
});
