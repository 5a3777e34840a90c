import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

/** The number for the whole country behind that for a part of it. */
const WHOLE: readonly (readonly [language: string, text: string, number: string])[] = [
  ['en', 'Some 9,000 North Korean soldiers are in Kursk. In Russia as a whole there are 11,500.', '11,500'],
  ['en', 'Some 9,000 North Korean soldiers are in Kursk. Across the country the number is 11,500.', '11,500'],
  ['de', 'Etwa 9000 nordkoreanische Soldaten sind in Kursk. In ganz Russland sind es 11.500.', '11.500'],
  ['es', 'Unos 9.000 soldados norcoreanos están en Kursk. En toda Rusia serían 11.500.', '11.500'],
  ['fr', 'Quelque 9 000 soldats nord-coréens sont à Koursk. Dans toute la Russie, ils seraient 11 500.', '11 500'],
  ['ja', 'クルスク州には北朝鮮兵約9000人がいる。ロシア全体では1万1500人に上るという。', '1万1500'],
  ['ko', '쿠르스크에 북한군이 약 9000명 있다. 러시아 전체로는 1만1500명에 이른다.', '1만1500'],
  ['ru', 'Около 9 тысяч солдат КНДР находятся в Курской области. По всей России их 11 тысяч.', '11 тысяч'],
  ['vi', 'Khoảng 9.000 lính Triều Tiên đang ở Kursk. Trên toàn nước Nga có 11.500.', '11.500'],
  ['zh', '约9000名朝鲜士兵在库尔斯克。俄罗斯全境则有1.15万人。', '1.15万'],
];

/** Other things and people there, other countries, and numbers far from the first. */
const OTHERS: readonly (readonly [language: string, text: string, number: string])[] = [
  ['en', 'Some 9,000 North Korean soldiers are in Kursk. Nationwide, 11,500 were evacuated.', '11,500'],
  ['en', 'Some 9,000 North Korean soldiers are in Kursk. In South Korea as a whole there are 28,500.', '28,500'],
  ['en', 'Some 9,000 North Korean soldiers are in Kursk. In all of Russia there are 600,000.', '600,000'],
  ['de', 'Etwa 9000 nordkoreanische Soldaten sind in Kursk. In ganz Russland fehlen 11.500 Lehrer.', '11.500'],
  [
    'fr',
    'Quelque 9 000 soldats nord-coréens sont à Koursk. Dans toute la Russie, 11 500 logements manquent.',
    '11 500',
  ],
  ['ja', 'クルスク州には北朝鮮兵約9000人がいる。韓国全体では1万1500人が献血した。', '1万1500'],
  ['zh', '约9000名朝鲜士兵在库尔斯克。韩国全国有1.15万人参加集会。', '1.15万'],
];

describe('the number for the whole country', () => {
  test.each(WHOLE)('is all who are there, %s: %s', (language, text, number) => {
    expect(tracedNumber(language, text, number)).toMatchObject({ dropped: null, subject: 'troops_total' });
  });

  test.each(OTHERS)('is of no subject where it counts others, %s: %s', (language, text, number) => {
    expect(tracedNumber(language, text, number).subject).toBeNull();
  });
});
