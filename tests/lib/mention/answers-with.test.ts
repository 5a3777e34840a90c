import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

/** Another's number for what the sentence before counted. */
const ANSWERS: readonly (readonly [language: string, text: string, number: string, subject: string])[] = [
  [
    'en',
    "Kyiv says 3,000 North Koreans have been killed or wounded in Kursk. Seoul's military sticks to 1,150.",
    '1,150',
    'casualties_total_killed_and_wounded',
  ],
  [
    'en',
    "The US says 10,000 North Korean soldiers are in Russia. Ukraine's spies go higher, at 12,000.",
    '12,000',
    'troops_total',
  ],
  [
    'de',
    'Kiew meldet 3000 getötete oder verwundete Nordkoreaner in Kursk. Südkoreas Generalstab bleibt bei 1150.',
    '1150',
    'casualties_total_killed_and_wounded',
  ],
  [
    'fr',
    "Kiev estime à 3 000 les Nord-Coréens tués ou blessés à Koursk. L'armée de Séoul, elle, s'en tient à 1 150.",
    '1 150',
    'casualties_total_killed_and_wounded',
  ],
  [
    'es',
    'Kiev cifra en 3.000 los norcoreanos muertos o heridos en Kursk. El ejército surcoreano los deja en 1.150.',
    '1.150',
    'casualties_total_killed_and_wounded',
  ],
  [
    'ru',
    'По данным Киева, под Курском убиты или ранены 3000 северокорейцев. Южнокорейские военные называют 1150.',
    '1150',
    'casualties_total_killed_and_wounded',
  ],
  [
    'uk',
    'За даними Києва, на Курщині вбито чи поранено 3000 північнокорейців. Південнокорейські військові називають 1150.',
    '1150',
    'casualties_total_killed_and_wounded',
  ],
  [
    'ja',
    'ウクライナは北朝鮮兵3000人がクルスクで死傷したとする。韓国軍は1150人とみている。',
    '1150',
    'casualties_total_killed_and_wounded',
  ],
  [
    'vi',
    'Kiev nói 3.000 lính Triều Tiên đã chết hoặc bị thương ở Kursk. Quân đội Hàn Quốc chỉ đưa ra con số 1.150.',
    '1.150',
    'casualties_total_killed_and_wounded',
  ],
];

/** Another's own force, other things, and numbers that are far from the first. */
const OWN_AFFAIRS: readonly (readonly [language: string, text: string, number: string])[] = [
  ['en', "The US says 10,000 North Korean soldiers are in Russia. Seoul's military numbers 500,000.", '500,000'],
  ['en', 'The US says 10,000 North Korean soldiers are in Russia. The South speaks of 9,000 drones.', '9,000'],
  ['en', "The US says 10,000 North Korean soldiers are in Russia. Seoul's army has cut 11,000.", '11,000'],
  ['de', 'Laut Pentagon sind 10.000 nordkoreanische Soldaten in Russland. Kiew spricht von 4.500 Panzern.', '4.500'],
  ['de', 'Laut Pentagon sind 10.000 nordkoreanische Soldaten in Russland. Südkoreas Armee zählt 500.000.', '500.000'],
  ['fr', 'Selon Washington, 10 000 soldats nord-coréens sont en Russie. Séoul parle de 9 000 obus.', '9 000'],
  ['fr', 'Selon Washington, 10 000 soldats nord-coréens sont en Russie. Séoul parle de 500 000.', '500 000'],
  ['es', 'Según el Pentágono, hay 10.000 soldados norcoreanos en Rusia. Seúl tiene 500.000.', '500.000'],
  ['ru', 'В США говорят о 10 тысячах солдат КНДР в России. Армия Южной Кореи насчитывает 500 тысяч.', '500 тысяч'],
];

describe('another number for what was counted before', () => {
  test.each(ANSWERS)('is of the same subject, %s: %s', (language, text, number, subject) => {
    expect(tracedNumber(language, text, number)).toMatchObject({ dropped: null, subject });
  });

  test.each(OWN_AFFAIRS)('is none where it counts something else, %s: %s', (language, text, number) => {
    expect(tracedNumber(language, text, number).subject).toBeNull();
  });
});
