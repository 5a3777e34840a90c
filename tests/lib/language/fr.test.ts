import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../../lib/figure/extract.ts';
import { fr } from '../../../lib/language/fr.ts';
import type { Figure } from '../../../lib/model.ts';
import { readingOf } from '../../../lib/reading/text-reading.ts';
import { scannerOf } from '../../../lib/text/words.ts';

const scan = scannerOf([fr.words], fr.spaced);

function read(text: string, reference = '2024-12-15'): readonly Figure[] {
  return extractFigures(readingOf(text, fr, scan, reference));
}

type Row = readonly [text: string, low: number | null, high: number | null, qualifier: string, unit: string | null];

const COUNTS: readonly Row[] = [
  ['12 000 soldats', 12000, 12000, 'exact', 'person'],
  ['12\u202f000 soldats', 12000, 12000, 'exact', 'person'],
  ['12\u00a0000 soldats', 12000, 12000, 'exact', 'person'],
  ['12.000 soldats', 12000, 12000, 'exact', 'person'],
  ['12,000 soldats', 12000, 12000, 'exact', 'person'],
  ['12000 soldats', 12000, 12000, 'exact', 'person'],
  ['12k soldats', 12000, 12000, 'exact', 'person'],
  ['douze mille soldats', 12000, 12000, 'exact', 'person'],
  ['12 mille soldats', 12000, 12000, 'exact', 'person'],
  ['mille cinq cents soldats', 1500, 1500, 'exact', 'person'],
  ['quinze cents militaires', 1500, 1500, 'exact', 'person'],
  ['deux mille sept cents blessés', 2700, 2700, 'exact', 'person'],
  ['mille hommes', 1000, 1000, 'exact', 'person'],
  ['cent hommes', 100, 100, 'exact', 'person'],
  ['trois cents morts', 300, 300, 'exact', 'person'],
  ['soixante-quinze soldats', 75, 75, 'exact', 'person'],
  ['quatre-vingt-dix soldats', 90, 90, 'exact', 'person'],
  ['vingt-cinq mille soldats', 25000, 25000, 'exact', 'person'],
  ['vingt et un soldats', 21, 21, 'exact', 'person'],
  ['une dizaine de soldats', 10, 10, 'about', 'person'],
  ['une douzaine de soldats', 12, 12, 'about', 'person'],
  ['une demi-douzaine de navires', 6, 6, 'about', 'ship'],
  ['une vingtaine de soldats', 20, 20, 'about', 'person'],
  ['une centaine de soldats', 100, 100, 'about', 'person'],
  ['plus d’une centaine de soldats', 100, null, 'more_than', 'person'],
  ['un millier de soldats', 1000, 1000, 'about', 'person'],
  ['une dizaine de milliers de soldats', 10000, 10000, 'about', 'person'],
  ['des dizaines de soldats', 20, 99, 'approx_magnitude', 'person'],
  ['plusieurs centaines de soldats', 200, 999, 'approx_magnitude', 'person'],
  ['des milliers de soldats', 2000, null, 'approx_magnitude', 'person'],
  ['plusieurs milliers de soldats', 2000, 9999, 'approx_magnitude', 'person'],
  ['quelques milliers de soldats', 2000, 9999, 'approx_magnitude', 'person'],
  ['des dizaines de milliers de soldats', 20000, 99999, 'approx_magnitude', 'person'],
  ['plusieurs dizaines de milliers d’hommes', 20000, 99999, 'approx_magnitude', 'person'],
  ['environ 12 000 soldats', 12000, 12000, 'about', 'person'],
  ['quelque 10 000 hommes', 10000, 10000, 'about', 'person'],
  ['près de 11 000 soldats', 11000, 11000, 'about', 'person'],
  ['jusqu’à 12 000 soldats', null, 12000, 'up_to', 'person'],
  ['au moins 100 morts', 100, null, 'at_least', 'person'],
  ['pas moins de 3 000 soldats', 3000, null, 'at_least', 'person'],
  ['plus de 3 000 soldats', 3000, null, 'more_than', 'person'],
  ['moins de 500 soldats', null, 500, 'less_than', 'person'],
  ['10 000 à 12 000 soldats', 10000, 12000, 'range', 'person'],
  ['de 10.000 à 12.000 soldats', 10000, 12000, 'range', 'person'],
  ['entre 10 000 et 12 000 soldats', 10000, 12000, 'range', 'person'],
  ['entre dix mille et douze mille soldats', 10000, 12000, 'range', 'person'],
  ['10 à 12 000 soldats', 10000, 12000, 'range', 'person'],
  ['10-12 000 soldats', 10000, 12000, 'range', 'person'],
  ['10 000-12 000 soldats', 10000, 12000, 'range', 'person'],
  ['quatre navires de débarquement', 4, 4, 'exact', 'landing_ship'],
  ['trois navires d’escorte', 3, 3, 'exact', 'escort_ship'],
  ['plus de 13 000 conteneurs', 13000, null, 'more_than', 'container'],
  ['9 millions d’obus', 9000000, 9000000, 'exact', 'shell'],
  ['1,5 million d’obus', 1500000, 1500000, 'exact', 'shell'],
  ['1 000 sapeurs', 1000, 1000, 'exact', 'sapper'],
  ['5 000 ouvriers militaires du bâtiment', 5000, 5000, 'exact', 'builder'],
  ['deux unités de 6 000 hommes chacune', 12000, 12000, 'exact', 'person'],
  ['un tiers des 11 000 soldats', 3667, 3667, 'about', 'person'],
  ['12 000 jeunes soldats', 12000, 12000, 'exact', 'person'],
  ['trois milliers de soldats', 3000, 3000, 'exact', 'person'],
  ['deux douzaines de soldats', 24, 24, 'exact', 'person'],
  ['1 500 soldats au moins', 1500, null, 'at_least', 'person'],
  ['12 000 hommes environ', 12000, 12000, 'about', 'person'],
  ['des dizaines de kilomètres', 20, 99, 'approx_magnitude', 'other'],
  ['1 500 soldats des forces spéciales', 1500, 1500, 'exact', 'person'],
];

