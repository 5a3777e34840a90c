import { expect, test } from 'vitest';
import { gateScan } from '../../../lib/mention/gate-scan.ts';
import { gateText } from '../../../lib/mention/gate-text.ts';

const scan = gateScan([['harbour', '=UN', 'x'], ['*船*', 'ship*'], ['~vladivostok']]);

test('tells where each group has a term', () => {
  expect(scan(gateText(['A ship in the harbour of Vladivostock, the UN says']))).toEqual([[14, 43], [2], [25]]);
});

test('finds a term of one letter, and one within a word', () => {
  expect(scan(gateText(['x marks 貨物船']))).toEqual([[0], [10], []]);
});

test('takes no word without a capital for a misspelt name', () => {
  expect(scan(gateText(['vladivostock']))).toEqual([[], [], []]);
});

test('finds nothing where nothing is asked for', () => {
  expect(gateScan([])(gateText(['A ship']))).toEqual([]);
  expect(gateScan([[]])(gateText(['A ship']))).toEqual([[]]);
});
