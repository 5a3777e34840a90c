import { describe, expect, test } from 'vitest';
import { tracedNumber, tracedNumbers } from '../../helpers/traced.ts';

describe('how far a number and its words reach', () => {
  test('a formal multiplier tells that a formal digit near it is one', () => {
    expect(tracedNumber('zh', '朝鲜士兵伍万贰仟名已到俄罗斯。', '贰仟').read).toMatchObject({ low: 52_000 });
    const surfaces = tracedNumbers('zh', '朝鲜派往俄罗斯的队伍千人以上已收拾行装。').map(({ surface }) => surface);
    expect(surfaces.filter((surface) => surface.includes('伍'))).toEqual([]);
  });

  test('a list of labels goes on to its last number', () => {
    const list = 'North Korea in Russia: soldiers, 10,000; sappers, 1,000; builders, 5,000.';
    expect(tracedNumber('en', list, '5,000').read).toMatchObject({ unit: 'builder' });
    const far =
      'North Korea is tired; in Kursk, where its soldiers have fought since the first snow, it lost of its own people, 6,000.';
    expect(tracedNumber('en', far, '6,000').read).toMatchObject({ unit: null });
  });

  test('days without a month are those of a date near them', () => {
    const near = 'Entre le 8 et le 13, des navires russes ont transporté 1 500 soldats nord-coréens, en octobre 2024.';
    expect(tracedNumber('fr', near, '1 500').asOf).toEqual(['2024-10-08', '2024-10-13']);
    const far = `En octobre 2024, Kim parlait à ses généraux de la longue amitié des voisins, ${'du blé, du gaz, du bois, '.repeat(6)}du charbon. Entre le 8 et le 13, des navires russes ont transporté 1 500 soldats nord-coréens.`;
    expect(tracedNumber('fr', far, '1 500').asOf).toEqual(['2025-02-20', '2025-02-20']);
  });
});
