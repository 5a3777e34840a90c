import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidates, candidatesIn, fetchCandidates } from '../../lib/candidates.ts';
import { chooseClaims } from '../../lib/choose-claims.ts';
import type { ClaimSource } from '../../lib/claim-source.ts';
import { addDays, dayRangeOf } from '../../lib/day.ts';
import { judgeFigure, wantsOfFigure } from '../../lib/judge-figure.ts';
import type { Claim, PageInfo, Quantity, Story, SubjectTime } from '../../lib/model.ts';
import { censusBuilder } from '../../lib/retrieval/census.ts';
import type { ToldFigure } from '../../lib/tell.ts';
import { makeClaim, makeStory } from '../helpers/claims.ts';

/** Few figures against very many claims, and more against some: reading all of them for comparison takes its time. */
const SIZES = [
  { many: 20_000, figures: 6 },
  { many: 2_500, figures: 30 },
];
const FIRST_DAY = '2022-01-01';
const DAYS = 900;
const PARTIES = ['nis', 'zelenskyy', 'pentagon', 'mod', 'kremlin', 'nobody'];
const VALUES = [3000, 8000, 10_000, 10_400, 11_000, 11_500, 12_000, 12_345, 15_000, 40_000];

const TIMES: Readonly<Record<string, SubjectTime>> = {
  fixed: { behaviour: 'fixed', windowDays: 0, restatable: false },
  growing: { behaviour: 'growing', windowDays: 20, restatable: false },
  level: { behaviour: 'level', windowDays: 7, restatable: false },
  restatable: { behaviour: 'level', windowDays: 10, restatable: true },
};

const STORY: Story = makeStory({
  subjects: Object.entries(TIMES).map(([id, time]) => ({ id, label: { en: id }, kind: 'count', time })),
  parties: PARTIES.map((id) => ({ id, name: id, aliases: {}, ...(id === 'nobody' && { unnamed: true }) })),
});

/** Numbers that are the same in every run. */
function randomFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function quantityOf(value: number, how: number): Quantity {
  const base = { kind: 'count', unit: 'person' } as const;
  if (how === 0) return { ...base, low: value, high: value, qualifier: 'about' };
  if (how === 1) return { ...base, low: null, high: value, qualifier: 'up_to' };
  if (how === 2) return { ...base, low: value, high: null, qualifier: 'more_than' };
  if (how === 3) return { ...base, low: value, high: value * 1.2, qualifier: 'range' };
  if (how === 4) return { ...base, low: 2000, high: 9999, qualifier: 'approx_magnitude' };
  if (how === 5) return { ...base, low: 2000, high: null, qualifier: 'approx_magnitude' };
  return { ...base, low: value, high: value, qualifier: 'exact' };
}

/** Very many claims on one subject, in the order of their days, few values over and over; some of them aside. */
function manyOn(subject: string, many: number, seed: number): Claim[] {
  const random = randomFrom(seed);
  // a value by itself is rare, so that only a few of all claims can agree with it
  const weigh = () => (random(100) === 0 ? random(VALUES.length) : 6 + random(2));
  return Array.from({ length: many }, (_, at) => {
    const party = PARTIES[random(100) === 0 ? random(PARTIES.length) : 0] ?? '';
    const day = addDays(FIRST_DAY, Math.floor((at / many) * DAYS));
    const article = random(3) === 0 ? 'one' : `${random(5000)}`;
    return makeClaim({
      id: `c${String(at).padStart(6, '0')}`,
      subject,
      quantity: quantityOf(VALUES[weigh()] ?? 0, random(60)),
      origin: party,
      speaker: party,
      asOf: random(50) === 0 ? day.slice(0, 7) : day,
      source: {
        publisher: `Paper ${article}`,
        title: `Article ${article}`,
        url: `https://paper.example/${article}`,
        published: null,
        wire: null,
      },
      status: random(25) === 0 ? 'disabled' : 'active',
    });
  });
}

/** Gives of each subject only what is chosen of it. */
function sourceOf(claims: readonly Claim[]): ClaimSource & { readonly most: () => number } {
  let most = 0;
  const on = (subject: string) => {
    const builder = censusBuilder();
    const own = claims.filter((claim) => claim.subject === subject);
    for (const claim of own) builder.add(claim);
    return { own, census: builder.finish() };
  };
  const known = new Map<string, ReturnType<typeof on>>();
  return {
    most: () => most,
    bySubject: async ({ subject, near }) => {
      const { own, census } = known.get(subject) ?? on(subject);
      known.set(subject, { own, census });
      const chosen = chooseClaims(census, near).flatMap((place) => own[place] ?? []);
      most = Math.max(most, chosen.length);
      return { claims: chosen, left: own.length - chosen.length };
    },
    byWords: async () => [],
  };
}

const page = (published: string | null, article: string | null): PageInfo => ({
  url: article && `https://paper.example/${article}`,
  title: article && `Article ${article}`,
  publisher: article && `Paper ${article}`,
  published,
  language: 'en',
});

