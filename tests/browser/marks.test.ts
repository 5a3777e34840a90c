import { expect, it } from 'vitest';
import { marksOf } from '../../entrypoints/reader/marks.ts';
import { figure, position } from '../components/fixtures.ts';
import { find, read } from './page.ts';

/** What is painted of a figure that was read with all of `words`. */
function painted(html: string, words: string): string[] {
  const { block, start, end } = find(read(html).blocks, words);
  const found = figure({ verdict: 'agrees', block: block.id, start, end, surface: words });
  const marks = marksOf(
    block,
    [found],
    () => true,
    () => false,
  );
  return marks.flatMap((mark) => [String(mark.range), ...mark.painted.map(String)]);
}

it.each([
  ['They left on <b>the 8th of May</b>.', 'the 8th of May.', 'the 8th of May'],
  ['They were <b>12,000</b>, as he says.', '12,000,', '12,000'],
  ['Прибыло около 12 тыс. бойцов.', 'около 12 тыс.', 'около 12 тыс'],
  ['他们有一万二千人。', '一万二千人。', '一万二千人'],
  ['كانوا ١٢٠٠٠ جندي، كما قال.', '١٢٠٠٠ جندي،', '١٢٠٠٠ جندي'],
])('takes no full stop or comma along: %s', (html, words, bare) => {
  expect(painted(`<p>${html}</p>`, words)).toEqual([bare, bare]);
});

it.each(['10.5%', '1,200', '5°', '(some 300)'])('leaves what belongs to a figure: %s', (words) => {
  expect(painted(`<p>They are ${words}, he says.</p>`, words)).toEqual([words, words]);
});

it('marks nothing where nothing else was read', () => {
  expect(painted('<p>They left . . . at noon.</p>', '. . .')).toEqual([]);
});

it('paints nothing of what is only listed', () => {
  const { block, start, end } = find(read('<p>They confirmed it on Monday.</p>').blocks, 'confirmed it');
  const found = position({ block: block.id, start, end, surface: 'confirmed it', stance: 'affirms' });
  const marked = (isListed: boolean) =>
    marksOf(
      block,
      [found],
      () => true,
      () => false,
      () => isListed,
    ).map((mark) => [String(mark.range), mark.painted.length]);
  expect(marked(false)).toEqual([['confirmed it', 1]]);
  expect(marked(true)).toEqual([['confirmed it', 0]]);
});
