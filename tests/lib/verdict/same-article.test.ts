import { describe, expect, test } from 'vitest';
import type { Claim, PageInfo, Source } from '../../../lib/model.ts';
import { isSameArticle } from '../../../lib/verdict/same-article.ts';
import { claim, page } from '../../helpers/engine.ts';

const ADDRESS = 'https://paper.example/world/troops-1234';

function from(source: Partial<Source>): Claim {
  const base: Source = {
    publisher: 'Paper',
    title: 'Troops on the way',
    url: null,
    published: '2024-10-18',
    wire: null,
  };
  return claim({ id: 'one', source: { ...base, ...source } });
}
const at = (more: Partial<PageInfo>): PageInfo => page('2024-10-18', more);

describe('the same address, however it was reached', () => {
  test.each([
    ADDRESS,
    `${ADDRESS}/`,
    `${ADDRESS}#comments`,
    `${ADDRESS}?utm_source=feed&utm_medium=social`,
    `${ADDRESS}?fbclid=abc&ref=home`,
    'http://paper.example/world/troops-1234',
    'https://www.paper.example/world/troops-1234',
    'https://m.paper.example/world/troops-1234?gclid=1',
    'https://PAPER.example/world/troops-1234',
  ])('%s', (url) => {
    const recorded = from({ url: ADDRESS, published: null });
    expect(isSameArticle(page(null, { url }), recorded)).toBe(true);
    expect(isSameArticle(page(null, { url: ADDRESS }), from({ url, published: null }))).toBe(true);
  });

  test('parameters that name the article count, in any order', () => {
    const recorded = from({ url: 'https://paper.example/view?id=7&page=1', title: 'Other' });
    expect(isSameArticle(at({ url: 'https://paper.example/view?page=1&id=7' }), recorded)).toBe(true);
    expect(isSameArticle(at({ url: 'https://paper.example/view?page=1&id=8' }), recorded)).toBe(false);
    expect(isSameArticle(at({ url: 'https://paper.example/view?id=7&page=1&reference=9' }), recorded)).toBe(false);
  });
});

describe('two known addresses that differ', () => {
  const recorded = from({ url: ADDRESS });

  test.each([
    ['another paper under the same title', 'https://other.example/a', 'Troops on the way', 'Other'],
    ['another paper of no name under the same title', 'https://other.example/a', 'Troops on the way', null],
    ['the same paper on the same day under another title', 'https://paper.example/world/ships-5', 'Ships', 'Paper'],
    ['an address that begins the same', `${ADDRESS}5`, 'Ships', 'Paper'],
    ['the same path elsewhere', 'https://other.example/world/troops-1234', 'Troops on the way', 'Other'],
  ])('are two articles: %s', (_name, url, title, publisher) => {
    expect(isSameArticle(at({ url, title, publisher }), recorded)).toBe(false);
  });

  test('are one where the same paper gives both the same title', () => {
    const print = at({ url: 'https://paper.example/print/1234', title: 'Troops on the way', publisher: 'Paper' });
    expect(isSameArticle(print, recorded)).toBe(true);
  });
});

describe('where an address is missing', () => {
  test.each([
    ['Troops on the way'],
    ['TROOPS ON THE WAY'],
    ['Troops  on the way!'],
    ['“Troops on the way”'],
    ['Troops on the way | Paper'],
    ['Troops on the way – Paper'],
  ])('the title decides: %s', (title) => {
    expect(isSameArticle(page(null, { title }), from({ url: ADDRESS }))).toBe(true);
    expect(isSameArticle(page(null, { title, url: ADDRESS }), from({ url: null }))).toBe(true);
    expect(isSameArticle(page(null, { title }), from({ url: null }))).toBe(true);
  });

  test('another title is another article', () => {
    expect(isSameArticle(page(null, { title: 'Ships on the way' }), from({}))).toBe(false);
  });

  test('an address that is none counts as missing', () => {
    const pasted = page(null, { url: 'not an address', title: 'Troops on the way' });
    expect(isSameArticle(pasted, from({ url: ADDRESS }))).toBe(true);
  });

  test('then the same publisher on the same day', () => {
    expect(isSameArticle(at({ publisher: 'Paper' }), from({}))).toBe(true);
    expect(isSameArticle(at({ publisher: 'paper' }), from({ url: ADDRESS }))).toBe(true);
  });

  test.each([
    ['another day', page('2024-10-19', { publisher: 'Paper' }), from({})],
    ['another publisher', at({ publisher: 'Other' }), from({})],
    ['no publisher', at({ publisher: null }), from({ publisher: '' })],
    ['a month is no day', page('2024-10', { publisher: 'Paper' }), from({ published: '2024-10' })],
    ['no date at all', page(null, { publisher: 'Paper' }), from({ published: null })],
    ['nothing known', page(null), from({ title: '', publisher: '', published: null })],
  ])('but not: %s', (_name, here, recorded) => {
    expect(isSameArticle(here, recorded)).toBe(false);
  });
});
