import { testDoubts } from '../../helpers/doubts.ts';

// what is told of a multiple is not told of the number that it is a multiple of
testDoubts([
  [
    'ambiguous_product',
    'en',
    'North Korea sent Russia twice the 70,000 soldiers it had promised.',
    'Twice warned, North Korea sent Russia 70,000 soldiers.',
  ],
  [
    'ambiguous_product',
    'de',
    'Nordkorea schickte dreimal so viele Soldaten nach Russland wie die gemeldeten 70.000 Soldaten.',
    'Nordkorea schickte so viele Soldaten nach Russland wie gemeldet: 70.000 Soldaten.',
  ],
  [
    'ambiguous_product',
    'es',
    'Corea del Norte envió a Rusia el doble de los 70.000 soldados previstos.',
    'Corea del Norte envió a Rusia 70.000 soldados, el doble que nadie.',
  ],
  [
    'ambiguous_product',
    'ru',
    'КНДР отправила в Россию втрое больше 70 000 солдат.',
    'КНДР отправила в Россию больше 70 000 солдат.',
  ],
  [
    'ambiguous_product',
    'ko',
    '북한은 러시아에 병력 7만 명의 두 배를 보냈다.',
    '북한은 러시아에 병력 7만 명을 두 배로 빨리 보냈다.',
  ],
  [
    'ambiguous_product',
    'ja',
    '北朝鮮はロシアに兵士7万人の2倍を送った。',
    '北朝鮮はロシアに兵士7万人を2倍の速さで送った。',
  ],
  ['ambiguous_product', 'zh', '朝鲜向俄罗斯派遣了7万名士兵的两倍。', '朝鲜以两倍的速度向俄罗斯派遣了7万名士兵。'],
]);
