import { expect, test } from 'vitest';
import { claimIndex } from '../../../lib/retrieval/index.ts';
import { makeClaim } from '../../helpers/claims.ts';

const CLAIMS = [
  makeClaim({ id: 'ships' }),
  makeClaim({ id: 'crews', subject: 'crews', statement: 'The crews number 300 sailors.' }),
  makeClaim({ id: 'elsewhere', storyId: 'other', statement: 'Sailors went ashore.' }),
  makeClaim({ id: 'gone', status: 'withdrawn', statement: 'Sailors, sailors, sailors.' }),
];

test('claims of a subject are its story’s active ones', () => {
  const index = claimIndex(CLAIMS);
  expect(index.bySubject('fleet', 'crews').map(({ id }) => id)).toEqual(['crews']);
  expect(index.bySubject('other', 'crews')).toEqual([]);
  expect(index.all.map(({ id }) => id)).toEqual(['ships', 'crews', 'elsewhere']);
});

test('claims by words are of the story asked for, active, and no more than wanted', () => {
  const index = claimIndex(CLAIMS);
  expect(index.byWords('fleet', 'How many sailors?', 5).map(({ id }) => id)).toEqual(['crews']);
  expect(index.byWords('other', 'How many sailors?', 5).map(({ id }) => id)).toEqual(['elsewhere']);
  expect(index.byWords('fleet', 'ships, crews, sailors', 1)).toHaveLength(1);
});

test('what a speaker said and the title of its source are searched too', () => {
  const source = { publisher: 'Post', title: 'Fog over the estuary', url: null, published: null, wire: null };
  const index = claimIndex([makeClaim({ id: 'fog', source, quote: 'we saw nothing' })]);
  expect(index.byWords('fleet', 'estuary', 5)).toHaveLength(1);
  expect(index.byWords('fleet', 'they saw nothing', 5)).toHaveLength(1);
});

test('one set has one index', () => {
  expect(claimIndex(CLAIMS)).toBe(claimIndex(CLAIMS));
});
