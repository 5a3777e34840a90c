import { describe, expect, test } from 'vitest';
import { figure } from '../../helpers/doubts.ts';

describe('a count before a colon', () => {
  test.each([
    [
      'en',
      'Twelve thousand men: that, Seoul’s spies say, is the size of the force that Pyongyang is about to send to Russia.',
      'Twelve thousand',
    ],
    ['de', 'Höchstens 12.000 Soldaten: So groß sei das Korps, das Nordkorea nach Russland schickt.', '12.000'],
    [
      'fr',
      'Quatre brigades, environ 12 000 hommes : c’est, à en croire Séoul, ce que la Corée du Nord s’apprête à envoyer en Russie.',
      '12 000',
    ],
    [
      'es',
      'Doce mil soldados a lo sumo: ese sería el tamaño real del contingente que Corea del Norte enviará a Rusia.',
      'Doce mil',
    ],
    [
      'ru',
      'Двенадцать тысяч солдат: такова реальная численность корпуса, который Пхеньян отправит в Россию.',
      'Двенадцать тысяч',
    ],
    ['ko', '1만2천 명: 이것이 북한이 러시아에 보내는 병력 규모다.', '1만2천'],
  ])('is told of by what stands behind it, in %s: %s', (language, text, number) => {
    expect(figure(language, text, number).subject).toBe('troops_total');
  });

  test.each([
    [
      'en',
      '12,000 soldiers: Ukraine’s army says that is how many it lost before North Korea sent troops to Russia.',
      '12,000',
    ],
    [
      'de',
      '12.000 Soldaten: Das sind die Toten der Ukraine, sagt Kiew, seit Nordkorea Truppen nach Russland schickt.',
      '12.000',
    ],
  ])('is none of those sent where it tells of losses first, in %s: %s', (language, text, number) => {
    expect(figure(language, text, number).subject).not.toBe('troops_total');
  });
});
