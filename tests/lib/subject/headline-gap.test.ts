import { describe, expect, it } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

function subjects(language: string, text: string) {
  const result = checkPage({ page: page('2024-10-19', { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(result).map(({ subject }) => subject);
}

describe('who is named behind the gap of a headline', () => {
  it.each([
    ['ja', '北朝鮮が「参戦」へ　特殊部隊など1万1000人規模　韓国当局が断定'],
    ['ja', '北朝鮮、ロシア派兵は1万1000人規模　ウクライナ当局'],
    ['zh', '朝鲜向俄罗斯派兵1.1万名士兵　韩国证实'],
  ])('is not who is counted before it (%s: %s)', (language, text) => {
    expect(subjects(language, text)).toEqual(['troops_total']);
  });

  it('and is where nothing parts the two', () => {
    expect(subjects('zh', '朝鲜士兵抵达后，1.1万名韩国士兵进入戒备状态。')).toEqual([]);
  });
});
