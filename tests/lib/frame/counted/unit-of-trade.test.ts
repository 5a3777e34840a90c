import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../../helpers/engine.ts';

type Read = readonly [language: string, text: string, found: readonly string[]];

/** Every figure of a text on a page of a day: its subject and value. */
function readings(language: string, text: string, published = '2025-06-20'): string[] {
  const checked = checkPage({ page: page(published, { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked)
    .map(({ quantity: { low, high }, subject }) => `${subject} ${low ?? high}`)
    .sort();
}

/** People of a trade, counted by a word that says no more than "people". */
const TRADES: readonly Read[] = [
  ['en', 'North Korea will send 5,000 men of its military construction units to Kursk.', ['workers_engineers 5000']],
  ['es', 'Corea del Norte enviará a Kursk 5.000 hombres de las unidades de construcción.', ['workers_engineers 5000']],
  ['fr', 'La Corée du Nord enverra à Koursk 5.000 hommes des unités de construction.', ['workers_engineers 5000']],
  ['de', 'Nordkorea schickt 5.000 Mann der Bautruppen nach Kursk.', ['workers_engineers 5000']],
  ['ru', 'КНДР пришлёт в Курскую область 5 тысяч человек из строительных частей.', ['workers_engineers 5000']],
  ['uk', 'КНДР надішле на Курщину 5 тисяч осіб із військово-будівельних частин.', ['workers_engineers 5000']],
  ['en', 'North Korea will send 5,000 soldiers and sappers to Kursk.', ['troops_total 5000']],
  [
    'ru',
    'Девять сапёров из КНДР погибли под Курском; всего в 528-м инженерном полку, по словам Кима, тысяча человек.',
    ['casualties_killed 9', 'workers_engineers 1000'],
  ],
  ['ja', 'クルスクで地雷を除去した北朝鮮の第528工兵連隊の人員は1000人だ。', ['workers_engineers 1000']],
  ['zh', '朝鲜第528工兵团共有1000人，在库尔斯克排雷。', ['workers_engineers 1000']],
  [
    'uk',
    'У північнокорейському інженерному полку, який розміновував Курщину, тисяча осіб.',
    ['workers_engineers 1000'],
  ],
  ['vi', 'Trung đoàn công binh Triều Tiên rà phá mìn ở Kursk có 1.000 người.', ['workers_engineers 1000']],
  [
    'vi',
    'Triều Tiên cử 6.000 lính công binh và xây dựng sang Nga, trong đó 1.000 người đã tới nơi.',
    ['workers_engineers 1000', 'workers_engineers 6000'],
  ],
  [
    'ru',
    'КНДР отправит в Россию 6000 сапёров и строителей, из них 1000 человек уже прибыли.',
    ['workers_engineers 1000', 'workers_engineers 6000'],
  ],
  [
    'uk',
    'КНДР обіцяла Росії 6 тисяч інженерів, перші 1200 вже на Курщині.',
    ['workers_engineers 1200', 'workers_engineers 6000'],
  ],
  [
    'zh',
    '朝鲜将向俄罗斯派遣6000名工兵和建筑兵，其中1000人已经抵达。',
    ['workers_engineers 1000', 'workers_engineers 6000'],
  ],
  [
    'ja',
    '北朝鮮はロシアに工兵と建設兵6000人を送る予定で、うち1000人がすでに到着した。',
    ['workers_engineers 1000', 'workers_engineers 6000'],
  ],
  [
    'ko',
    '북한은 러시아에 공병과 건설병 6000명을 보내기로 했고 이 중 1000명이 이미 도착했다.',
    ['workers_engineers 1000', 'workers_engineers 6000'],
  ],
  [
    'ko',
    '북한이 러시아에 보내기로 한 인력은 공병 1000명과 건설병 5000명, 합쳐서 6000명이다.',
    ['workers_engineers 1000', 'workers_engineers 5000', 'workers_engineers 6000'],
  ],
  [
    'ja',
    '北朝鮮がロシアに送るのは工兵1000人、建設兵5000人の計6000人である。',
    ['workers_engineers 1000', 'workers_engineers 5000', 'workers_engineers 6000'],
  ],
  [
    'zh',
    '朝鲜将向库尔斯克派遣1000名工兵和5000名建筑兵，合计6000人。',
    ['workers_engineers 1000', 'workers_engineers 5000', 'workers_engineers 6000'],
  ],
  [
    'ru',
    'КНДР отправит под Курск 1000 сапёров и 5000 военных строителей, всего 6000 человек.',
    ['workers_engineers 1000', 'workers_engineers 5000', 'workers_engineers 6000'],
  ],
  [
    'uk',
    'КНДР відправить на Курщину 1000 саперів і 5000 військових будівельників, разом 6000 осіб.',
    ['workers_engineers 1000', 'workers_engineers 5000', 'workers_engineers 6000'],
  ],
  [
    'vi',
    'Triều Tiên sẽ đưa tới Kursk 1.000 lính công binh và 5.000 lính xây dựng, tổng cộng 6.000 người.',
    ['workers_engineers 1000', 'workers_engineers 5000', 'workers_engineers 6000'],
  ],
  [
    'en',
    'North Korea will send 6,000 people to Kursk: 1,000 sappers and 5,000 military builders.',
    ['workers_engineers 1000', 'workers_engineers 5000', 'workers_engineers 6000'],
  ],
  [
    'zh',
    '朝鲜将再派六千人前往库尔斯克：一千名工兵和五千名建筑兵。',
    ['workers_engineers 1000', 'workers_engineers 5000', 'workers_engineers 6000'],
  ],
];

describe('people that a sentence tells the trade of', () => {
  test.each(TRADES)('%s: %s', (language, text, found) => {
    expect(readings(language, text)).toEqual(found);
  });

  test.each([
    ['ko', '북한은 러시아에 전투병 1만1000명과 공병 1000명, 합쳐서 1만2000명을 보냈다.'],
    ['ru', 'КНДР отправила в Россию 11 000 солдат и 1000 сапёров, всего 12 000 человек.'],
    ['en', 'North Korea sent Russia 11,000 soldiers and 1,000 sappers, 12,000 people in all.'],
  ] as const)('the sum of soldiers and sappers is of neither: %s: %s', (language, text) => {
    expect(readings(language, text)).toContain('troops_total 12000');
  });

  test.each([
    ['ko', '북한이 러시아에 보내기로 한 병력을 한 병사가 설명했다.'],
    ['zh', '朝鲜代表团一名成员否认向俄罗斯派兵。'],
    ['en', 'One North Korean soldier spoke of life in Kursk.'],
  ] as const)('one man is no force: %s: %s', (language, text) => {
    expect(readings(language, text)).toEqual([]);
  });
});
