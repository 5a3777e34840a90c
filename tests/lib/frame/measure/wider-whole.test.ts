import { describe, expect, it } from 'vitest';
import { checkPage } from '../../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../../helpers/engine.ts';

function values(language: string, text: string) {
  const result = checkPage({ page: page('2025-02-10', { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(result).map(({ quantity }) => quantity.low ?? quantity.high);
}

describe('a whole of which the story’s people are a part', () => {
  it('is not the story’s', () => {
    expect(values('en', 'Moscow has gathered 60,000 men around Kursk, including 11,000 North Koreans.')).toEqual([
      11_000,
    ]);
    expect(values('de', 'Bei Kursk stehen 60.000 Mann bereit, darunter 11.000 Nordkoreaner.')).toEqual([11_000]);
    expect(values('ru', 'Под Курском собрано 60 000 военных, включая 11 000 северокорейцев.')).toEqual([11_000]);
  });

  it('is the story’s where its side alone is named before', () => {
    expect(values('en', 'North Korea has lost 2,900 soldiers in Kursk, of whom Pyongyang admits 310.')).toContain(
      2_900,
    );
    expect(
      values('de', 'Nordkorea hat in Kursk 2.900 Soldaten verloren, darunter nach Pjöngjangs Worten 310 Tote.'),
    ).toContain(2_900);
    expect(values('ru', 'КНДР потеряла под Курском 2900 солдат, среди них Пхеньян признаёт 310 погибших.')).toContain(
      2_900,
    );
  });
});

/** The numbers of the text that count this side's dead, and whether any of them conflicts with the record. */
function dead(language: string, text: string) {
  const result = checkPage({ page: page('2024-10-07', { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(result)
    .filter(({ subject }) => subject === 'strike_oct3_killed')
    .map(({ surface, verdict }) => [surface, verdict === 'conflicts'] as const);
}

describe('a part told as one behind its noun', () => {
  it.each([
    [
      'en',
      'The strike near Donetsk on 3 October killed 30 servicemen, and six North Korean officers were among them.',
      'six',
    ],
    [
      'es',
      'El ataque del 3 de octubre cerca de Donetsk mató a 30 militares; seis oficiales norcoreanos estaban entre ellos.',
      'seis',
    ],
    ['uk', 'Від удару під Донецьком 3 жовтня загинули 30 військових, шість офіцерів КНДР були серед них.', 'шість'],
    ['vi', 'Cuộc tấn công gần Donetsk ngày 3/10 giết chết 30 binh sĩ, sáu sĩ quan Triều Tiên nằm trong số đó.', 'sáu'],
    ['ko', '10월 3일 도네츠크 공습으로 군인 30명이 숨졌고 북한 장교 6명도 포함됐다.', '6'],
    ['ja', '10月3日のドネツクへの攻撃で軍人30人が死亡し、北朝鮮の将校6人もその中にいた。', '6'],
    ['zh', '10月3日顿涅茨克遭袭，30名军人丧生，六名朝鲜军官也在其列。', '六'],
  ])('shares their fate, and the whole is nobody’s (%s)', (language, text, part) => {
    expect(dead(language, text)).toEqual([[part, false]]);
  });

  it.each([
    ['en', 'The strike near Donetsk on 3 October killed 30 North Korean soldiers, six officers among them.'],
    ['zh', '10月3日顿涅茨克遭袭，朝鲜30名军人丧生，六名军官也在其列。'],
  ])('leaves the whole to the side that it names (%s)', (language, text) => {
    expect(dead(language, text)).toEqual([['30', true]]);
  });
});

describe('people of no named side beside others whose side is named', () => {
  it.each([
    ['en', 'The strike near Donetsk on 3 October killed 30 servicemen and six North Korean officers.'],
    ['ru', 'При ударе под Донецком 3 октября погибли 30 военных и шесть северокорейских офицеров.'],
    ['zh', '10月3日顿涅茨克遭袭，30名军人和六名朝鲜军官丧生。'],
  ])('conflict with nothing (%s)', (language, text) => {
    expect(dead(language, text).filter(([, conflicts]) => conflicts)).toEqual([]);
  });
});
