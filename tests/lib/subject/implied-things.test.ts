import { describe, expect, test } from 'vitest';
import { figure } from '../../helpers/doubts.ts';

// a number of those who were sent, with no noun but that
describe.each([
  ['de', 'Südkorea zieht Bilanz: 14.000 Entsandte und 700 Tote hat Nordkorea in Russlands Krieg.', '14.000'],
  ['ru', 'Итог участия КНДР в войне России: 14 тысяч откомандированных, 700 погибших.', '14 тысяч'],
  ['uk', 'Підсумок участі КНДР у війні Росії: 14 тисяч відкомандированих, 700 загиблих.', '14 тисяч'],
  ['es', 'Balance de Corea del Norte en la guerra de Rusia: 14.000 enviados y 700 muertos.', '14.000'],
])('those sent (%s)', (language, text, number) => {
  test(`are people in “${text}”`, () => {
    expect(figure(language, text, number).subject).toBe('troops_total');
  });
});

// a number without a noun, in a sentence that tells of things
describe.each([
  [
    'en',
    'North Korea ships artillery shells to Russia, some 4 million have been sent in all.',
    '4 million',
    'arms_shells',
  ],
  [
    'de',
    'Nordkorea liefert Russland Artilleriegranaten, insgesamt wurden 4 Millionen geschickt.',
    '4 Mill',
    'arms_shells',
  ],
  [
    'es',
    'Corea del Norte suministra proyectiles a Rusia, en total se han enviado 4 millones.',
    '4 mill',
    'arms_shells',
  ],
  ['ru', 'Из КНДР в Россию идут контейнеры, всего их отправлено 40 тысяч.', '40 тысяч', 'arms_containers'],
  ['uk', 'КНДР постачає Росії снаряди калібру 122 і 152 мм, усього їх передано 4 млн.', '4 млн', 'arms_shells'],
  ['ko', '북한은 러시아에 포탄을 공급하고 있으며 모두 400만을 보냈다.', '400만', 'arms_shells'],
])('things sent (%s)', (language, text, number, subject) => {
  test(`are not people in “${text}”`, () => {
    expect(figure(language, text, number).subject).toBe(subject);
  });
});

describe.each([
  ['en', 'North Korea supplies shells, and in all 25,000 of its soldiers were sent to Russia.', '25,000'],
  ['de', 'Nordkorea liefert Granaten, und insgesamt wurden 25.000 Soldaten nach Russland geschickt.', '25.000'],
  ['ru', 'КНДР передала снаряды, а всего в Россию отправлено 25 тысяч солдат.', '25 тысяч'],
])('people sent beside things (%s)', (language, text, number) => {
  test(`are people in “${text}”`, () => {
    expect(figure(language, text, number).subject).toBe('troops_total');
  });
});

test('a number that sums up nothing is not of the things of another clause', () => {
  const { subject } = figure('en', 'After the shells, North Korea has sent 12,000 to Russia.', '12,000');
  expect(subject).not.toBe('arms_shells');
});
