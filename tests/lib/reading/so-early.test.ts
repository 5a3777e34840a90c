import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

type Case = readonly [language: string, text: string, number: string];

/** A word that elsewhere means “another” tells how early it was. */
const EARLY: readonly Case[] = [
  ['ru', 'Первый отряд спецназа КНДР, 1400 бойцов, погрузился на корабли ещё 5 октября.', '1400'],
  ['ru', 'Первый отряд спецназа КНДР, 1400 бойцов, погрузился на корабли еще в начале октября.', '1400'],
  ['uk', 'Перший загін спецназу КНДР, 1400 бійців, сів на кораблі іще 5 жовтня.', '1400'],
];

/** The same word before a number of people. */
const MORE: readonly Case[] = [
  ['ru', 'Вслед за первым отрядом в октябре в Россию прибыли ещё 1400 бойцов КНДР.', '1400'],
  ['uk', 'Услід за першим загоном у жовтні до Росії прибули ще 1400 бійців КНДР.', '1400'],
];

describe('“another” before a date', () => {
  test.each(EARLY)('adds nobody (%s): %s', (language, text, number) => {
    const { subject, doubts } = tracedNumber(language, text, number);
    expect(subject).toBe('troops_first_batch');
    expect(doubts.map(({ reason }) => reason)).not.toContain('increment');
  });

  test.each(EARLY)('leaves the date to the move (%s): %s', (language, text) => {
    expect(tracedNumber(language, text, language === 'uk' ? 'жовтня' : 'октября').subject).toBe('transport_dates');
  });

  test.each(MORE)('stays “another” before people (%s): %s', (language, text, number) => {
    const { subject, doubts } = tracedNumber(language, text, number);
    expect(subject).not.toBe('troops_first_batch');
    expect(doubts.map(({ reason }) => reason)).toContain('increment');
  });
});
