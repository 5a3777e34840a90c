// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { applyWrites } from '../../lib/claims/apply.ts';
import { madeUpClaim } from '../e2e/helpers/made-up-claims.ts';
import { atWork } from '../helpers/claim-store.ts';
import { button, click, counted, openTable, press, rows, said, statements, until } from './manager-claims-page.tsx';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

async function open(claims: number, more: { hash?: string; follows?: boolean } = {}) {
  const page = await openTable({ claims, ...more });
  close = page.close;
  await until(counted, `${claims} claims`);
  return page;
}

const head = (name: string) =>
  [...document.querySelectorAll('[role="columnheader"]')].find((one) => one.textContent?.startsWith(name));
const empty = () => document.querySelector('.ct-empty')?.textContent;
const selected = () => document.querySelector('.ct-actions [role="status"]')?.textContent;
const focused = () => document.activeElement?.closest('.ct-row')?.querySelector('a')?.textContent;
const grid = () => document.querySelector<HTMLElement>('[role="grid"]');
const firstTab = () => grid()?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();

test('few of many rows are in the page, and the table says how many there are', async () => {
  await open(300);
  expect(rows().length).toBeLessThan(40);
  expect(grid()?.getAttribute('aria-rowcount')).toBe('301');
  expect(rows()[0]?.getAttribute('aria-rowindex')).toBe('2');
});

test('a head sorts up, down and not at all; the address has it, and going back undoes it', async () => {
  await open(30);
  await click(head('Figure')?.querySelector('button'));
  expect(window.location.hash).toBe('#/claims?sort=figure');
  await until(() => statements()[0]?.slice(0, 7), 'Note 0:');
  expect(head('Figure')?.getAttribute('aria-sort')).toBe('ascending');
  await click(head('Figure')?.querySelector('button'));
  await until(() => head('Figure')?.getAttribute('aria-sort'), 'descending');
  await until(() => statements()[0]?.includes('87,'), true);
  await click(head('Figure')?.querySelector('button'));
  await until(() => window.location.hash, '#/claims');
});

test('the address opens the view that it was written for', async () => {
  const page = await openTable({
    claims: 60,
    hash: '#/claims?q=bergen&status=active&cols=statement.status&sort=-statement',
  });
  close = page.close;
  await until(counted, '6 of 60 claims');
  const heads = [...document.querySelectorAll('[role="columnheader"]')].map(({ textContent }) => textContent);
  expect(heads).toEqual(['', 'Statement▼', 'Status']);
  await click(button('Clear filters'));
  await until(counted, '60 claims');
  expect(window.location.hash).toBe('#/claims?sort=-statement&cols=statement.status');
});

