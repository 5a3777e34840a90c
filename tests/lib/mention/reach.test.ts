import { describe, expect, test } from 'vitest';
import { candidatesIn } from '../../../lib/candidates.ts';
import { judgeCheck, readCheck } from '../../../lib/check.ts';
import { traceOf } from '../../../lib/engine/trace.ts';
import { blocks, page, store } from '../../helpers/engine.ts';

/** What the engine made of a number or date of a text, on a page of 20 February 2025. */
function figure(language: string, text: string, surface: string) {
  const input = { page: page('2025-02-20', { language }), blocks: blocks(text.split('\n')), context: null };
  const read = readCheck(input, store.stories);
  const traced = traceOf(read.readings, judgeCheck(read, candidatesIn(store.claims)), []);
  const found = traced.find((one) => one.surface.includes(surface));
  if (!found) throw new Error(`No figure with ${surface} in "${text}".`);
  return found;
}

/** A sentence next to one of the story, just near enough to it in what it says or just too far; what its number counts. */
const NEXT: readonly (readonly [
  about: string,
  language: string,
  text: string,
  number: string,
  subject: string | null,
])[] = [
  [
    'a bare count before what it is of',
    'en',
    "300 dead, 2,700 wounded. North Korea's losses in Kursk are grave.",
    '300',
    'casualties_killed',
  ],
  [
    'a sentence of its own before',
    'en',
    "A bus slid off the icy road in the hills near the coast and 300 were wounded. North Korea's losses in Kursk are grave too.",
    '300',
    null,
  ],
  [
    'an owner with a word before the losses',
    'en',
    "North Korean soldiers have died in Kursk. Ukraine's own losses are estimated at 4,000.",
    '4,000',
    null,
  ],
  [
    'an owner with a particle before the losses',
    'ko',
    '북한군이 쿠르스크에서 싸우고 있다. 우크라이나군의 손실은 4000명으로 추정된다.',
    '4000',
    null,
  ],
  [
    'another side’s estimate',
    'en',
    "North Korean soldiers are in Kursk. The South Korean army's estimate is 11,000.",
    '11,000',
    'troops_at_front',
  ],
  [
    'an estimate of another side’s soldiers',
    'en',
    'North Korean soldiers are in Kursk. Russian soldiers lost there in the winter, by an estimate, 11,000.',
    '11,000',
    null,
  ],
  [
    'a short sentence',
    'en',
    'North Korea has sent soldiers to Russia. Arrived so far: 3,000.',
    '3,000',
    'troops_total',
  ],
  [
    'a short sentence',
    'fr',
    'Pyongyang a envoyé des soldats en Russie. Arrivés à ce jour : 3 000.',
    '3 000',
    'troops_total',
  ],
  [
    'a long sentence',
    'en',
    'North Korea has sent soldiers to Russia. The letters that arrived at the office in the weeks after the show came to 3,000.',
    '3,000',
    null,
  ],
];

/** A force and a name of the story's side: by it only where the name stands near. */
const FORCES: readonly (readonly [about: string, language: string, text: string, mention: string | null])[] = [
  ['soldiers from there', 'en', 'Some 300 troops from the North were killed.', 'named'],
  ['soldiers who were warned', 'en', 'North Korea warned of more rain before 300 soldiers were killed.', null],
];

/** On a page that is about something else, a story reaches one block on. */
const BLOCKS: readonly (readonly [about: string, language: string, text: string, mention: string | null])[] = [
  ['the block behind', 'en', 'North Korea has sent 12,000 soldiers to Russia.\nThe soldiers lost 300 dead.', 'context'],
  [
    'a block further on',
    'en',
    'North Korea has sent 12,000 soldiers to Russia.\nIt is cold.\nThe soldiers lost 300 dead.',
    null,
  ],
  [
    'the block behind',
    'de',
    'Nordkorea hat 12.000 Soldaten nach Russland geschickt.\nDie Soldaten zählen 300 Tote.',
    'context',
  ],
  [
    'a block further on',
    'de',
    'Nordkorea hat 12.000 Soldaten nach Russland geschickt.\nEs ist kalt.\nDie Soldaten zählen 300 Tote.',
    null,
  ],
];

describe('how far a mention reaches', () => {
  test.each(NEXT)('%s: %s: %s', (_, language, text, number, subject) => {
    expect(figure(language, text, number).subject).toBe(subject);
  });

  test.each(FORCES)('a force: %s: %s: %s', (_, language, text, mention) => {
    expect(figure(language, text, '300').mention).toBe(mention);
  });

  test.each(BLOCKS)('a page: %s: %s: %s', (_, language, text, mention) => {
    expect(figure(language, text, '300').mention).toBe(mention);
  });
});
