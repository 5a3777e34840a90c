import { describe, expect, test } from 'vitest';
import { figure } from '../../helpers/doubts.ts';

describe.each([
  ['ja', '北朝鮮の特殊部隊をウラジオストクまで運んだ揚陸艦は4隻、その警護に当たった艦船は2隻だった。', '2'],
  ['zh', '运送朝鲜特种兵前往海参崴的登陆舰有4艘，沿途护航的军舰有2艘。', '2'],
  [
    'de',
    'Vier Landungsschiffe brachten Nordkoreas Spezialkräfte nach Wladiwostok, eskortiert von zwei Schiffen der Marine.',
    'zwei',
  ],
  [
    'ru',
    'Четыре десантных корабля доставили северокорейский спецназ во Владивосток, а охраняли их два корабля флота.',
    'два',
  ],
])('ships that guard those that land (%s)', (language, text, number) => {
  test(`are counted as such: “${text}”`, () => {
    const { read, subject, verdict } = figure(language, text, number);
    expect([read?.unit, subject, verdict]).toEqual(['escort_ship', 'transport_ships', 'conflicts']);
  });
});

test('all ships together are none of them', () => {
  const text = 'Seven ships brought North Korean soldiers to Vladivostok: four landing ships and three escorts.';
  expect(figure('en', text, 'Seven').read?.unit).toBe('ship');
});

test('a kind without a noun is told apart from what is counted next', () => {
  const text =
    'На четырёх десантных кораблях в сопровождении двух сторожевых первые полторы тысячи солдат КНДР доставили во Владивосток.';
  expect(figure('ru', text, 'двух')).toMatchObject({ read: { unit: 'escort_ship' }, subject: 'transport_ships' });
});
