import { expect, test } from 'vitest';
import { figure } from '../../helpers/doubts.ts';

test.each([
  ['uk', "Загинули п'ятнадцятеро солдатів КНДР.", 15],
  ['uk', 'Північнокорейських солдатів перевезли дев’ятьма кораблями до Росії.', 9],
  ['uk', 'Поранено одинадцятьох північнокорейських солдатів.', 11],
  ['ru', 'Погибли пятнадцатеро солдат КНДР.', 15],
  ['ru', 'Солдат КНДР перевезли в Россию одиннадцатью кораблями.', 11],
])('%s: %s', (language, text, value) => {
  const word = text.split(' ').find((one) => /^(п.ятн|дев|один|пятн)/u.test(one)) ?? '';
  expect(figure(language, text, word).read).toMatchObject({ low: value, high: value });
});
