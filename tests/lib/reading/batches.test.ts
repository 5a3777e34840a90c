import { expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

/** Words between an ordinal and its noun: any row of modifiers, and nothing else. */
const FIRST: readonly (readonly [language: string, text: string, number: string, subject: string])[] = [
  [
    'en',
    'The first well-trained young North Korean contingent of 1,500 soldiers is in Russia.',
    '1,500',
    'troops_first_batch',
  ],
  [
    'de',
    'Das erste gut ausgebildete, kampferprobte nordkoreanische Kontingent von 1.500 Soldaten ist in Russland.',
    '1.500',
    'troops_first_batch',
  ],
  [
    'ru',
    'Первая опытная обученная северокорейская группа из 1500 солдат прибыла в Россию.',
    '1500',
    'troops_first_batch',
  ],
  [
    'uk',
    'Перша добре навчена досвідчена північнокорейська група з 1500 солдатів прибула до Росії.',
    '1500',
    'troops_first_batch',
  ],
  ['en', 'On the first day the North Korean contingent of 1,500 soldiers saw snow in Kursk.', '1,500', 'troops_total'],
  [
    'de',
    'Am ersten Tag sah das nordkoreanische Kontingent von 1.500 Soldaten in Kursk Schnee.',
    '1.500',
    'troops_total',
  ],
  ['ru', 'В первый день северокорейский контингент из 1500 солдат увидел снег под Курском.', '1500', 'troops_total'],
  [
    'en',
    'The first well-trained young Russian contingent met 1,500 North Korean soldiers in Kursk.',
    '1,500',
    'troops_total',
  ],
];

/** The same of the second batch. */
const SECOND: typeof FIRST = [
  ['en', 'A second North Korean group of 1,500 soldiers is in Russia.', '1,500', 'troops_reinforcement'],
  [
    'de',
    'Ein zweites nordkoreanisches Kontingent von 1.500 Soldaten ist in Russland.',
    '1.500',
    'troops_reinforcement',
  ],
  [
    'de',
    'Ein zweiter Truppentransport hat 1.500 Nordkoreaner nach Russland gebracht.',
    '1.500',
    'troops_reinforcement',
  ],
  ['ru', 'Вторая северокорейская группа из 1500 солдат прибыла в Россию.', '1500', 'troops_reinforcement'],
  ['uk', 'Друга навчена північнокорейська група з 1500 солдатів прибула до Росії.', '1500', 'troops_reinforcement'],
  ['en', 'On the second day a North Korean contingent of 1,500 soldiers was in Russia.', '1,500', 'troops_total'],
  ['de', 'Am zweiten Tag war das nordkoreanische Kontingent von 1.500 Soldaten in Russland.', '1.500', 'troops_total'],
  ['en', 'The second Russian contingent met 1,500 North Korean soldiers in Russia.', '1,500', 'troops_total'],
];

test.each([...FIRST, ...SECOND])('%s: %s', (language, text, number, subject) => {
  expect(tracedNumber(language, text, number).subject).toBe(subject);
});
