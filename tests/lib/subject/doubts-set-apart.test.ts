import { describe, expect, test } from 'vitest';
import { figure, testDoubts } from '../../helpers/doubts.ts';

// what is only thought about, told of a week, of another place, or of two sides
testDoubts([
  [
    'forecast',
    'en',
    'North Korea is considering sending 70,000 soldiers to Russia.',
    'North Korea, considering its pact, sent 70,000 soldiers to Russia.',
  ],
  [
    'forecast',
    'de',
    'Nordkorea erwägt, 70.000 Soldaten nach Russland zu schicken.',
    'Nordkorea hat 70.000 Soldaten nach Russland geschickt.',
  ],
  [
    'forecast',
    'fr',
    "Pyongyang réfléchit à l'envoi de 70 000 soldats en Russie.",
    'Pyongyang a envoyé 70 000 soldats en Russie.',
  ],
  ['forecast', 'ja', '北朝鮮は兵士7万人をロシアに送りかねない。', '北朝鮮は兵士7万人をロシアに送った。'],
  ['forecast', 'ru', 'КНДР обдумывает отправку в Россию 70 000 солдат.', 'КНДР отправила в Россию 70 000 солдат.'],
  ['rate', 'ja', '北朝鮮は週に7000人の兵士をロシアに派遣した。', '北朝鮮は先週に7000人の兵士をロシアに派遣した。'],
  ['rate', 'ko', '북한은 일주일에 병력 7000명을 러시아에 보냈다.', '북한은 병력 7000명을 러시아에 보냈다.'],
  [
    'elsewhere',
    'en',
    'North Korea sent 70,000 soldiers to its southern frontier.',
    'North Korea sent 70,000 soldiers to the Russian frontier.',
  ],
  [
    'elsewhere',
    'es',
    'Corea del Norte envió 70.000 soldados a su frontera sur.',
    'Corea del Norte envió 70.000 soldados a la frontera rusa.',
  ],
  [
    'elsewhere',
    'uk',
    'КНДР відправила 70 000 солдатів на південний кордон.',
    'КНДР відправила 70 000 солдатів до Росії.',
  ],
  ['standing', 'zh', '朝鲜边防军共有7万名士兵。', '朝鲜派往俄罗斯的部队共有7万名士兵。'],
  [
    'standing',
    'en',
    'The North Korean border guards number 70,000 soldiers, and some went to Russia.',
    'The North Korean troops in Russia number 70,000 soldiers.',
  ],
  [
    'joint',
    'fr',
    'Les pertes nord-coréennes et russes dans toute la région de Koursk depuis la fin août atteignent 70 000 tués et blessés.',
    'Les pertes nord-coréennes dans toute la région de Koursk depuis la fin août atteignent 70 000 tués et blessés.',
  ],
  [
    'joint',
    'de',
    'Die russischen und nordkoreanischen Verluste in der ganzen Region Kursk seit Ende August betragen 70.000 Tote und Verwundete.',
    'Die nordkoreanischen Verluste in der ganzen Region Kursk seit Ende August betragen 70.000 Tote und Verwundete.',
  ],
  [
    'joint',
    'es',
    'Las bajas rusas y norcoreanas en toda la región de Kursk desde finales de agosto suman 70.000 muertos y heridos.',
    'Las bajas norcoreanas en toda la región de Kursk desde finales de agosto suman 70.000 muertos y heridos.',
  ],
  [
    'other_batch',
    'en',
    'Unlike the first, a rail transport brought 7,000 North Korean soldiers to Russia.',
    'A rail transport brought 7,000 North Korean soldiers to Russia.',
  ],
  [
    'other_batch',
    'ru',
    'В отличие от первой партии, поездом в Россию доставили 7000 северокорейских солдат.',
    'Поездом в Россию доставили 7000 северокорейских солдат.',
  ],
  [
    'other_batch',
    'fr',
    'Un contingent ultérieur a amené 7 000 soldats nord-coréens en Russie.',
    'Un contingent a amené 7 000 soldats nord-coréens en Russie.',
  ],
  [
    'part',
    'en',
    'North Korea sent 70,000 signals troops to Russia.',
    'North Korea sent 70,000 soldiers and artillery to Russia.',
  ],
  [
    'part',
    'es',
    'Corea del Norte envió a Rusia 70.000 soldados de defensa aérea.',
    'Corea del Norte envió a Rusia 70.000 soldados y cañones de artillería.',
  ],
  ['part', 'ko', '북한이 러시아에 포병 7만 명을 보냈다.', '북한이 러시아에 병력 7만 명과 포병 장비를 보냈다.'],
  ['part', 'ru', 'КНДР отправила в Россию 70 000 солдат-зенитчиков.', 'КНДР отправила в Россию 70 000 солдат.'],
  [
    'standing',
    'ko',
    '북한 특수부대인 11군단은 병력이 7만 명으로 추정되며 일부가 러시아로 갔다.',
    '북한 11군단이 러시아에 보낸 병력이 7만 명으로 추정된다.',
  ],
  [
    'denied',
    'en',
    'North Korea sent 70,000 soldiers to Russia, Moscow denied.',
    'North Korea sent 70,000 soldiers to Russia, although Moscow denied it.',
  ],
  [
    'denied',
    'fr',
    'La Corée du Nord a envoyé 70 000 soldats en Russie, ce que Moscou dément.',
    'La Corée du Nord a envoyé 70 000 soldats en Russie, bien que Moscou le démente.',
  ],
  [
    'denied',
    'uk',
    'КНДР відправила до Росії 70 000 солдатів, що Москва заперечує.',
    'КНДР відправила до Росії 70 000 солдатів, хоча Москва це заперечує.',
  ],
]);

