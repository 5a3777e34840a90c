import { expect, test } from 'vitest';
import type { Claim, Evidence, Finding, PageCheck } from '../../lib/model.ts';
import { NO_CONTEXT } from '../../lib/page/context.ts';
import { shownCheck } from '../../lib/shown-check.ts';
import { kept, makeClaim, makeStory } from '../helpers/claims.ts';

const SHIPS = { kind: 'count', low: 12, high: 12, qualifier: 'exact', unit: 'ship' } as const;
const party = (id: string, speaksFor?: string) => ({
  id,
  name: `Name of ${id}`,
  aliases: { en: [`alias of ${id}`] },
  ...(speaksFor && { speaksFor }),
});
const subject = (id: string) => ({ ...makeStory().subjects[0], id, label: { en: `label of ${id}` } });
const STORY = makeStory({
  subjects: [subject('ships'), subject('crews'), subject('secret')] as never,
  parties: [party('port', 'city'), party('city', 'state'), party('state'), party('navy'), party('stranger')],
});

function finding(over: object): Finding {
  return {
    ...{ id: 'f', start: 0, end: 8, block: 0, surface: '12 ships', storyId: 'fleet', subject: 'ships', asOf: null },
    ...{ type: 'figure', quantity: SHIPS, verdict: 'agrees', by: null, origin: null, pageConflicts: [], evidence: [] },
    origins: { for: [], against: [], divided: [] },
    ...over,
  } as Finding;
}

function checked(findings: readonly Finding[], claims: readonly Claim[]): PageCheck {
  const context = { ...NO_CONTEXT, language: 'en', stories: ['fleet'] };
  return { language: 'en', mentions: [], findings, claims, context };
}

const EVIDENCE: Evidence = { claimId: 'a', stance: 'corroborates', strength: 'same', reason: 'equal' };

test('of a claim, what no card prints stays at home', () => {
  const claim = {
    ...makeClaim({ id: 'a', speaker: 'port', origin: 'port' }),
    ...kept(),
    tags: ['private'],
    reviewedOn: '2025-01-01',
    review: { reviewer: 'R', rating: 'True', url: null, published: null },
    note: 'surprise',
  };
  const denial = makeClaim({ id: 'b', quantity: null, position: 'denies', speaker: 'port', origin: 'port' });
  const { claims } = shownCheck(checked([finding({ evidence: [EVIDENCE] })], [claim, denial]), [STORY], 'en');
  const printed = ['id', 'storyId', 'subject', 'quantity', 'position', 'speaker', 'origin', 'source', 'asOf', 'quote'];
  for (const shown of claims) expect(Object.keys(shown).sort()).toEqual([...printed, 'statement', 'status'].sort());
  expect(claims).toMatchObject([
    { id: 'a', quantity: SHIPS, statement: '' },
    { id: 'b', position: 'denies', statement: denial.statement },
  ]);
});

test('names go along of those alone whom findings and claims name, and of whom these speak for', () => {
  const by = { party: 'navy', surface: 'the navy' };
  const claim = makeClaim({ id: 'a', speaker: 'port', origin: 'port', subject: 'crews' });
  const { stories } = shownCheck(checked([finding({ by })], [claim]), [STORY], 'en');
  expect(stories).toEqual([
    {
      id: 'fleet',
      title: 'The fleet',
      subjects: { ships: 'label of ships', crews: 'label of crews' },
      parties: ['port', 'city', 'state', 'navy'].map((id) => {
        const { aliases: _, ...named } = STORY.parties.find((one) => one.id === id) ?? party(id);
        return named;
      }),
    },
  ]);
});

test.each([
  ['an origin for', { origins: { for: ['navy'], against: [], divided: [] } }],
  ['an origin against', { origins: { for: [], against: ['navy'], divided: [] } }],
  ['an origin on both sides', { origins: { for: [], against: [], divided: ['navy'] } }],
  ['the figure’s own', { origin: 'navy' }],
  ['who gives another figure of the page', { pageConflicts: [{ by: 'navy' }] }],
  ['who takes a position', { type: 'position', stance: 'denies', by: { party: 'navy', surface: '' } }],
])('%s is named', (_, over) => {
  const [story] = shownCheck(checked([finding(over)], []), [STORY], 'en').stories;
  expect(story?.parties.map(({ id }) => id)).toEqual(['navy']);
});

test('parties that speak for each other in a circle are named, and that is all', () => {
  const round = { ...STORY, parties: [party('a', 'b'), party('b', 'a'), party('c')] };
  const [story] = shownCheck(checked([finding({ origin: 'a' })], []), [round], 'en').stories;
  expect(story?.parties.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('a story without a finding on the page is not named', () => {
  const others = [STORY, makeStory({ id: 'other' })];
  expect(shownCheck(checked([finding({})], []), others, 'en').stories.map(({ id }) => id)).toEqual(['fleet']);
});
