import { expect, test } from 'vitest';
import { figuresOf } from '../../helpers/engine.ts';
import { checkedPage, figuresOnPage } from '../../helpers/whole-page.ts';

const TABLE = `What is known of North Korea's losses in Russia

The count of North Korean soldiers killed in the Kursk region has been given several times by Seoul.

| As of | Source | Killed | Wounded |
|---|---|---|---|
| 12 January 2025 | NIS | 310 | 2,650 |
| 28 April 2025 | NIS | 590 | 4,050 |

Neither Moscow nor Pyongyang has given a count of its own so far.`;

test('a cell counts what its heads say, on the day of its row', () => {
  const found = figuresOf(checkedPage('2025-05-20', TABLE));
  expect(found.map(({ surface, subject, asOf }) => [surface, subject, asOf?.[0]])).toEqual([
    ['310', 'casualties_killed', '2025-01-12'],
    ['2,650', 'casualties_wounded', '2025-01-12'],
    ['590', 'casualties_killed', '2025-04-28'],
    ['4,050', 'casualties_wounded', '2025-04-28'],
  ]);
});

test('offsets are those of the cell, not of the words it is read with', () => {
  for (const { start, end, surface } of figuresOf(checkedPage('2025-05-20', TABLE)))
    expect([start, end]).toEqual([0, surface.length]);
});

test('a list item is read under the words that lead in to it, which are not read twice', () => {
  const text = `North Korean troops in Kursk: the numbers

Counts that Kyiv has given of the North Korean soldiers in Kursk so far:

- killed: 420
- wounded: 2,300`;
  expect(figuresOnPage('2025-02-10', text)).toEqual(['420 casualties_killed', '2,300 casualties_wounded']);
});

test.each([
  [
    'de',
    '2025-02-10',
    'Nordkoreas Soldaten in Kursk: die Zahlen\n\n| | |\n|---|---|\n| Gefallen | 310 |\n| Verwundet | 2.650 |',
  ],
  [
    'ru',
    '2025-02-10',
    'Потери северокорейских солдат в Курской области\n\n| | |\n|---|---|\n| Убиты | 310 |\n| Ранены | 2650 |',
  ],
  ['ko', '2025-02-10', '쿠르스크 북한군 피해 현황\n\n| | |\n|---|---|\n| 사망 | 310명 |\n| 부상 | 2650명 |'],
])('a first column heads its rows (%s)', (language, day, text) => {
  const subjects = figuresOf(checkedPage(day, text, language)).map(({ subject }) => subject);
  expect(subjects).toEqual(['casualties_killed', 'casualties_wounded']);
});

test('a cell of another side counts nothing of the story', () => {
  const text = `What is known of North Korea's losses in Russia

| | Killed |
|---|---|
| Russian troops | 90,000 |
| Ukrainian troops | 43,000 |`;
  expect(figuresOnPage('2025-02-10', text)).toEqual([]);
});
