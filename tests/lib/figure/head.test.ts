import { expect, test } from 'vitest';
import { headAt } from '../../../lib/figure/nouns/head.ts';
import { unitOf } from '../../../lib/figure/units.ts';
import { en } from '../../../lib/language/en.ts';
import type { ConceptWords } from '../../../lib/model.ts';
import { readingOf } from '../../../lib/reading/text-reading.ts';
import { scannerOf } from '../../../lib/text/words.ts';

/** The class and the words of the head that a text begins with, as a story with these words reads it. */
function headOf(text: string, words: ConceptWords): (string | null)[] | null {
  const head = headAt(readingOf(text, en, scannerOf([words], true), '2024-10-25'), 0);
  return head && [unitOf(head.concept), text.slice(head.start, head.end)];
}

test('of two classes for one word, the story’s own says more than a generic one', () => {
  const wanted = ['passenger', 'passengers'];
  expect(headOf('passengers left', { person: ['passengers'], 'passenger:ferry': ['passengers'] })).toEqual(wanted);
  expect(headOf('passengers left', { 'passenger:ferry': ['passengers'], person: ['passengers'] })).toEqual(wanted);
});

test('any class says more than “other people”', () => {
  const wanted = ['person', 'crew'];
  expect(headOf('crew left', { other_group: ['crew'], person: ['crew'] })).toEqual(wanted);
  expect(headOf('crew left', { person: ['crew'], other_group: ['crew'] })).toEqual(wanted);
});

test('a longer phrase says more than a shorter one, whatever their classes', () => {
  expect(headOf('crew members left', { 'crew:ferry': ['crew'], other_group: ['crew members'] })).toEqual([
    'other_group',
    'crew members',
  ]);
});

test('nouns that follow one another: the last, but a trade stays with “people” behind it', () => {
  const words = {
    soldier: ['soldiers'],
    one_soldier: ['soldier'],
    person: ['people'],
    engineer: ['engineer'],
    ship: ['ships'],
  };
  expect(headOf('engineer people left', words)).toEqual(['engineer', 'engineer people']);
  expect(headOf('engineer soldier left', words)).toEqual(['engineer', 'engineer soldier']);
  expect(headOf('engineer ships left', words)).toEqual(['ship', 'ships']);
  expect(headOf('people soldiers left', words)).toEqual(['person', 'soldiers']);
});

test('what befell the counted is no part of the noun', () => {
  const words = { soldier: ['soldiers'], killed: ['killed'] };
  expect(headOf('soldiers killed there', words)).toEqual(['person', 'soldiers']);
  expect(headOf('killed there', words)).toEqual(['person', 'killed']);
  expect(headOf('nobody left', words)).toBeNull();
});
