import { expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

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
  [
    'a short sentence without a verb',
    'fr',
    'Partis pour la Russie : 3 000 Nord-Coréens. Attendus au printemps : 10 000.',
    '10 000',
    'troops_total',
  ],
];

test.each(NEXT)('%s: %s: %s', (_, language, text, number, subject) => {
  expect(tracedNumber(language, text, number).subject).toBe(subject);
});
