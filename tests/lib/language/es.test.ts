import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../../lib/figure/extract.ts';
import { es } from '../../../lib/language/es.ts';
import type { Figure } from '../../../lib/model.ts';
import { readingOf } from '../../../lib/reading/text-reading.ts';
import { scannerOf } from '../../../lib/text/words.ts';

const scan = scannerOf([es.words], es.spaced);

function read(text: string, reference = '2024-12-15'): readonly Figure[] {
  return extractFigures(readingOf(text, es, scan, reference));
}

type Row = readonly [text: string, low: number | null, high: number | null, qualifier: string, unit: string | null];

const COUNTS: readonly Row[] = [
  ['12.000 soldados', 12000, 12000, 'exact', 'person'],
  ['12 000 soldados', 12000, 12000, 'exact', 'person'],
  ['12\u202f000 soldados', 12000, 12000, 'exact', 'person'],
  ['12,000 soldados', 12000, 12000, 'exact', 'person'],
  ['12000 soldados', 12000, 12000, 'exact', 'person'],
  ['12k soldados', 12000, 12000, 'exact', 'person'],
  ['12 mil soldados', 12000, 12000, 'exact', 'person'],
  ['doce mil soldados', 12000, 12000, 'exact', 'person'],
  ['mil 500 soldados', 1500, 1500, 'exact', 'person'],
  ['12 mil 500 efectivos', 12500, 12500, 'exact', 'person'],
  ['mil quinientos soldados', 1500, 1500, 'exact', 'person'],
  ['dos mil setecientos heridos', 2700, 2700, 'exact', 'person'],
  ['trescientos muertos', 300, 300, 'exact', 'person'],
  ['cien mil soldados', 100000, 100000, 'exact', 'person'],
  ['treinta y cinco militares', 35, 35, 'exact', 'person'],
  ['veinticinco mil soldados', 25000, 25000, 'exact', 'person'],
  ['media docena de barcos', 6, 6, 'about', 'ship'],
  ['una decena de soldados', 10, 10, 'about', 'person'],
  ['una docena de soldados', 12, 12, 'about', 'person'],
  ['un centenar de soldados', 100, 100, 'about', 'person'],
  ['más de un centenar de soldados', 100, null, 'more_than', 'person'],
  ['un millar de militares', 1000, 1000, 'about', 'person'],
  ['decenas de soldados', 20, 99, 'approx_magnitude', 'person'],
  ['cientos de soldados', 200, 999, 'approx_magnitude', 'person'],
  ['centenares de soldados', 200, 999, 'approx_magnitude', 'person'],
  ['miles de soldados', 2000, null, 'approx_magnitude', 'person'],
  ['varios miles de soldados', 2000, 9999, 'approx_magnitude', 'person'],
  ['unos pocos miles de soldados', 2000, 9999, 'approx_magnitude', 'person'],
  ['decenas de miles de soldados', 20000, 99999, 'approx_magnitude', 'person'],
  ['varias decenas de miles de soldados', 20000, 99999, 'approx_magnitude', 'person'],
  ['un par de miles de soldados', 2000, 2000, 'about', 'person'],
  ['unos 12.000 soldados', 12000, 12000, 'about', 'person'],
  ['alrededor de 11.000 efectivos', 11000, 11000, 'about', 'person'],
  ['cerca de 10.000 tropas', 10000, 10000, 'about', 'person'],
  ['casi 10.000 militares', 10000, 10000, 'about', 'person'],
  ['hasta 12.000 soldados', null, 12000, 'up_to', 'person'],
  ['al menos 100 muertos', 100, null, 'at_least', 'person'],
  ['no menos de 3.000 soldados', 3000, null, 'at_least', 'person'],
  ['más de 3.000 soldados', 3000, null, 'more_than', 'person'],
  ['menos de 500 soldados', null, 500, 'less_than', 'person'],
  ['3.000 o más soldados', 3000, null, 'at_least', 'person'],
  ['de 10.000 a 12.000 soldados', 10000, 12000, 'range', 'person'],
  ['entre 10.000 y 12.000 soldados', 10000, 12000, 'range', 'person'],
  ['entre diez mil y doce mil soldados', 10000, 12000, 'range', 'person'],
  ['entre 10 y 12 mil soldados', 10000, 12000, 'range', 'person'],
  ['10.000-12.000 soldados', 10000, 12000, 'range', 'person'],
  ['10-12 mil soldados', 10000, 12000, 'range', 'person'],
  ['cuatro buques de desembarco', 4, 4, 'exact', 'landing_ship'],
  ['tres buques escolta', 3, 3, 'exact', 'escort_ship'],
  ['más de 13.000 contenedores', 13000, null, 'more_than', 'container'],
  ['9 millones de proyectiles', 9000000, 9000000, 'exact', 'shell'],
  ['1,5 millones de proyectiles', 1500000, 1500000, 'exact', 'shell'],
  ['1.000 zapadores', 1000, 1000, 'exact', 'sapper'],
  ['5.000 constructores militares', 5000, 5000, 'exact', 'builder'],
  ['dos unidades de 6.000 soldados cada una', 12000, 12000, 'exact', 'person'],
  ['un tercio de los 11.000 soldados', 3667, 3667, 'about', 'person'],
  ['1.500 soldados de élite', 1500, 1500, 'exact', 'person'],
  ['15.000 soldados como mínimo', 15000, null, 'at_least', 'person'],
  ['decenas de kilómetros', 20, 99, 'approx_magnitude', 'other'],
  ['tres docenas de soldados', 36, 36, 'exact', 'person'],
];