test('by keyboard: to the last row and back, along a row, into the head, and into a claim', async () => {
  await open(300, { hash: '#/claims?sort=figure' });
  firstTab();
  const first = focused();
  await press('End', { ctrlKey: true });
  await until(() => document.activeElement?.closest('.ct-row')?.getAttribute('aria-rowindex'), '301');
  await press('Home', { ctrlKey: true });
  await until(focused, first);
  await press('PageDown');
  await until(() => document.activeElement?.closest('.ct-row')?.getAttribute('aria-rowindex'), '13');
  await press('Home', { ctrlKey: true });
  await press('ArrowUp');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Select all that are shown');
  await press('ArrowRight');
  expect(document.activeElement?.textContent).toBe('Statement');
  await press('ArrowDown');
  await press('ArrowDown');
  await press('Enter');
  expect(window.location.hash).toMatch(/^#\/claim\/made-up-/);
});

test('Space, Shift with arrows and Ctrl+A select; the count tells what is selected but not shown', async () => {
  await open(50, { hash: '#/claims?sort=statement' });
  firstTab();
  await press(' ');
  expect(selected()).toBe('1 selected');
  await press('ArrowDown');
  await press('ArrowDown', { shiftKey: true });
  await press('ArrowDown', { shiftKey: true });
  expect(selected()).toBe('4 selected');
  await press('a', { ctrlKey: true });
  expect(selected()).toBe('50 selected');
  const box = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (box) box.value = 'bergen';
  box?.dispatchEvent(new Event('input', { bubbles: true }));
  await until(counted, '5 of 50 claims');
  expect(selected()).toBe('50 selected, of which 45 not shown');
});

test('another order or choice is shown from its beginning', async () => {
  await open(300, { hash: '#/claims?sort=statement' });
  const box = grid();
  if (box) box.scrollTop = 4000;
  box?.dispatchEvent(new Event('scroll'));
  await until(() => rows().some((row) => row.getAttribute('aria-rowindex') === '90'), true);
  await click(head('Figure')?.querySelector('button'));
  await until(() => box?.scrollTop, 0);
});

test('a click selects, one with Shift all up to there', async () => {
  await open(50);
  await click(rows()[2]?.querySelector('.ct-check'));
  await click(rows()[6]?.querySelector('.ct-check'), { shiftKey: true });
  expect(selected()).toBe('5 selected');
  await click(rows()[4]?.querySelector('.ct-check'));
  expect(selected()).toBe('4 selected');
});

test('what is deleted lies in the bin until it is undone, and the focus stays in the table', async () => {
  const { db } = await open(40);
  await click(rows()[0]?.querySelector('.ct-check'));
  await click(rows()[3]?.querySelector('.ct-check'), { shiftKey: true });
  button('Delete').focus();
  await click(button('Delete'));
  await until(said, '4 claims are in the bin.');
  await until(counted, '36 claims');
  expect(await atWork(db).count()).toBe(36);
  await until(() => grid()?.contains(document.activeElement), true);
  await click(button('Undo'));
  await until(counted, '40 claims');
});

test('claims that others change or delete are shown as they are now, and the focus goes along', async () => {
  const { db } = await open(40, { hash: '#/claims?sort=statement' });
  firstTab();
  await press('ArrowDown');
  await press('ArrowDown');
  const [gone, next] = [statements()[2], statements()[3]];
  const id = `made-up-${gone?.match(/\d+/)?.[0].padStart(6, '0')}`;
  await applyWrites(db, { kind: 'edit', note: '' }, [{ type: 'remove', id }]);
  await until(counted, '39 claims');
  await until(focused, next);
});

test('nothing is overwritten that somebody else changed meanwhile', async () => {
  const { db } = await open(5, { follows: false });
  const repository = atWork(db);
  const [claim] = await repository.claims(['made-up-000001']);
  if (!claim) throw new Error('The claim is not there.');
  const { owner: _o, edited: _e, version: _v, addedAt: _a, changedAt: _c, ...said1 } = claim;
  await applyWrites(db, { kind: 'edit', note: '' }, [
    { type: 'put', claim: { ...said1, statement: 'Changed elsewhere.' } },
  ]);
  firstTab();
  await press('a', { ctrlKey: true });
  await click(button('Disable'));
  await until(() => said()?.slice(0, 53), 'Nothing changed: 1 of these claims was changed elsewh');
  expect((await repository.activeClaims()).length).toBe(5);
});

test('many are changed at once: tags, status and review, with what is left alone as it was', async () => {
  const { db } = await open(5);
  firstTab();
  await press('a', { ctrlKey: true });
  await click(button('Tag…'));
  const dialog = document.querySelector('dialog');
  const field = (label: string) =>
    [...(dialog?.querySelectorAll('label') ?? [])]
      .find((one) => one.textContent?.startsWith(label))
      ?.querySelector<HTMLInputElement>('input, select');
  const type = (label: string, value: string) => {
    const input = field(label);
    if (!input) throw new Error(`There is no field ${label}.`);
    input.value = value;
    input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  };
  type('Add tags', 'harbour, check,  harbour');
  await until(() => field('Add tags')?.value, 'harbour, check,  harbour');
  type('Reviewed', 'today');
  await until(() => field('Reviewed')?.value, 'today');
  dialog?.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await until(said, '5 claims changed.');
  const claims = await atWork(db).claims(['made-up-000000', 'made-up-000004']);
  expect(claims.map(({ tags, reviewedOn, status, subject }) => ({ tags, reviewedOn, status, subject }))).toEqual(
    [0, 4].map((i) => {
      const { subject } = madeUpClaim(i);
      return { tags: ['harbour', 'check'], reviewedOn: '2025-06-01', status: 'active', subject };
    }),
  );
});

test('export hands the selection over, and a return finds it selected still', async () => {
  const { kept } = await open(20);
  await click(rows()[0]?.querySelector('.ct-check'));
  await click(button('Export…'));
  expect(window.location.hash).toBe('#/transfer?part=export&what=selection');
  expect(JSON.parse(kept.get('crossfigure:selection') ?? '')).toEqual(['made-up-000000']);
  window.location.hash = '#/claims';
  window.dispatchEvent(new Event('hashchange'));
  await until(selected, '1 selected');
});

test('no claims say what to do about it', async () => {
  const page = await openTable();
  close = page.close;
  await until(empty, 'There are no claims yet.Add one, or import a file.Add a claim · Import a file');
});

test('nothing that matches can be undone on the spot, and the focus goes to the table', async () => {
  const page = await openTable({ claims: 5, hash: '#/claims?q=nowhere' });
  close = page.close;
  await until(empty, 'Nothing matches.Clear filters');
  const clear = document.querySelector<HTMLElement>('.ct-empty button');
  clear?.focus();
  await click(clear);
  await until(() => rows().length, 5);
  await until(() => document.querySelector('.ct')?.contains(document.activeElement), true);
});
