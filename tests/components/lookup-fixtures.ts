import { lookupNames } from '../../components/lookup-names.ts';
import type { ReviewedClaim } from '../../lib/messages.ts';
import type { LookupAnswer, LookupGroup, LookupResult } from '../../lib/model.ts';
import { about, claim, evidence, quantity, story, t } from './fixtures.ts';

export const names = lookupNames([story], t, 'en');

export function result(claimId: string, group: LookupGroup, more: Partial<LookupResult> = {}): LookupResult {
  const stance = { corroborates: 'corroborates', conflicts: 'conflicts', other_time: 'later' } as const;
  const known = group === 'same_subject' || group === 'words' ? 'incomparable' : stance[group];
  return { claimId, group, evidence: evidence(claimId, known), shared: [], score: 1, ...more };
}

/** One figure of 10,000 with a claim in every group; the NIS stands on both sides. */
export function answer(more: Partial<LookupAnswer> = {}): LookupAnswer {
  return {
    reading: {
      language: 'en',
      storyId: story.id,
      figures: [
        { ...quantity(1500), start: 0, end: 5, surface: '1,500', subject: 'troops_first_batch' },
        { ...about(10_000), start: 20, end: 32, surface: 'about 10,000', subject: 'troops_total' },
      ],
      figure: 1,
      subject: 'troops_total',
      by: { party: 'zelenskyy', surface: 'Zelenskyy' },
      asOf: ['2024-10-24', '2024-10-24'],
      verdict: 'mixed',
    },
    results: [
      result('z', 'corroborates'),
      result('n1', 'corroborates'),
      result('n2', 'corroborates'),
      result('u', 'corroborates'),
      result('nc', 'conflicts', { evidence: evidence('nc', 'conflicts', { ratio: 1.2 }) }),
      result('later', 'other_time'),
      result('same', 'same_subject'),
      result('words', 'words', { shared: ['soldiers', 'Kursk'] }),
    ],
    claims: [
      claim('z', { origin: 'zelenskyy', outlet: 'Kyiv Example' }),
      claim('n1', { outlet: 'First Example' }),
      claim('n2', { outlet: 'Second Example', wire: 'AFP' }),
      claim('u', { origin: 'western_official' }),
      claim('nc', { quantity: about(12_000), outlet: 'Third Example' }),
      claim('later', { origin: 'pentagon', quantity: about(15_000), asOf: '2025-04-30' }),
      claim('same', { origin: 'pentagon', quantity: quantity(null, 100_000, { qualifier: 'up_to' }) }),
      claim('words', {
        origin: 'jcs',
        subject: 'casualties_killed',
        quantity: about(600),
        status: 'withdrawn',
        source: { publisher: 'Odd Example', title: 'T', url: 'javascript:alert(1)', published: null, wire: null },
      }),
    ],
    ...more,
  };
}

export function review(more: Partial<ReviewedClaim> = {}): ReviewedClaim {
  return {
    fields: {
      storyId: story.id,
      subject: 'troops_total',
      statement: 'Zelenskyy said that about 10,000 troops were sent.',
      figure: 'about 10,000',
      position: '',
      speaker: 'zelenskyy',
      origin: 'zelenskyy',
      publisher: 'Kyiv Example',
      title: 'A report',
      url: 'https://kyiv.example/a',
      published: '2024-10-24',
      wire: '',
      asOf: '2024-10-24',
      quote: '',
    },
    quantity: about(10_000),
    problems: [],
    duplicates: [],
    stories: [story],
    ...more,
  };
}
