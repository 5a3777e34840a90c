import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../../lib/figure/extract.ts';
import { uk } from '../../../lib/language/uk.ts';
import type { Figure } from '../../../lib/model.ts';
import { readingOf } from '../../../lib/reading/text-reading.ts';
import { scannerOf } from '../../../lib/text/words.ts';

const scan = scannerOf([uk.words], uk.spaced);
const figuresOf = (text: string) => extractFigures(readingOf(text, uk, scan, '2024-11-15'));
const countsOf = (text: string) => figuresOf(text).filter((figure) => figure.kind === 'count');
const shown = ({ low, high, qualifier, unit }: Figure) => [low, high, qualifier, unit];

describe('Ukrainian counts', () => {
  test.each<
    [text: string, counts: [low: number | null, high: number | null, qualifier: string, unit: string | null][]]
  >([
    ['близько 12 тисяч солдатів', [[12_000, 12_000, 'about', 'person']]],
    ['12 000 військових', [[12_000, 12_000, 'exact', 'person']]],
    ['12 000 солдатів', [[12_000, 12_000, 'exact', 'person']]],
    ['12 тис. військовослужбовців', [[12_000, 12_000, 'exact', 'person']]],
    ['12 тис військових', [[12_000, 12_000, 'exact', 'person']]],
    ['12к солдатів', [[12_000, 12_000, 'exact', 'person']]],
    ['дванадцять тисяч солдатів', [[12_000, 12_000, 'exact', 'person']]],
    ['десять тисяч', [[10_000, 10_000, 'exact', null]]],
    ["п'ятнадцять сотень бійців", [[1500, 1500, 'exact', 'person']]],
    ['півтори тисячі спецпризначенців', [[1500, 1500, 'exact', 'person']]],
    ['п’ять тисяч солдатів', [[5000, 5000, 'exact', 'person']]],
    ["п'ятсот солдатів", [[500, 500, 'exact', 'person']]],
    ['три тисячі солдатів', [[3000, 3000, 'exact', 'person']]],
    ['тисяча солдатів', [[1000, 1000, 'exact', 'person']]],
    ['понад тисячу поранених', [[1000, null, 'more_than', 'person']]],
    ['кілька тисяч солдатів', [[2000, 9999, 'approx_magnitude', 'person']]],
    ['кілька сотень солдатів', [[200, 999, 'approx_magnitude', 'person']]],
    ['десятки тисяч солдатів', [[20_000, 99_999, 'approx_magnitude', 'person']]],
    ['дві сотні бійців', [[200, 200, 'exact', 'person']]],
    ['пара сотень бійців', [[200, 200, 'about', 'person']]],
    ['від 10 до 12 тисяч солдатів', [[10_000, 12_000, 'range', 'person']]],
    ['10-12 тисяч солдатів', [[10_000, 12_000, 'range', 'person']]],
    ['між 10 000 та 12 000 солдатів', [[10_000, 12_000, 'range', 'person']]],
    ['до 12 тисяч солдатів', [[null, 12_000, 'up_to', 'person']]],
    ['щонайменше 100 загиблих', [[100, null, 'at_least', 'person']]],
    ['понад 3 тис. військових', [[3000, null, 'more_than', 'person']]],
    ['майже 3 тисячі поранених', [[3000, 3000, 'about', 'person']]],
    ['не більше 500 осіб', [[null, 500, 'up_to', 'person']]],
    ['менш як тисяча осіб', [[null, 1000, 'less_than', 'person']]],
    ['шестеро північнокорейських офіцерів', [[6, 6, 'exact', 'other_group']]],
    ['двоє полонених', [[2, 2, 'exact', 'person']]],
    ['два підрозділи по 6 тисяч осіб', [[12_000, 12_000, 'exact', 'person']]],
    ['12-тисячний контингент', [[12_000, 12_000, 'exact', 'person']]],
    [
      'чотири десантні кораблі та три кораблі супроводу',
      [
        [4, 4, 'exact', 'landing_ship'],
        [3, 3, 'exact', 'escort_ship'],
      ],
    ],
    ['1,5 млн снарядів', [[1_500_000, 1_500_000, 'exact', 'shell']]],
    ['13 тисяч контейнерів', [[13_000, 13_000, 'exact', 'container']]],
    [
      '1000 з 11 000 солдатів',
      [
        [1000, 1000, 'exact', null],
        [11_000, 11_000, 'exact', 'person'],
      ],
    ],
    ['третина з 11 тисяч солдатів', [[3667, 3667, 'about', 'person']]],
    ['12,000 солдатів', [[12_000, 12_000, 'exact', 'person']]],
    ['12.000 солдатів', [[12_000, 12_000, 'exact', 'person']]],
    ['одинадцять тисяч солдатів', [[11_000, 11_000, 'exact', 'person']]],
    ['трьох полонених', [[3, 3, 'exact', 'person']]],
    ['12\u202f000 солдатів', [[12_000, 12_000, 'exact', 'person']]],
    ['двадцять п’ять тисяч військових', [[25_000, 25_000, 'exact', 'person']]],
    ['тисячі солдатів', [[2000, null, 'approx_magnitude', 'person']]],
    ['близько тисячі загиблих', [[1000, 1000, 'about', 'person']]],
    ['десятки солдатів', [[20, 99, 'approx_magnitude', 'person']]],
    ['сотні солдатів', [[200, 999, 'approx_magnitude', 'person']]],
    ['солдатів 500', [[500, 500, 'about', 'person']]],
  ])('%s', (text, counts) => {
    expect(countsOf(text).map(shown)).toEqual(counts);
  });
});

describe('what counts nothing in Ukrainian', () => {
  test.each([
    '11-й корпус',
    'стаття 4',
    'о 9:30',
    '26-річний солдат',
    '40%',
    '40 відсотків',
    '2000 доларів',
    '500 кілометрів',
    'у 2024 році',
    '75-річчя',
    'резолюція 1718',
    'Су-34',
    '2,5 млрд євро',
    'три дні',
    '№ 12',
    'один із них',
    'сторінка 12',
    '50 кг',
    '120 мм',
    'три роки',
    'версія 17.2',
    '+380 44 123-45-67',
    "сім'я військового",
    "сім'ї солдатів",
  ])('%s', (text) => {
    expect(countsOf(text)).toEqual([]);
  });
});

describe('Ukrainian dates, the year implied by 15 November 2024', () => {
  test.each([
    ['з 8 по 13 жовтня', '2024-10-08', '2024-10-13'],
    ['8-13 жовтня 2024 року', '2024-10-08', '2024-10-13'],
    ['18 жовтня', '2024-10-18', '2024-10-18'],
    ['у жовтні 2024 року', '2024-10-01', '2024-10-31'],
    ['наприкінці жовтня', '2024-10-21', '2024-10-31'],
    ['на початку листопада', '2024-11-01', '2024-11-10'],
    ['18.10.2024', '2024-10-18', '2024-10-18'],
  ])('%s', (text, first, last) => {
    expect(figuresOf(text).map(({ dates }) => dates)).toEqual([[first, last]]);
  });
});
