import { expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

function counts(language: string, text: string) {
  const input = { page: page('2025-07-28', { language }), blocks: blocks([text]), context: null };
  return figuresOf(checkPage(input, store)).map(({ quantity }) => quantity.low);
}

test.each([
  ['en', 'The first direct flight from Moscow to Pyongyang carried more than 400 passengers.'],
  ['ru', 'Первым прямым рейсом из Москвы в Пхеньян отправились свыше 380 пассажиров.'],
  ['uk', 'Першим прямим рейсом із Москви до Пхеньяна вилетіли понад 400 пасажирів.'],
  ['ko', '모스크바발 평양행 첫 직항편에 승객 400여 명이 탔다.'],
  ['ja', 'モスクワから平壌への初の直行便には乗客400人余りが乗った。'],
  ['zh', '莫斯科飞往平壤的首个直飞航班载有400多名乘客。'],
  ['vi', 'Chuyến bay thẳng đầu tiên từ Moscow tới Bình Nhưỡng chở hơn 400 hành khách.'],
])('passengers of a flight are no soldiers: %s: %s', (language, text) => {
  expect(counts(language, text)).toEqual([]);
});

test('soldiers on board stay soldiers', () => {
  expect(counts('ru', 'На борту судна были не пассажиры, а 1500 солдат КНДР, отправленных в Россию.')).toEqual([1500]);
});