const FIGURE = fc.record({
  value: fc.oneof(fc.constantFrom(...VALUES), fc.integer({ min: 1, max: 60_000 })),
  how: fc.integer({ min: 0, max: 8 }),
  day: fc.integer({ min: -60, max: DAYS + 60 }),
  isDated: fc.boolean(),
  hasDay: fc.boolean(),
  by: fc.constantFrom(null, ...PARTIES),
  article: fc.constantFrom(null, 'one', 'one', '17', 'unknown'),
});

type Told = typeof FIGURE extends fc.Arbitrary<infer T> ? T : never;

function toldOf(subject: string, { value, how, day, isDated, hasDay, by }: Told, others: readonly string[] = []) {
  const at = addDays(FIRST_DAY, day);
  const published = hasDay ? at : null;
  const quantity = quantityOf(value, how);
  const ownDate = isDated ? dayRangeOf(addDays(at, -3)) : null;
  const asOf = ownDate ?? dayRangeOf(published);
  const place = { block: 0, start: 0, end: 0, surface: '', storyId: STORY.id, subject, asOf, by };
  const told: ToldFigure = {
    quantity,
    phrase: '',
    ownDate,
    attribution: by === null ? null : { party: by, surface: by },
    others,
    doubts: others.length > 0 ? [{ reason: 'several_subjects', words: null }] : [],
    alternative: null,
    cannotTell: false,
    pageFigure: { ...quantity, ...place },
  };
  return { told, published };
}

function judged(told: ToldFigure, info: PageInfo, candidates: Candidates) {
  const { subject, judgement } = judgeFigure(told, STORY, info, candidates);
  const { verdict, asOf, origins } = judgement;
  const sorted = {
    for: [...origins.for].sort(),
    against: [...origins.against].sort(),
    divided: [...origins.divided].sort(),
  };
  return { subject: subject.id, verdict, asOf, origins: sorted };
}

const CASES = Object.keys(TIMES).flatMap((subject) => SIZES.map((size) => ({ subject, ...size })));

describe.each(CASES)('of $many claims on one $subject subject some are read', ({ subject, many, figures }) => {
  const claims = manyOn(subject, many, subject.length);
  const whole = candidatesIn(claims);
  const source = sourceOf(claims);

  test('and any figure is judged as by all of them: verdict, time, and origins on either side', async () => {
    const verdicts = new Set<string>();
    await fc.assert(
      fc.asyncProperty(FIGURE, async (figure) => {
        const { told, published } = toldOf(subject, figure);
        const info = page(published, figure.article);
        const some = await fetchCandidates({ subjects: wantsOfFigure(told, STORY), words: [] }, source);
        const expected = judged(told, info, whole);
        verdicts.add(expected.verdict);
        expect(judged(told, info, some)).toEqual(expected);
      }),
      { numRuns: figures, seed: 7 },
    );
    expect(verdicts.size).toBeGreaterThan(1);
    expect(source.most()).toBeLessThan(1000);
  });
});

test('a figure whose subject is not sure is judged as by all claims of every subject that it may be on', async () => {
  const claims = [
    ...manyOn('fixed', 2_500, 3),
    ...manyOn('level', 2_500, 4).map((claim) => ({ ...claim, id: `level-${claim.id}` })),
  ];
  const [whole, source] = [candidatesIn(claims), sourceOf(claims)];
  await fc.assert(
    fc.asyncProperty(FIGURE, fc.boolean(), async (figure, isHuge) => {
      const { told, published } = toldOf('level', isHuge ? { ...figure, value: 35_000 } : figure, ['fixed']);
      const info = page(published, figure.article);
      const some = await fetchCandidates({ subjects: wantsOfFigure(told, STORY), words: [] }, source);
      expect(judged(told, info, some)).toEqual(judged(told, info, whole));
    }),
    { numRuns: 20, seed: 8 },
  );
});

describe('one claim of very many decides', () => {
  const FIGURE_OF = { how: 8, isDated: false, hasDay: true, by: null, article: null };
  /** All say 12,000 over the years, but for one, long ago. */
  const oneAmong = (subject: string, value: number) => {
    const all = manyOn(subject, 2_500, 5).map((claim) => ({ ...claim, quantity: quantityOf(12_000, 8) }));
    return all.map((claim, at) =>
      at === 40 ? { ...claim, status: 'active' as const, quantity: quantityOf(value, 8) } : claim,
    );
  };

  async function bothOf(claims: readonly Claim[], subject: string, value: number, others: readonly string[]) {
    const { told, published } = toldOf(subject, { ...FIGURE_OF, value, day: 800 }, others);
    const some = await fetchCandidates({ subjects: wantsOfFigure(told, STORY), words: [] }, sourceOf(claims));
    const info = page(published, null);
    return [judged(told, info, some), judged(told, info, candidatesIn(claims))];
  }

  test('a figure that retells it is held against what was said at that time', async () => {
    const [some, whole] = await bothOf(oneAmong('restatable', 40_000), 'restatable', 40_000, []);
    expect(some).toEqual(whole);
    expect(some?.verdict).toBe('mixed');
  });

  test('a figure of no sure subject conflicts with nothing', async () => {
    const [some, whole] = await bothOf(oneAmong('fixed', 40_000), 'fixed', 35_000, ['growing']);
    expect(some).toEqual(whole);
    expect(some?.verdict).toBe('no_record');
  });
});
