import { expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

test.each([
  ['en', 'Moscow awaits 5,900 North Korean sappers in Kursk. The first 850 have arrived.', '850'],
  ['fr', 'Moscou attend 5 900 sapeurs nord-coréens à Koursk. Les premiers 850 sont arrivés.', '850'],
  ['ru', 'В Курской области ждут 5900 северокорейских сапёров. Первые 850 уже прибыли.', '850'],
  ['uk', 'На Курщині чекають на 5900 північнокорейських саперів. Перші 850 вже прибули.', '850'],
])('the first of sappers told of before are sappers, in %s: %s', (language, text, surface) => {
  expect(tracedNumber(language, text, surface).subject).toBe('workers_engineers');
});

test.each([
  ['en', 'Moscow awaits 5,900 North Korean sappers in Kursk. The first 8,500 soldiers came in autumn.', '8,500'],
  ['en', 'Moscow awaits 5,900 more North Korean soldiers in Kursk. The first 850 have arrived.', '850'],
  ['ru', 'В Курской области ждут 5900 северокорейских сапёров. Первые 8500 солдат прибыли осенью.', '8500'],
])('other people are not, in %s: %s', (language, text, surface) => {
  expect(tracedNumber(language, text, surface).subject).not.toBe('workers_engineers');
});
