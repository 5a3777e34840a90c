import { describe, expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';

type Row = readonly [code: string, text: string, surface: string, qualifier: string];

const READ: readonly Row[] = [
  // a bound says more than “about”, and that more than “exactly”, on either side
  ['en', 'about up to 300 men', 'about up to 300', 'up_to'],
  ['en', 'up to about 300 men', 'up to about 300', 'up_to'],
  ['en', 'only about 300 men', 'only about 300', 'about'],
  ['en', 'about exactly 300 men', 'about exactly 300', 'about'],
  ['en', 'fewer than about 300 men', 'fewer than about 300', 'less_than'],
  ['en', 'more than about 300 men', 'more than about 300', 'more_than'],
  ['en', 'at least 300 or so', 'at least 300 or so', 'at_least'],
  ['en', 'about 300 or more', 'about 300 or more', 'at_least'],
  ['en', 'about 300 at most', 'about 300 at most', 'up_to'],
  // small words between, three at most
  ['en', 'more than another 300 men', 'more than another 300', 'more_than'],
  ['en', 'more than another additional further 300 men', 'more than another additional further 300', 'more_than'],
  ['en', 'more than another additional further planned 300 men', '300', 'exact'],
  // a word of place is none before a few
  ['vi', 'trên 4 tàu', '4', 'exact'],
  ['vi', 'trên 19 tàu', '19', 'exact'],
  ['vi', 'trên 20 tàu', 'trên 20', 'more_than'],
  ['vi', 'hơn 4 tàu', 'hơn 4', 'more_than'],
  // a verb of reaching or of exceeding, denied
  ['en', 'they did not reach 300 men', 'did not reach 300', 'less_than'],
  ['en', 'they did not exceed 300 men', 'did not exceed 300', 'up_to'],
  ['es', 'no alcanzaban los 300 hombres', 'no alcanzaban los 300', 'less_than'],
  ['es', 'no superaban los 300 hombres', 'no superaban los 300', 'up_to'],
  ['es', 'no pasaron de 300 hombres', 'no pasaron de 300', 'up_to'],
  ['es', 'superaban los 300 hombres', 'superaban los 300', 'more_than'],
  ['fr', "ils n'atteignaient pas les 300 hommes", "n'atteignaient pas les 300", 'less_than'],
  ['fr', 'ils ne dépassaient pas 300 hommes', 'ne dépassaient pas 300', 'up_to'],
  ['ru', 'не дотянули до 300 бойцов', 'не дотянули до 300', 'less_than'],
  ['ru', 'не достигло и тысячи бойцов', 'не достигло и тысячи', 'less_than'],
  ['uk', 'не сягнула й тисячі бійців', 'не сягнула й тисячі', 'less_than'],
  ['uk', 'не перевищили 300 бійців', 'не перевищили 300', 'up_to'],
  // a word that belongs to the verb before it bounds nothing
  ['en', 'they will hand over 300 men', 'hand over 300', 'exact'],
  ['en', 'they turned over about 300 men', 'turned over about 300', 'about'],
  ['en', 'they lost over 300 men', 'over 300', 'more_than'],
  // behind the noun
  ['fr', '12 000 soldats environ', '12 000 soldats environ', 'about'],
  ['de', '500 Soldaten ungefähr', '500 Soldaten ungefähr', 'about'],
  ['vi', '15.000 người trở lên', '15.000 người trở lên', 'at_least'],
  // behind the counter
  ['zh', '1500名左右的士兵', '1500名左右', 'about'],
  ['ja', '1000人以上の兵士', '1000人以上', 'at_least'],
  ['ko', '병력 1만 명 이상', '1만 명 이상', 'at_least'],
  // before the counter and behind it
  ['ko', '1만여 명 이상', '1만여 명 이상', 'at_least'],
  ['ko', '1만여 명 정도', '1만여', 'about'],
];

describe('what stands about a number', () => {
  test.each(READ)('%s: %s', (code, text, surface, qualifier) => {
    expect(countsIn(text, code).map((one) => [one.surface, one.qualifier])).toEqual([[surface, qualifier]]);
  });
});

test.each([
  ['fr', '12 000 soldats environ 300 navires'],
  ['fr', '12 000 soldats environ trois cents navires'],
])('%s: between two numbers it goes with the second: %s', (code, text) => {
  expect(countsIn(text, code).map(({ low, qualifier }) => [low, qualifier])).toEqual([
    [12_000, 'exact'],
    [300, 'about'],
  ]);
});

test('a bound on a range bounds the end that it can, a magnitude stays as it is', () => {
  const read = (text: string) => countsIn(text).map(({ low, high, qualifier }) => [low, high, qualifier]);
  expect(read('up to 300 to 400 men')).toEqual([[null, 400, 'up_to']]);
  expect(read('at least 300 to 400 men')).toEqual([[300, null, 'at_least']]);
  expect(read('about 300 to 400 men')).toEqual([[300, 400, 'range']]);
  expect(read('exactly 300 to 400 men')).toEqual([[300, 400, 'range']]);
  expect(read('up to dozens of men')).toEqual([[24, 99, 'approx_magnitude']]);
});

test('a sum of money takes one too, a date none', () => {
  expect(countsIn('up to $300').map(({ low, high }) => [low, high])).toEqual([[null, 300]]);
  expect(countsIn('about 3 October').map(({ surface, qualifier }) => [surface, qualifier])).toEqual([
    ['3 October', 'exact'],
  ]);
});
