import { describe, expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';
import { de } from './numerals/de.ts';
import { en } from './numerals/en.ts';
import { es } from './numerals/es.ts';
import { fr } from './numerals/fr.ts';
import { ja } from './numerals/ja.ts';
import { ko } from './numerals/ko.ts';
import { ru } from './numerals/ru.ts';
import { uk } from './numerals/uk.ts';
import { vi } from './numerals/vi.ts';
import { zh } from './numerals/zh.ts';

describe.each([en, de, fr, es, zh, ja, ko, ru, uk, vi])('numerals ($code)', ({ code, carrier, rows }) => {
  test.each(rows)('%s', (numeral, value) => {
    const counts = countsIn(carrier.replace('{}', numeral), code).filter(({ kind }) => kind === 'count');
    expect(counts.map(({ low, high }) => [low, high])).toEqual([[value, value]]);
  });
});
