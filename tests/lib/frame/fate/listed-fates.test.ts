import { expect, test } from 'vitest';
import { tracedNumber } from '../../../helpers/traced.ts';

const ALL = 'casualties_total_killed_and_wounded';
const KILLED = 'casualties_killed';
const WOUNDED = 'casualties_wounded';

// fates in a list befell one number of people; a number that follows the last of them has that to itself
test.each([
  [
    'en',
    'Some 3,800 North Koreans are out of action, killed, wounded, missing or captured, including 900 dead.',
    '3,800',
    ALL,
    '900',
    KILLED,
  ],
  [
    'de',
    'Rund 3800 Nordkoreaner wurden bei Kursk getötet, verwundet, vermisst oder gefangen, darunter 900 Tote.',
    '3800',
    ALL,
    '900',
    KILLED,
  ],
  [
    'vi',
    'Khoảng 3.800 lính Triều Tiên bị loại khỏi vòng chiến ở Kursk vì chết, bị thương, mất tích hoặc bị bắt, kể cả 900 người thiệt mạng.',
    '3.800',
    ALL,
    '900',
    KILLED,
  ],
  ['vi', 'Ở Kursk, 300 lính Triều Tiên đã chết, bị thương: 2.700.', '300', KILLED, '2.700', WOUNDED],
  ['de', 'Bei Kursk sind 300 Nordkoreaner gefallen, verwundet: 2700.', '300', KILLED, '2700', WOUNDED],
  [
    'ru',
    'Под Курском 300 северокорейцев убиты и 2700 ранены, в плен попали четверо.',
    '2700',
    WOUNDED,
    'четверо',
    'prisoners',
  ],
])('%s: %s', (language, text, first, ofFirst, second, ofSecond) => {
  expect(tracedNumber(language, text, first).subject).toBe(ofFirst);
  expect(tracedNumber(language, text, second).subject).toBe(ofSecond);
});
