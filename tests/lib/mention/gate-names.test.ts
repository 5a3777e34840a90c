import { expect, test } from 'vitest';
import { isNameAt } from '../../../lib/mention/gate-names.ts';
import { gateText } from '../../../lib/mention/gate-text.ts';

/** Whether a text that begins with a name could have it be one of some names. */
function couldBe(text: readonly string[], ...names: string[]): boolean {
  return isNameAt(names, gateText(text), 0);
}

test.each([
  ['Vladivostok', true],
  ['Vladivostock', true],
  ['Vladivostok is cold', true],
  ['Vladiwostok', true],
  ['Waldiwostok', false],
  ['Vladimirovka', false],
  ['Vladivostokskaya', false],
])('a misspelt name has its first letter, and few others wrong: %s', (text, isName) => {
  expect(couldBe([text], 'vladivostok')).toBe(isName);
});

test('a short word has too many neighbours', () => {
  expect(couldBe(['Zelens'], 'zelensky')).toBe(false);
  expect(couldBe(['Zelensk'], 'zelensky')).toBe(true);
});

test('of a very long name any part will do', () => {
  const name = `llan${'fair'.repeat(9)}`;
  expect(couldBe([`Llan${'gogo'.repeat(9)}`], name)).toBe(true);
  expect(couldBe([`Llan${'gogo'.repeat(6)}`], `llan${'fair'.repeat(6)}`)).toBe(false);
});

test('a word longer than any name is like none', () => {
  expect(couldBe([`V${'a'.repeat(101)}`], `v${'a'.repeat(99)}`)).toBe(true);
  expect(couldBe([`V${'a'.repeat(102)}`], `v${'a'.repeat(100)}`)).toBe(false);
});

test('a name may go on from one text into the next, or end between them', () => {
  expect(couldBe(['Vladi', 'vostok'], 'vladivostok')).toBe(true);
  expect(couldBe(['Vladivostok', 'today'], 'vladivostok')).toBe(true);
  expect(couldBe(['Vladivostoktoday'], 'vladivostok')).toBe(false);
});

test('a name does not begin within a word', () => {
  expect(isNameAt(['vladivostok'], gateText(['NearVladivostok']), 4)).toBe(false);
  expect(isNameAt(['vladivostok'], gateText(['Near Vladivostok']), 5)).toBe(true);
  expect(isNameAt(['vladivostok'], gateText(['Near', 'Vladivostok']), 4)).toBe(true);
});
