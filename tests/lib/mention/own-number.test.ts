import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

/** How many the actor has sent or lost, by a noun for that alone. */
const OWN: readonly (readonly [language: string, text: string, number: string, subject: string])[] = [
  ['en', "North Korea's deployment now stands at 12,000, Seoul said.", '12,000', 'troops_total'],
  ['en', 'The size of the North Korean deployment is 11,000, a NATO official said.', '11,000', 'troops_total'],
  ['en', 'Pyongyang’s losses have reached 6,000, London says.', '6,000', 'casualties_total_killed_and_wounded'],
  ['de', 'Der Umfang der nordkoreanischen Entsendung wird auf 12.000 geschätzt.', '12.000', 'troops_total'],
  ['fr', 'Le contingent de Pyongyang est évalué à 12 000.', '12 000', 'troops_total'],
  ['es', 'Las pérdidas de Pyongyang ascienden a 4.700.', '4.700', 'casualties_total_killed_and_wounded'],
  ['ja', '北朝鮮の派兵は計1万2000人に達した。', '1万2000', 'troops_total'],
  ['uk', 'Чисельність північнокорейського контингенту сягнула 15 тисяч.', '15 тисяч', 'troops_total'],
  [
    'vi',
    'Tổn thất của Triều Tiên lên tới 4.700, trong đó 600 người chết.',
    '4.700',
    'casualties_total_killed_and_wounded',
  ],
];

/** Nouns of other things beside the name, what is lost in the country, losses to weather, others' deployments. */
const NOT_OWN: readonly (readonly [language: string, text: string, number: string])[] = [
  ['en', 'North Korean guard post deployments along the border rose to 160.', '160'],
  ['en', "North Korea's missile deployments have reached 250.", '250'],
  ['en', 'A German company puts its losses in North Korea at 4,700.', '4,700'],
  ['en', 'Deployments near the North Korean border have reached 28,500, the Pentagon said.', '28,500'],
  ['en', "The North's deployment near the fence worries 12,000 villagers.", '12,000'],
  ['de', 'Nordkoreas Verluste durch das Hochwasser belaufen sich auf 4.000.', '4.000'],
  ['fr', "Les pertes de la Corée du Nord dues aux inondations s'élèvent à 4 000.", '4 000'],
  ['fr', 'Les pertes en Corée du Nord atteignent 4 700.', '4 700'],
  ['es', 'Las pérdidas de un inversor en Corea del Norte ascienden a 4.700.', '4.700'],
  ['ja', '北朝鮮との国境への中国の派兵は1万2000人だ。', '1万2000'],
  ['ko', '한국의 베트남 파병은 32만명에 달했다.', '32만'],
];

describe('the number of those sent or lost', () => {
  test.each(OWN)('is the actor’s by a noun for it, %s: %s', (language, text, number, subject) => {
    expect(tracedNumber(language, text, number)).toMatchObject({ dropped: null, subject });
  });

  test.each(NOT_OWN)('is none where the noun is not its own, %s: %s', (language, text, number) => {
    expect(tracedNumber(language, text, number)).toMatchObject({ dropped: 'no_mention' });
  });
});
