import { expect, test } from 'vitest';
import { nothingOf } from '../../../lib/page/evidence.ts';
import { standingOf } from '../../../lib/page/standing.ts';
import { growth } from '../../helpers/processor-time.ts';

test('four times the headings, at most six times the work', async () => {
  const pageOf = (count: number) => Array.from({ length: count }, (_, id) => ({ id, isEntry: id % 2 === 0 }));
  const times = await growth(400_000, pageOf, (page) => {
    const sections = page.map((section) => ({ ...nothingOf(section), blocks: 1 }));
    const standing = standingOf({ inTitle: false, titleHints: true, sections });
    const told = page.filter(
      (one) => standing.isAbout(one) || standing.isNamedOver(one) || standing.isEntryOfPage(one),
    );
    expect(told).toEqual([]);
  });
  expect(times).toBeLessThan(6);
});
