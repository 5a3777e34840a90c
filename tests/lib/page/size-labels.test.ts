import { expect, test } from 'vitest';
import { figuresOnPage } from '../../helpers/whole-page.ts';

const LEADS: Readonly<Record<string, readonly [title: string, lead: string, end: string]>> = {
  en: [
    'North Korean soldiers in Russia',
    'North Korea has sent soldiers to Russia, the spy agency in Seoul says.',
    'Neither Moscow nor Pyongyang has given a count of its own so far.',
  ],
  fr: [
    'Des soldats nord-coréens en Russie',
    'La Corée du Nord a envoyé des soldats en Russie, selon les services de Séoul.',
    "Ni Moscou ni Pyongyang n'ont donné de chiffre jusqu'à présent.",
  ],
  ru: [
    'Солдаты КНДР в России',
    'Северная Корея отправила солдат в Россию, сообщает разведка в Сеуле.',
    'Ни Москва, ни Пхеньян своих данных до сих пор не приводили.',
  ],
  ja: [
    '北朝鮮兵、ロシアへ',
    '北朝鮮が兵士をロシアに派遣したと、韓国の情報機関が明らかにした。',
    'モスクワも平壌も、これまでのところ独自の数字を明らかにしていない。',
  ],
  ko: [
    '북한군 러시아 파병',
    '북한이 러시아에 병력을 보냈다고 국가정보원이 밝혔다.',
    '모스크바도 평양도 지금까지 자체 집계를 내놓지 않았다.',
  ],
  vi: [
    'Lính Triều Tiên ở Nga',
    'Triều Tiên đã đưa quân sang Nga, cơ quan tình báo Seoul cho biết.',
    'Cho đến nay cả Moskva lẫn Bình Nhưỡng đều chưa đưa ra con số của mình.',
  ],
  zh: ['朝鲜士兵赴俄', '朝鲜已向俄罗斯派兵，首尔的情报机构说。', '莫斯科和平壤至今都没有公布自己的统计数字。'],
};

const read = (language: string, ...rows: readonly string[]) => {
  const [title, lead, end] = LEADS[language] ?? ['', '', ''];
  return figuresOnPage('2025-09-20', [title, lead, rows.join('\n'), end].join('\n\n'), language);
};

test.each([
  ['en', 'Troop strength', '11,400'],
  ['fr', 'Effectif de départ', '11 400'],
  ['ru', 'Численность', '11 400'],
  ['ja', '兵力', '1万1400'],
  ['ko', '병력 규모', '1만1400'],
  ['vi', 'Quân số', '11.400'],
  ['zh', '兵力', '1.14万'],
])('a label of how many there are counts all of them (%s)', (language, label, value) => {
  expect(read(language, '| | |', '|---|---|', `| ${label} | ${value} |`)).toEqual([`${value} troops_total`]);
});

test.each([
  ['en', 'Total losses', '4,650'],
  ['fr', 'Pertes en tout', '4 650'],
  ['ko', '총 손실', '4650'],
])('a label of losses counts these, whatever stands beside its noun (%s)', (language, label, value) => {
  expect(read(language, '| | |', '|---|---|', `| ${label} | ${value} |`)).toEqual([
    `${value} casualties_total_killed_and_wounded`,
  ]);
});

test.each([
  ['en', 'By | Killed | Wounded | In all', 'NIS | 310 | 2,650 | 2,960'],
  ['fr', 'Source | Tués | Blessés | Total', 'NIS | 310 | 2 650 | 2 960'],
  ['ru', 'Источник | Убиты | Ранены | Итого', 'НРС | 310 | 2650 | 2960'],
  ['ko', '기관 | 전사 | 부상 | 합계', '국정원 | 310 | 2650 | 2960'],
  ['zh', '来源 | 死亡 | 受伤 | 合计', '国情院 | 310 | 2650 | 2960'],
])('a column of sums counts what the columns before it do (%s)', (language, heads, row) => {
  expect(read(language, heads, row).map((one) => one.split(' ').at(-1))).toEqual([
    'casualties_killed',
    'casualties_wounded',
    'casualties_total_killed_and_wounded',
  ]);
});

test('a column of sums stands for itself where nothing before it is counted', () => {
  expect(read('en', 'By | Month | Total', 'NIS | May | 14,800')).toEqual(['14,800 troops_total']);
});

test('a label of one unit’s strength counts no force', () => {
  expect(read('en', '| | |', '|---|---|', '| Strength of the corps | 44,000 |')).toEqual([]);
});
