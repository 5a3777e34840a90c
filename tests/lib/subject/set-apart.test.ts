import { describe, expect, test } from 'vitest';
import { figure } from '../../helpers/doubts.ts';

const reasons = (language: string, text: string, number: string) =>
  figure(language, text, number).doubts.map(({ reason }) => reason);

describe('ships on an exercise carry nobody', () => {
  test.each([
    ['en', 'Nine landing ships joined a drill off Vladivostok, where North Korean soldiers are now training.', 'Nine'],
    [
      'fr',
      'Neuf navires de débarquement ont pris part à des manœuvres près de Vladivostok, où se trouvent des soldats nord-coréens.',
      'Neuf',
    ],
    ['ru', 'Девять десантных кораблей провели манёвры у Владивостока, где теперь северокорейские солдаты.', 'Девять'],
    ['ko', '상륙함 9척이 블라디보스토크 앞바다에서 훈련을 벌였고, 북한군은 그 뒤에 왔다.', '9'],
    ['zh', '9艘登陆舰在海参崴外海进行演习，朝鲜士兵随后到达。', '9'],
  ])('%s: “%s”', (language, text, number) => {
    expect(reasons(language, text, number)).toContain('other_cargo');
    expect(figure(language, text, number).verdict).not.toBe('conflicts');
  });

  test.each([
    ['en', 'Nine landing ships carried North Korean soldiers to Vladivostok after a drill.', 'Nine'],
    ['ru', 'Девять десантных кораблей после учений доставили северокорейских солдат во Владивосток.', 'Девять'],
    ['zh', '9艘登陆舰在演习后把朝鲜士兵运到海参崴。', '9'],
  ])('%s: not of those that then carried somebody: “%s”', (language, text, number) => {
    expect(reasons(language, text, number)).not.toContain('other_cargo');
  });
});

describe('what is set apart from the people of a story is none of theirs', () => {
  test.each([
    ['en', 'Unconnected with the North Korean soldiers, nine landing ships left Vladivostok.', 'nine'],
    ['en', 'Months before the North Korean soldiers came, nine landing ships left Vladivostok.', 'nine'],
    ['de', 'Unabhängig von den nordkoreanischen Soldaten verließen neun Landungsschiffe Wladiwostok.', 'neun'],
    [
      'fr',
      'Bien avant la venue des soldats nord-coréens, neuf navires de débarquement ont quitté Vladivostok.',
      'neuf',
    ],
    ['es', 'Sin conexión con los soldados norcoreanos, nueve buques de desembarco salieron de Vladivostok.', 'nueve'],
    ['ru', 'Вне связи с северокорейскими солдатами девять десантных кораблей покинули Владивосток.', 'девять'],
    ['uk', 'Окремо від північнокорейських солдатів дев’ять десантних кораблів залишили Владивосток.', 'дев’ять'],
    ['ko', '북한군 파병과는 별개로 상륙함 9척이 블라디보스토크를 떠났다.', '9'],
    ['ja', '北朝鮮兵の派遣とは別に、揚陸艦9隻がウラジオストクを離れた。', '9'],
    ['zh', '与朝鲜士兵无关，9艘登陆舰驶离海参崴。', '9'],
    ['vi', 'Tách biệt với binh sĩ Triều Tiên, chín tàu đổ bộ rời Vladivostok.', 'chín'],
  ])('%s: “%s”', (language, text, number) => {
    expect(reasons(language, text, number)).toContain('other_batch');
    expect(figure(language, text, number).verdict).not.toBe('conflicts');
  });

  test.each([
    ['en', 'Unconnected with the talks, nine landing ships carried North Korean soldiers to Vladivostok.', 'nine'],
    [
      'ru',
      'Вне связи с переговорами девять десантных кораблей доставили северокорейских солдат во Владивосток.',
      'девять',
    ],
    ['ko', '회담과는 별개로 상륙함 9척이 북한군을 블라디보스토크로 수송했다.', '9'],
    ['zh', '与会谈无关，9艘登陆舰把朝鲜士兵运到海参崴。', '9'],
  ])('%s: not what is set apart from something else: “%s”', (language, text, number) => {
    expect(reasons(language, text, number)).not.toContain('other_batch');
    expect(figure(language, text, number).verdict).toBe('conflicts');
  });
});
