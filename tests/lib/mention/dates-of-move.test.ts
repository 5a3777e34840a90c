import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

/** The days of the move that the sentence before tells of. */
const MOVE: readonly (readonly [language: string, text: string, number: string])[] = [
  [
    'en',
    'North Korean special forces were shipped to Vladivostok on landing ships. The transfer ran from 8 to 13 October 2024.',
    '8 to 13',
  ],
  [
    'de',
    'Nordkoreanische Elitesoldaten kamen auf Landungsschiffen nach Wladiwostok. Die Überfahrt dauerte vom 8. bis 13. Oktober 2024.',
    '8. bis 13.',
  ],
  [
    'es',
    'Fuerzas especiales norcoreanas llegaron a Vladivostok en buques de desembarco. El traslado duró del 8 al 13 de octubre de 2024.',
    '8 al 13',
  ],
  [
    'ja',
    '北朝鮮の特殊部隊が揚陸艦でウラジオストクに運ばれた。輸送は2024年10月8日から13日まで行われた。',
    '8日から13日',
  ],
  [
    'ru',
    'Спецназовцев КНДР доставили во Владивосток на десантных кораблях. Переброска заняла время с 8 по 13 октября 2024 года.',
    '8 по 13',
  ],
];

/** Other things that take days, other moves, and moves to elsewhere. */
const OTHERS: readonly (readonly [language: string, text: string, number: string])[] = [
  [
    'en',
    'North Korean special forces were shipped to Vladivostok on landing ships. Their training will last from 20 to 24 October 2024.',
    '20 to 24',
  ],
  [
    'en',
    'North Korean special forces were shipped to Vladivostok on landing ships. Their transfer to Kursk ran from 20 to 24 October 2024.',
    '20 to 24',
  ],
  [
    'de',
    'Nordkoreanische Elitesoldaten kamen auf Landungsschiffen nach Wladiwostok. Das Parlament tagt vom 20. bis 24. Oktober 2024.',
    '20. bis 24.',
  ],
  [
    'fr',
    'Des forces spéciales nord-coréennes ont gagné Vladivostok en navire. Leur transfert vers Koursk a duré du 20 au 24 octobre 2024.',
    '20 au 24',
  ],
  [
    'ja',
    '北朝鮮の特殊部隊が揚陸艦でウラジオストクに運ばれた。クルスクへの移送は2024年10月20日から24日まで行われた。',
    '20日から24日',
  ],
];

describe('the days behind a sentence on a move', () => {
  test.each(MOVE)('are those of the move, %s: %s', (language, text, number) => {
    expect(tracedNumber(language, text, number)).toMatchObject({ dropped: null, subject: 'transport_dates' });
  });

  test.each(OTHERS)('are none where something else takes them, %s: %s', (language, text, number) => {
    expect(tracedNumber(language, text, number).subject).toBeNull();
  });
});
