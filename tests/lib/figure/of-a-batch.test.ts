import { describe, expect, test } from 'vitest';
import { figure } from '../../helpers/doubts.ts';

describe('a number of which only the batch or the year is told', () => {
  test.each([
    [
      'en',
      'Together with the 1,500 of the first batch, North Korea now has 3,000 soldiers in Russia.',
      '1,500',
      'troops_first_batch',
    ],
    [
      'es',
      'Sumados a los 1.500 de la primera tanda, hay ya 3.000 soldados norcoreanos en Rusia.',
      '1.500',
      'troops_first_batch',
    ],
    ['de', 'Mit den 1500 der ersten Welle hat Nordkorea nun 3000 Soldaten in Russland.', '1500', 'troops_first_batch'],
    ['ru', 'Кроме 1500 из первой партии, КНДР перебросила в Россию ещё 1600 солдат.', '1500', 'troops_first_batch'],
    [
      'fr',
      'À ces 3 000 soldats nord-coréens s’ajoutent les 11 000 de l’an dernier en Russie.',
      '11 000',
      'troops_total',
    ],
  ])('counts people, in %s: %s', (language, text, number, subject) => {
    expect(figure(language, text, number).subject).toBe(subject);
  });

  test('counts those named between', () => {
    const text = 'Corea del Norte envió 300 de los zapadores de la primera unidad a Rusia.';
    expect(figure('es', text, '300').subject).toBe('workers_engineers');
  });
});
