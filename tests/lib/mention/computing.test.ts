import { describe, expect, it } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

function subjects(language: string, text: string) {
  const result = checkPage({ page: page('2025-07-10', { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(result).map(({ subject }) => subject);
}

describe('engineers of another kind', () => {
  it.each([
    ['en', 'Some 4,000 North Korean IT engineers live in China and Russia under borrowed names.'],
    ['de', 'Rund 4000 nordkoreanische IT-Ingenieure leben in China und Russland.'],
    ['es', 'Unos 4.000 ingenieros informáticos norcoreanos viven en China y Rusia.'],
    ['fr', 'Quelque 4 000 ingénieurs en informatique nord-coréens vivent en Chine et en Russie.'],
    ['ru', 'Около 4000 северокорейских IT-инженеров живут в Китае и России.'],
    ['uk', 'Близько 4000 північнокорейських ІТ-інженерів живуть у Китаї та Росії.'],
    ['ko', '북한 IT 기술자 4000명이 중국과 러시아에 산다.'],
    ['ja', '北朝鮮のIT技術者4000人が中国とロシアで暮らす。'],
    ['zh', '4000名朝鲜IT技术人员住在中国和俄罗斯。'],
  ])('are not the story’s (%s)', (language, text) => {
    expect(subjects(language, text)).toEqual([]);
  });

  it.each([
    ['en', 'North Korea will send 1,000 military engineers to Russia.'],
    ['ja', '北朝鮮は工兵1000人をロシアに派遣する。'],
    ['zh', '朝鲜将向俄罗斯派遣1000名工兵。'],
  ])('and those of the army are (%s)', (language, text) => {
    expect(subjects(language, text)).toEqual(['workers_engineers']);
  });
});

describe('people of computing', () => {
  it.each([
    ['en', 'Twenty North Koreans who posed as web developers while living in Russia face charges.'],
    ['de', 'Zwanzig Nordkoreaner, die sich in Russland als Programmierer ausgaben, sind angeklagt.'],
    ['fr', 'Vingt Nord-Coréens qui se disaient programmeurs en Russie sont inculpés.'],
  ])('are not the story’s either (%s)', (language, text) => {
    expect(subjects(language, text)).toEqual([]);
  });
});
