import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { claimsJsonSchema } from '../../scripts/lib/claims-json-schema.ts';

test('the published JSON Schema is what files are checked with; `npm run claims-schema` makes it so', () => {
  const published = readFileSync(new URL('../../docs/claims.schema.json', import.meta.url), 'utf8');
  expect(published).toBe(claimsJsonSchema());
});

test('it names every field of a claim, and what a claim may not leave out', () => {
  const { $defs } = JSON.parse(claimsJsonSchema());
  expect(Object.keys($defs.claim.properties)).toEqual(
    expect.arrayContaining(['statement', 'quantity', 'tags', 'review']),
  );
  expect($defs.claim.required).not.toContain('tags');
  expect($defs.claim.required).toContain('source');
  expect($defs.claim.additionalProperties).toBe(false);
});
