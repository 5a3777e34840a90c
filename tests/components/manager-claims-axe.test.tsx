// @vitest-environment happy-dom
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { button, click, openTable, press, rows, until } from './manager-claims-page.tsx';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

async function open(claims: number, hash = '#/claims') {
  const page = await openTable({ claims, hash });
  close = page.close;
  await until(() => document.querySelector('.ct-count')?.textContent?.endsWith('claims'), true);
}

/** Rules that need layout or colours run in a real browser only. */
async function faults() {
  const { violations, passes } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(passes.length).toBeGreaterThan(10);
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

test('axe finds no fault in the table, with rows selected and filters open', async () => {
  await open(60, '#/claims?q=harbour&status=active&sort=-figure');
  await click(rows()[1]?.querySelector('.ct-check'));
  await click(button('Filters (1)'));
  expect(document.querySelectorAll('select').length).toBeGreaterThan(5);
  expect(await faults()).toEqual([]);
});

test('axe finds no fault in the choice of columns', async () => {
  await open(3);
  await click(button('Columns'));
  expect(await faults()).toEqual([]);
});

test('axe finds no fault in what changes many claims', async () => {
  await open(3);
  document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
  await press('a', { ctrlKey: true });
  await click(button('Edit…'));
  expect(document.querySelector('dialog')).not.toBeNull();
  expect(await faults()).toEqual([]);
});

test('axe finds no fault where there is nothing to show', async () => {
  await open(2, '#/claims?q=nowhere');
  await until(() => document.querySelector('.ct-empty button')?.textContent, 'Clear filters');
  expect(await faults()).toEqual([]);
});

test('a fault put in on purpose is found', async () => {
  await open(3);
  rows()[0]?.querySelector('[role="gridcell"]')?.setAttribute('role', 'menuitem');
  expect((await faults()).map(([id]) => id)).toContain('aria-required-parent');
});
