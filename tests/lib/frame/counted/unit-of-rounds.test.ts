import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../../helpers/engine.ts';

function shells(language: string, text: string): (number | null)[] {
  const checked = checkPage({ page: page('2025-07-20', { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked)
    .filter(({ subject }) => subject === 'arms_shells')
    .map(({ quantity: { low, high } }) => low ?? high);
}

describe('a counter of what is fired', () => {
  test.each([
    ['zh', '朝鲜向俄罗斯运送了2万个集装箱，单是炮弹就至少有900万发。'],
    ['ja', '北朝鮮がロシアへ運んだコンテナは2万個で、砲弾だけで少なくとも900万発になる。'],
    ['ko', '북한이 러시아에 보낸 컨테이너는 2만 개로, 포탄이라고 보면 900만 발 이상이다.'],
  ])('counts what was named before it in %s: %s', (language, text) => {
    expect(shells(language, text)).toEqual([9_000_000]);
  });

  test.each([
    ['zh', '朝鲜向俄罗斯提供了炮弹和子弹九万发。'],
    ['zh', '朝鲜向俄罗斯提供炮弹900万发，另有子弹九万发。', 9_000_000],
  ])('counts nothing that was counted, or named with something else, in %s: %s', (language, text, ...found) => {
    expect(shells(language as string, text as string)).toEqual(found);
  });
});
