import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

function readings(language: string, text: string): string[] {
  const checked = checkPage({ page: page('2025-04-30', { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked).map(({ quantity: { low, high }, subject }) => `${subject} ${low ?? high}`);
}

describe('a number that counts in what came later', () => {
  test.each([
    ['ja', '北朝鮮がロシアへ派遣した兵士は、年明けの増派分を含めて1万4500人とされる。'],
    ['ko', '북한이 러시아에 보낸 병력은 올해 추가 파병분까지 포함해 1만4500명으로 알려졌다.'],
    ['zh', '朝鲜派往俄罗斯的兵力，算上今年增派的部队约1.45万人。'],
  ])('is the sum in %s: %s', (language, text) => {
    expect(readings(language, text)).toEqual(['troops_total 14500']);
  });

  test.each([
    ['ja', '北朝鮮が年明けにロシアへ増派した兵士は工兵を含めて3200人とされる。'],
    ['ko', '북한이 올해 러시아에 추가로 보낸 병력은 공병을 포함해 3200명으로 알려졌다.'],
  ])('is the addition where that is made up of others in %s: %s', (language, text) => {
    expect(readings(language, text)).toEqual(['troops_reinforcement 3200']);
  });
});
