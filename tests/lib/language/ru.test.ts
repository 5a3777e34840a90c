import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../../lib/figure/extract.ts';
import { ru } from '../../../lib/language/ru.ts';
import type { Figure } from '../../../lib/model.ts';
import { readingOf } from '../../../lib/reading/text-reading.ts';
import { scannerOf } from '../../../lib/text/words.ts';

const scan = scannerOf([ru.words], ru.spaced);
const figuresOf = (text: string) => extractFigures(readingOf(text, ru, scan, '2024-11-15'));
const countsOf = (text: string) => figuresOf(text).filter((figure) => figure.kind === 'count');
const shown = ({ low, high, qualifier, unit }: Figure) => [low, high, qualifier, unit];

describe('Russian counts', () => {
  test.each<
    [text: string, counts: [low: number | null, high: number | null, qualifier: string, unit: string | null][]]
  >([
    ['около 12 тысяч солдат', [[12_000, 12_000, 'about', 'person']]],
    ['12 000 солдат', [[12_000, 12_000, 'exact', 'person']]],
    ['12 000 военных', [[12_000, 12_000, 'exact', 'person']]],
    ['12,000 солдат', [[12_000, 12_000, 'exact', 'person']]],
    ['12.000 бойцов', [[12_000, 12_000, 'exact', 'person']]],
    ['12к солдат', [[12_000, 12_000, 'exact', 'person']]],
    ['12 тыс. военнослужащих', [[12_000, 12_000, 'exact', 'person']]],
    ['12 тыс военнослужащих', [[12_000, 12_000, 'exact', 'person']]],
    ['12тыс. солдат', [[12_000, 12_000, 'exact', 'person']]],
    ['двенадцать тысяч солдат', [[12_000, 12_000, 'exact', 'person']]],
    ['двенадцати тысяч солдат', [[12_000, 12_000, 'exact', 'person']]],
    ['десять тысяч', [[10_000, 10_000, 'exact', null]]],
    ['полторы тысячи спецназовцев', [[1500, 1500, 'exact', 'person']]],
    ['1,5 тыс. спецназовцев', [[1500, 1500, 'exact', 'person']]],
    ['тысяча пятьсот бойцов', [[1500, 1500, 'exact', 'person']]],
    ['три тысячи солдат', [[3000, 3000, 'exact', 'person']]],
    ['тысяча солдат', [[1000, 1000, 'exact', 'person']]],
    ['несколько тысяч солдат', [[2000, 9999, 'approx_magnitude', 'person']]],
    ['несколько сотен солдат', [[200, 999, 'approx_magnitude', 'person']]],
    ['несколько десятков солдат', [[20, 99, 'approx_magnitude', 'person']]],
    ['десятки солдат', [[20, 99, 'approx_magnitude', 'person']]],
    ['десятки тысяч солдат', [[20_000, 99_999, 'approx_magnitude', 'person']]],
    ['десятков тысяч солдат', [[20_000, 99_999, 'approx_magnitude', 'person']]],
    ['пара сотен бойцов', [[200, 200, 'about', 'person']]],
    ['две сотни бойцов', [[200, 200, 'exact', 'person']]],
    ['два десятка офицеров', [[20, 20, 'exact', 'other_group']]],
    ['полсотни военных', [[50, 50, 'exact', 'person']]],
    ['от 10 до 12 тысяч солдат', [[10_000, 12_000, 'range', 'person']]],
    ['10-12 тысяч солдат', [[10_000, 12_000, 'range', 'person']]],
    ['10–12 тыс. солдат', [[10_000, 12_000, 'range', 'person']]],
    ['между 10 000 и 12 000 солдат', [[10_000, 12_000, 'range', 'person']]],
    ['10 000 - 12 000 человек', [[10_000, 12_000, 'range', 'person']]],
    ['до 12 тысяч солдат', [[null, 12_000, 'up_to', 'person']]],
    ['не менее 100 погибших', [[100, null, 'at_least', 'person']]],
    ['более 3 тыс. военных', [[3000, null, 'more_than', 'person']]],
    ['свыше трех тысяч человек', [[3000, null, 'more_than', 'person']]],
    ['почти 3 тысячи раненых', [[3000, 3000, 'about', 'person']]],
    ['не более 500 человек', [[null, 500, 'up_to', 'person']]],
    ['шестеро северокорейских офицеров', [[6, 6, 'exact', 'other_group']]],
    ['двое пленных', [[2, 2, 'exact', 'person']]],
    ['двоих военнопленных', [[2, 2, 'exact', 'person']]],
    ['два подразделения по 6 тысяч человек', [[12_000, 12_000, 'exact', 'person']]],
    ['12-тысячный контингент', [[12_000, 12_000, 'exact', 'person']]],
    ['10-тысячная группировка', [[10_000, 10_000, 'exact', 'person']]],
    [
      'четыре десантных корабля и три корабля сопровождения',
      [
        [4, 4, 'exact', 'landing_ship'],
        [3, 3, 'exact', 'escort_ship'],
      ],
    ],
    ['1,5 млн снарядов', [[1_500_000, 1_500_000, 'exact', 'shell']]],
    ['13 тысяч контейнеров', [[13_000, 13_000, 'exact', 'container']]],
    [
      '1000 из 11 000 солдат',
      [
        [1000, 1000, 'exact', null],
        [11_000, 11_000, 'exact', 'person'],
      ],
    ],
    ['треть из 11 тысяч солдат', [[3667, 3667, 'about', 'person']]],
    ['12\u202f000 солдат', [[12_000, 12_000, 'exact', 'person']]],
    ['12\u00a0000 бойцов', [[12_000, 12_000, 'exact', 'person']]],
    ['двадцать пять тысяч военных', [[25_000, 25_000, 'exact', 'person']]],
    ['тысячи солдат', [[2000, null, 'approx_magnitude', 'person']]],
    ['более тысячи солдат', [[1000, null, 'more_than', 'person']]],
    ['около тысячи раненых', [[1000, 1000, 'about', 'person']]],
    ['сотни солдат', [[200, 999, 'approx_magnitude', 'person']]],
    ['менее тысячи человек', [[null, 1000, 'less_than', 'person']]],
    ['солдат 500', [[500, 500, 'about', 'person']]],
    ['погибло человек 300', [[300, 300, 'about', 'person']]],
  ])('%s', (text, counts) => {
    expect(countsOf(text).map(shown)).toEqual(counts);
  });
});

