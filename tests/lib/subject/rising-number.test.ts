import { describe, expect, test } from 'vitest';
import { figure } from '../../helpers/doubts.ts';

/** The number to which the number of those sent has risen, told before its noun. */
describe('a number that has risen, before the people it counts', () => {
  test.each([
    ['ru', 'До трёх тысяч выросло число солдат КНДР, переброшенных в Россию.', 'трёх тысяч'],
    ['uk', 'До трьох тисяч зросла кількість солдатів КНДР, доставлених до Росії.', 'трьох тисяч'],
    ['es', 'Hasta 3.000 ha crecido el número de soldados norcoreanos enviados a Rusia.', '3.000'],
  ])('%s: %s', (language, text, number) => {
    const found = figure(language, text, number);
    expect(found.subject).toBe('troops_arrived_to_date');
    expect(found.verdict).not.toBe('conflicts');
  });
});

/** Soldiers are lent to another army by being put under its command. */
describe('people put under another side’s command', () => {
  test.each([
    ['ru', 'Пхеньян решил отдать под российское командование четыре бригады, 12 тысяч человек.', '12 тысяч'],
    ['fr', 'La Corée du Nord va placer 12.000 hommes sous commandement russe.', '12.000'],
  ])('%s: %s', (language, text, number) => {
    expect(figure(language, text, number).subject).toBe('troops_total');
  });
});
