import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../../lib/figure/extract.ts';
import { de } from '../../../lib/language/de.ts';
import type { Figure } from '../../../lib/model.ts';
import { readingOf } from '../../../lib/reading/text-reading.ts';
import { scannerOf } from '../../../lib/text/words.ts';

const scan = scannerOf([de.words], de.spaced);
const figuresOf = (text: string) => extractFigures(readingOf(text, de, scan, '2024-11-15'));
const countsOf = (text: string) => figuresOf(text).filter((figure) => figure.kind === 'count');
const shown = ({ low, high, qualifier, unit }: Figure) => [low, high, qualifier, unit];

describe('German counts', () => {
  test.each<
    [text: string, counts: [low: number | null, high: number | null, qualifier: string, unit: string | null][]]
  >([
    ['rund 12.000 Soldaten', [[12_000, 12_000, 'about', 'person']]],
    ['12 000 Soldaten', [[12_000, 12_000, 'exact', 'person']]],
    ["12'000 Soldaten", [[12_000, 12_000, 'exact', 'person']]],
    ['12’000 Mann', [[12_000, 12_000, 'exact', 'person']]],
    ['12,000 Soldaten', [[12_000, 12_000, 'exact', 'person']]],
    ['12k Soldaten', [[12_000, 12_000, 'exact', 'person']]],
    ['12 Tausend Soldaten', [[12_000, 12_000, 'exact', 'person']]],
    ['zwölftausend Soldaten', [[12_000, 12_000, 'exact', 'person']]],
    ['zehntausend Mann', [[10_000, 10_000, 'exact', 'person']]],
    ['eintausendfünfhundert Elitesoldaten', [[1500, 1500, 'exact', 'person']]],
    ['fünfzehnhundert Kämpfer', [[1500, 1500, 'exact', 'person']]],
    ['anderthalbtausend Soldaten', [[1500, 1500, 'exact', 'person']]],
    ['1,5 Mio. Granaten', [[1_500_000, 1_500_000, 'exact', 'shell']]],
    ['1,5 Millionen Artilleriegeschosse', [[1_500_000, 1_500_000, 'exact', 'shell']]],
    ['mehrere tausend Soldaten', [[2000, 9999, 'approx_magnitude', 'person']]],
    ['mehrere Tausend Soldaten', [[2000, 9999, 'approx_magnitude', 'person']]],
    ['einige Hundert Soldaten', [[200, 999, 'approx_magnitude', 'person']]],
    ['Dutzende Soldaten', [[24, 99, 'approx_magnitude', 'person']]],
    ['Tausende nordkoreanische Soldaten', [[2000, null, 'approx_magnitude', 'person']]],
    ['Zehntausende Soldaten', [[20_000, 99_999, 'approx_magnitude', 'person']]],
    ['Hunderte von Soldaten', [[200, 999, 'approx_magnitude', 'person']]],
    ['ein halbes Dutzend Offiziere', [[6, 6, 'exact', 'other_group']]],
    ['zwei Dutzend Offiziere', [[24, 24, 'exact', 'other_group']]],
    ['ein paar hundert Mann', [[200, 999, 'approx_magnitude', 'person']]],
    ['10.000 bis 12.000 Soldaten', [[10_000, 12_000, 'range', 'person']]],
    ['10.000-12.000 Soldaten', [[10_000, 12_000, 'range', 'person']]],
    ['10.000 – 12.000 Soldaten', [[10_000, 12_000, 'range', 'person']]],
    ['zwischen 10.000 und 12.000 Soldaten', [[10_000, 12_000, 'range', 'person']]],
    ['10 bis 12 Tausend Soldaten', [[10_000, 12_000, 'range', 'person']]],
    ['zwei Einheiten zu je 6000 Mann', [[12_000, 12_000, 'exact', 'person']]],
    ['bis zu 12.000 Soldaten', [[null, 12_000, 'up_to', 'person']]],
    ['mehr als 3.000 Soldaten', [[3000, null, 'more_than', 'person']]],
    ['über 3000 Soldaten', [[3000, null, 'more_than', 'person']]],
    ['Berichte über 3000 Soldaten', [[3000, 3000, 'exact', 'person']]],
    ['mindestens 100 Tote', [[100, null, 'at_least', 'person']]],
    ['knapp 3.000 Verletzte', [[3000, 3000, 'about', 'person']]],
    ['gut 1.000 Gefallene', [[1000, 1000, 'about', 'person']]],
    ['nicht weniger als 10.000 Soldaten', [[10_000, null, 'at_least', 'person']]],
    ['höchstens 500 Mann', [[null, 500, 'up_to', 'person']]],
    ['weniger als 1000 Soldaten', [[null, 1000, 'less_than', 'person']]],
    ['fast 12.000 Mann', [[12_000, 12_000, 'about', 'person']]],
    ['12.000-köpfiges Kontingent', [[12_000, 12_000, 'exact', 'person']]],
    ['10.000-Mann-Truppe', [[10_000, 10_000, 'exact', 'person']]],
    ['eine 10.000 Mann starke Truppe', [[10_000, 10_000, 'exact', 'person']]],
    ['1.500 US-Soldaten', [[1500, 1500, 'exact', 'person']]],
    ['zwei Kriegsgefangene', [[2, 2, 'exact', 'person']]],
    ['sechs Offiziere', [[6, 6, 'exact', 'other_group']]],
    [
      'vier Landungsschiffe und drei Begleitschiffe',
      [
        [4, 4, 'exact', 'landing_ship'],
        [3, 3, 'exact', 'escort_ship'],
      ],
    ],
    ['13.000 Container', [[13_000, 13_000, 'exact', 'container']]],
    ['6.000 Pioniere und Bausoldaten', [[6000, 6000, 'exact', 'sapper']]],
    ['ein Drittel der 11.000 Soldaten', [[3667, 3667, 'about', 'person']]],
    [
      '1000 der 11.000 Soldaten',
      [
        [1000, 1000, 'exact', null],
        [11_000, 11_000, 'exact', 'person'],
      ],
    ],
    ['12\u202f000 Mann', [[12_000, 12_000, 'exact', 'person']]],
    ['12\u00a0000 Kämpfer', [[12_000, 12_000, 'exact', 'person']]],
    ['fünfundzwanzigtausend Soldaten', [[25_000, 25_000, 'exact', 'person']]],
    ['dreihundertfünfzig Gefallene', [[350, 350, 'exact', 'person']]],
    ['mehrere Dutzend Soldaten', [[24, 99, 'approx_magnitude', 'person']]],
    ['Millionen Granaten', [[2_000_000, null, 'approx_magnitude', 'shell']]],
  ])('%s', (text, counts) => {
    expect(countsOf(text).map(shown)).toEqual(counts);
  });
});

