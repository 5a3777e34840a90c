import { describe, expect, test } from 'vitest';
import { filterChoices, filterResults } from '../../../lib/lookup.ts';
import type { Claim, LookupAnswer } from '../../../lib/model.ts';
import { claim, count, point } from '../../helpers/engine.ts';

const base = claim({ id: 'x' }).source;
const CLAIMS: readonly Claim[] = [
  claim({ id: 'a', quantity: point(10_000), asOf: '2024-10-18' }),
  claim({
    id: 'b',
    quantity: count(8_000, 12_000, 'range'),
    speaker: 'zelenskyy',
    origin: 'zelenskyy',
    asOf: '2024-11',
  }),
  claim({
    id: 'c',
    subject: 'prisoners',
    quantity: count(null, 5, 'up_to'),
    asOf: '2025',
    status: 'withdrawn',
    source: { ...base, publisher: 'Daily', wire: 'AFP' },
  }),
  claim({ id: 'd', subject: 'treaty', speaker: 'zelenskyy', origin: 'nis' }),
];
const ANSWER: LookupAnswer = {
  reading: {
    language: 'en',
    storyId: null,
    figures: [],
    figure: null,
    subject: null,
    by: null,
    asOf: null,
    verdict: null,
  },
  results: CLAIMS.map(({ id }, at) => ({
    claimId: id,
    group: 'words',
    evidence: { claimId: id, stance: 'incomparable', reason: 'cannot_tell' },
    shared: [],
    score: -at,
  })),
  claims: CLAIMS,
};

describe('filterResults', () => {
  test.each([
    ['nothing', {}, 'abcd'],
    ['empty lists', { subjects: [], outlets: [], statuses: [] }, 'abcd'],
    ['a subject', { subjects: ['prisoners', 'treaty'] }, 'cd'],
    ['a speaker', { speakers: ['zelenskyy'] }, 'bd'],
    ['an origin', { origins: ['zelenskyy'] }, 'b'],
    ['an outlet, however written', { outlets: ['daily '] }, 'c'],
    ['a wire service', { outlets: ['AFP'] }, 'c'],
    ['a status', { statuses: ['active' as const] }, 'abd'],
    ['from a day on', { dates: { from: '2024-11-15', to: null } }, 'bc'],
    ['up to a month', { dates: { from: null, to: '2024-10' } }, 'ad'],
    ['dates without ends', { dates: { from: null, to: null } }, 'abcd'],
    ['from a value on', { values: { low: 11_000, high: null } }, 'b'],
    ['up to a value', { values: { low: null, high: 9_000 } }, 'bc'],
    ['values without ends', { values: { low: null, high: null } }, 'abcd'],
    ['several at once', { speakers: ['nis'], values: { low: 1, high: 20_000 }, statuses: ['active' as const] }, 'a'],
    ['what nothing has', { subjects: ['__proto__'] }, ''],
  ])('by %s', (_, filters, kept) => {
    const { results, claims } = filterResults(ANSWER, filters);
    expect(results.map(({ claimId }) => claimId).join('')).toBe(kept);
    expect(claims.map(({ id }) => id).join('')).toBe(kept);
  });

  test('leaves the answer it was given as it was', () => {
    const before = structuredClone(ANSWER);
    filterResults(ANSWER, { subjects: ['prisoners'] });
    expect(ANSWER).toEqual(before);
  });
});

test('every choice offered finds as many results as it says', () => {
  const choices = filterChoices(ANSWER);
  expect(choices.speakers).toEqual([
    ['nis', 2],
    ['zelenskyy', 2],
  ]);
  const found = (filters: Parameters<typeof filterResults>[1]) => filterResults(ANSWER, filters).results.length;
  for (const [subject, many] of choices.subjects) expect(found({ subjects: [subject] })).toBe(many);
  for (const [outlet, many] of choices.outlets) expect(found({ outlets: [outlet] })).toBe(many);
  for (const [status, many] of choices.statuses) expect(found({ statuses: [status] })).toBe(many);
  for (const [origin, many] of choices.origins) expect(found({ origins: [origin] })).toBe(many);
});
