import { describe, expect, test } from 'vitest';
import { figure } from '../../../helpers/doubts.ts';

type Read = readonly [language: string, text: string, number: string, unit: string];

/** The kind alone stands behind the number; the ships are named before it. */
const KIND_BEHIND: readonly Read[] = [
  [
    'en',
    'Of the seven vessels that took the North Korean commandos to Vladivostok, four were landing craft.',
    'four',
    'landing_ship',
  ],
  [
    'es',
    'Siete barcos rusos llevaron a los comandos norcoreanos a Vladivostok: cuatro eran de desembarco y tres de escolta.',
    'tres',
    'escort_ship',
  ],
  [
    'es',
    'De los siete barcos que llevaron a los soldados norcoreanos, cuatro eran de desembarco; los tres restantes, de escolta.',
    'tres',
    'escort_ship',
  ],
  [
    'ru',
    'Солдат КНДР доставили во Владивосток семь российских судов: четыре десантных, три сторожевых.',
    'четыре',
    'landing_ship',
  ],
  [
    'ru',
    'Спецназ КНДР везли во Владивосток семь кораблей, из них четыре были десантными, а три — сторожевыми.',
    'три',
    'escort_ship',
  ],
  [
    'uk',
    'Солдатів КНДР доставили до Владивостока сім російських кораблів: чотири великих десантних і три сторожових.',
    'чотири',
    'landing_ship',
  ],
];

/** The number is what is told of the ships behind it. */
const SUBJECT_BEHIND: readonly Read[] = [
  [
    'en',
    'Five, not four as Seoul claims, were the landing ships that took North Korea’s commandos to Vladivostok.',
    'Five',
    'landing_ship',
  ],
  [
    'de',
    'Fünf, nicht vier, waren die Landungsschiffe, die nordkoreanische Spezialkräfte nach Wladiwostok brachten.',
    'Fünf',
    'landing_ship',
  ],
  [
    'fr',
    'Ils étaient six, et non quatre, les navires de débarquement qui ont transporté les soldats nord-coréens à Vladivostok.',
    'quatre',
    'landing_ship',
  ],
  [
    'es',
    'Fueron cinco, no cuatro, los barcos de desembarco que trasladaron a los soldados norcoreanos a Vladivostok.',
    'cinco',
    'landing_ship',
  ],
  [
    'ru',
    'Шесть, а не четыре, как говорят в Сеуле, десантных корабля доставили солдат КНДР во Владивосток.',
    'четыре',
    'landing_ship',
  ],
];

describe('a small number whose ships stand elsewhere', () => {
  test.each(KIND_BEHIND)('is of the kind behind it, in %s: %s', (language, text, number, unit) => {
    const found = figure(language, text, number);
    expect(found.frame?.counted.unit).toBe(unit);
    expect(found.subject).toBe('transport_ships');
  });

  test.each(SUBJECT_BEHIND)('is told of the ships behind it, in %s: %s', (language, text, number, unit) => {
    const found = figure(language, text, number);
    expect(found.frame?.counted.unit).toBe(unit);
    expect(found.subject).toBe('transport_ships');
  });

  test.each([
    ['en', 'Six of them, and not four, were wounded near landing ships, North Korean soldiers said.', 'Six'],
    ['ru', 'На корабле погибли семь солдат КНДР: четыре десантника и три сапёра.', 'четыре'],
    ['es', 'Del barco bajaron siete soldados norcoreanos: cuatro eran de Pyongyang.', 'cuatro'],
  ])('is of people where they are told of, in %s: %s', (language, text, number) => {
    expect(figure(language, text, number).subject).not.toBe('transport_ships');
  });
});