describe('what counts nothing in German', () => {
  test.each([
    'Artikel 4',
    '20 Uhr',
    'der 26-jährige Soldat',
    '40 Prozent',
    '2000 Dollar',
    '500 Kilometer',
    'im Jahr 2024',
    '20.15 Uhr',
    'Resolution 1718',
    'zum dritten Mal',
    '2,5 Milliarden Euro',
    'G20',
    'drei Tage',
    'Version 17.2',
    'dreißigjähriger Krieg',
    'Seite 12',
    'Nr. 7',
    'um 9:30 Uhr',
    '50 Kilogramm',
    '120 mm',
    'drei Jahre',
    'das 11. Korps',
    'zum 75. Jahrestag',
  ])('%s', (text) => {
    expect(countsOf(text)).toEqual([]);
  });
});

describe('German dates, the year implied by 15 November 2024', () => {
  test.each([
    ['vom 8. bis 13. Oktober', '2024-10-08', '2024-10-13'],
    ['8. bis 13. Oktober 2024', '2024-10-08', '2024-10-13'],
    ['zwischen dem 8. und 13. Oktober', '2024-10-08', '2024-10-13'],
    ['am 18. Oktober', '2024-10-18', '2024-10-18'],
    ['im April 2025', '2025-04-01', '2025-04-30'],
    ['Ende Oktober', '2024-10-21', '2024-10-31'],
    ['Anfang November', '2024-11-01', '2024-11-10'],
    ['seit Oktober vergangenen Jahres', '2023-10-01', '2023-10-31'],
    ['am 18.10.2024', '2024-10-18', '2024-10-18'],
    ['vom 8. Oktober bis zum 13. Oktober', '2024-10-08', '2024-10-13'],
  ])('%s', (text, first, last) => {
    expect(figuresOf(text).map(({ dates }) => dates)).toEqual([[first, last]]);
  });
});
