import { expect, it } from 'vitest';
import { createHeldText } from '../../../entrypoints/reader/held-text.ts';
import { atOnce } from '../../../entrypoints/reader/in-turns.ts';
import { setPage } from '../page.ts';

const TABLE =
  '<table><tr><th>Side</th><th>Dead</th></tr><tr><td>North</td><td id="in">310</td></tr><tr><td>South</td><td>12</td></tr></table>';

function held(html: string) {
  const text = createHeldText();
  atOnce(text.read([setPage(html)]));
  const cell = (words: string) => [...text.blocks.values()].find((block) => block.text === words);
  const headsOf = (words: string) => cell(words)?.cell?.heads.map((id) => text.blocks.get(id)?.text);
  return { ...text, cell, headsOf };
}

it('a cell that changes is read with its table, and is all that is new', () => {
  const text = held(TABLE);
  const changed = document.getElementById('in') as Element;
  const before = text.cell('12');
  changed.textContent = '320';
  const { fresh } = atOnce(text.read([changed]));
  expect(fresh.map((block) => block.text)).toEqual(['320']);
  expect(text.headsOf('320')).toEqual(['North', 'Dead']);
  expect(text.cell('12')).toMatchObject({ id: before?.id, cell: before?.cell });
});

it('a cell under another head is another cell, though it reads the same', () => {
  const text = held(TABLE);
  const head = document.querySelectorAll('th')[1] as Element;
  const before = text.cell('310')?.id;
  head.textContent = 'Hurt';
  const { fresh } = atOnce(text.read([head]));
  expect(fresh.map((block) => block.text)).toEqual(['Hurt', '310', '12']);
  expect(text.cell('310')?.id).not.toBe(before);
  expect(text.headsOf('310')).toEqual(['North', 'Hurt']);
});

it('rows that come before others leave them what they are', () => {
  const text = held(TABLE);
  const row = document.createElement('tr');
  row.setHTMLUnsafe('<td>West</td><td>9</td>');
  document.querySelector('tr')?.after(row);
  const { fresh } = atOnce(text.read([row]));
  expect(fresh.map((block) => block.text)).toEqual(['West', '9']);
  expect(text.headsOf('12')).toEqual(['South', 'Dead']);
  expect(text.cell('12')?.cell?.row).toBe(3);
});
