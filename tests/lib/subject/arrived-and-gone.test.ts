import { describe, expect, test } from 'vitest';
import { figure } from '../../helpers/doubts.ts';

describe('an adverb of time with an "and" in it parts no clause', () => {
  test.each([
    ["Quelque 2 900 soldats nord-coréens ont d'ores et déjà rejoint la Russie, selon Séoul.", '2 900'],
    ["Quelque 2 900 soldats nord-coréens ont d'ores et déjà gagné la Russie, selon Séoul.", '2 900'],
  ])('%s', (text, number) => {
    expect(figure('fr', text, number).subject).toBe('troops_arrived_to_date');
  });
});

describe('who has not come back alive is dead', () => {
  test.each([
    ['de', 'Neunzig Soldaten aus Nordkorea sind aus Kursk nicht lebend heimgekehrt.', 'Neunzig'],
    ['en', 'Ninety soldiers from North Korea have not returned alive from Kursk.', 'Ninety'],
    ['fr', 'Quelque 90 soldats nord-coréens ne sont pas revenus vivants de Koursk.', '90'],
    ['uk', 'З Курщини живими не повернулися 90 північнокорейських солдатів.', '90'],
  ])('%s: %s', (language, text, number) => {
    expect(figure(language, text, number).subject).toBe('casualties_killed');
  });
});

describe('a classifier of shells counts shells, and "from" a month on is no day of the count', () => {
  test.each([
    ['Bình Nhưỡng đã gửi Nga 13.000 container đạn pháo và tên lửa, ước chừng 7 triệu quả.', '7 triệu', 'arms_shells'],
    ['Bình Nhưỡng đã gửi Nga 13.000 container đạn pháo, gồm 7.000 chiếc bằng tàu.', '13.000', 'arms_containers'],
  ])('%s', (text, number, subject) => {
    expect(figure('vi', text, number).subject).toBe(subject);
  });

  test.each([
    ['Từ tháng 8 năm ngoái, Bình Nhưỡng đã chuyển cho Nga 9.000 container đạn pháo.', '2024-10-20'],
    ['Trong tháng 9, Bình Nhưỡng đã chuyển cho Nga 9.000 container đạn pháo.', '2024-09-30'],
  ])('%s', (text, day) => {
    expect(figure('vi', text, '9.000').asOf?.[1]).toBe(day);
  });
});

test.each([
  ['de', 'Nordkoreas Voraustrupp fuhr auf fünf russischen Landungsschiffen nach Wladiwostok.', 'fünf'],
  ['en', "North Korea's advance guard sailed to Vladivostok aboard five Russian landing ships.", 'five'],
])('ships that carry an advance party are the story’s (%s): %s', (language, text, number) => {
  expect(figure(language, text, number).subject).toBe('transport_ships');
});

test('a group named in between is no part of the number before it', () => {
  const text =
    'Seoul nói 1.500 người, song theo Kiev, toán đặc nhiệm Triều Tiên cập cảng Vladivostok gồm 2.900 tay súng.';
  expect(figure('vi', text, '2.900').dropped).toBe(null);
});
