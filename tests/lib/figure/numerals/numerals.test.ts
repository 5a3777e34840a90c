import { describe, expect, test } from 'vitest';
import { countsIn } from '../../../helpers/engine.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

describe.each([en, de, fr, es, zh, ja, ko, ru, uk, vi])('numerals ($code)', ({ code, carrier, rows }) => {
  test.each(rows)('%s', (numeral, value) => {
    const counts = countsIn(carrier.replace('{}', numeral), code).filter(({ kind }) => kind === 'count');
    expect(counts.map(({ low, high }) => [low, high])).toEqual([[value, value]]);
  });
});
