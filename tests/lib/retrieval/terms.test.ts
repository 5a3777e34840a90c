import { expect, test } from 'vitest';
import { stem } from '../../../lib/retrieval/stem.ts';
import { eachTerm } from '../../../lib/retrieval/terms.ts';

function termsOf(text: string): string[] {
  const terms: string[] = [];
  eachTerm(text, (term) => terms.push(term));
  return terms;
}

test.each([
  ['troops', 'troop'],
  ['deployed', 'deploying'],
  ['deployment', 'deploys'],
  ['countries', 'country'],
  ['stopped', 'stop'],
  ['elections', 'elected'],
  ['Kyiv’s', 'Kyiv'],
  ['войска', 'войсками'],
])('%s and %s are one term', (a, b) => {
  expect(termsOf(a)).toEqual(termsOf(b));
});

test.each([
  ['us', 'use'],
  ['north', 'south'],
  ['корея', 'корова'],
])('%s and %s stay apart', (a, b) => {
  expect(stem(a)).not.toBe(stem(b));
});

test.each([
  ['12,000', '12000'],
  ['12.000', '12000'],
  ['12 000', '12000'],
  ['12\u202f000', '12000'],
  ['12k', '12000'],
  ['1,234,567', '1234567'],
  ['１２０００', '12000'],
  ['4.5', '4.5'],
  ['4,5', '4.5'],
])('the number %s is the term %s', (text, term) => {
  expect(termsOf(text)).toEqual([term]);
});

test('a year and a number after it are two', () => {
  expect(termsOf('in 2024 100 men')).toEqual(['in', '2024', '100', 'men']);
});

test('diacritics and case do not tell words apart', () => {
  expect(termsOf('ZELENSKÝJ łódź Việt')).toEqual(termsOf('zelenskyj lodz viet'));
});

test('Korean and Chinese are cut into pairs of signs, Korean unbroken by the folding', () => {
  expect(termsOf('북한군')).toEqual(['북한', '한군']);
  expect(termsOf('朝鲜军队')).toEqual(['朝鲜', '鲜军', '军队']);
});

test('an acronym with dots is the one without', () => {
  expect(termsOf('U.S. Army')).toEqual(termsOf('US Army'));
});

test('places are those of the text as it is', () => {
  const text = 'Über “12,000” Soldaten 北朝鲜';
  const shown: string[] = [];
  eachTerm(text, (_term, _word, start, end) => shown.push(text.slice(start, end)));
  expect(shown).toEqual(['Über', '12,000', 'Soldaten', '北朝', '朝鲜']);
});