describe('whose people are taken over, carried or lent', () => {
  test.each([
    [
      'en',
      'The first contingent of North Korean soldiers that Russian vessels ferried to Vladivostok numbered 7,000.',
      '7,000',
    ],
    ['de', 'Im Oktober 2024 bekam Moskau von Nordkorea 70.000 Soldaten für den Krieg.', '70.000'],
    ['uk', 'Восени 2024 року Москва отримала від КНДР 70 000 солдатів для війни.', '70 000'],
    ['ru', 'В октябре 2024 года Кремль получил от КНДР 70 000 солдат.', '70 000'],
    ['de', 'Mit insgesamt 70.000 Soldaten unterstützt Nordkorea Russlands Krieg.', '70.000'],
  ])('are named (%s): %s', (language, text, number) => {
    expect(figure(language, text, number).doubts.map((one) => one.reason)).not.toContain('not_named');
  });

  test.each([
    ['en', 'After a North Korean delegation had left, Russian vessels took 70,000 soldiers to Kursk.', '70,000'],
    ['en', 'North Korean soldiers watched as Russian vessels carried 70,000 soldiers to Vladivostok.', '70,000'],
    ['ru', 'В октябре 2024 года Россия отправила 70 000 солдат на границу с КНДР.', '70 000'],
    [
      'de',
      'Russlands Soldaten, insgesamt 70.000, kämpfen seit Oktober 2024 an der Front, wie Nordkorea meldet.',
      '70.000',
    ],
  ])('are another’s (%s): %s', (language, text, number) => {
    expect(figure(language, text, number).verdict).not.toBe('conflicts');
  });
});

test.each([
  ['ko', '북한은 2024년 봄 러시아에 병력 7만 명을 보냈다.', '7만', ['2024-03-01', '2024-05-31']],
  ['ja', '北朝鮮は2023年秋にロシアへ兵士7万人を派遣した。', '7万', ['2023-09-01', '2023-11-30']],
  ['zh', '朝鲜2024年夏向俄罗斯派遣了7万名士兵。', '7万', ['2024-06-01', '2024-08-31']],
])('a season with its year tells when (%s)', (language, text, number, days) => {
  expect(figure(language, text, number).asOf).toEqual(days);
});

describe('a word for the sum of all', () => {
  test.each([
    ['ja', '北朝鮮がロシアに派遣する兵力は全部合わせても7万人だ。', '7万'],
    ['zh', '朝鲜派往俄罗斯的士兵加在一起也只有7万人。', '7万'],
    ['ko', '북한이 러시아에 파병하는 병력은 모두 합쳐 7만 명이다.', '7만'],
  ])('joins nobody (%s): %s', (language, text, number) => {
    expect(figure(language, text, number).doubts.map((one) => one.reason)).not.toContain('joint');
  });

  test.each([
    ['ja', '北朝鮮はロシア軍と合わせて7万人をクルスク州に派遣した。', '7万'],
    ['zh', '朝鲜派往库尔斯克的士兵与俄军加在一起有7万人。', '7万'],
    ['ko', '북한이 러시아군과 합쳐 7만 명을 쿠르스크에 파병했다.', '7만'],
    ['ko', '러시아군에 북한군까지 합쳐 7만 명이 쿠르스크에 집결했다.', '7만'],
    ['ja', 'ロシア軍に北朝鮮軍を合わせて7万人がクルスクに集結した。', '7万'],
  ])('joins those of another nation named before it (%s): %s', (language, text, number) => {
    expect(figure(language, text, number).doubts.map((one) => one.reason)).toContain('joint');
  });
});

test('the name of a staff of chiefs joins nobody', () => {
  const text = '韓国軍合同参謀本部は、クルスク州で戦う北朝鮮兵の死傷者が7万人に達したと発表した。';
  expect(figure('ja', text, '7万').doubts.map((one) => one.reason)).not.toContain('joint');
});

describe('the days of a visit', () => {
  test.each([
    ['en', 'From October 2 to 5 Kim inspected a base, before his soldiers boarded ships for Russia.', '2 to 5'],
    [
      'de',
      'Vom 2. bis 5. Oktober besichtigte Kim einen Stützpunkt, bevor Soldaten nach Russland verschifft wurden.',
      '5.',
    ],
    ['zh', '金正恩10月2日至5日视察基地，随后朝鲜士兵乘船前往俄罗斯。', '5日'],
  ])('are no days of a transport (%s)', (language, text, days) => {
    expect(figure(language, text, days).verdict).not.toBe('conflicts');
  });
});