describe('what counts nothing in Russian', () => {
  test.each([
    '11-й корпус',
    'статья 4',
    'в 9:30',
    '26-летний солдат',
    '40%',
    '40 процентов',
    '2000 долларов',
    '500 километров',
    'в 2024 году',
    'в 2024-м',
    '75-летие',
    'резолюция 1718',
    'Су-34',
    '+7 495 123-45-67',
    '2,5 млрд евро',
    'три дня',
    'трижды',
    'версия 17.2',
    '№ 12',
    'один из них',
    'страница 12',
    '50 кг',
    '120 мм',
    'три года',
  ])('%s', (text) => {
    expect(countsOf(text)).toEqual([]);
  });
});

describe('Russian dates, the year implied by 15 November 2024', () => {
  test.each([
    ['с 8 по 13 октября', '2024-10-08', '2024-10-13'],
    ['8-13 октября 2024 года', '2024-10-08', '2024-10-13'],
    ['18 октября', '2024-10-18', '2024-10-18'],
    ['в октябре 2024 года', '2024-10-01', '2024-10-31'],
    ['в конце октября', '2024-10-21', '2024-10-31'],
    ['в начале ноября', '2024-11-01', '2024-11-10'],
    ['в апреле', '2024-04-01', '2024-04-30'],
    ['18.10.2024', '2024-10-18', '2024-10-18'],
    ['с октября прошлого года', '2023-10-01', '2023-10-31'],
  ])('%s', (text, first, last) => {
    expect(figuresOf(text).map(({ dates }) => dates)).toEqual([[first, last]]);
  });
});
