import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

type Read = readonly [language: string, text: string, found: readonly string[]];

/** Every figure of a text on a page of a day: its subject and value. */
function readings(language: string, text: string, published = '2025-05-01'): string[] {
  const checked = checkPage({ page: page(published, { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked)
    .map(({ quantity: { low, high }, subject }) => `${subject} ${low ?? high}`)
    .sort();
}

/** An aside about who tells it parts no verb from its number. */
const ASIDES: readonly Read[] = [
  ['uk', 'На Курщині зараз лишається, за даними розвідки, від 8 до 10 тисяч солдатів КНДР.', ['troops_at_front 8000']],
  [
    'uk',
    'Восени ГУР говорило про 12 тисяч солдатів КНДР; тепер на Курщині лишається, за даними тієї ж розвідки, від 8 до 10 тисяч.',
    ['troops_at_front 8000', 'troops_total 12000'],
  ],
  ['ru', 'В Курской области, по данным ГУР, остаётся от 8 до 10 тысяч солдат КНДР.', ['troops_at_front 8000']],
  [
    'ru',
    'Раненых северокорейцев набралось, по подсчётам Сеула, 2700, а к концу апреля уже 4100.',
    ['casualties_wounded 2700', 'casualties_wounded 4100'],
  ],
  [
    'uk',
    'Поранених північнокорейців нарахували, за даними Сеула, 2700, а наприкінці квітня вже 4100.',
    ['casualties_wounded 2700', 'casualties_wounded 4100'],
  ],
  [
    'vi',
    'Số lính Triều Tiên bị thương ở Kursk, theo Seoul, là 2.700, đến cuối tháng 4 đã là 4.100.',
    ['casualties_wounded 2700', 'casualties_wounded 4100'],
  ],
  [
    'en',
    'In Kursk there remain, according to the same intelligence, 8,000 to 10,000 North Korean soldiers.',
    ['troops_at_front 8000'],
  ],
  [
    'en',
    "Wounded North Koreans numbered, by Seoul's count, 2,700, and by the end of April 4,100.",
    ['casualties_wounded 2700', 'casualties_wounded 4100'],
  ],
  [
    'de',
    'Verwundete Nordkoreaner waren es, laut Seoul, 2700, Ende April schon 4100.',
    ['casualties_wounded 2700', 'casualties_wounded 4100'],
  ],
  ['uk', 'Полеглих північнокорейців, кажуть у Сеулі, може бути 2000.', ['casualties_killed 2000']],
  ['ru', 'Погибших северокорейцев, говорят в Сеуле, может быть 2000.', ['casualties_killed 2000']],
  ['uk', 'Загиблих солдатів КНДР на Курщині, за оцінкою Сеула, вже 2000.', ['casualties_killed 2000']],
];

/** What another nation has is its own, whoever tells it in an aside. */
const OTHERS: readonly Read[] = [
  ['uk', 'Солдати КНДР воюють на Курщині, де російських військових 60 тисяч.', []],
  ['ru', 'Солдаты КНДР воюют в Курской области, где российских военных 60 тысяч.', []],
  ['vi', 'Lính Triều Tiên bị thương ở Kursk, còn Ukraine mất 4.000.', []],
  ['vi', 'Lính Triều Tiên bị thương ở Kursk, còn Ukraine, theo Seoul, mất 4.000 quân.', []],
  ['en', 'North Korean soldiers were wounded in Kursk, and Ukraine, according to Seoul, lost 4,000.', []],
  ['en', 'North Korean soldiers were wounded in Kursk, where Ukraine, according to Seoul, lost 4,000.', []],
  ['fr', "Des soldats nord-coréens ont été blessés à Koursk, où l'Ukraine, selon Séoul, a perdu 4 000 hommes.", []],
  ['es', 'Soldados norcoreanos fueron heridos en Kursk, donde Ucrania, según Seúl, perdió 4.000.', []],
  ['ru', 'Солдаты КНДР ранены под Курском, а Украина, по данным Сеула, потеряла 4000.', []],
  ['uk', 'Солдатів КНДР поранено на Курщині, а Україна, за даними Сеула, втратила 4000.', []],
  ['zh', '朝鲜士兵在库尔斯克负伤，乌克兰，据韩方称，损失4000人。', []],
];

describe('an aside that only says who tells a number', () => {
  test.each(ASIDES)('%s: %s', (language, text, found) => {
    expect(readings(language, text)).toEqual(found);
  });

  test.each(OTHERS)('%s: %s', (language, text, found) => {
    expect(readings(language, text)).toEqual(found);
  });
});
