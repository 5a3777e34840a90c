import { expect, test } from 'vitest';
import { check, figuresOf } from '../helpers/engine.ts';

const nouns = (text: string) =>
  figuresOf(check('2025-02-10', text)).map(({ surface, quantity }) => [surface, quantity.unit]);

test('a noun is shown where it was read, not where it is only understood', () => {
  expect(nouns('North Korea has lost 2,900 soldiers in Kursk, of whom Pyongyang admits only 310.')).toEqual([
    ['2,900', 'person'],
    ['only 310', null],
  ]);
});
