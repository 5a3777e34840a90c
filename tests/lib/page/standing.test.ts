import { expect, test } from 'vitest';
import { nothingOf } from '../../../lib/page/evidence.ts';
import { standingOf } from '../../../lib/page/standing.ts';
import { growth } from '../../helpers/processor-time.ts';

test('four times the headings, at most six times the work', async () => {
  const pageOf = (count: number) =>
    Array.from({ length: count }, (_, id) => ({ ...nothingOf({ id, isEntry: id % 2 === 0 }), blocks: 1 }));
  // the same sections again and again: memory that grows with a page is no work
  const times = await growth(8_000, pageOf, (sections) => {
    for (let round = 0; round < 50; round += 1) {
      const standing = standingOf({ inTitle: false, titleHints: true, sections });
      const told = sections
        .map(({ section: id, isEntry }) => ({ id, isEntry }))
        .filter((one) => standing.isAbout(one) || standing.isNamedOver(one) || standing.isEntryOfPage(one));
      expect(told).toEqual([]);
    }
  });
  expect(times).toBeLessThan(6);
});
