import { describe, expect, test } from 'vitest';
import type { RawClaim, RowProblem } from '../../../lib/formats/types.ts';
import { createResolver } from '../../../lib/import/resolve.ts';
import type { Defaults } from '../../../lib/import/types.ts';
import type { Claim } from '../../../lib/model.ts';
import { set } from '../../helpers/engine.ts';

const place = { type: 'line', line: 2 } as const;
const NONE: Defaults = { storyId: null, publisher: null };

function resolve(raw: RawClaim, defaults: Defaults = { ...NONE, storyId: set.story.id }) {
  const resolver = createResolver([set.story], defaults, 'dmy');
  return { row: resolver.resolve({ place, type: 'raw', raw }), parties: resolver.newParties().get(set.story.id) ?? [] };
}
function claimOf(raw: RawClaim, defaults?: Defaults): Claim {
  const { row } = resolve(raw, defaults);
  if (!row.ok) throw new Error(JSON.stringify(row.problems));
  return row.claim;
}
function problemsOf(raw: RawClaim, defaults?: Defaults): readonly RowProblem[] {
  const { row } = resolve(raw, defaults);
  return row.ok ? [] : row.problems;
}

const RAW = {
  subject: 'total sent',
  statement: 'Troops were sent.',
  figure: 'around 12,000',
  speaker: 'the NIS',
  publisher: 'Reuters',
  title: 'Troops',
  url: 'https://r.example/1',
  asOf: '18/10/2024',
} satisfies RawClaim;

describe('what a person wrote', () => {
  test('becomes a claim of the chosen story', () => {
    expect(claimOf(RAW)).toMatchObject({
      storyId: set.story.id,
      subject: 'troops_total',
      quantity: { kind: 'count', low: 12_000, high: 12_000, qualifier: 'about', unit: 'person' },
      position: null,
      speaker: 'nis',
      origin: 'nis',
      asOf: '2024-10-18',
      status: 'active',
    });
  });

  test.each([
    ['10,000–12,000', { low: 10_000, high: 12_000, qualifier: 'range' }],
    ['12000', { low: 12_000, high: 12_000, qualifier: 'exact' }],
    ['12 000', { low: 12_000, high: 12_000, qualifier: 'exact' }],
    ['up to 12,000', { low: null, high: 12_000, qualifier: 'up_to' }],
    ['more than 10,000 troops', { low: 10_000, high: null, qualifier: 'more_than' }],
    ['several thousand', { low: 2_000, high: 9_999, qualifier: 'approx_magnitude' }],
    ['rund 10.000', { low: 10_000, high: 10_000, qualifier: 'about' }],
  ])('the figure %s', (figure, quantity) => {
    expect(claimOf({ ...RAW, figure }).quantity).toMatchObject({ ...quantity, unit: 'person' });
  });

  test('days without a year are of the year of the claim', () => {
    const claim = claimOf({ ...RAW, subject: 'transport_dates', figure: 'Oct 8 to 13' });
    expect(claim.quantity).toMatchObject({ kind: 'date', dates: ['2024-10-08', '2024-10-13'] });
  });

  test.each([
    'nis',
    'NIS',
    'National Intelligence Service',
    'National Intelligence Service (NIS)',
    '국가정보원은',
    'the NIS',
  ])('the party %s by id, name or alias of any language', (speaker) => {
    expect(resolve({ ...RAW, speaker })).toMatchObject({ row: { claim: { speaker: 'nis' } }, parties: [] });
  });

  test('a party that nobody knows becomes a new one, the same for all its rows', () => {
    const resolver = createResolver([set.story], { ...NONE, storyId: set.story.id });
    const rows = ['Harbour Office', 'harbour  office', 'Портовая служба'].map((speaker) =>
      resolver.resolve({ place, type: 'raw', raw: { ...RAW, speaker } }),
    );
    const parties = resolver.newParties().get(set.story.id) ?? [];
    expect(parties).toMatchObject([{ id: 'harbour-office', name: 'Harbour Office' }, { name: 'Портовая служба' }]);
    expect(rows.map((row) => row.ok && row.claim.speaker)).toEqual([parties[0]?.id, parties[0]?.id, parties[1]?.id]);
  });

  test('the story by its title', () => {
    expect(claimOf({ ...RAW, story: 'north korea’s  troops in Russia' }, NONE).storyId).toBe(set.story.id);
  });

  test('a figure in parts goes before one in words; ends without a qualifier tell it', () => {
    expect(claimOf({ ...RAW, low: '10,000', high: '12,000' }).quantity).toMatchObject({
      qualifier: 'range',
      unit: 'person',
    });
    expect(claimOf({ ...RAW, low: '', high: '12000' }).quantity).toMatchObject({ low: null, qualifier: 'up_to' });
    expect(claimOf({ ...RAW, low: '9', high: '9' }).quantity).toMatchObject({ low: 9, qualifier: 'exact' });
  });

  test.each(['12.000', '1.234', '120.500'])('a count of %s may be two numbers, and is read as neither', (low) => {
    const asked = resolve({ ...RAW, figure: '', low, high: low });
    expect(asked).toMatchObject({ row: { ok: false, problems: [{ field: 'low' }] } });
  });

  test.each(['12.000', '1.234'])('the text %s is never read as a handful', (figure) => {
    const { row } = resolve({ ...RAW, figure });
    expect(row.ok ? (row.claim.quantity?.low ?? 0) : 1000).toBeGreaterThanOrEqual(1000);
  });

  test('the same row has the same id whenever it is read, another one has another', () => {
    expect(claimOf(RAW).id).toBe(claimOf({ ...RAW, speaker: 'NIS' }).id);
    expect(claimOf(RAW).id).toMatch(/^nis-troops_total-12000-reuters-\w+$/);
    expect(claimOf({ ...RAW, url: 'https://r.example/2' }).id).not.toBe(claimOf(RAW).id);
  });
});

