import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

/** Every figure of a text: its subject and value, `!` where it is shown as a conflict. */
function readings(language: string, text: string): string[] {
  const checked = checkPage({ page: page('2024-11-10', { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked).map(
    ({ quantity: { low, high }, subject, verdict }) => `${subject} ${low ?? high}${verdict === 'conflicts' ? '!' : ''}`,
  );
}

describe('numbers behind a verb that only counts', () => {
  test.each([
    ['en', '"They number 11,000 in the Kursk region," Zelensky said of the North Korean soldiers.'],
    ['de', '„Es sind 11.000 in der Region Kursk“, sagte Selenskyj über die nordkoreanischen Soldaten.'],
    ['fr', '« Ils sont 11 000 dans la région de Koursk », dit Zelensky des soldats nord-coréens.'],
    ['es', '«Son 11.000 en la región de Kursk», dijo Zelenski sobre los soldados norcoreanos.'],
    ['ru', '«Их 11 000 в Курской области», — сказал Зеленский о северокорейских солдатах.'],
  ])('of people named elsewhere in %s: %s', (language, text) => {
    expect(readings(language, text)).toEqual(['troops_at_front 11000']);
  });

  test.each([
    ['de', 'Das nordkoreanische Kontingent in Russland umfasst 12.000 Soldaten, die Amerikaner sehen nur 10.000.'],
    ['fr', 'Le contingent nord-coréen en Russie compte 12 000 hommes ; les Américains n’en voient que 10 000.'],
    ['es', 'El contingente norcoreano en Rusia ronda los 12.000 efectivos; los estadounidenses solo ven 10.000.'],
  ])('of those counted before in %s: %s', (language, text) => {
    expect(readings(language, text)).toEqual(['troops_total 12000', 'troops_total 10000']);
  });

  test.each([
    ['en', 'North Korea has sent 12,000 soldiers to Russia; the Russians number 700,000.', 700000],
    ['en', '"They number 700,000," Zelensky said of the Russian soldiers, not counting North Koreans.', 700000],
    ['de', 'Nordkorea hat 12.000 Soldaten nach Russland geschickt; Südkoreas Armee zählt 500.000.', 500000],
    ['fr', 'La Corée du Nord a envoyé 12 000 soldats en Russie ; l’armée sud-coréenne en compte 500 000.', 500000],
    ['en', 'North Korea sent 12,000 soldiers to Russia, and the article found 400 readers.', 400],
  ])('none of another side in %s: %s', (language, text, value) => {
    expect(readings(language, text).filter((one) => one.includes(` ${value}`))).toEqual([]);
  });
});
