import { expect, test } from 'vitest';
import { beginWith } from '../../entrypoints/options/claim/begin.ts';
import { draftAt } from '../../entrypoints/options/claim/drafts.ts';
import { previewOf } from '../../entrypoints/options/claim/preview.ts';
import { readForm } from '../../entrypoints/options/claim/read-form.ts';
import { EMPTY } from '../../entrypoints/options/claim/to-fields.ts';
import type { ClaimSource } from '../../lib/claim-source.ts';
import type { Claim, Quantity } from '../../lib/model.ts';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import { t } from './fixtures.ts';

const { story, claims } = bundled;
const stories = [story];
const NEW = { claim: null, figure: '', isCopy: false };
const party = (id: string) => story.parties.find((one) => one.id === id)?.name ?? '';
const one = (fits: (claim: Claim) => boolean): Claim => {
  const found = claims.find(fits);
  if (!found) throw new Error('The bundled set has no such claim.');
  return found;
};

/** A claim that can be saved. */
const FULL = {
  ...EMPTY,
  storyId: story.id,
  subject: 'troops_total',
  figure: 'around 11,500 troops',
  statement: 'The ministry says that North Korea sent around 11,500 troops to Russia.',
  speaker: party('nis'),
  origin: party('nis'),
  asOf: '2024-10-20',
  publisher: 'Daily Example',
  title: 'A report',
};
const read = (more: Partial<typeof FULL> = {}, base = NEW) =>
  readForm({ ...FULL, ...more }, { stories, claims }, base, t);
const problemsOf = (more: Partial<typeof FULL>) => read(more).problems.map(({ field }) => field);

test.each<[string, string, Partial<Quantity>]>([
  ['around 10,000', 'troops_total', { low: 10_000, high: 10_000, qualifier: 'about', unit: 'person' }],
  ['10,000–12,000', 'troops_total', { low: 10_000, high: 12_000, qualifier: 'range' }],
  ['Oct 8 to 13', 'transport_dates', { kind: 'date', dates: ['2024-10-08', '2024-10-13'] }],
  ['up to 40 %', 'troops_total', { kind: 'percentage', low: null, high: 40, qualifier: 'up_to' }],
])('“%s” is understood', (figure, subject, quantity) => {
  expect(read({ figure, subject }).quantity).toMatchObject(quantity);
});

test('every kind of claim on record comes out of the form as it went in', () => {
  const kinds = Map.groupBy(claims, ({ quantity, position }) => `${quantity?.kind} ${quantity?.qualifier} ${position}`);
  const some = [...kinds.values()].flatMap(([first]) => (first ? [first] : []));
  expect(some.length).toBeGreaterThan(6);
  for (const claim of some) {
    const { fields, base } = beginWith(claim, false, stories, t);
    expect(readForm(fields, { stories, claims: [claim] }, base, t).claim, claim.id).toEqual(claim);
  }
});

test('the text that a recorded figure begins with is read as that figure, also when it is typed anew', () => {
  const claim = one(({ quantity }) => quantity?.qualifier === 'range' && quantity.kind === 'count');
  const { fields } = beginWith(claim, false, stories, t);
  expect(readForm(fields, { stories, claims: [claim] }, NEW, t).quantity).toEqual(claim.quantity);
});

test('a copy is another claim, with an id of its own, and its original a likely double', () => {
  const claim = one(({ quantity }) => quantity !== null);
  const { fields, base } = beginWith(claim, true, stories, t);
  const copy = readForm(fields, { stories, claims }, base, t);
  expect(copy.claim?.id).not.toBe(claim.id);
  expect(copy.duplicates.map((duplicate) => duplicate.claim.id)).toContain(claim.id);
  const edited = beginWith(claim, false, stories, t);
  const same = readForm(edited.fields, { stories, claims }, edited.base, t);
  expect(same.duplicates.map((duplicate) => duplicate.claim.id)).not.toContain(claim.id);
});

test('what is wrong is told for its own field, for what is kept beside as well', () => {
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({ url: 'javascript:alert(1)' })).toEqual(['url']);
  expect(problemsOf({ asOf: '2024-02-30' })).toEqual(['asOf']);
  expect(problemsOf({ reviewedOn: '2024-10' })).toEqual(['reviewedOn']);
  expect(problemsOf({ rating: 'True' })).toEqual(['reviewer']);
  expect(problemsOf({ reviewer: 'Someone', reviewUrl: 'ftp://x' })).toEqual(['rating', 'reviewUrl']);
  expect(problemsOf({ tags: ['x'.repeat(101)] as never })).toEqual(['tags']);
});

test('a name that no party has becomes one party, whoever it stands for', () => {
  const { added, claim } = read({ speaker: 'Harbour  Office', origin: 'harbour office' });
  expect(added).toHaveLength(1);
  expect(added[0]).toMatchObject({ name: 'Harbour  Office' });
  expect([claim?.speaker, claim?.origin]).toEqual([added[0]?.id, added[0]?.id]);
  expect(read({ speaker: party('nis').toUpperCase() }).added).toEqual([]);
});