describe('French counts', () => {
  test.each(COUNTS)('%s', (text, low, high, qualifier, unit) => {
    const found = read(text).filter(({ kind }) => kind === 'count');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ low, high, qualifier, unit });
  });
});

describe('French numbers that count nothing', () => {
  test.each([
    'le 36e régiment',
    'la 11e brigade',
    'en 2024',
    'entre 1950 et 1953',
    'l’article 4 du traité',
    'un soldat de 26 ans',
    '20 % des soldats',
    '200 millions de dollars',
    '3 000 euros',
    '12 kilomètres',
    '5 000 tonnes',
    'trois jours plus tard',
    'à 14h30',
    '14 h 30',
    '01 23 45 67 89',
    'le missile KN-23',
    'la résolution 2270',
    'en version 3.1.2',
    'COVID-19',
    'le chapitre 12',
    '200 millions de wons',
    'trois fois plus',
    '20 pour cent',
  ])('%s', (text) => {
    expect(read(text).filter(({ kind }) => kind === 'count')).toEqual([]);
  });
});

const DATES: readonly (readonly [text: string, reference: string, first: string, last: string])[] = [
  ['le 8 octobre', '2024-12-15', '2024-10-08', '2024-10-08'],
  ['le 1er novembre 2024', '2024-12-15', '2024-11-01', '2024-11-01'],
  ['du 8 au 13 octobre', '2024-12-15', '2024-10-08', '2024-10-13'],
  ['entre le 8 et le 13 octobre', '2024-12-15', '2024-10-08', '2024-10-13'],
  ['du 30 septembre au 2 octobre', '2024-12-15', '2024-09-30', '2024-10-02'],
  ['en octobre 2024', '2024-12-15', '2024-10-01', '2024-10-31'],
  ['fin octobre', '2024-12-15', '2024-10-21', '2024-10-31'],
  ['début novembre', '2024-12-15', '2024-11-01', '2024-11-10'],
  ['à la mi-octobre', '2024-12-15', '2024-10-11', '2024-10-20'],
  ['le 18/10/2024', '2024-12-15', '2024-10-18', '2024-10-18'],
  ['du 8/10 au 13/10', '2024-12-15', '2024-10-08', '2024-10-13'],
];

describe('French dates, the year implied by the page', () => {
  test.each(DATES)('%s (page of %s)', (text, reference, first, last) => {
    const found = read(text, reference).filter(({ kind }) => kind === 'date');
    expect(found.map(({ dates }) => dates)).toEqual([[first, last]]);
  });
});
