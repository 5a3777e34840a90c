import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../../helpers/engine.ts';

function values(language: string, text: string) {
  const result = checkPage({ page: page('2024-12-24', { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(result).map(({ quantity }) => quantity.low ?? quantity.high);
}

describe('losses that their noun says are another nation’s are not the story’s, whomever those fought', () => {
  test.each([
    ['en', 'Ukrainian losses in the battle with the North Koreans were 900 killed and wounded.'],
    ['en', 'Ukraine’s losses in the battle with the North Koreans: 900 killed and wounded.'],
    ['en', 'Russian losses in Kursk without the North Koreans reached 900 killed.'],
    ['ru', 'Потери украинской армии в боях с северокорейцами — 900 убитых и раненых.'],
    ['uk', 'Українські втрати в боях із північнокорейцями — 900 убитих і поранених.'],
    ['de', 'Die ukrainischen Verluste im Kampf mit den Nordkoreanern betrugen 900 Tote und Verletzte.'],
    ['fr', 'Les pertes ukrainiennes dans les combats avec les Nord-Coréens sont de 900 tués et blessés.'],
    ['es', 'Las bajas ucranianas en los combates con los norcoreanos fueron 900 muertos y heridos.'],
    ['vi', 'Thương vong của Ukraine trong trận đánh với quân Triều Tiên là 900 người chết và bị thương.'],
  ])('%s: %s', (language, text) => {
    expect(values(language, text)).toEqual([]);
  });
});

describe('they are the story’s', () => {
  test.each([
    ['where its side is named before the noun', 'North Korean losses in the battle with Ukraine were 900 killed.'],
    ['where its people are what is counted', 'Russian losses in the war include 900 killed North Koreans.'],
    ['where its side is named behind', 'Russian losses in Kursk include 900 killed from North Korea.'],
    ['where it acts in between', 'Russian losses rose in Kursk and the North Koreans had 900 killed.'],
  ])('%s', (_, text) => {
    expect(values('en', text)).toEqual([900]);
  });
});