test.each([
  ['20 Oct 2024', '2024-10-20', ['2024-10-20', '2024-10-20']],
  ['October 20th, 2024', '2024-10-20', ['2024-10-20', '2024-10-20']],
  ['20.10.2024', '2024-10-20', ['2024-10-20', '2024-10-20']],
  ['Oct 2024', '2024-10', ['2024-10-01', '2024-10-31']],
])('the date “%s” is recorded as %s, and shown back', (asOf, date, covers) => {
  const { claim, covers: shown } = read({ asOf });
  expect([claim?.asOf, shown.asOf]).toEqual([date, covers]);
});

test.each(['10/11/2024', '31.02.2024', 'soon'])('the date “%s” is asked for again', (asOf) => {
  expect(problemsOf({ asOf })).toEqual(['asOf']);
});

test('a statement that gives another figure is doubted', () => {
  expect(read().isMisstated).toBe(false);
  expect(read({ figure: '12,500' }).isMisstated).toBe(true);
});

/** A record that gives all it has. */
const recordOf = (held: readonly Claim[]): ClaimSource => ({
  bySubject: async ({ storyId, subject }) => ({
    claims: held.filter((claim) => claim.storyId === storyId && claim.subject === subject),
    left: 0,
  }),
  byWords: async () => [],
});

const tried = (sentence: string, more: Partial<Parameters<typeof previewOf>[0]> = {}, others: Claim[] = []) => {
  const claim = read().trial;
  if (!claim) throw new Error('Nothing to try.');
  return previewOf({ sentence, published: '2024-10-24', claim, story, older: null, source: recordOf(others), ...more });
};

test('a sentence with the figure gives a popover that the claim has a part in; another figure conflicts', async () => {
  const same = await tried('North Korea sent about 11,500 troops to Russia.');
  expect([same.finding?.type, same.own?.stance, same.why]).toEqual(['figure', 'corroborates', null]);
  expect((await tried('North Korea sent about 18,000 troops to Russia.')).own?.stance).toBe('conflicts');
});

test('beside what is on record the popover is that of a page; the older version of the claim is left out', async () => {
  const claim = read().trial as Claim;
  const other = { ...claim, id: 'other', origin: 'ukraine', speaker: 'ukraine' };
  const older = { ...claim, id: 'older', quantity: { ...(claim.quantity as Quantity), low: 18_000, high: 18_000 } };
  const sentence = 'North Korea sent about 11,500 troops to Russia.';
  const edited = await tried(sentence, { claim: { ...claim, id: 'older' }, older: 'older' }, [other, older]);
  expect(edited.finding).toMatchObject({ verdict: 'agrees' });
  expect(edited.claims.map(({ id }) => id).sort()).toEqual(['older', 'other']);
  const copied = await tried(sentence, { claim }, [other, older]);
  expect(copied.finding).toMatchObject({ verdict: 'mixed' });
  expect(copied.claims).toHaveLength(3);
});

test('a claim that is kept aside takes no part', async () => {
  const claim = { ...(read().trial as Claim), status: 'disabled' as const };
  expect((await tried('North Korea sent about 11,500 troops to Russia.', { claim })).own).toBeNull();
});

test.each([
  ['The harbour has 11,500 bricks.', 'no_story'],
  ['North Korea sent troops to Russia.', 'no_figure'],
  ['Some 11,500 soldiers were sent.', 'only_in_context'],
  ['A first batch of 1,500 North Korean soldiers has reached Russia.', 'other_subject'],
])('“%s” is told to be read otherwise: %s', async (sentence, key) => {
  expect((await tried(sentence)).why?.key).toBe(key);
});

test('a sentence of the story without a figure still opens what is on record', async () => {
  expect((await tried('North Korea sent troops to Russia.')).finding?.type).toBe('mention');
});

test('a page from before the story cannot speak of it', async () => {
  const early = await tried('North Korea sent about 11,500 troops to Russia.', { published: '2023-01-01' });
  expect(early).toMatchObject({ finding: null, why: { key: 'too_early', since: story.since } });
});

test('typing is kept by address; what is no draft of this form is left aside', () => {
  const held = new Map<string, string>();
  const drafts = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
  const draft = draftAt('#/claim/a', drafts);
  draft.keep({ fields: FULL, seen: 3 });
  expect(draft.read()).toEqual({ fields: FULL, seen: 3 });
  expect(draftAt('#/claim/b', drafts).read()).toBeNull();
  held.set('draft #/claim/a', '{"fields":{"statement":7,"title":"kept","more":1},"seen":1}');
  expect(draft.read()).toEqual({ fields: { ...EMPTY, title: 'kept' }, seen: 1 });
  held.set('draft #/claim/a', '{');
  expect(draft.read()).toBeNull();
  draft.drop();
  expect(held.size).toBe(0);
});
