import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

/** More of those whom the sentence before counts. */
const FURTHER: readonly (readonly [language: string, text: string, number: string])[] = [
  [
    'de',
    'Die zweite Welle umfasste 3000 nordkoreanische Soldaten. Kiew hält es für möglich, dass in den nächsten Wochen 22.000 weitere nachkommen.',
    '22.000',
  ],
  [
    'es',
    'La segunda oleada sumó 3.000 soldados norcoreanos. Kiev ve posible que otros 22.000 los sigan en los próximos meses.',
    '22.000',
  ],
  [
    'ru',
    'Во второй волне прибыли 3000 северокорейских солдат. В Киеве считают возможным, что в ближайшие месяцы за ними последуют ещё 22 тысячи.',
    '22 тысячи',
  ],
  [
    'uk',
    'У другій хвилі прибули 3000 північнокорейських солдатів. У Києві вважають можливим, що найближчими місяцями за ними підуть ще 22 тисячі.',
    '22 тисячі',
  ],
];

/** More of somebody else, or of something else. */
const OTHERS: readonly (readonly [language: string, text: string, number: string])[] = [
  ['en', 'North Korea has sent 12,000 troops to Russia. Ukraine is calling up another 160,000.', '160,000'],
  ['en', 'North Korea has sent 12,000 troops to Russia. In Odesa, another 3,000 lost power.', '3,000'],
  ['en', 'North Korea has sent 21,500 containers to Russia. Another 3,000 followed in spring.', '3,000'],
  ['en', 'North Korea has sent 21,500 containers to Russia. Another 3,000 came in spring.', '3,000'],
  ['fr', 'La Corée du Nord a envoyé 21 500 conteneurs en Russie. 3 000 autres ont suivi au printemps.', '3 000'],
  ['de', 'Nordkorea hat 12.000 Soldaten nach Russland geschickt. Berlin will Kiew weitere 4.000 schicken.', '4.000'],
  ['de', 'Nordkorea hat 12.000 Soldaten nach Russland geschickt. In Odessa waren weitere 3.000 ohne Strom.', '3.000'],
  ['es', 'Corea del Norte ha enviado 12.000 soldados a Rusia. Ucrania moviliza a otros 160.000.', '160.000'],
  ['ru', 'КНДР отправила в Россию 12 тысяч солдат. Украина призовёт ещё 160 тысяч.', '160 тысяч'],
  ['uk', 'КНДР відправила до Росії 12 тисяч солдатів. Україна мобілізує ще 160 тисяч.', '160 тисяч'],
];

describe('more of those counted before', () => {
  test.each(FURTHER)('come on top of them, %s: %s', (language, text, number) => {
    expect(tracedNumber(language, text, number)).toMatchObject({ dropped: null, subject: 'troops_reinforcement' });
  });

  test.each(OTHERS)('are none where they are others, %s: %s', (language, text, number) => {
    expect(tracedNumber(language, text, number).subject).toBeNull();
  });
});
