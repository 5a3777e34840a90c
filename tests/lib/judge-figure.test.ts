import { describe, expect, test } from 'vitest';
import { only } from '../helpers/engine.ts';

describe('a figure whose words allow several subjects', () => {
  test.each([
    ['en', '23,500 North Korean soldiers are being trained in the east of Russia, Washington said.'],
    ['de', 'Rund 23.500 nordkoreanische Soldaten werden im Osten Russlands ausgebildet, sagte das Pentagon.'],
    ['ru', 'Около 23 500 северокорейских солдат обучаются на Дальнем Востоке России, заявили в Пентагоне.'],
  ])('%s: larger than all that any of them has on record, it conflicts with the whole', (_, text) => {
    expect(only('2024-10-29', text)).toMatchObject({ subject: 'troops_total', verdict: 'conflicts' });
  });

  test.each([
    ['en', '6,500 North Korean soldiers are being trained in the east of Russia, Washington said.'],
    ['de', 'Rund 6.500 nordkoreanische Soldaten werden im Osten Russlands ausgebildet, sagte das Pentagon.'],
    ['ru', 'Около 6 500 северокорейских солдат обучаются на Дальнем Востоке России, заявили в Пентагоне.'],
  ])('%s: between what the part and the whole have, it conflicts with neither', (_, text) => {
    expect(only('2024-10-29', text).verdict).not.toBe('conflicts');
  });

  test.each([
    ['en', 'At least 4,000 North Korean soldiers have arrived in the east of Russia for training, Kirby said.'],
    ['fr', "Au moins 4 000 soldats nord-coréens sont arrivés dans l'Extrême-Orient russe, a dit M. Kirby."],
    ['zh', '柯比说，至少4000名朝鲜士兵已抵达俄罗斯东部受训。'],
  ])('%s: a bound that does not contradict the whole contradicts no part either', (_, text) => {
    expect(only('2024-10-23', text).verdict).not.toBe('conflicts');
  });
});

describe('a figure far below all that a growing toll is told with', () => {
  test('is a part, whatever its sentence says', () => {
    const said = (value: string) =>
      only('2025-01-13', `The NIS said on 13 January that ${value} North Korean soldiers had been wounded in Kursk.`);
    expect(said('900')).toMatchObject({ subject: 'casualties_wounded', verdict: 'conflicts' });
    expect(said('20')).toMatchObject({ subject: 'casualties_wounded' });
    expect(said('20').verdict).not.toBe('conflicts');
  });
});
