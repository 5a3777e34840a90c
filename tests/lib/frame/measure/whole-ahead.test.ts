import { describe, expect, test } from 'vitest';
import { figure, testDoubts } from '../../../helpers/doubts.ts';

// a whole without a number comes first, and the figure is a part of it
testDoubts([
  [
    'part',
    'en',
    'Of the first wave of North Korean special forces, 700 men carry drones.',
    'The first wave of North Korean special forces, 700 men, reached Vladivostok.',
  ],
  [
    'part',
    'en',
    'The first wave of North Korean special forces includes 700 men with drones.',
    'The first wave of North Korean special forces numbers 700 men.',
  ],
  [
    'part',
    'de',
    'Aus der ersten Welle nordkoreanischer Spezialkräfte tragen 7000 Soldaten neue Helme.',
    'Die erste Welle nordkoreanischer Spezialkräfte zählt 7000 Soldaten.',
  ],
  [
    'part',
    'de',
    'Zur ersten Welle nordkoreanischer Spezialkräfte gehören auch 7000 Soldaten mit Drohnen.',
    'Zu sehen war die erste Welle nordkoreanischer Spezialkräfte, 7000 Soldaten.',
  ],
  [
    'part',
    'fr',
    'De la première vague de forces spéciales nord-coréennes, 7 000 hommes portent un casque neuf.',
    'La première vague de forces spéciales nord-coréennes compte 7 000 hommes.',
  ],
  [
    'part',
    'es',
    'De la primera oleada de fuerzas especiales norcoreanas, 7.000 hombres llevan cascos nuevos.',
    'La primera oleada de fuerzas especiales norcoreanas es de 7.000 hombres.',
  ],
  [
    'part',
    'ru',
    'Из первой волны северокорейского спецназа 7000 солдат носят новые каски.',
    'Из Северной Кореи в Россию отправлено 7000 солдат.',
  ],
  [
    'part',
    'uk',
    'Із першої хвилі північнокорейського спецназу 7000 солдатів мають нові каски.',
    'Із Північної Кореї до Росії відправлено 7000 солдатів.',
  ],
  [
    'part',
    'ko',
    '러시아에 파병된 북한군 가운데 7000명이 새 철모를 쓰고 있다.',
    '러시아에 파병된 북한군은 모두 7000명이다.',
  ],
  [
    'part',
    'ja',
    'ロシアに派遣された北朝鮮の第1陣のうち、兵士7000人が新しい鉄帽をかぶっている。',
    'ロシアに派遣された北朝鮮の第1陣は兵士7000人だ。',
  ],
  ['part', 'zh', '首批抵俄的朝鲜特种部队当中，7000人戴着新钢盔。', '首批抵俄的朝鲜特种部队共有7000人。'],
  [
    'part',
    'vi',
    'Trong số binh sĩ Triều Tiên được đưa sang Nga, 7.000 người đội mũ sắt mới.',
    'Triều Tiên đã đưa 7.000 binh sĩ sang Nga.',
  ],
]);

describe.each([
  ['en', 'Of the North Korean soldiers sent to Kursk, 700 have been killed.'],
  ['de', 'Von den nach Kursk entsandten nordkoreanischen Soldaten sind 700 gefallen.'],
  ['ru', 'Из северокорейских солдат, отправленных в Курскую область, убиты 700 человек.'],
  ['zh', '派往库尔斯克的朝鲜士兵中，已有700人阵亡。'],
])('what befell a part (%s)', (language, text) => {
  test(`is a toll like any other in “${text}”`, () => {
    const { subject, doubts } = figure(language, text, '700');
    expect(subject).toBe('casualties_killed');
    expect(doubts).toEqual([]);
  });
});

test('a part that has arrived is a count of arrivals, and one that was given something is not', () => {
  const arrived = figure('en', 'Of the North Korean soldiers promised, 7,000 have arrived in Russia.', '7,000');
  expect(arrived.doubts.map(({ reason }) => reason)).not.toContain('part');
  const armed = figure(
    'en',
    'Of the North Korean soldiers sent to Russia, 7,000 have already been given rifles.',
    '7,000',
  );
  expect(armed.doubts.map(({ reason }) => reason)).toContain('part');
});

test('a whole with a number keeps it', () => {
  const text = 'Of the 25,000 North Korean soldiers sent to Russia, 4,000 have rifles.';
  expect(figure('en', text, '25,000').verdict).toBe('conflicts');
});
