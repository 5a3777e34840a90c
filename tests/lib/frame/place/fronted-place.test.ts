import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../../helpers/traced.ts';

type Case = readonly [language: string, text: string, number: string];

/** A place that opens the sentence, and a relative clause between it and those who are there. */
const THERE: readonly Case[] = [
  ['en', 'In Kursk, where the fighting is fiercest, 9,000 North Korean soldiers now wait.', '9,000'],
  ['fr', 'À Koursk, où la Russie recule, se trouvent 9 000 soldats nord-coréens.', '9 000'],
  ['de', 'In der Region Kursk, wohin Moskau Panzer schickte, stehen 9000 nordkoreanische Soldaten.', '9000'],
  ['es', 'En Kursk, adonde Moscú envió tanques, se encuentran 9.000 soldados norcoreanos.', '9.000'],
  ['ru', 'В Курской области, куда Россия стянула танки, стоят 9 тысяч солдат КНДР.', '9 тысяч'],
  ['uk', 'На Курщині, яку частково зайняла Україна, перебувають 9 тисяч солдатів КНДР.', '9 тисяч'],
];

/** A place that opens another clause, a number of those who opened it, and what befell them. */
const NOT_THERE: readonly (readonly [...Case, subject: string])[] = [
  ['en', 'Kursk, where men die, is far; North Korea has sent 9,000 soldiers to Russia.', '9,000', 'troops_total'],
  ['ru', 'В Курской области, где стоят танки, погибли 400 солдат КНДР.', '400', 'casualties_killed'],
  ['en', 'In Russia, where winter nears, 9,000 North Korean soldiers have arrived.', '9,000', 'troops_total'],
];

describe('a number behind a place and its relative clause', () => {
  test.each(THERE)('%s: %s', (language, text, number) => {
    const { subject, doubts } = tracedNumber(language, text, number);
    expect(subject).toBe('troops_at_front');
    expect(doubts.map(({ reason }) => reason)).not.toContain('weak_rule');
  });

  test.each(NOT_THERE)('stays what it is (%s): %s', (language, text, number, subject) => {
    expect(tracedNumber(language, text, number).subject).toBe(subject);
  });
});
