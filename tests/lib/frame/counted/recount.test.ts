import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../../helpers/engine.ts';

/** Every figure of a text: its subject and value, `!` where it is shown as a conflict. */
function readings(language: string, text: string, published = '2024-11-10'): string[] {
  const checked = checkPage({ page: page(published, { language }), blocks: blocks([text]), context: null }, store);
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

  test.each([
    ['en', 'North Korean reinforcements came slowly to Russia: more than 3,000 between January and March.'],
    ['fr', 'Les renforts nord-coréens sont arrivés lentement en Russie : plus de 3 000 entre janvier et mars.'],
    ['es', 'Los refuerzos norcoreanos llegaron despacio a Rusia: más de 3.000 entre enero y marzo.'],
  ])('of those named before a colon in %s: %s', (language, text) => {
    expect(readings(language, text, '2025-05-10')).toEqual(['troops_reinforcement 3000']);
  });

  test.each([
    ['en', 'Kim’s soldiers in Russia earn well: 200 dollars a day.'],
    ['en', 'North Korea sent soldiers to Russia: 200 pages of evidence say so.'],
    ['fr', 'Les soldats nord-coréens sont bien payés en Russie : 2 000 dollars par mois.'],
  ])('nothing else behind one in %s: %s', (language, text) => {
    expect(readings(language, text, '2025-05-10')).toEqual([]);
  });

  test.each([
    ['en', 'The number of North Koreans who have arrived in Russia has doubled: the NIS puts it at 3,000.'],
    [
      'de',
      'Die Zahl der in Russland eingetroffenen Nordkoreaner hat sich verdoppelt: Auf 3.000 beziffert sie der NIS.',
    ],
    ['fr', 'Le nombre de Nord-Coréens arrivés en Russie a doublé : le NIS l’évalue à 3 000.'],
    ['es', 'El número de norcoreanos llegados a Rusia se ha duplicado: el NIS lo cifra en 3.000.'],
    ['ru', 'Число прибывших в Россию северокорейцев удвоилось: НРС оценивает его в 3 тысячи.'],
    ['uk', 'Кількість прибулих до Росії північнокорейців подвоїлася: НРС оцінює її у 3 тисячі.'],
  ])('of those whose number is told before a colon in %s: %s', (language, text) => {
    expect(readings(language, text, '2024-10-24')).toEqual(['troops_arrived_to_date 3000']);
  });

  test.each([
    ['en', 'The number of North Koreans in Russia has doubled: Moscow estimates that 700,000 are fighting in Ukraine.'],
    ['en', 'The number of Russian soldiers fighting beside North Korea has doubled: the NIS puts it at 60,000.'],
    ['fr', 'Le nombre de Nord-Coréens en Russie a doublé : le NIS évalue leur solde à 2 000 dollars.'],
  ])('nobody else of whom a number is told in %s: %s', (language, text) => {
    expect(readings(language, text, '2024-10-24')).toEqual([]);
  });
});
