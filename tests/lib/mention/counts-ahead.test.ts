import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

/** The figures of one paragraph, each with what it was read as. */
function subjects(language: string, paragraph: string): string[] {
  const input = { page: page('2024-10-20', { language }), blocks: blocks([paragraph]), context: null };
  return figuresOf(checkPage(input, store)).map(({ surface, subject }) => `${surface} ${subject}`);
}

const AHEAD: readonly (readonly [language: string, text: string, figure: string])[] = [
  [
    'en',
    'Four brigades, some 12,000 men in all. That is what North Korea will send to Russia, Seoul’s spies say.',
    'some 12,000 troops_total',
  ],
  [
    'en',
    'Twelve thousand soldiers. Such is the force that Pyongyang is about to send to Russia.',
    'Twelve thousand troops_total',
  ],
  [
    'de',
    'Zwölftausend Mann in vier Brigaden. So viele will Nordkorea nach Russland schicken.',
    'Zwölftausend troops_total',
  ],
  [
    'fr',
    'Quatre brigades, soit 12 000 hommes. Voilà ce que Pyongyang va envoyer combattre en Russie.',
    'soit 12 000 troops_total',
  ],
  ['es', 'Doce mil hombres. Eso es lo que Corea del Norte va a mandar a Rusia, según Seúl.', 'Doce mil troops_total'],
  [
    'ru',
    'Четыре бригады, всего 12 тысяч человек. Столько солдат КНДР отправит в Россию.',
    'всего 12 тысяч troops_total',
  ],
  ['zh', '四个旅，共一万二千人。这就是朝鲜将派往俄罗斯的兵力。', '共一万二千 troops_total'],
  [
    'ja',
    '先遣隊の規模は約1500人。北朝鮮は特殊部隊をロシアへ送ったと韓国の情報機関は言う。',
    '約1500 troops_first_batch',
  ],
];

const QUOTES: readonly (readonly [language: string, text: string])[] = [
  [
    'en',
    '“They took them over on two landing ships.” So a trader in Rason tells of the first North Korean soldiers shipped to Russia.',
  ],
  [
    'de',
    '„Sie brachten sie mit zwei Landungsschiffen hinüber.“ So schildert ein Händler den ersten Transport nordkoreanischer Soldaten nach Russland.',
  ],
  ['ru', '«Их перевезли на двух десантных кораблях». Так торговец рассказывает об отправке солдат КНДР в Россию.'],
];

/** The first sentence tells of somebody else, or may. */
const OF_OTHERS: readonly (readonly [language: string, text: string])[] = [
  ['ja', '1個旅団は3000〜4000人規模とされる。ロシアに渡った北朝鮮兵の総数は確認されていない。'],
  ['en', 'The Ukrainian brigade has 3,000 men. North Korea is about to send its own soldiers to Russia.'],
  ['en', 'Two thousand people fled the town on Monday. North Korean soldiers were sent to Russia’s Kursk region.'],
  ['en', 'Fifty thousand Russian soldiers hold the line. North Korea sent its special forces there.'],
  [
    'en',
    '“We have 1,500 men here.” The commander of the 47th brigade says North Korean soldiers were sent against him.',
  ],
  ['de', 'In Hamburg leben 3000 Soldaten mit ihren Familien. Nordkorea schickt derweil Truppen nach Russland.'],
  ['fr', 'À Poltava, 3 000 personnes ont fui. La Corée du Nord envoie des soldats en Russie.'],
];

describe('a sentence ahead of the one that names the story', () => {
  test.each(AHEAD)('counts those of whom that tells, in %s: %s', (language, text, figure) => {
    expect(subjects(language, text)).toContain(figure);
  });

  test.each(QUOTES)('is a quote whose speaker stands in that, in %s: %s', (language, text) => {
    expect(subjects(language, text).some((one) => one.endsWith('transport_ships'))).toBe(true);
  });

  test.each(OF_OTHERS)('is left alone where it may be of others, in %s: %s', (language, text) => {
    expect(subjects(language, text)).toEqual([]);
  });
});
