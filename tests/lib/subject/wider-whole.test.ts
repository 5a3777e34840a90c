import { describe, expect, it } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

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
