import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvFormat } from '../../../lib/formats/csv.ts';
import { decodeText } from '../../../lib/formats/decode.ts';
import { jsonFormat } from '../../../lib/formats/json.ts';
import type { Claim, Story } from '../../../lib/model.ts';
import { set } from '../../helpers/engine.ts';
import { anyClaim } from '../formats/claim-review-arbitrary.ts';
import { holding, opened, planOf } from './helpers.ts';

const time = { behaviour: 'fixed', windowDays: 0, restatable: false } as const;
const KINDS = ['count', 'date', 'money', 'percentage'] as const;
const PARTIES = ['a', 'nis', 'troops_total', 'x-1', 'very-long-id-of-somebody', '12000', 'null', 'true'];
const { scores: _, roles: __, ...plain } = set.story;
const story: Story = {
  ...plain,
  id: 'any',
  title: { en: '=Any, "story"\n' },
  terms: {},
  names: [],
  gate: [],
  mentions: [],
  reading: [],
  positions: [],
  subjects: [
    ...KINDS.map((kind) => ({
      id: `of_${kind}`,
      label: { en: `-${kind}` },
      kind,
      time,
      examples: [{ language: 'fr', text: '="12", dit-elle\n', figure: '12', published: '2025-01-02', note: '=1+1' }],
    })),
    { id: 'said', label: { en: '@said' }, kind: null, time },
  ],
  parties: PARTIES.map((id) => ({ id, name: `+${id};`, aliases: {} })),
};

/** Any claims of that story; a list of no tags is none. */
const claims: fc.Arbitrary<Claim[]> = fc.uniqueArray(anyClaim, { maxLength: 6, selector: ({ id }) => id }).map((list) =>
  list.map(({ tags, ...claim }) => ({
    ...claim,
    ...(tags && tags.length > 0 && { tags }),
    storyId: story.id,
    subject: claim.quantity ? `of_${claim.quantity.kind}` : 'said',
  })),
);

const written = (format: typeof csvFormat, some: readonly Claim[], stories: readonly Story[]) =>
  [...format.write({ title: 'Set', version: 1, stories, claims: some, day: '2025-01-02' })].join('');

describe.each([jsonFormat, csvFormat])('$id: export → empty store → import', (format) => {
  const kept = format === csvFormat ? [story] : [];

  test('gives the same claims, whatever they say', async () => {
    await fc.assert(
      fc.asyncProperty(claims, async (some) => {
        const plan = await planOf(
          opened(written(format, some, [story]), undefined, `x.${format.extension}`),
          holding([], kept),
        );
        expect(plan.refused).toEqual([]);
        expect(plan.added.map(({ claim }) => claim)).toEqual(some);
        expect(plan.stories.map(({ file }) => file)).toEqual(format === csvFormat ? [] : [story]);
      }),
      { numRuns: 300 },
    );
  });

  test('and nothing to do where they are still there', async () => {
    const file = opened(written(format, set.claims, [set.story]));
    const plan = await planOf(file, holding(set.claims, [set.story]));
    expect(plan.same.length).toBe(set.claims.length);
    expect([plan.added, plan.changed, plan.duplicates, plan.refused, plan.stories]).toEqual([[], [], [], [], []]);
  });

  test('through bytes too, in the encodings that spreadsheets write', async () => {
    const text = written(format, set.claims, [set.story]);
    const utf16 = new Uint8Array(new Uint16Array([0xfeff, ...Array.from(text, (_, at) => text.charCodeAt(at))]).buffer);
    for (const bytes of [new TextEncoder().encode(text), utf16]) {
      const plan = await planOf(opened(decodeText(bytes).text), holding([], [set.story]));
      expect(plan.added.map(({ claim }) => claim)).toEqual(set.claims);
    }
  });
});
