import { expect, test } from 'vitest';
import { checkPage, type Store } from '../../lib/check.ts';
import type { Claim, Story } from '../../lib/model.ts';
import { blocks, claim, page, set } from '../helpers/engine.ts';

/** A second story whose concepts have the names that the first one's have. */
const ferry: Story = {
  id: 'ferry',
  title: { en: 'The ferry' },
  since: '2024-01-01',
  terms: { en: { actor: ['ferry', 'ferry line'], theatre: ['sound', 'strait'], sank: ['sank', 'went down'] } },
  names: [],
  gate: [['actor'], ['theatre']],
  mentions: [{ all: [['actor'], ['theatre'], ['sank']] }],
  subjects: [
    {
      id: 'lost',
      label: { en: 'lost' },
      kind: 'count',
      time: { behaviour: 'fixed', windowDays: 0, restatable: false },
    },
  ],
  reading: [{ subject: 'lost', kind: 'count', units: ['person'], phrase: [['killed']] }],
  positions: [],
  parties: [{ id: 'coast_guard', name: 'Coast Guard', aliases: { en: ['Coast Guard'] } }],
};
const lost: Claim = claim({
  id: 'lost-40',
  storyId: 'ferry',
  subject: 'lost',
  speaker: 'coast_guard',
  origin: 'coast_guard',
  quantity: { kind: 'count', low: 40, high: 40, qualifier: 'exact', unit: 'person' },
});
const store: Store = { stories: [set.story, ferry], claims: [...set.claims, lost] };

const told = (text: string) =>
  checkPage({ page: page('2024-10-22'), blocks: blocks([text]), context: null }, store).findings.flatMap((finding) =>
    finding.type === 'figure' ? [[finding.storyId, finding.subject, finding.verdict]] : [],
  );

test('each story reads its own pages, whatever its concepts are called', () => {
  expect(told('The ferry sank in the strait and 40 people died, the Coast Guard said.')).toEqual([
    ['ferry', 'lost', 'one_source'],
  ]);
  expect(told('North Korea sent about 12,000 troops to Russia, the NIS said.')).toEqual([
    ['north-korea-russia', 'troops_total', 'mixed'],
  ]);
});

test('one story’s words make nothing of another’s page', () => {
  // "ferry" is the second story's actor, "soldiers" and "war" are anyone's words
  expect(told('The ferry carried 12,000 soldiers home from the war.')).toEqual([]);
});
