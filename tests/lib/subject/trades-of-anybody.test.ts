import { testDoubts } from '../../helpers/doubts.ts';

// a noun for anybody, and before or behind it the trade that makes a group of its own of them
testDoubts([
  [
    'part',
    'en',
    'North Korea has sent 70 medical personnel to Russia.',
    'North Korea has sent 70 military personnel to Russia.',
  ],
  [
    'part',
    'de',
    'Nordkorea hat 70 Mann technisches Personal nach Russland geschickt.',
    'Nordkorea hat 70 Mann nach Russland geschickt.',
  ],
  [
    'part',
    'ru',
    'КНДР направила в Россию 70 человек административного персонала.',
    'КНДР направила в Россию 70 человек личного состава.',
  ],
  ['part', 'ko', '북한은 러시아에 통역 인력 70명을 파견했다.', '북한은 러시아에 전투 병력 70명을 파견했다.'],
  ['part', 'ja', '北朝鮮はロシアに通訳要員70人を派遣した。', '北朝鮮はロシアに戦闘要員70人を派遣した。'],
  ['part', 'zh', '朝鲜向俄罗斯派遣了70名翻译人员。', '朝鲜向俄罗斯派遣了70名军事人员，翻译另行安排。'],
]);