describe('Spanish counts', () => {
  test.each(COUNTS)('%s', (text, low, high, qualifier, unit) => {
    const found = read(text).filter(({ kind }) => kind === 'count');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ low, high, qualifier, unit });
  });
});

describe('Spanish numbers that count nothing', () => {
  test.each([
    'el 36.º regimiento',
    'la 11ª brigada',
    'en 2024',
    'entre 1950 y 1953',
    'el artículo 4 del tratado',
    'un soldado de 26 años',
    'el 20 % de los soldados',
    '200 millones de dólares',
    '3.000 euros',
    '12 kilómetros',
    '5.000 toneladas',
    'tres días después',
    'a las 14:30',
    'el misil KN-23',
    'la resolución 2270',
    'la versión 3.1.2',
    'COVID-19',
    'el capítulo 12',
    'tres veces más',
    'el 20 por ciento',
    '+34 600 12 34 56',
    'el siglo 21 años',
  ])('%s', (text) => {
    expect(read(text).filter(({ kind }) => kind === 'count')).toEqual([]);
  });
});

const DATES: readonly (readonly [text: string, reference: string, first: string, last: string])[] = [
  ['el 8 de octubre', '2024-12-15', '2024-10-08', '2024-10-08'],
  ['el 1 de noviembre de 2024', '2024-12-15', '2024-11-01', '2024-11-01'],
  ['del 8 al 13 de octubre', '2024-12-15', '2024-10-08', '2024-10-13'],
  ['entre el 8 y el 13 de octubre', '2024-12-15', '2024-10-08', '2024-10-13'],
  ['entre los días 8 y 13 de octubre', '2024-12-15', '2024-10-08', '2024-10-13'],
  ['del 30 de septiembre al 2 de octubre', '2024-12-15', '2024-09-30', '2024-10-02'],
  ['en octubre de 2024', '2024-12-15', '2024-10-01', '2024-10-31'],
  ['a finales de octubre', '2024-12-15', '2024-10-21', '2024-10-31'],
  ['a principios de noviembre', '2024-12-15', '2024-11-01', '2024-11-10'],
  ['a mediados de octubre', '2024-12-15', '2024-10-11', '2024-10-20'],
  ['el 18/10/2024', '2024-12-15', '2024-10-18', '2024-10-18'],
  ['en octubre del año pasado', '2025-03-01', '2024-10-01', '2024-10-31'],
];

describe('Spanish dates, the year implied by the page', () => {
  test.each(DATES)('%s (page of %s)', (text, reference, first, last) => {
    const found = read(text, reference).filter(({ kind }) => kind === 'date');
    expect(found.map(({ dates }) => dates)).toEqual([[first, last]]);
  });
});
