import { testDoubts } from '../../helpers/doubts.ts';

// what somebody asks or wishes for has not come about; what this side itself wants is its plan
testDoubts([
  [
    'forecast',
    'en',
    'Pyongyang has been asked to provide 70,000 soldiers to Russia.',
    'Asked for a comment, the general said Pyongyang had provided 70,000 soldiers to Russia.',
  ],
  [
    'forecast',
    'en',
    'Moscow is hoping for 70,000 soldiers from North Korea.',
    'Kim sent 70,000 soldiers to Russia, and Moscow is hoping for a breakthrough.',
  ],
  [
    'forecast',
    'en',
    'The Kremlin wants 70,000 North Korean soldiers.',
    'North Korea wants to send 70,000 soldiers to Russia.',
  ],
  [
    'forecast',
    'de',
    'Nordkorea ist ersucht worden, 70.000 Soldaten nach Russland zu entsenden.',
    'Um Auskunft gebeten, sagte der General, Nordkorea habe 70.000 Soldaten nach Russland entsandt.',
  ],
  [
    'forecast',
    'de',
    'Der Kreml wünscht, dass Nordkorea 70.000 Soldaten entsendet.',
    'Der Kreml wünscht Frieden, doch Nordkorea hat 70.000 Soldaten entsandt.',
  ],
  [
    'forecast',
    'fr',
    'Pyongyang a été prié de fournir 70 000 soldats à la Russie.',
    'Pyongyang souhaite envoyer 70 000 soldats en Russie.',
  ],
  [
    'forecast',
    'es',
    'El Kremlin quisiera que Pyongyang enviara 70.000 soldados.',
    'Pyongyang quisiera enviar 70.000 soldados a Rusia.',
  ],
  [
    'forecast',
    'ru',
    'Кремль хочет, чтобы Пхеньян направил 70 000 солдат.',
    'Пхеньян хочет направить в Россию 70 000 солдат.',
  ],
  [
    'forecast',
    'uk',
    'Кремль прагне отримати від Пхеньяна 70 000 солдатів.',
    'Пхеньян прагне відправити до Росії 70 000 солдатів.',
  ],
  [
    'forecast',
    'ko',
    '푸틴 대통령은 북한군 7만 명 파병을 바라고 있다.',
    '북한은 러시아에 병력 7만 명을 파병하기를 바라고 있다.',
  ],
  [
    'forecast',
    'ja',
    'クレムリンは北朝鮮兵7万人の派遣を望んでいる。',
    '北朝鮮はロシアへの兵士7万人の派遣を望んでいる。',
  ],
  ['forecast', 'zh', '克里姆林宫盼望朝鲜派遣7万名士兵。', '克里姆林宫盼望和平，朝鲜却派遣了7万名士兵。'],
  [
    'forecast',
    'vi',
    'Điện Kremlin mong Bình Nhưỡng gửi 70.000 binh sĩ.',
    'Bình Nhưỡng đã gửi 70.000 binh sĩ tới Nga, và Điện Kremlin mong chiến thắng.',
  ],
]);
