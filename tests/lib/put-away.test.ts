import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPutAway } from '../../lib/claims/put-away.ts';
import type { Finding } from '../../lib/model.ts';
import {
  asPutAway,
  NOTHING_PUT_AWAY,
  pageAddress,
  readPutAway,
  withFigure,
  withoutFigures,
  withPage,
} from '../../lib/put-away.ts';
import { freshDb } from '../helpers/claims.ts';

const PAGE = 'news.example/a?';
const quantity = { kind: 'count', low: 10, high: 10, qualifier: 'exact', unit: 'person' } as const;
const figure = { storyId: 's', subject: 't', quantity };
const found = (more: object = {}) => ({ type: 'figure', ...figure, ...more }) as unknown as Finding;

test('a figure that was hidden stays so until it changes, on its page alone', () => {
  const held = withFigure(NOTHING_PUT_AWAY, PAGE, figure);
  const hidden = (finding: Finding, page = PAGE) => asPutAway([finding], held, page)[0]?.hidden === true;
  expect(hidden(found())).toBe(true);
  expect(hidden(found({ quantity: { ...quantity, low: 11, high: 11 } }))).toBe(false);
  expect(hidden(found({ subject: 'other' }))).toBe(false);
  expect(hidden(found(), 'news.example/b?')).toBe(false);
  expect(asPutAway([found()], withoutFigures(held, PAGE), PAGE)[0]?.hidden).toBeUndefined();
});

test('a page that is switched off has nothing to show, until it is on again', () => {
  const off = withPage(NOTHING_PUT_AWAY, PAGE, false);
  expect(asPutAway([found()], off, PAGE)).toEqual([]);
  expect(asPutAway([found()], off, 'news.example/b?')).toHaveLength(1);
  expect(asPutAway([found()], withPage(off, PAGE, true), PAGE)).toHaveLength(1);
});

test('no more than 2,000 are kept, and the oldest go', () => {
  let held = NOTHING_PUT_AWAY;
  for (let nth = 0; nth < 2_001; nth++) held = withFigure(withPage(held, `p${nth}`, false), `p${nth}`, figure);
  expect([held.pages.length, held.figures.length]).toEqual([2_000, 2_000]);
  expect([held.pages[0], held.figures[0]?.page]).toEqual(['p1', 'p1']);
  expect(withPage(NOTHING_PUT_AWAY, 'x'.repeat(2_001), false).pages).toEqual([]);
});

test('whatever lies in the store, what is read is sound', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (pages, figures) => {
      for (const value of [pages, { pages, figures }, { pages: [pages], figures: [figures] }]) {
        const read = readPutAway(value);
        expect(read.pages.every((page) => typeof page === 'string')).toBe(true);
        expect(read.figures.every(({ page, key }) => typeof page === 'string' && typeof key === 'string')).toBe(true);
      }
    }),
  );
});

test('a page is known by its canonical address, but never by that of another site', () => {
  const own = 'https://www.news.example/a?utm_source=x#part';
  expect(pageAddress('https://news.example/canonical', own)).toBe('news.example/canonical?');
  expect(pageAddress('https://other.example/a', own)).toBe(PAGE);
  expect(pageAddress(null, own)).toBe(PAGE);
  expect(pageAddress(null, undefined)).toBeNull();
});

test('what is kept is there for the next background', async () => {
  const db = freshDb();
  await Promise.all([
    createPutAway(db).change((held) => withPage(held, PAGE, false)),
    createPutAway(db).change((held) => withFigure(held, PAGE, figure)),
  ]);
  const held = await createPutAway(db).read();
  expect([held.pages, held.figures.length]).toEqual([[PAGE], 1]);
});
