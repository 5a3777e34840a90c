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
]);

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
