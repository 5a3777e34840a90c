import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

type Case = readonly [language: string, text: string, number: string];

const LOST = 'casualties_total_killed_and_wounded';

/** So many in one week: a number of the story's, and not all there have been. */
const ONCE: readonly Case[] = [
  ['en', 'In one week 1,300 North Korean soldiers were killed or wounded near Kursk.', '1,300'],
  ['de', 'Binnen einer Woche wurden bei Kursk 1300 Nordkoreaner getötet oder verwundet.', '1300'],
  ['ru', 'Под Курском за неделю убиты и ранены 1300 солдат КНДР.', '1300'],
  ['uk', 'На Курщині за один тиждень убиті й поранені 1300 солдатів КНДР.', '1300'],
  ['ko', '쿠르스크에서 한 주 동안 북한군 1300명이 죽거나 다쳤다.', '1300'],
  ['zh', '库尔斯克朝鲜士兵一周内伤亡1300人。', '1300'],
  ['vi', 'Trong một tuần có 1.300 lính Triều Tiên thương vong ở Kursk.', '1.300'],
];

/** So many in every week. */
const RATES: readonly Case[] = [
  ['en', 'North Korea loses 130 soldiers a week near Kursk, killed or wounded.', '130'],
  ['ru', 'Под Курском убиты и ранены в неделю 130 солдат КНДР.', '130'],
  ['ko', '쿠르스크에서 북한군은 일주일에 130명이 죽거나 다친다.', '130'],
];

/** Those who went within a stretch of time are not all who went. */
const SENT: readonly Case[] = [
  ['en', 'Within a month North Korea sent 2,000 soldiers to Russia.', '2,000'],
  ['fr', 'En un seul mois, la Corée du Nord a envoyé 2 000 soldats en Russie.', '2 000'],
  ['es', 'En una semana Corea del Norte envió 2.000 soldados a Rusia.', '2.000'],
  ['ru', 'За месяц КНДР отправила в Россию 2000 солдат.', '2000'],
  ['ko', '북한은 한 달 사이 병사 2000명을 러시아로 보냈다.', '2000'],
  ['ja', '北朝鮮は1カ月で兵士2000人をロシアに送った。', '2000'],
];

describe('those of a stretch of time', () => {
  test.each(ONCE)('are a part of the losses (%s): %s', (language, text, number) => {
    const { subject, doubts } = tracedNumber(language, text, number);
    expect(subject).toBe(LOST);
    expect(doubts.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['increment']));
  });

  test.each(RATES)('are no losses where they come again and again (%s): %s', (language, text, number) => {
    expect(tracedNumber(language, text, number).dropped).toBe('no_rule');
  });

  test.each(SENT)('never contradict how many were sent (%s): %s', (language, text, number) => {
    const { verdict, doubts } = tracedNumber(language, text, number);
    expect(verdict).not.toBe('conflicts');
    expect(doubts.map(({ reason }) => reason)).toContain('increment');
  });

  test('say nothing of a number that was only told then', () => {
    const text = 'North Korea sent 2,000 soldiers to Russia, the NIS said last month.';
    expect(tracedNumber('en', text, '2,000').doubts.map(({ reason }) => reason)).not.toContain('increment');
  });
});
