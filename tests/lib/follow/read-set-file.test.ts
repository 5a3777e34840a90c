import { describe, expect, test } from 'vitest';
import { readSetFile } from '../../../lib/follow/read-set-file.ts';
import { makeClaim, makeStory } from '../../helpers/claims.ts';

const file = (over: object = {}) => ({
  format: 'crossfigure-claims',
  schema: 2,
  title: 'Fleet',
  version: 3,
  stories: [makeStory()],
  claims: [makeClaim()],
  ...over,
});
const why = (over: object) => {
  const read = readSetFile(JSON.parse(JSON.stringify(file(over))));
  return read.ok ? null : `${read.reason}: ${read.detail}`;
};

test('a set that keeps to the limits is read', () => {
  expect(readSetFile(file())).toMatchObject({ ok: true, title: 'Fleet', version: 3, claims: [{ id: 'fleet-1' }] });
  expect(readSetFile(file({ version: undefined }))).toMatchObject({ ok: true, version: null });
});

describe('a set is refused whole, with what is wrong and where', () => {
  test.each<[string, object, string]>([
    [
      'a story that is too large',
      {
        stories: [makeStory(), makeStory({ id: 'other', mentions: Array.from({ length: 101 }, () => ({ all: [] })) })],
      },
      'bad_claims: Story number 2: "mentions" must have at most 100 mentions; remove some.',
    ],
    [
      'a story that opens on any page',
      { stories: [makeStory({ terms: { en: { place: ['the'], vessel: ['said'] } } })] },
      'bad_claims: Story "fleet": "gate" would open on ordinary text such as "The government said on Monday that it would spend more money on schools and hospitals this year."; choose words that are special to this story.',
    ],
    [
      'parties in a circle',
      { stories: [makeStory({ parties: [{ id: 'port_office', name: 'P', speaksFor: 'port_office', aliases: {} }] })] },
      'bad_claims: Story number 1: Party number 1: "speaksFor" leads round in a circle; let one of these parties speak for itself.',
    ],
    [
      'a claim that stands twice',
      { claims: [makeClaim(), makeClaim()] },
      'bad_claims: Claim "fleet-1": "id" stands twice in the file; give each its own.',
    ],
    [
      'a claim on no real day',
      { claims: [makeClaim({ id: 'a' }), makeClaim({ id: 'b', asOf: '9999-01-01' })] },
      'bad_claims: Claim number 2: "asOf" must lie between the years 1000 and 2999; correct it.',
    ],
    [
      'a version that cannot be counted up',
      { version: 1e308 },
      'bad_claims: "version" must be a whole number from 1 to 9,007,199,254,740,991: correct it, or leave it out.',
    ],
  ])('%s', (_name, over, sentence) => expect(why(over)).toBe(sentence));
});

test.each([undefined, null, 7, 'claims', { hello: 'world' }])('%j is no set', (json) => {
  expect(readSetFile(json)).toEqual({ ok: false, reason: 'not_a_set', detail: '' });
});
