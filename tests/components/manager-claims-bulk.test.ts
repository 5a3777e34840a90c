import { expect, test } from 'vitest';
import { bulkChange } from '../../entrypoints/options/claims/bulk.ts';
import { changed } from '../../entrypoints/options/claims/change-claims.ts';
import { parseClaim } from '../../lib/claims/schema.ts';
import { makeClaim } from '../helpers/claims.ts';

const NOTHING = { subject: '', origin: '', status: '', reviewed: '', addTags: '', removeTags: '' } as const;

test.each([
  ['very long', 'x'.repeat(300)],
  ['cut at a blank', `${'x'.repeat(99)} y`],
  ['very many', Array.from({ length: 80 }, (_, at) => `tag ${at}`).join(', ')],
])('%s tags leave claims that files can be read with', (_what, addTags) => {
  const claim = makeClaim({ tags: ['mine'] });
  const after = changed(claim, bulkChange({ ...NOTHING, addTags }, new Date()));
  expect(after.tags?.[0]).toBe('mine');
  expect(after.tags?.length).toBeGreaterThan(1);
  expect(parseClaim(after)).toMatchObject({ ok: true });
});
