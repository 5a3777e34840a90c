import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

type Read = readonly [language: string, text: string, found: readonly string[]];

/** Every figure of a text on a page of a day: its subject and value. */
function readings(language: string, text: string, published = '2025-03-01'): string[] {
  const checked = checkPage({ page: page(published, { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked)
    .map(({ quantity: { low, high }, subject }) => `${subject} ${low ?? high}`)
    .sort();
}

/** Two numbers between which a force has changed. */
const CHANGES: readonly Read[] = [
  [
    'ko',
    '쿠르스크에 투입된 북한군이 1만1000명에서 7000명대로 감소했다.',
    ['troops_at_front 11000', 'troops_at_front 7000'],
  ],
  [
    'ja',
    'クルスク州に展開する北朝鮮兵は1万1000人から7000人に減少した。',
    ['troops_at_front 11000', 'troops_at_front 7000'],
  ],
  ['zh', '在库尔斯克作战的朝军已由1.1万人降至7000人。', ['troops_at_front 11000', 'troops_at_front 7000']],
  [
    'vi',
    'Số quân Triều Tiên ở Kursk đã giảm từ 11.000 xuống còn 7.000.',
    ['troops_at_front 11000', 'troops_at_front 7000'],
  ],
  [
    'ru',
    'Численность солдат КНДР в Курской области уменьшилась с 11 тысяч до 7 тысяч.',
    ['troops_at_front 11000', 'troops_at_front 7000'],
  ],
  [
    'vi',
    'Quân Triều Tiên ở Kursk từ 12.000 nay chỉ còn tối đa 8.000.',
    ['troops_at_front 12000', 'troops_at_front 8000'],
  ],
  [
    'vi',
    'Lực lượng Triều Tiên tại Kursk giảm từ 12.000 hồi mùa thu xuống còn 8.000.',
    ['troops_at_front 12000', 'troops_at_front 8000'],
  ],
  ['zh', '库尔斯克的朝鲜部队从去年秋天的1.2万人减到最多8000人。', ['troops_at_front 12000', 'troops_at_front 8000']],
  [
    'ja',
    'クルスクの北朝鮮部隊は秋の1万2000人から8000人まで減った。',
    ['troops_at_front 12000', 'troops_at_front 8000'],
  ],
  [
    'ko',
    '쿠르스크의 북한군은 지난가을 1만2000명에서 8000명으로 줄었다.',
    ['troops_at_front 12000', 'troops_at_front 8000'],
  ],
];

/** The same of other people. */
const OTHERS: readonly Read[] = [
  ['ko', '북한군이 쿠르스크에서 싸우는 동안 국군은 56만 명에서 45만 명으로 줄었다.', []],
  ['ko', '북한군이 파병된 쿠르스크에서 주민은 2만 명에서 3천 명으로 줄었다.', []],
  ['ja', '北朝鮮兵がいるクルスク州で、ウクライナ軍は3万人から1万人に減った。', []],
  ['ja', '北朝鮮兵がクルスクで戦う中、村の住民は2000人から300人に減った。', []],
  ['zh', '朝鲜士兵所在的库尔斯克，居民由2万人降到3000人。', []],
  ['vi', 'Lính Triều Tiên ở Kursk, còn quân Ukraine giảm từ 30.000 xuống còn 10.000.', []],
  ['vi', 'Lính Triều Tiên đánh ở Kursk và dân làng ở đó giảm từ 2.000 xuống còn 300.', []],
  ['ru', 'Солдаты КНДР воюют под Курском, а украинская группировка сократилась с 30 тысяч до 10 тысяч.', []],
];

describe('a force that has grown or shrunk', () => {
  test.each(CHANGES)('%s: %s', (language, text, found) => {
    expect(readings(language, text)).toEqual(found);
  });

  test.each(OTHERS)('%s: %s', (language, text, found) => {
    expect(readings(language, text)).toEqual(found);
  });
});
