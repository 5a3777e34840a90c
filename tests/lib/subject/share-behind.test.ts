import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

type Case = readonly [language: string, text: string, number: string];

/** All of them were sent; only a share of them, which has no number, is in Kursk. */
const SHARES: readonly Case[] = [
  ['en', 'North Korea has sent 12,000 soldiers to Russia and the bulk of them are in Kursk.', '12,000'],
  ['de', 'Nordkorea hat 12.000 Soldaten nach Russland geschickt und der Großteil von ihnen steht in Kursk.', '12.000'],
  ['ru', 'КНДР отправила в Россию 12 тысяч солдат и основная их часть находится в Курской области.', '12 тысяч'],
  ['ko', '북한은 병사 1만2000명을 러시아로 보냈고 대다수가 쿠르스크에 배치됐다.', '1만2000'],
  ['ko', '북한군 1만2000명이 러시아에 파병됐으며 그 대부분은 쿠르스크로 이동했다.', '1만2000'],
  ['ja', '北朝鮮は兵士1万2000人をロシアに派遣しその大部分がクルスクに配置された。', '1万2000'],
];

/** Nothing was told of them all before, or no share of them stands apart. */
const WHOLES: readonly Case[] = [
  ['ko', '북한군 1만2000명 대부분은 쿠르스크에 배치됐다.', '1만2000'],
  ['ko', '북한군 1만2000명이 러시아를 거쳐 쿠르스크에 배치됐다.', '1만2000'],
];

describe('a number and a share of it that is told of next', () => {
  test.each(SHARES)('counts all who were sent (%s): %s', (language, text, number) => {
    expect(tracedNumber(language, text, number).subject).toBe('troops_total');
  });

  test.each(WHOLES)('counts those at the front (%s): %s', (language, text, number) => {
    expect(tracedNumber(language, text, number).subject).toBe('troops_at_front');
  });
});
