import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../../helpers/engine.ts';

function readings(language: string, text: string): string[] {
  const checked = checkPage({ page: page('2025-09-10', { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked).map(({ quantity: { low, high }, subject }) => `${subject} ${low ?? high}`);
}

describe('a word for losses before a colon', () => {
  test.each([
    ['en', 'Pyongyang opens up about casualties: 11 soldiers were killed in Kursk.'],
    ['de', 'Nordkorea spricht über Verluste: In Kursk fielen 11 Soldaten.'],
    ['ru', 'Пхеньян признал потери: в Курской области погибли 11 солдат.'],
    ['zh', '平壤公开伤亡：有11名士兵在库尔斯克阵亡。'],
    ['ja', '北朝鮮が死傷者を公表：クルスクで兵士11人が戦死。'],
    ['ko', '북한, 사상자 공개: 쿠르스크에서 병사 11명 전사.'],
  ])('leaves a number its own fate in %s: %s', (language, text) => {
    expect(readings(language, text)).toEqual(['casualties_killed 11']);
  });

  test.each([
    ['en', 'North Korean casualties in Kursk: 3,100 soldiers, 280 of them killed.'],
    ['zh', '朝鲜军队在库尔斯克的伤亡：3100人，其中280人阵亡。'],
  ])('is what a number counts that has none in %s: %s', (language, text) => {
    expect(readings(language, text)).toEqual(['casualties_total_killed_and_wounded 3100', 'casualties_killed 280']);
  });
});