describe('what is not said', () => {
  test('is told by the statement: story, subject, figure, speaker', () => {
    const statement = 'The NIS said that North Korea had decided to send around 12,000 troops to Russia.';
    expect(claimOf({ statement, published: '2024-10-18', url: 'https://www.paper.example/a' }, NONE)).toMatchObject({
      storyId: set.story.id,
      subject: 'troops_total',
      quantity: { low: 12_000, qualifier: 'about', unit: 'person' },
      speaker: 'nis',
      asOf: '2024-10-18',
      source: { publisher: 'paper.example', title: statement },
    });
  });

  test('a digit changed in the statement changes the claim', () => {
    const raw = { published: '2024-10-18', publisher: 'P', speaker: 'nis' };
    const of = (count: string) =>
      claimOf({ ...raw, statement: `North Korea sent ${count} troops to Russia.` }).quantity?.low;
    expect([of('12,000'), of('18,000')]).toEqual([12_000, 18_000]);
  });

  test.each<[string, RawClaim, string]>([
    ['a story', { ...RAW, story: 'Other' }, 'story'],
    ['a subject', { ...RAW, subject: 'weather' }, 'subject'],
    ['what it is about', { ...RAW, subject: '', statement: 'It rained.' }, 'subject'],
    ['a figure', { ...RAW, figure: 'many' }, 'figure'],
    ['one figure alone', { ...RAW, figure: '10,000 in May and 12,000 in June' }, 'figure'],
    ['a figure where the subject has none', { ...RAW, subject: 'troop_type' }, 'figure'],
    ['a kind that is not the subject’s', { ...RAW, figure: '', firstDay: '2024-10-08' }, 'kind'],
    ['a position and a figure', { ...RAW, position: 'denies' }, 'position'],
    ['a position', { ...RAW, figure: '', position: 'perhaps' }, 'position'],
    ['a day', { ...RAW, asOf: 'soon' }, 'asOf'],
    ['any day', { ...RAW, asOf: '' }, 'asOf'],
    ['who said it', { ...RAW, speaker: '' }, 'speaker'],
    ['an outlet', { ...RAW, publisher: '', url: '' }, 'publisher'],
    ['an address of the web', { ...RAW, url: 'javascript:alert(1)' }, 'source.url'],
    ['a number', { ...RAW, low: '1.234.5' }, 'low'],
    ['a status', { ...RAW, status: 'deleted' }, 'status'],
    ['an id', { ...RAW, id: 'Claim #1' }, 'id'],
    ['a short statement', { ...RAW, statement: 'x'.repeat(501) }, 'statement'],
  ])('is refused by field and reason: %s', (_, raw, field) => {
    const problems = problemsOf(raw);
    expect(problems.map((problem) => problem.field)).toEqual([field]);
    expect(problems[0]?.message.length).toBeGreaterThan(10);
  });

  test('a date of two readings is refused unless the file says its order', () => {
    const row = { place, type: 'raw', raw: { ...RAW, asOf: '10/11/2024' } } as const;
    const defaults = { ...NONE, storyId: set.story.id };
    expect(createResolver([set.story], defaults, null).resolve(row)).toMatchObject({
      ok: false,
      problems: [{ field: 'asOf' }],
    });
    expect(createResolver([set.story], defaults, 'mdy').resolve(row)).toMatchObject({ claim: { asOf: '2024-10-11' } });
  });
});

describe('a whole claim', () => {
  const [claim] = set.claims;
  if (!claim) throw new Error('no claim');
  const resolved = (over: Partial<Claim>) =>
    createResolver([set.story]).resolve({ place, type: 'claim', claim: { ...claim, ...over } });

  test('stands as it is where its story knows it', () => {
    expect(resolved({})).toEqual({ place, ok: true, claim, unsaid: [], hasOwnId: true });
  });

  test.each<[Partial<Claim>, string]>([
    [{ storyId: 'other' }, 'storyId'],
    [{ subject: 'other' }, 'subject'],
    [{ subject: 'transport_dates' }, 'quantity.kind'],
    [{ speaker: 'other' }, 'speaker'],
    [{ origin: 'other' }, 'origin'],
  ])('%j is refused', (over, field) => {
    expect(resolved(over)).toMatchObject({ ok: false, problems: [{ field }] });
  });
});
