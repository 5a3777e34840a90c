// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from '../../entrypoints/options/keep-focus.ts';

let ends: AbortController;
const part = () => document.querySelector('main') as HTMLElement;
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent === name) as HTMLButtonElement;
const focused = () => document.activeElement?.getAttribute('id');

beforeEach(() => {
  ends = new AbortController();
  document.body.innerHTML = `<main id="main" tabindex="-1"><ul>
    <li id="a"><input type="checkbox" id="a-check"><button id="a-restore">Restore</button></li><li id="b"><input type="checkbox" id="b-check"><button id="b-restore">Restore</button></li>
  </ul><p><a href="#x" id="link">What it did</a><button id="undo">Undo</button></p></main>`;
  keepFocus(part(), ends.signal);
});
afterEach(() => ends.abort());

test('a row that goes hands the focus to the like button of the next one', async () => {
  document.getElementById('a-restore')?.focus();
  document.getElementById('a')?.remove();
  await expect.poll(focused).toBe('b-restore');
});

test('a button that goes alone hands it to what stands before it', async () => {
  button('Undo').focus();
  button('Undo').remove();
  await expect.poll(focused).toBe('link');
});

test('where nothing is left near it, the part itself has it', async () => {
  document.getElementById('b-restore')?.focus();
  document.querySelector('ul')?.remove();
  document.querySelector('p')?.remove();
  await expect.poll(focused).toBe('main');
});

test('a view that puts the focus somewhere goes before', async () => {
  document.getElementById('a-restore')?.focus();
  document.getElementById('a')?.remove();
  button('Undo').focus();
  await Promise.resolve();
  await expect.poll(focused).toBe('undo');
});

test('what goes while the focus is elsewhere changes nothing', async () => {
  button('Undo').focus();
  document.getElementById('a')?.remove();
  await Promise.resolve();
  expect(focused()).toBe('undo');
});
