import { expect, test } from 'vitest';
import { gateTerm, isTermAt } from '../../../lib/mention/gate-term.ts';
import { gateText } from '../../../lib/mention/gate-text.ts';

/** Where a text has a term. */
function places(notation: string, ...texts: string[]): number[] {
  const term = gateTerm(notation);
  const text = gateText(texts);
  return term ? Array.from(text.lower, (_, at) => at).filter((at) => isTermAt(term, text, at)) : [];
}

test.each([
  ['ship', 'A ship, a shipyard, a warship', [2]],
  ['ship*', 'A ship, a shipyard, a warship', [2, 10]],
  ['*ship', 'A ship, a shipyard, a warship', [2, 25]],
  ['*ship*', 'A ship, a shipyard, a warship', [2, 10, 25]],
  ['old harbo*', 'The old harbour, the old-harbour wall', [4, 21]],
  ['северн* мор*', 'в северном море и в северных морях', [2, 20]],
  ['=UN', 'un port, the UN', [13]],
  ['*海*', '日本海の船', [2]],
  ['*', 'anything', []],
  ['', 'anything', []],
])('%s in %s', (notation, text, found) => {
  expect(places(notation, text)).toEqual(found);
});

test('a word may end, or go on, where one text ends', () => {
  expect(places('ship', 'A ship', 'yard')).toEqual([2]);
  expect(places('shipyard', 'A ship', 'yard')).toEqual([2]);
});

test('an ending is not as long as a page', () => {
  expect(places('harbo* wall', `harbo${'u'.repeat(150)} wall`)).toEqual([0]);
  expect(places('harbo* wall', `harbo${'u'.repeat(250)} wall`)).toEqual([]);
});
